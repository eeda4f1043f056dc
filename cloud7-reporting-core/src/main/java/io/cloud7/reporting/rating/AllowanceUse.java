package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.ReservationCoverage.ResourceUse;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What one reservation or bundle item took of the use of its product, span by span. */
final class AllowanceUse {
    private final UseLine line;
    private final String id;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One span in which the allowance runs.
     *
     * @param index its place among the allowances of the span
     * @param isLast whether overflow is its own
     */
    record Part(UseSpan span, SettledUse use, Peaks peaks, int index, boolean isLast) {
        Fraction taken() {
            return use.taken().get(index);
        }

        Fraction overflow() {
            return isLast ? use.overflow() : Fraction.ZERO;
        }
    }

    private AllowanceUse(UseLine line, String id) {
        this.line = line;
        this.id = id;
    }

    static AllowanceUse of(UseLine line, String id, Usage usage) {
        AllowanceUse all = new AllowanceUse(line, id);
        List<UseSpan> settled = line.settled();
        if (settled.isEmpty()) {
            return all;
        }
        List<SettledUse> uses = usage.settlementsOf(line.key());
        List<Peaks> peaks = usage.peaksOf(line.key());
        int before = peaks.size() - settled.size();
        for (int i = 0; i < settled.size(); i++) {
            all.addIfRuns(settled.get(i), uses.get(i), peaks.get(before + i));
        }
        return all;
    }

    private void addIfRuns(UseSpan span, SettledUse use, Peaks peak) {
        List<Allowance> allowances = span.allowances();
        for (int index = 0; index < allowances.size(); index++) {
            if (allowances.get(index).id().equals(id)) {
                parts.add(new Part(span, use, peak, index, index == allowances.size() - 1));
            }
        }
    }

    /** Only some of its spans. */
    AllowanceUse where(Predicate<UseSpan> wanted) {
        AllowanceUse some = new AllowanceUse(line, id);
        parts.stream().filter(part -> wanted.test(part.span())).forEach(some.parts::add);
        return some;
    }

    List<Part> parts() {
        return parts;
    }

    Fraction taken() {
        return parts.stream().map(Part::taken).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction overflow() {
        return parts.stream().map(Part::overflow).reduce(Fraction.ZERO, Fraction::plus);
    }

    BigDecimal peak() {
        return parts.stream().map(part -> part.peaks().total()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Its use by resource, in order of id. */
    List<ResourceUse> resources(BigDecimal divisor) {
        Map<String, ResourceUse> found = new TreeMap<>();
        for (Part part : parts) {
            for (SettledUse.OfResource resource : part.use().resources()) {
                BigDecimal covered = resource.taken().get(part.index());
                BigDecimal excess = part.isLast() ? resource.overflow() : BigDecimal.ZERO;
                if (covered.signum() != 0 || excess.signum() != 0) {
                    found.merge(
                            resource.resource(),
                            new ResourceUse(
                                    resource.resource(),
                                    resource.first(),
                                    resource.last(),
                                    covered.add(excess),
                                    covered,
                                    excess),
                            AllowanceUse::together);
                }
            }
        }
        return found.values().stream()
                .map(use -> new ResourceUse(
                        use.resource(),
                        use.from(),
                        use.to(),
                        divided(use.used(), divisor),
                        divided(use.covered(), divisor),
                        divided(use.excess(), divisor)))
                .toList();
    }

    private static ResourceUse together(ResourceUse one, ResourceUse other) {
        return new ResourceUse(
                one.resource(),
                earlier(one.from(), other.from()),
                one.to().isAfter(other.to()) ? one.to() : other.to(),
                one.used().add(other.used()),
                one.covered().add(other.covered()),
                one.excess().add(other.excess()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static BigDecimal divided(BigDecimal counted, BigDecimal divisor) {
        return Fraction.of(counted, divisor).toDecimal();
    }
}
