package io.cloud7.examples.bitbrains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.capacity.CapacityPoint;
import io.cloud7.reporting.report.capacity.ResourceCapacity;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityReport;
import io.cloud7.reporting.report.capacity.Work;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The whole trace against figures that were computed elsewhere. The data may not be copied into the project. */
class BitbrainsTraceTest {
    /** Beside the project; elsewhere by {@code -Dbitbrains.trace=…}. */
    private static final Path TRACE =
            Path.of(System.getProperty("bitbrains.trace", "../../../shared/data/bitbrains-rnd-2013-07"));

    private static final Fraction HUNDRED = Fraction.of(BigDecimal.valueOf(100));
    private static final Fraction KILOBYTES = Fraction.of(BigDecimal.valueOf(1L << 20));

    private final SoftAssertions figures = new SoftAssertions();

    @Test
    void aMonthOfRealMachinesGivesTheFiguresComputedElsewhere() throws IOException {
        if (!Files.isDirectory(TRACE)) {
            LoggerFactory.getLogger(BitbrainsTraceTest.class)
                    .warn(
                            "NOT TESTED: there is no Bitbrains trace in {}",
                            TRACE.toAbsolutePath().normalize());
        }
        assumeTrue(Files.isDirectory(TRACE), "no Bitbrains trace in " + TRACE);
        JsonNode expected = new ObjectMapper()
                .readTree(TRACE.resolve("expected.json").toFile())
                .at("/months/2013-7");
        SubscriptionCapacityReport july = BitbrainsCapacity.july(Trace.read(TRACE.resolve("2013-7")));

        assertThat(july.resources()).hasSize(expected.get("vms").asInt());
        assertThat(july.samples()).isEqualTo(expected.get("samples").asLong()).isEqualTo(282_431);
        fleet(july, expected.get("fleet_nominal_300s"));
        july.resources()
                .forEach(machine ->
                        machine(machine, expected.get("vm").get(machine.id().substring("vm-".length()))));
        figures.assertAll();
        assertThat(sum(july, CapacityPoint::cpu))
                .isEqualByComparingTo(july.cpu().consumed());
        assertThat(sum(july, CapacityPoint::memory))
                .isEqualByComparingTo(july.memory().consumed());
        assertThat(july.series().stream().mapToLong(CapacityPoint::samples).sum())
                .isEqualTo(282_431);
    }

    private void fleet(SubscriptionCapacityReport july, JsonNode expected) {
        same("fleet core-hours", july.cpu().consumedHours(), expected, "allocated_core_hours");
        same("fleet core-hours", july.cpu().sampledHours(), expected, "allocated_core_hours");
        same("fleet GB-hours", july.memory().consumedHours(), expected, "allocated_mem_gib_hours");
        same("fleet GB-hours used", july.memory().usedHours(), expected, "used_mem_gib_hours");
        assertThat(july.cpu().consumedHours()).isEqualByComparingTo("60591.25");
    }

    private void machine(ResourceCapacity machine, JsonNode expected) {
        JsonNode hours = expected.get("nominal_300s");
        Work cpu = machine.cpu().work();
        Work memory = machine.memory().work();
        figures.assertThat(machine.samples())
                .as("samples of %s", machine.id())
                .isEqualTo(expected.get("distinct_timestamps").asLong());
        figures.assertThat(Objects.requireNonNull(machine.lastSample()).getEpochSecond())
                .as("last sample of %s", machine.id())
                .isEqualTo(expected.get("last_epoch_s").asLong());
        same(machine.id(), cpu.consumedHours(), hours, "allocated_core_hours");
        same(machine.id(), memory.consumedHours(), hours, "allocated_mem_gib_hours");
        same(machine.id(), memory.usedHours(), hours, "used_mem_gib_hours");
        same(machine.id(), cpu.utilization().meanShare(), expected, "cpu_utilisation_used_over_capacity");
        same(machine.id(), memory.utilization().meanShare(), expected, "mem_utilisation_used_over_provisioned");
        var share = Objects.requireNonNull(cpu.utilization().share());
        same(machine.id(), share.max().times(HUNDRED), expected, "cpu_pct_max");
        same(machine.id(), share.p95().times(HUNDRED), expected, "cpu_pct_p95_nearest_rank");
        if (expected.get("distinct_core_counts").size() == 1) {
            Fraction mean = Objects.requireNonNull(cpu.utilization().meanShare());
            same(machine.id(), mean.times(HUNDRED), expected, "cpu_pct_mean");
        }
        Fraction mean = Objects.requireNonNull(memory.utilization().meanLevel());
        same(machine.id(), mean.times(KILOBYTES), expected, "mem_used_kb_mean");
        var level = Objects.requireNonNull(memory.utilization().level());
        same(machine.id(), level.max().times(KILOBYTES), expected, "mem_used_kb_max");
    }

    private void same(String of, @Nullable Fraction actual, JsonNode expected, String field) {
        same(of, actual == null ? null : actual.toDecimal(6, RoundingMode.HALF_EVEN), expected, field);
    }

    private void same(String of, @Nullable BigDecimal actual, JsonNode expected, String field) {
        figures.assertThat(actual == null ? null : actual.setScale(6, RoundingMode.HALF_EVEN))
                .as("%s of %s", field, of)
                .isEqualByComparingTo(expected.get(field).asText());
    }

    private static BigDecimal sum(SubscriptionCapacityReport july, Function<CapacityPoint, Work> kind) {
        return july.series().stream()
                .flatMap(point -> Stream.of(kind.apply(point).consumed()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
