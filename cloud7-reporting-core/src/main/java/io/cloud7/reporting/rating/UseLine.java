package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PriceFormula.Basis;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The use of one product by one contract, cut into spans, in the order in which it is counted.
 *
 * @param product what is used
 * @param meter its meter
 * @param key contract and product
 * @param spans in the order in which they are counted, each with allowances or without
 * @param outside use of the window outside the contract's life, which is only warned about
 * @param mask time in which use counts as nothing
 * @param capped whether a resource is charged for at most a month at its highest level
 */
record UseLine(
        Product product,
        Meter meter,
        UsageKey key,
        List<UseSpan> spans,
        List<Slice> outside,
        Mask mask,
        boolean capped) {
    UseLine {
        spans = List.copyOf(spans);
        outside = List.copyOf(outside);
    }

    /** Spans whose use is charged directly. */
    List<UseSpan> direct() {
        return spans.stream().filter(span -> span.allowances().isEmpty()).toList();
    }

    /** Spans whose use is settled against allowances first. */
    List<UseSpan> settled() {
        return spans.stream().filter(span -> !span.allowances().isEmpty()).toList();
    }

    /** The sums to ask for: one a direct span, then those for use outside the life. */
    UsageRequest.Sum sums() {
        List<Slice> slices =
                new ArrayList<>(direct().stream().map(UseSpan::slice).toList());
        slices.addAll(outside);
        return new UsageRequest.Sum(key, slices, mask);
    }

    /** The settlements to ask for: one a settled span. */
    UsageRequest.Settlement settlements() {
        return new UsageRequest.Settlement(
                key,
                settled().stream()
                        .map(span -> new UsageRequest.SettledSpan(
                                span.slice(), span.period().from(), span.allowances()))
                        .toList(),
                mask);
    }

    /** The peaks to ask for: one a direct span, for the cap; then one a settled span. */
    UsageRequest.Peak peaks() {
        List<Slice> slices = new ArrayList<>();
        if (capped) {
            direct().forEach(span -> slices.add(span.slice()));
        }
        settled().forEach(span -> slices.add(span.slice()));
        return new UsageRequest.Peak(key, slices, mask);
    }

    boolean hasPercentage() {
        return spans.stream()
                .map(span -> span.tariff().rate())
                .anyMatch(rate -> rate != null && rate.basis() == Basis.OTHER_CHARGES);
    }
}
