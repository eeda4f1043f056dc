package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.contract.CloudResource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a contract: what it holds, and how hard it works.
 *
 * @param id its id
 * @param name its name
 * @param state its state at the reference instant; null: the cloud does not know it any more, or it is another's
 * @param cpu its CPU
 * @param memory its memory
 */
public record ResourceCapacity(String id, String name, CloudResource.@Nullable State state, OfKind cpu, OfKind memory) {
    static final Comparator<ResourceCapacity> ORDER =
            Comparator.comparing(ResourceCapacity::name).thenComparing(ResourceCapacity::id);

    /**
     * One capacity of a resource.
     *
     * @param allocated the level held at the reference instant; null: the resource has nothing of the kind
     * @param work consumption and samples in the window
     */
    public record OfKind(@Nullable BigDecimal allocated, Work work) {}

    /** How often it was sampled in the window: the larger of both kinds, which are mostly sampled together. */
    public long samples() {
        return Math.max(
                cpu.work().utilization().samples(), memory.work().utilization().samples());
    }

    /** When the last sample was taken that stands for time in the window; null without samples. */
    public @Nullable Instant lastSample() {
        return Stream.of(cpu, memory)
                .map(kind -> kind.work().utilization().last())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
