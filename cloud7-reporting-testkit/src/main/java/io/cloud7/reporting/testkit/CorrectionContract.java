package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.correction;
import static io.cloud7.reporting.testkit.Facts.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exactly one record stands for each original. Every record of these tests is a level held for two hours. */
abstract class CorrectionContract extends Group {
    private static final Instant NOW = at("2026-12-31T00:00");

    @Test
    void aCorrectionReplacesWhatItNamesInWhateverOrderTheyCome() {
        standing("5", correction("a", null, "4", 1), correction("b", "a", "5", 2));
    }

    @Test
    void ofSeveralCorrectionsTheLatestRecordedCountsAlone() {
        standing(
                "7",
                correction("a", null, "4", 1),
                correction("b", "a", "5", 2),
                correction("z", "a", "7", 9),
                correction("c", "a", "6", 3));
    }

    @Test
    void ofTwoRecordedAtOnceTheGreaterIdCounts() {
        standing("6", correction("a", null, "4", 1), correction("b", "a", "5", 2), correction("c", "a", "6", 2));
    }

    @Test
    void aCorrectionCanBeCorrected() {
        standing("6", correction("a", null, "4", 1), correction("b", "a", "5", 2), correction("c", "b", "6", 3));
    }

    @Test
    void aCorrectionOfOneThatWasReplacedItselfDoesNotCount() {
        standing(
                "7",
                correction("a", null, "4", 1),
                correction("b", "a", "5", 2),
                correction("c", "b", "6", 9),
                correction("d", "a", "7", 3));
    }

    @Test
    void aCorrectionRecordedBeforeItsOriginalCounts() {
        standing("5", correction("a", null, "4", 8), correction("b", "a", "5", 2));
    }

    @Test
    void quantityZeroWithdraws() {
        standing("0", correction("a", null, "4", 1), correction("b", "a", "0", 2));
        assertThat(store.sums("payg-vcpu", OpenStore.ALWAYS)).isEmpty();
        assertThat(store.facts("c-acme", null).usedProducts()).isEmpty();
    }

    @Test
    void aWithdrawalCanBeWithdrawnByACorrection() {
        standing("3", correction("a", null, "4", 1), correction("b", "a", "0", 2), correction("c", "b", "3", 3));
    }

    @Test
    void aCorrectionMovesUseToAnotherResourceAndProduct() {
        store.add(correction("a", null, "4", 1));
        store.add(Facts.with(
                Facts.use("b", "vm-2", "res-vcpu", "4", "2026-03-01T00:00", "2026-03-01T02:00"),
                NOW,
                "a",
                null,
                null,
                null));
        assertThat(store.total("payg-vcpu", null)).isZero();
        assertThat(store.total("res-vcpu", null)).isEqualTo(hours("8"));
        assertThat(store.facts("c-acme", null).usedProducts()).containsExactly("res-vcpu");
    }

    @Test
    void aCorrectionWhoseRecordNeverCameCountsAndAWarningSaysSo() {
        store.add(correction("b", "lost", "5", 2));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
        assertThat(store.facts("c-acme", null).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.CORRECTS_UNKNOWN);
            assertThat(warning.text()).contains("c-acme", "\"b\"", "\"lost\"");
        });
        store.add(correction("lost", null, "4", 1));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
        assertThat(store.facts("c-acme", null).warnings()).isEmpty();
    }

    @Test
    void ofSeveralCorrectionsOfARecordThatNeverCameOneCounts() {
        standing("6", correction("b", "lost", "5", 2), correction("c", "lost", "6", 3));
    }

    @Test
    void aRecordOfAnotherContractIsNotCorrected() {
        store.add(correction("b", "a", "5", 2));
        store.add(UsageRecord.of(
                "a", "c-solo", "vm-9", "payg-vcpu", "4", at("2026-03-01T00:00"), at("2026-03-01T02:00")));
        assertThat(store.facts("c-acme", null).warnings()).hasSize(1);
        assertThat(store.facts("c-solo", null).usedProducts()).containsExactly("payg-vcpu");
    }

    @Test
    void ofACircleTheLatestRecordedCounts() {
        standing("7", correction("a", "c", "5", 1), correction("b", "a", "7", 3), correction("c", "b", "6", 2));
    }

    @Test
    void familiesDoNotTouchEachOther() {
        standing(
                "13",
                correction("a", null, "4", 1),
                correction("b", "a", "5", 2),
                correction("k", null, "2", 1),
                correction("x", "y", "3", 1),
                correction("y", "x", "6", 1));
    }

    @Test
    void aCorrectionThatIsNotKnownYetCorrectsNothing() {
        store.add(correction("a", null, "4", 1), correction("b", "a", "5", 3), correction("c", "b", "6", 5));
        assertThat(store.total("payg-vcpu", at("2026-03-02T00:00"))).isEqualTo(hours("8"));
        assertThat(store.total("payg-vcpu", at("2026-03-03T23:59"))).isEqualTo(hours("8"));
        assertThat(store.total("payg-vcpu", at("2026-03-04T00:00"))).isEqualTo(hours("10"));
        assertThat(store.total("payg-vcpu", at("2026-03-06T00:00"))).isEqualTo(hours("12"));
    }

    @Test
    void aTargetThatIsNotKnownYetNeverCame() {
        store.add(correction("a", null, "4", 8), correction("b", "a", "5", 2));
        assertThat(store.facts("c-acme", at("2026-03-04T00:00")).warnings()).hasSize(1);
        assertThat(store.total("payg-vcpu", at("2026-03-04T00:00"))).isEqualTo(hours("10"));
        assertThat(store.facts("c-acme", null).warnings()).isEmpty();
    }

    /** The level that stands, whatever the order in which the records come. */
    private void standing(String level, UsageRecord... records) {
        for (List<UsageRecord> order : orders(List.of(records))) {
            openWithSampleCloud();
            order.forEach(record -> store.add(record));
            assertThat(store.total("payg-vcpu", NOW))
                    .as("%s", order.stream().map(UsageRecord::id).toList())
                    .isEqualTo(hours(level).multiply(Facts.decimal("2")));
        }
    }

    private static List<List<UsageRecord>> orders(List<UsageRecord> records) {
        if (records.isEmpty()) {
            return List.of(List.of());
        }
        List<List<UsageRecord>> orders = new ArrayList<>();
        for (UsageRecord first : records) {
            List<UsageRecord> rest = new ArrayList<>(records);
            rest.remove(first);
            for (List<UsageRecord> tail : orders(rest)) {
                List<UsageRecord> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                orders.add(order);
            }
        }
        return orders;
    }
}
