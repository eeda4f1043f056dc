package io.cloud7.examples.bitbrains;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.csv.LoadReport;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.capacity.ResourceCapacity;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityReport;
import io.cloud7.reporting.report.capacity.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace that was made up, with every trap of the real one. */
class SmallTraceTest {
    private static final String HEADER =
            "Timestamp [ms];\tCPU cores;\tCPU capacity provisioned [MHZ];\tCPU usage [MHZ];"
                    + "\tCPU usage [%];\tMemory capacity provisioned [KB];\tMemory usage [KB];\tDisk read throughput [KB/s]";
    private static final long START = 1_372_680_000L;

    @TempDir
    private Path folder = Path.of(".");

    private Path trace = Path.of(".");

    @BeforeEach
    void writeTrace() throws IOException {
        trace = Files.createDirectories(folder.resolve("trace"));
        write(
                "1",
                row(0, 2, "50.0", "2097152.0", "1048576.0", "0.5"),
                row(1, 2, "100.0", "2097152.0", "1.048576E6", "0.5"),
                row(1, 2, "100.0", "2097152.0", "1.048576E6", "0.5"), // delivered twice
                row(0, 2, "50.0", "2097152.0", "1048576.0", "0.7"), // and again, other in what is not read
                row(2, 4, "25.0", "4194304.0", "1048576.0", "0.5")); // resized
        write(
                "2",
                row(0, 4, "10.0", "1048576.0", "0.0", "0"),
                row(0, 0, "0.0", "0.0", "524288.0", "0"), // another row of one instant: off, but with memory in use
                row(1, 0, "0.0", "0.0", "0.0", "0"));
    }

    @Test
    void allocatedAndUsedAreThoseOfTheRowsThatHold() throws IOException {
        SubscriptionCapacityReport july = BitbrainsCapacity.july(Trace.read(trace));

        assertThat(july.resources()).extracting(ResourceCapacity::id).containsExactly("vm-1", "vm-2");
        assertThat(july.samples()).isEqualTo(5);
        Work cpu = july.resources().get(0).cpu().work();
        assertThat(cpu.consumedHours()).isEqualByComparingTo(twelfths(8));
        assertThat(cpu.usedHours()).isEqualByComparingTo(twelfths(4));
        assertThat(cpu.utilization().meanShare()).isEqualTo(fraction("0.5"));
        assertThat(Objects.requireNonNull(cpu.utilization().share()).p95()).isEqualTo(fraction("1"));
        Work memory = july.resources().get(0).memory().work();
        assertThat(memory.consumedHours()).isEqualByComparingTo(twelfths(8));
        assertThat(memory.usedHours()).isEqualByComparingTo(twelfths(3));
    }

    @Test
    void aMachineThatIsOffIsAtZeroAndItsLeftOverMemoryHasNoShare() throws IOException {
        ResourceCapacity off =
                BitbrainsCapacity.july(Trace.read(trace)).resources().get(1);

        assertThat(off.samples()).isEqualTo(2);
        assertThat(off.cpu().work().consumedHours()).isZero();
        assertThat(off.cpu().work().utilization().meanShare()).isNull();
        assertThat(Objects.requireNonNull(off.cpu().work().utilization().share())
                        .max())
                .isEqualTo(Fraction.ZERO);
        assertThat(off.memory().work().usedHours()).isEqualByComparingTo(hours(1, 24));
        assertThat(Objects.requireNonNull(off.memory().work().utilization().share())
                        .max())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void asADataFolderItGivesTheSameReport() throws IOException {
        Trace.read(trace).writeInto(folder.resolve("data"));
        InMemoryStorage storage = InMemoryStorage.create();
        LoadReport loaded = DataFolder.read(folder.resolve("data")).loadInto(storage, refused -> {});
        assertThat(loaded.refused()).isZero();
        SubscriptionCapacityReport again = Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(BitbrainsCapacity.july(Trace.read(trace)).query());

        assertThat(again.resources())
                .isEqualTo(BitbrainsCapacity.july(Trace.read(trace)).resources());
        assertThat(again.series())
                .isEqualTo(BitbrainsCapacity.july(Trace.read(trace)).series());
    }

    @Test
    void theProgramPrintsMachinesDaysAndTotals() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            BitbrainsCapacity.main(
                    new String[] {trace.toString(), folder.resolve("data").toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("vm-1 | vm-1 | RUNNING | 0 | 25.00 | 50.00 | 100.00 | 100.00 | 0.3333 | 0.6667 |")
                .contains("Samples: 5\n", "CPU Consumed (vCPU-h): 0.6667\n");
    }

    private void write(String machine, String... rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(trace.resolve(machine + ".csv.gz")))) {
            out.write((HEADER + "\n" + String.join("\n", List.of(rows)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(int step, int cores, String percent, String memory, String used, String disk) {
        return String.join(
                ";\t",
                Long.toString(START + 300L * step),
                Integer.toString(cores),
                "0.0",
                "0.0",
                percent,
                memory,
                used,
                disk);
    }

    /** So many twelfths of an hour, as 5-minute steps are. */
    private static BigDecimal twelfths(int steps) {
        return hours(steps, 12);
    }

    private static BigDecimal hours(int steps, int ofAnHour) {
        return Fraction.of(BigDecimal.valueOf(steps), BigDecimal.valueOf(ofAnHour))
                .toDecimal();
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}
