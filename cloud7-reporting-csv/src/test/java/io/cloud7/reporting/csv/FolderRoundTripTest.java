package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;

/** What is written comes back as it was, and written again it is the same to the byte. */
class FolderRoundTripTest {
    private static final long LAST_MICRO = 253_402_300_799_999_999L;

    private final List<Path> folders = new ArrayList<>();

    private static Cloud cloud() throws IOException {
        return CloudJson.read(DataFolderTest.example("reconciliation").resolve("cloud.json"));
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("cloud7-round-trip");
        folders.add(folder);
        return folder;
    }

    @AfterTry
    void deleteFolders() throws IOException {
        for (Path folder : folders) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        folders.clear();
    }

    @Property(tries = 150)
    void writtenAndReadIsTheSameWorld(
            @ForAll("usage") List<UsageRecord> usage,
            @ForAll("changes") List<LevelChange> changes,
            @ForAll("charges") List<GivenCharge> charges,
            @ForAll("samples") List<UtilizationSample> samples)
            throws IOException {
        Path first = folder();
        write(first, usage, changes, charges, samples);
        RecordedStore store = new RecordedStore();

        LoadReport report = DataFolder.read(first).loadInto(store, row -> {
            throw new AssertionError(row);
        });

        assertThat(report.isComplete()).isTrue();
        assertThat(store.usage).isEqualTo(usage);
        assertThat(store.changes).isEqualTo(changes);
        assertThat(store.charges).isEqualTo(charges);
        assertThat(store.samples).isEqualTo(samples);

        Path second = folder();
        write(second, store.usage, store.changes, store.charges, store.samples);
        assertThat(contents(second)).isEqualTo(contents(first));
    }

    private static void write(
            Path folder,
            List<UsageRecord> usage,
            List<LevelChange> changes,
            List<GivenCharge> charges,
            List<UtilizationSample> samples)
            throws IOException {
        DataFolderWriter writer = DataFolderWriter.into(folder);
        writer.writeCloud(cloud());
        writer.writeUsage(usage.stream());
        writer.writeEvents(changes.stream());
        writer.writeCharges(charges.stream());
        writer.writeSamples(samples.stream());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        assertThat(contents).hasSize(5);
        return contents;
    }

    /** Texts as people may choose them, NUL and halves of characters excepted. */
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.strings().withChars("=', \"\r\n\tx#\uFEFF").ofMaxLength(6),
                        Arbitraries.of(HostileTexts.notBlank()))
                .filter(text -> !text.isBlank()
                        && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE));
    }

    private static Arbitrary<BigDecimal> decimal(boolean signed) {
        BigInteger most = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(signed ? most.negate() : BigInteger.ZERO, most),
                        Arbitraries.integers().between(0, 18))
                .as(BigDecimal::new);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs()
                .between(-62_135_596_800_000_000L, LAST_MICRO - 1)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<UsageRecord>> usage() {
        return Combinators.combine(
                        text(),
                        Arbitraries.of("payg-cpu", "b-traffic", "mem"),
                        decimal(false),
                        instant(),
                        instant().injectNull(0.5),
                        text().injectNull(0.7),
                        decimal(true).injectNull(0.5),
                        Combinators.combine(decimal(true).injectNull(0.5), day().injectNull(0.5))
                                .as(Pair::new))
                .as((id, product, quantity, from, recorded, corrects, cost, pair) -> new UsageRecord(
                        id,
                        "c",
                        "vm",
                        product,
                        quantity,
                        from,
                        from.plus(1, ChronoUnit.MICROS),
                        recorded == null ? from : recorded,
                        id.equals(corrects) ? null : corrects,
                        cost,
                        pair.cost,
                        pair.day))
                .list()
                .uniqueElements(UsageRecord::id)
                .ofMaxSize(8);
    }

    private record Pair(
            @org.jspecify.annotations.Nullable BigDecimal cost,
            @org.jspecify.annotations.Nullable LocalDate day) {}

    @Provide
    Arbitrary<List<LevelChange>> changes() {
        return Combinators.combine(text(), instant(), decimal(false), instant())
                .as((id, at, level, recorded) -> new LevelChange(id, "c", "vm", "res-cpu", at, level, recorded))
                .list()
                .uniqueElements(LevelChange::id)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<GivenCharge>> charges() {
        return Combinators.combine(
                        text(),
                        Arbitraries.of(ChargeType.class),
                        instant(),
                        decimal(true).injectNull(0.5),
                        text().injectNull(0.5),
                        decimal(true),
                        text().injectNull(0.3),
                        day().injectNull(0.5))
                .as((id, type, from, quantity, unit, cost, description, day) -> new GivenCharge(
                        id,
                        "c",
                        type,
                        quantity == null ? null : "mem",
                        unit == null ? null : "vm",
                        from,
                        from,
                        quantity,
                        unit,
                        cost,
                        cost.negate(),
                        Currency.getInstance("EUR"),
                        description == null ? "" : description,
                        day,
                        from))
                .list()
                .uniqueElements(GivenCharge::id)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<UtilizationSample>> samples() {
        return Combinators.combine(
                        Arbitraries.of("vcpu", "ram"),
                        instant(),
                        decimal(false),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.000001"), new BigDecimal("86400"))
                                .ofScale(6)
                                .injectNull(0.5))
                .as((meter, at, value, seconds) -> new UtilizationSample("vm", meter, at, value, value, seconds))
                .list()
                .uniqueElements(UtilizationSample::at)
                .ofMaxSize(5);
    }
}
