package io.cloud7.reporting.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryStorage storage = InMemoryStorage.create();

    @Test
    void samplesAreKeptInOrderOfArrivalAndKnownFromTheirStampOn() {
        storage.replace(SmallCloud.withOneResource("vm"), NOON);
        UtilizationSample half = sample("0.5");
        UtilizationSample whole = sample("1");
        storage.append(UsageBatch.ofSamples(List.of(whole)), Stamp.at(NOON.plusSeconds(60)));
        storage.append(UsageBatch.ofSamples(List.of(half, whole)), Stamp.at(NOON.plusSeconds(120)));
        assertThat(storage.samples(null)).containsExactly(whole, half);
        assertThat(storage.samples(NOON.plusSeconds(60))).containsExactly(whole);
        assertThat(storage.samples(NOON)).isEmpty();
    }

    private static UtilizationSample sample(String used) {
        return new UtilizationSample("vm", "vcpu", NOON, BigDecimal.ONE, new BigDecimal(used), null);
    }
}
