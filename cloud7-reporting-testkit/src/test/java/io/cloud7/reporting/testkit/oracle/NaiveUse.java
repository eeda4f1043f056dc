package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.testkit.oracle.NaiveTime.Period;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/** What raw records say was used: corrections replaced, stopped time left out. */
final class NaiveUse {
    private final Cloud cloud;
    private final Contract contract;
    private final List<UsageRecord> records;

    NaiveUse(Cloud cloud, Contract contract, List<UsageRecord> all) {
        this.cloud = cloud;
        this.contract = contract;
        this.records = standing(all);
    }

    /** Of several corrections of one record the latest recorded counts, else the greater id (rulings B3). */
    private static List<UsageRecord> standing(List<UsageRecord> all) {
        Map<String, UsageRecord> latest = new HashMap<>();
        Set<String> replaced = new HashSet<>();
        Comparator<UsageRecord> later = Comparator.comparing((UsageRecord record) -> record.recordedAt())
                .thenComparing(UsageRecord::id);
        Set<String> ids = new HashSet<>();
        all.forEach(record -> ids.add(record.id()));
        for (UsageRecord record : all) {
            if (record.corrects() != null) {
                latest.merge(record.corrects(), record, (a, b) -> later.compare(a, b) >= 0 ? a : b);
                if (ids.contains(record.corrects())) {
                    replaced.add(record.corrects());
                }
            }
        }
        return all.stream()
                .filter(record -> !replaced.contains(record.id()))
                .filter(record -> record.corrects() == null
                        || latest.get(record.corrects()).equals(record))
                .toList();
    }

    List<UsageRecord> of(Product product) {
        return records.stream()
                .filter(record -> record.product().equals(product.id()))
                .toList();
    }

    /** Days outside the period, before or after it, on which any record that names the period was used. */
    SortedSet<LocalDate> lateDays(NaiveTime time, Period period, boolean before) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (UsageRecord record : records) {
            if (record.billingPeriod() == null
                    || !time.periodOf(record.billingPeriod()).equals(period)) {
                continue;
            }
            LocalDate last = time.day(record.to().getEpochSecond() - 1);
            for (LocalDate day = time.day(record.from().getEpochSecond()); !day.isAfter(last); day = day.plusDays(1)) {
                if (before ? day.isBefore(period.from()) : !day.isBefore(period.to())) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** Where the record counts inside [from, to): pieces without stopped time. */
    List<long[]> pieces(UsageRecord record, Product product, long from, long to) {
        long start = Math.max(from, record.from().getEpochSecond());
        long end = Math.min(to, record.to().getEpochSecond());
        if (start >= end) {
            return List.of();
        }
        List<Interval> stopped = new ArrayList<>();
        if (!product.billWhenStopped()) {
            stopped.addAll(contract.suspended());
            stopped.addAll(cloud.findResource(record.resource())
                    .map(CloudResource::stopped)
                    .orElse(List.of()));
        }
        TreeSet<Long> bounds = new TreeSet<>(List.of(start, end));
        for (Interval interval : stopped) {
            bounds.add(Math.min(end, Math.max(start, interval.getStart().getEpochSecond())));
            bounds.add(Math.min(end, Math.max(start, interval.getEnd().getEpochSecond())));
        }
        List<long[]> pieces = new ArrayList<>();
        Long before = null;
        for (Long bound : bounds) {
            if (before != null) {
                long begin = before;
                boolean runs = stopped.stream()
                        .noneMatch(interval -> interval.getStart().getEpochSecond() <= begin
                                && begin < interval.getEnd().getEpochSecond());
                if (runs) {
                    pieces.add(new long[] {begin, bound});
                }
            }
            before = bound;
        }
        return pieces;
    }

    /** Unit-hours of a level, or units moved, inside [from, to). */
    Ratio quantity(UsageRecord record, Product product, long from, long to) {
        boolean level = cloud.catalog().meterOf(product).isLevel();
        if (!level) {
            return Ratio.of(part(record, product, record.quantity(), from, to));
        }
        long held = 0;
        for (long[] piece : pieces(record, product, from, to)) {
            held += piece[1] - piece[0];
        }
        return held == 0 ? Ratio.ZERO : Ratio.of(record.quantity()).times(held).over(3_600);
    }

    /** The part of a value spread over the record that lies inside [from, to), each share to 18 decimals (A20). */
    BigDecimal part(UsageRecord record, Product product, BigDecimal value, long from, long to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long[] piece : pieces(record, product, from, to)) {
            sum = sum.add(until(record, value, piece[1])).subtract(until(record, value, piece[0]));
        }
        return sum;
    }

    private static BigDecimal until(UsageRecord record, BigDecimal value, long instant) {
        long start = record.from().getEpochSecond();
        long length = record.to().getEpochSecond() - start;
        return instant - start == length
                ? value
                : value.multiply(BigDecimal.valueOf(instant - start))
                        .divide(BigDecimal.valueOf(length), 18, RoundingMode.HALF_EVEN);
    }
}
