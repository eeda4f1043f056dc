package io.cloud7.reporting.testkit.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The cloud of {@code capacity/cloud.json}. On 15 April 2026 at noon the contracts hold these levels:
 *
 * <pre>
 *   c-acme    8 vCPU reserved (of 10), 4 on demand, 24 GB RAM in a bundle (of 32)
 *   c-north   3 vCPU reserved (of 20, of which 10 are given to c-acme)
 *   c-over    5 vCPU in a bundle (of 4), 500 GB SSD without a limit
 *   c-grace   2 vCPU on demand, expired on 10 April
 *   c-solo    2 vCPU on demand in Frankfurt, 6 in Paris
 *   c-idle    nothing
 * </pre>
 */
final class CapacityWorld {
    static final Instant NOON = Instant.parse("2026-04-15T12:00:00Z");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private int records;

    private CapacityWorld() {}

    static CapacityWorld empty() {
        return with(json -> json);
    }

    /** The cloud with another text. */
    static CapacityWorld with(UnaryOperator<String> change) {
        CapacityWorld world = new CapacityWorld();
        try (InputStream in = CapacityWorld.class.getResourceAsStream("/capacity/cloud.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            byte[] changed = change.apply(json).getBytes(StandardCharsets.UTF_8);
            world.storage.replace(
                    CloudJson.read(new ByteArrayInputStream(changed), "cloud.json"),
                    Instant.parse("2026-01-01T00:00:00Z"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    static CapacityWorld standard() {
        CapacityWorld world = empty();
        world.hold("c-acme", "vm-1", "r-vcpu", "8", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-acme", "vm-2", "p-vcpu", "4", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-acme", "vm-1", "b-ram", "24", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-acme", "ip-1", "p-ip", "1", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-acme", "vm-1", "p-traffic", "100", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-north", "vm-1", "r-vcpu", "3", "2026-04-15T12:00:00Z", "2026-04-15T13:00:00Z");
        world.hold("c-north", "vm-1", "r-vcpu", "9", "2026-04-15T11:00:00Z", "2026-04-15T12:00:00Z");
        world.change("c-over", "vm-o", "b-vcpu", "5", "2026-04-15T12:00:00Z");
        world.hold("c-over", "vol-o", "b-ssd", "500", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-grace", "vm-g", "p-vcpu", "2", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-gone", "vm-x", "p-vcpu", "50", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-solo", "vm-s", "p-vcpu", "2", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        world.hold("c-solo", "vm-p", "p-par", "6", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        return world;
    }

    void hold(String contract, String resource, String product, String level, String from, String to) {
        UsageRecord record = UsageRecord.of(
                "u" + records++, contract, resource, product, level, Instant.parse(from), Instant.parse(to));
        accepted(storage.append(UsageBatch.ofUsage(List.of(record)), Stamp.asRecorded()));
    }

    void change(String contract, String resource, String product, String level, String at) {
        LevelChange change = LevelChange.of("e" + records++, contract, resource, product, Instant.parse(at), level);
        accepted(storage.append(UsageBatch.ofChanges(List.of(change)), Stamp.asRecorded()));
    }

    void sample(String resource, String meter, String at, String allocated, String used, @Nullable String seconds) {
        samples(List.of(new UtilizationSample(
                resource,
                meter,
                Instant.parse(at),
                new BigDecimal(allocated),
                new BigDecimal(used),
                seconds == null ? null : new BigDecimal(seconds))));
    }

    void samples(List<UtilizationSample> samples) {
        accepted(storage.append(UsageBatch.ofSamples(samples), Stamp.asRecorded()));
    }

    private static void accepted(IngestResult result) {
        assertThat(result.refused()).isEmpty();
    }

    Reporting operator() {
        return as(Viewer.cloudAdmin());
    }

    Reporting as(Viewer viewer) {
        return Reporting.over(storage).as(viewer);
    }
}
