package io.cloud7.examples.reportcli.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Usage records of the first half of 2026, one file a month. All times are UTC. */
final class UsageFiles {
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    static final LocalDate END = LocalDate.of(2026, 7, 1);
    private static final Duration STEP = Duration.ofMinutes(30);

    private final SortedMap<YearMonth, StringBuilder> months = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** A level that depends on the time: one record for each run of the same level within a month. */
    UsageFiles level(
            String contract,
            String resource,
            String product,
            LocalDateTime begin,
            LocalDateTime end,
            ToLongFunction<LocalDateTime> level) {
        LocalDateTime runBegin = begin;
        long held = level.applyAsLong(begin);
        for (LocalDateTime time = begin.plus(STEP); !time.isAfter(end); time = time.plus(STEP)) {
            boolean over = time.equals(end);
            long next = over ? -1 : level.applyAsLong(time);
            if (next != held || isStartOfMonth(time)) {
                if (held > 0) {
                    add(contract, resource, product, held, runBegin, time);
                }
                runBegin = time;
                held = next;
            }
        }
        return this;
    }

    /** A level over the whole half-year. */
    UsageFiles level(String contract, String resource, String product, ToLongFunction<LocalDateTime> level) {
        return level(contract, resource, product, BEGIN.atStartOfDay(), END.atStartOfDay(), level);
    }

    /** An amount moved on each day. */
    UsageFiles daily(
            String contract, String resource, String product, LocalDate begin, ToLongFunction<LocalDate> amount) {
        for (LocalDate day = begin; day.isBefore(END); day = day.plusDays(1)) {
            LocalDateTime start = day.atStartOfDay();
            add(contract, resource, product, amount.applyAsLong(day), start, start.plusDays(1));
        }
        return this;
    }

    /** An amount moved in each week, on its Sunday. */
    UsageFiles weekly(String contract, String resource, String product, ToLongFunction<LocalDate> amount) {
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDateTime start = day.atStartOfDay();
                add(contract, resource, product, amount.applyAsLong(day), start, start.plusDays(1));
            }
        }
        return this;
    }

    private static boolean isStartOfMonth(LocalDateTime time) {
        return time.equals(time.toLocalDate().withDayOfMonth(1).atStartOfDay());
    }

    private void add(
            String contract, String resource, String product, long quantity, LocalDateTime from, LocalDateTime to) {
        String id = "u%04d".formatted(counts.merge(contract, 1, Integer::sum));
        ids.put(resource + product + from, id);
        months.computeIfAbsent(
                        YearMonth.from(from),
                        month -> new StringBuilder("id,contract,resource,product,quantity,from,to\n"))
                .append("%s,%s,%s,%s,%d,%s:00Z,%s:00Z\n"
                        .formatted(id, contract, resource, product, quantity, from, to));
    }

    /** The id of the record that begins at a time. */
    String idOf(String resource, String product, LocalDateTime from) {
        return Objects.requireNonNull(ids.get(resource + product + from));
    }

    /** The files by name. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        months.forEach((month, rows) -> files.put("usage-" + month + ".csv", rows.toString()));
        return files;
    }
}
