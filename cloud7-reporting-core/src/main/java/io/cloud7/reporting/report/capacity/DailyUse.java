package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.forecast.LinearTrend;
import io.cloud7.reporting.forecast.Series;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.capacity.Exhaustion.Outlook;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.threeten.extra.Interval;

/** The use of the 90 days before the day of an instant, by provider and meter. */
final class DailyUse {
    private static final int DAYS = 90;
    private static final int LEAST_DAYS = 3;
    private static final double MOST_DAYS = 36_500;

    private final Portfolio portfolio;
    private final Instant asOf;
    private final List<Interval> days = new ArrayList<>();

    DailyUse(Portfolio portfolio, Instant asOf) {
        this.portfolio = portfolio;
        this.asOf = asOf;
        ZoneId zone = portfolio.settings().zone();
        LocalDate today = asOf.atZone(zone).toLocalDate();
        for (int i = DAYS; i > 0; i--) {
            days.add(Micros.interval(today.minusDays(i), today.minusDays(i - 1L), zone));
        }
    }

    private List<Interval> daysOf(ContractFacts facts) {
        Interval life = facts.contract().life(portfolio.settings().zone());
        return days.stream().filter(life::overlaps).toList();
    }

    private static UsageKey key(ContractFacts facts, Product product) {
        return new UsageKey(facts.contract().id(), product.id());
    }

    /** Also of contracts that have ended: they filled the provider. */
    List<UsageRequest.Sum> questions() {
        List<UsageRequest.Sum> sums = new ArrayList<>();
        for (ContractFacts facts : portfolio.contracts()) {
            Interval life = facts.contract().life(portfolio.settings().zone());
            List<Slice> slices = daysOf(facts).stream()
                    .map(day -> Slice.everything(day.intersection(life)))
                    .toList();
            if (!slices.isEmpty()) {
                new HeldLevels(portfolio, facts, asOf)
                        .products()
                        .forEach(product ->
                                sums.add(new UsageRequest.Sum(key(facts, product), slices, facts.maskOf(product))));
            }
        }
        return sums;
    }

    /** Unit-microseconds of each day. */
    Map<ProviderMeter, List<BigDecimal>> of(Usage usage) {
        Map<ProviderMeter, List<BigDecimal>> found = new HashMap<>();
        for (ContractFacts facts : portfolio.contracts()) {
            List<Interval> own = daysOf(facts);
            if (!own.isEmpty()) {
                int first = days.indexOf(own.get(0));
                new HeldLevels(portfolio, facts, asOf)
                        .products()
                        .forEach(product -> found.merge(
                                new ProviderMeter(product.provider(), product.meter()),
                                placed(usage.sumsOf(key(facts, product)), first),
                                DailyUse::plus));
            }
        }
        return found;
    }

    private List<BigDecimal> placed(List<List<UsageSum>> sums, int first) {
        BigDecimal[] placed = new BigDecimal[days.size()];
        Arrays.fill(placed, BigDecimal.ZERO);
        for (int i = 0; i < sums.size(); i++) {
            placed[first + i] = sums.get(i).stream().map(UsageSum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return List.of(placed);
    }

    static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        List<BigDecimal> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i).add(other.get(i)));
        }
        return both;
    }

    /** When the line through the daily means, from the first day with use on, passes what is usable. */
    Exhaustion until(List<BigDecimal> unitMicros, BigDecimal usable) {
        int first = 0;
        while (first < unitMicros.size() && unitMicros.get(first).signum() == 0) {
            first++;
        }
        double[] means = new double[unitMicros.size() - first];
        if (means.length < LEAST_DAYS) {
            return new Exhaustion(Outlook.NOT_ENOUGH_DATA, null);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] = Fraction.of(unitMicros.get(first + i), BigDecimal.valueOf(Micros.between(days.get(first + i))))
                    .toDecimal()
                    .doubleValue();
        }
        OptionalDouble steps = LinearTrend.through(Series.of(means)).stepsUntil(usable.doubleValue());
        if (steps.isEmpty() || steps.getAsDouble() > MOST_DAYS) {
            return new Exhaustion(Outlook.NEVER, null);
        }
        // Step 1 is the day of the instant; the first day above is the next whole step.
        return steps.getAsDouble() == 0
                ? new Exhaustion(Outlook.REACHED, 0L)
                : new Exhaustion(Outlook.EXPECTED, (long) Math.floor(steps.getAsDouble()));
    }
}
