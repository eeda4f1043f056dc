package io.cloud7.reporting.testkit;

import io.cloud7.reporting.document.ReportDocument;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** What holds in every reseller's report: items add up to charges on both sides; and blocks to totals, unless totals are rounded. */
final class BlocksAddUp {
    private BlocksAddUp() {}

    static void in(String place, ReportDocument document, SoftAssertions figures) {
        for (String type : List.of("USAGE", "OVERAGE")) {
            for (String column : List.of("wholesaleCost", "retailCost", "margin")) {
                same(
                        place,
                        document,
                        "sum(items[chargeType=" + type + "]." + column + ")",
                        "sum(charges[chargeType=" + type + "]." + column + ")",
                        figures);
            }
        }
        if (document.totals().stream().anyMatch(total -> total.key().equals("billedExact"))) {
            return;
        }
        for (String column : List.of("wholesaleCost", "retailCost", "margin")) {
            same(
                    place,
                    document,
                    "sum(charges[chargeType!=TAX]." + column + ")",
                    "sum(endCustomers[]." + column + ")",
                    figures);
        }
        same(place, document, "sum(endCustomers[currency=EUR].wholesaleCost)", "totals.billed", figures);
        same(place, document, "sum(charges[chargeType!=TAX,currency=EUR].billedCost)", "totals.billed", figures);
    }

    private static void same(String place, ReportDocument document, String one, String other, SoftAssertions figures) {
        String found = new DocumentPath(one).in(document);
        String wanted = new DocumentPath(other).in(document);
        figures.assertThat(DocumentPath.same(found, wanted))
                .as(place + one + " is " + found + ", " + other + " is " + wanted)
                .isTrue();
    }
}
