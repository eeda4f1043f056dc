package io.cloud7.reporting.testkit.knownat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.access.EnteredFilters;
import io.cloud7.reporting.testkit.access.MarkedPlatform;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant MARCH_5 = Instant.parse("2026-03-05T00:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    static List<ReportDefinition> reports() {
        return ReportCatalog.standard().all();
    }

    /** A platform, and one whose things and facts came the other way round, one by one, recorded at other times. */
    private static final InMemoryStorage STORED = stored(GrowingCloud.founded().cloud(), facts(), false);

    private static final InMemoryStorage BACKWARDS =
            stored(backwards(GrowingCloud.founded().cloud()), facts(), true);

    @ParameterizedTest
    @MethodSource("reports")
    void isTheSameInWhateverOrderThingsArrived(ReportDefinition report) {
        Question question = new Question(report, "qnorth", EnteredFilters.about(report, "qacme"));
        assertThat(question.answer(BACKWARDS, null))
                .isEqualTo(question.answer(STORED, null))
                .contains("sha256:");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isTheSameOfAReportThatStreamsAndOneThatIsCalculatedWhole(ReportDefinition report) throws IOException {
        ReportQuery<?> query = query(report);
        Reporting reporting = Reporting.over(STORED).as(Viewer.of("qnorth"));
        String whole = reporting.answer(query).digest();
        assertThat(reporting.<String>read(query, (contracts, of) -> {}, DigestTest::digest))
                .isEqualTo(whole);
        Reporting cached = Reporting.over(STORED).cached(1_000).as(Viewer.of("qnorth"));
        assertThat(cached.answer(query).digest())
                .isEqualTo(cached.answer(query).digest())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isTheSameAsKnownAtWheneverTheSameWasKnown(ReportDefinition report) throws IOException {
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        Reporting reporting = Reporting.over(STORED).as(Viewer.of("qnorth")).knownAt(later);
        assertThat(reporting.<String>read(query(report), (contracts, of) -> {}, DigestTest::digest))
                .isEqualTo(digest(STORED, report));
    }

    @Test
    void changesWithTheQuestionAndTheViewer() {
        ReportDefinition payg = report("payg");
        ReportQuery<?> all = payg.query(new FilterValues(Map.of("from", "2026-03-01", "to", "2026-03-31"), NOW));
        ReportQuery<?> less = payg.query(new FilterValues(Map.of("from", "2026-03-02", "to", "2026-03-31"), NOW));
        String digest = digest(STORED, "qnorth", all);
        assertThat(digest(STORED, "qnorth", less)).isNotEqualTo(digest);
        assertThat(digest(STORED, "qacme", all)).isNotEqualTo(digest);
        assertThat(digest(STORED, "qnorth", all)).isEqualTo(digest);
    }

    @Test
    void changesWithEachFactThatAReportIsComputedFrom() {
        LevelChange held = LevelChange.of("e9", "c-qacme", "vm-qacme", "payg-cpu", MARCH_5, "1");
        UsageRecord used = use("u9", "1");
        UsageRecord corrected = new UsageRecord(
                "u9",
                used.contract(),
                used.resource(),
                used.product(),
                used.quantity(),
                used.from(),
                used.to(),
                used.to(),
                "u1",
                null,
                null,
                null);
        changes("contract", storage -> append(storage, UsageBatch.ofUsage(List.of(used))));
        changes("contract", storage -> append(storage, UsageBatch.ofUsage(List.of(corrected))));
        changes("contract", storage -> append(storage, UsageBatch.ofChanges(List.of(held))));
        changes("contract", storage -> append(storage, UsageBatch.ofCharges(List.of(credit("g9", "-0.01")))));
        changes("contract", storage -> storage.addInvoices(List.of(invoice("inv-9")), NOW));
        changes("contract", storage -> storage.replace(nextState(), NOW));
        changes("capacity", storage -> append(storage, UsageBatch.ofSamples(List.of(sample("0.5")))));
    }

    @Test
    void staysWhenNothingThatTheReportIsComputedFromChanged() {
        String contract = digest(STORED, report("contract"));
        InMemoryStorage storage = stored(GrowingCloud.founded().cloud(), facts(), false);
        append(storage, UsageBatch.ofUsage(List.of(use("u1", "2"))));
        append(storage, UsageBatch.ofSamples(List.of(sample("0.5"))));
        UsageRecord ofAnother =
                UsageRecord.of("u9", "c-qsolo", "vm-qsolo", "payg-cpu", "1", MARCH_5, MARCH_5.plusSeconds(3_600));
        append(storage, UsageBatch.ofUsage(List.of(ofAnother)));
        assertThat(digest(storage, report("contract"))).isEqualTo(contract);
    }

    private static void changes(String report, Consumer<InMemoryStorage> write) {
        InMemoryStorage storage = stored(GrowingCloud.founded().cloud(), facts(), false);
        String before = digest(storage, report(report));
        write.accept(storage);
        assertThat(digest(storage, report(report))).isNotEqualTo(before);
    }

    private static void append(InMemoryStorage storage, UsageBatch batch) {
        storage.append(batch, Stamp.asRecorded());
    }

    private static Cloud nextState() {
        return GrowingCloud.founded()
                .next(LocalDate.of(2026, 3, 20), new SplittableRandom(7))
                .cloud();
    }

    private static ReportDefinition report(String id) {
        return ReportCatalog.standard().get(id);
    }

    /** About acme, a customer of north; the capacity report about its machines. */
    private static ReportQuery<?> query(ReportDefinition report) {
        Map<String, String> values = new TreeMap<>(EnteredFilters.about(report, "qacme"));
        return report.query(new FilterValues(values, NOW));
    }

    private static String digest(InMemoryStorage storage, ReportDefinition report) {
        return digest(storage, "qnorth", query(report));
    }

    private static String digest(InMemoryStorage storage, String viewer, ReportQuery<?> query) {
        try {
            return Reporting.over(storage)
                    .as(Viewer.of(viewer))
                    .<String>read(query, (contracts, of) -> {}, DigestTest::digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(ReportDocument document) {
        Origin origin = Objects.requireNonNull(document.origin());
        return origin.digest();
    }

    private static UsageBatch facts() {
        List<UsageRecord> usage = new ArrayList<>();
        List<GivenCharge> charges = new ArrayList<>();
        for (String organization : MarkedPlatform.PARENTS.keySet()) {
            usage.add(UsageRecord.of(
                    "u0",
                    "c-" + organization,
                    "vm-" + organization,
                    "payg-gb",
                    "70",
                    MARCH_5,
                    MARCH_5.plusSeconds(86_400)));
        }
        usage.add(use("u1", "2"));
        usage.add(use("u2", "3"));
        charges.add(credit("g1", "-1"));
        charges.add(credit("g2", "-2"));
        return new UsageBatch(
                usage,
                List.of(
                        LevelChange.of("e1", "c-qacme", "vm-qacme", "bun-cpu", MARCH_5, "3"),
                        LevelChange.of("e2", "c-qacme", "vm-qacme", "bun-cpu", MARCH_5.plusSeconds(7_200), "0")),
                charges,
                List.of(sample("1.5")));
    }

    private static UsageRecord use(String id, String quantity) {
        return UsageRecord.of(id, "c-qacme", "vm-qacme", "payg-cpu", quantity, MARCH_5, MARCH_5.plusSeconds(36_000));
    }

    private static GivenCharge credit(String id, String amount) {
        BigDecimal cost = new BigDecimal(amount);
        return new GivenCharge(
                id,
                "c-qacme",
                ChargeType.CREDIT,
                null,
                null,
                MARCH_5,
                MARCH_5,
                null,
                null,
                cost,
                cost,
                EUR,
                "",
                null,
                MARCH_5);
    }

    private static UtilizationSample sample(String used) {
        return new UtilizationSample("vm-qacme", "vcpu", MARCH_5, BigDecimal.TEN, new BigDecimal(used), null);
    }

    private static Invoice invoice(String number) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        Instant to = Instant.parse("2026-04-01T00:00:00Z");
        return new Invoice(
                number, "qnorth", "c-qacme", from, to, EUR, InvoiceStatus.DUE, to, null, List.of(), null, null);
    }

    private static InMemoryStorage stored(Cloud cloud, UsageBatch facts, boolean backwards) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud, Instant.EPOCH);
        storage.addInvoices(List.of(invoice("inv-1"), invoice("inv-2")), Instant.EPOCH);
        if (!backwards) {
            append(storage, facts);
            return storage;
        }
        Stamp stamp = Stamp.at(Instant.parse("2026-03-31T00:00:00Z"));
        reversed(facts.samples()).forEach(sample -> storage.append(UsageBatch.ofSamples(List.of(sample)), stamp));
        reversed(facts.charges()).forEach(charge -> storage.append(UsageBatch.ofCharges(List.of(charge)), stamp));
        reversed(facts.changes()).forEach(change -> storage.append(UsageBatch.ofChanges(List.of(change)), stamp));
        reversed(facts.usage()).forEach(record -> storage.append(UsageBatch.ofUsage(List.of(record)), stamp));
        return storage;
    }

    private static Cloud backwards(Cloud cloud) {
        Catalog sold = cloud.catalog();
        return new Cloud(
                cloud.settings(),
                new Organizations(reversed(cloud.organizations().all())),
                new Catalog(
                        reversed(sold.providers()),
                        List.copyOf(sold.meters()),
                        reversed(sold.products()),
                        reversed(sold.plans())),
                reversed(cloud.contracts()),
                reversed(cloud.resources()));
    }

    private static <T> List<T> reversed(Collection<T> things) {
        List<T> reversed = new ArrayList<>(things);
        Collections.reverse(reversed);
        return reversed;
    }
}
