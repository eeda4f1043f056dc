package io.cloud7.benchmarks.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What contestants took that ran one after the other, round by round. */
final class Rounds {
    private final Map<String, List<Taken>> contestants = new LinkedHashMap<>();
    private final Engine engine;

    Rounds(Engine engine) {
        this.engine = engine;
    }

    /** Seconds by the clock, and of processors. */
    record Taken(double seconds, double processor) {
        static final Taken NOTHING = new Taken(0, 0);

        Taken plus(Taken other) {
            return new Taken(seconds + other.seconds, processor + other.processor);
        }

        Taken dividedBy(int often) {
            return new Taken(seconds / often, processor / often);
        }
    }

    /** What may be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** What a piece of work takes. */
    Taken taken(Work work) throws Exception {
        double processor = engine.processorSeconds();
        long begun = System.nanoTime();
        work.run();
        return new Taken((System.nanoTime() - begun) / 1e9, engine.processorSeconds() - processor);
    }

    void add(String contestant, Taken taken) {
        contestants.computeIfAbsent(contestant, any -> new ArrayList<>()).add(taken);
    }

    /** The median time of a contestant in seconds by the clock. */
    double seconds(String contestant) {
        return median(of(contestant).stream().map(Taken::seconds).toList());
    }

    /** The median over the rounds of one contestant's time for each second of another, by the clock. */
    double ratio(String contestant, String other) {
        return ratio(contestant, other, Taken::seconds);
    }

    /** The same, of processors. */
    double processorRatio(String contestant, String other) {
        return ratio(contestant, other, Taken::processor);
    }

    private double ratio(String contestant, String other, ToDoubleFunction<Taken> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(contestant).size(); i++) {
            ratios.add(figure.applyAsDouble(of(contestant).get(i))
                    / figure.applyAsDouble(of(other).get(i)));
        }
        return median(ratios);
    }

    private List<Taken> of(String contestant) {
        List<Taken> all = contestants.get(contestant);
        if (all == null) {
            throw new IllegalArgumentException("no contestant " + contestant + " among " + contestants.keySet());
        }
        return all;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
