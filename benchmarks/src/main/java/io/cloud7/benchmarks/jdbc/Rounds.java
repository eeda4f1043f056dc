package io.cloud7.benchmarks.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times of contestants that ran one after the other, round by round. */
final class Rounds {
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** What may be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Times one contestant's part of a round, which is done so often. */
    void time(String contestant, int often, Work work) throws Exception {
        add(
                contestant,
                seconds(() -> {
                            for (int i = 0; i < often; i++) {
                                work.run();
                            }
                        })
                        / often);
    }

    static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    void add(String contestant, double time) {
        seconds.computeIfAbsent(contestant, any -> new ArrayList<>()).add(time);
    }

    boolean has(String contestant) {
        return seconds.containsKey(contestant);
    }

    /** The median time of a contestant in seconds. */
    double median(String contestant) {
        List<Double> all =
                seconds.getOrDefault(contestant, List.of()).stream().sorted().toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no contestant " + contestant + " among " + seconds.keySet());
        }
        return (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2;
    }

    /** The median over the rounds of one contestant's time for each second of another. */
    double ratio(String contestant, String other) {
        Rounds ratios = new Rounds();
        List<Double> times = seconds.getOrDefault(contestant, List.of());
        List<Double> others = seconds.getOrDefault(other, List.of());
        for (int i = 0; i < Math.min(times.size(), others.size()); i++) {
            ratios.add("", times.get(i) / others.get(i));
        }
        return ratios.median("");
    }
}
