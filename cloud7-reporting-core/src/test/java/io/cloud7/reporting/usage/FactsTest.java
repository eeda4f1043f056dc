package io.cloud7.reporting.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant TO = FROM.plusSeconds(3_600);

    @Test
    void contentIsComparedByValueWithoutItsRecordingTime() {
        UsageRecord record = UsageRecord.of("u1", "c", "vm", "p", "4", FROM, TO);
        LevelChange change = LevelChange.of("e1", "c", "vm", "p", FROM, "4");

        assertThat(record.sameContent(
                        UsageRecord.of("u1", "c", "vm", "p", "4.0", FROM, TO).recordedAt(FROM)))
                .isTrue();
        assertThat(record.sameContent(UsageRecord.of("u1", "c", "vm", "p", "4.1", FROM, TO)))
                .isFalse();
        assertThat(change.sameContent(
                        LevelChange.of("e1", "c", "vm", "p", FROM, "4.00").recordedAt(TO)))
                .isTrue();
        assertThat(change.sameContent(LevelChange.of("e1", "c", "vm", "p", TO, "4")))
                .isFalse();
    }

    @Test
    void theEffectiveCostIsTheCostUnlessSaidOtherwise() {
        assertThat(record(new BigDecimal("1.50"), null).effectiveCost()).isEqualTo("1.5");
        assertThat(record(new BigDecimal("1.50"), BigDecimal.ONE).effectiveCost())
                .isEqualTo("1");
        assertThat(record(null, null).effectiveCost()).isNull();
    }

    @Test
    void impossibleFactsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of(" ", "c", "vm", "p", "4", FROM, TO))
                .withMessage("a usage record has a blank id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of("u", "c", "vm", "p", "4", TO, TO))
                .withMessage("from " + TO + " is not before to " + TO);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new UsageRecord("u", "c", "vm", "p", BigDecimal.ONE, FROM, TO, TO, "u", null, null, null))
                .withMessage("record u corrects itself; name the record that it replaces");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelChange.of("", "c", "vm", "p", FROM, "1"))
                .withMessage("a level change has a blank id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelChange.of("e", "c", "vm", "p", FROM, "-1"))
                .withMessage("level is negative: -1; it is 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new UtilizationSample("vm", "vcpu", FROM, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                .withMessage("seconds is 0; it is more than 0");
    }

    @Test
    void whatWasNotAskedCannotBeRead() {
        UsageKey key = new UsageKey("c", "p");

        assertThatIllegalStateException()
                .isThrownBy(() -> Usage.NONE.sumsOf(key))
                .withMessage("the usage holds no sums of " + key + "; ask for them first");
        assertThatIllegalStateException()
                .isThrownBy(() -> Usage.NONE.settlementsOf(key))
                .withMessage("the usage holds no settlements of " + key + "; ask for them first");
        assertThatIllegalStateException()
                .isThrownBy(() -> Usage.NONE.peaksOf(key))
                .withMessage("the usage holds no peaks of " + key + "; ask for them first");
    }

    private static UsageRecord record(@Nullable BigDecimal cost, @Nullable BigDecimal effectiveCost) {
        return new UsageRecord("u", "c", "vm", "p", BigDecimal.ONE, FROM, TO, TO, null, cost, effectiveCost, null);
    }
}
