package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.charge;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.CloudChange;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a snapshot knows, and that it never learns. */
abstract class KnowledgeContract extends Group {
    private final UsageRecord march = use("u1", "payg-vcpu", "4", "2026-03-01T00:00", "2026-03-01T01:00");

    @Test
    void asKnownAtLeavesOutWhatWasRecordedLater() {
        store.add(march.recordedAt(at("2026-03-05T00:00")));
        store.add(change("e1", "vm-2", "2026-03-01T00:00", "1").recordedAt(at("2026-03-06T00:00")));
        store.add(change("e2", "vm-2", "2026-03-01T02:00", "0").recordedAt(at("2026-03-06T00:00")));
        store.add(charge("g1", "2026-03-01T00:00", "-5").recordedAt(at("2026-03-07T00:00")));
        assertThat(store.total("payg-vcpu", at("2026-03-04T23:59"))).isZero();
        assertThat(store.facts("c-acme", at("2026-03-04T23:59")).usedProducts()).isEmpty();
        assertThat(store.total("payg-vcpu", at("2026-03-05T00:00"))).isEqualTo(hours("4"));
        assertThat(store.total("payg-vcpu", at("2026-03-06T00:00"))).isEqualTo(hours("6"));
        assertThat(store.facts("c-acme", at("2026-03-06T00:00")).givenCharges()).isEmpty();
        assertThat(store.facts("c-acme", at("2026-03-07T00:00")).givenCharges()).hasSize(1);
    }

    @Test
    void aStampCountsForTheWholeBatchWhateverTheRecordsSay() {
        store.add(List.of(march), Stamp.at(at("2026-05-01T00:00")));
        assertThat(store.total("payg-vcpu", at("2026-04-30T23:59"))).isZero();
        assertThat(store.total("payg-vcpu", at("2026-05-01T00:00"))).isEqualTo(hours("4"));
    }

    @Test
    void stampsNeverGoBack() {
        store.add(List.of(march), Stamp.at(at("2026-05-01T00:00")));
        UsageRecord other = use("u2", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00");
        store.add(List.of(other), Stamp.at(at("2026-04-01T00:00")));
        assertThat(store.total("payg-vcpu", at("2026-04-15T00:00"))).isZero();
        assertThat(store.total("payg-vcpu", at("2026-05-01T00:00"))).isEqualTo(hours("5"));
    }

    @Test
    void theDeliveryRecordedEarliestStays() {
        store.add(march.recordedAt(at("2026-05-01T00:00")));
        store.add(march.recordedAt(at("2026-04-01T00:00")));
        store.add(march.recordedAt(at("2026-06-01T00:00")));
        assertThat(store.total("payg-vcpu", at("2026-03-31T00:00"))).isZero();
        assertThat(store.total("payg-vcpu", at("2026-04-01T00:00"))).isEqualTo(hours("4"));
        GivenCharge charge = charge("g1", "2026-03-01T00:00", "-5");
        store.add(charge.recordedAt(at("2026-05-01T00:00")));
        store.add(charge.recordedAt(at("2026-04-01T00:00")));
        assertThat(store.facts("c-acme", at("2026-04-01T00:00")).givenCharges()).hasSize(1);
    }

    @Test
    void anOpenSnapshotSeesNoLaterWrite() {
        store.add(march.recordedAt(at("2026-05-01T00:00")));
        store.add(change("e1", "vm-2", "2026-03-01T00:00", "1").recordedAt(at("2026-05-01T00:00")));
        store.add(change("e2", "vm-2", "2026-03-01T03:00", "0").recordedAt(at("2026-05-01T00:00")));
        try (StorageSnapshot all = store.snapshot(null);
                StorageSnapshot april = store.snapshot(at("2026-04-15T00:00"))) {
            store.add(march.recordedAt(at("2026-04-01T00:00")));
            store.add(use("u2", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00"));
            store.add(change("e3", "vm-2", "2026-03-01T01:00", "5").recordedAt(at("2026-06-01T00:00")));
            store.add(charge("g1", "2026-03-01T00:00", "-5"));
            store.ports()
                    .reference()
                    .replace(
                            SampleCloud.standard()
                                    .withContract("c-new", "NEW", "acme")
                                    .build(),
                            at("2026-03-01T00:00"));
            assertThat(OpenStore.total(all, "payg-vcpu")).isEqualTo(hours("7"));
            assertThat(OpenStore.total(april, "payg-vcpu")).isZero();
            assertThat(all.portfolio(PortfolioScope.all(OpenStore.ALWAYS)).contracts())
                    .hasSize(3)
                    .allSatisfy(facts -> assertThat(facts.givenCharges()).isEmpty());
        }
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("16"));
        assertThat(store.total("payg-vcpu", at("2026-04-15T00:00"))).isEqualTo(hours("5"));
    }

    @Test
    void theCloudIsTheOneKnownThenAndBeforeTheFirstTheFirst() {
        Cloud larger = SampleCloud.standard()
                .withContract("c-new", "NEW", "acme")
                .withResource("vm-new", "c-new")
                .build();
        store.ports().reference().replace(larger, at("2026-06-01T00:00"));
        assertThat(store.portfolio(at("2024-01-01T00:00")).contracts()).hasSize(3);
        assertThat(store.portfolio(at("2026-05-31T23:59")).contracts()).hasSize(3);
        assertThat(store.portfolio(at("2026-06-01T00:00")).contracts()).hasSize(4);
        assertThat(store.portfolio(null).contracts()).hasSize(4);
    }

    @Test
    void aCloudRecordedBeforeTheLastOneCountsAsRecordedWithIt() {
        Cloud larger =
                SampleCloud.standard().withContract("c-new", "NEW", "acme").build();
        store.ports().reference().replace(larger, OpenStore.FOUNDED.minusSeconds(86_400));
        assertThat(store.portfolio(OpenStore.FOUNDED).contracts()).hasSize(4);
        assertThat(store.portfolio(OpenStore.FOUNDED.minusSeconds(1)).contracts())
                .hasSize(3);
    }

    @Test
    void allStampsAreOfOneClock() {
        store.add(List.of(march), Stamp.at(at("2026-05-01T00:00")));
        store.ports()
                .reference()
                .replace(
                        SampleCloud.standard()
                                .withContract("c-new", "NEW", "acme")
                                .build(),
                        at("2026-04-01T00:00"));
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.DUE)), at("2026-04-02T00:00"));
        assertThat(store.portfolio(at("2026-04-30T23:59")).contracts()).hasSize(3);
        assertThat(store.portfolio(at("2026-05-01T00:00")).contracts()).hasSize(4);
        assertThat(store.facts("c-acme", at("2026-04-30T23:59")).invoices()).isEmpty();
        assertThat(store.facts("c-acme", at("2026-05-01T00:00")).invoices()).hasSize(1);
    }

    @Test
    void aFactIsNotKnownBeforeTheStateOfTheCloudThatItFits() {
        Cloud larger = SampleCloud.standard()
                .withContract("c-new", "NEW", "acme")
                .withResource("vm-new", "c-new")
                .build();
        store.ports().reference().replace(larger, at("2026-06-01T00:00"));
        store.add(UsageRecord.of(
                        "u1", "c-acme", "vm-new", "payg-vcpu", "4", at("2026-03-01T00:00"), at("2026-03-01T01:00"))
                .recordedAt(at("2026-03-05T00:00")));
        assertThat(store.total("payg-vcpu", at("2026-05-31T23:59"))).isZero();
        assertThat(store.total("payg-vcpu", at("2026-06-01T00:00"))).isEqualTo(hours("4"));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("4"));
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndWhen() {
        Cloud larger =
                SampleCloud.standard().withContract("c-new", "NEW", "acme").build();
        store.ports().reference().replace(larger, at("2026-06-01T00:00"), "ada");
        List<CloudVersion> history = store.ports().reference().history();
        assertThat(history).hasSize(2);
        assertThat(history.get(0).recordedAt()).isEqualTo(OpenStore.FOUNDED);
        assertThat(history.get(0).author()).isEqualTo(ReferenceStore.UNNAMED);
        assertThat(history.get(0).changes())
                .contains(new CloudChange(CloudChange.Kind.ADDED, "contract", "c-acme", List.of()));
        assertThat(history.get(1))
                .isEqualTo(new CloudVersion(
                        at("2026-06-01T00:00"),
                        "ada",
                        List.of(new CloudChange(CloudChange.Kind.ADDED, "contract", "c-new", List.of()))));
    }

    @Test
    void aStateThatSaysTheSameIsNoNewOne() {
        DataVersion founded = version();
        store.ports().reference().replace(SampleCloud.standard().build(), at("2026-06-01T00:00"), "ada");
        assertThat(store.ports().reference().history()).hasSize(1);
        assertThat(version()).isEqualTo(founded);
        store.ports()
                .reference()
                .replace(
                        SampleCloud.standard()
                                .withContract("c-new", "NEW", "acme")
                                .build(),
                        at("2026-07-01T00:00"),
                        "ada");
        assertThat(store.ports().reference().history())
                .extracting(CloudVersion::recordedAt)
                .containsExactly(OpenStore.FOUNDED, at("2026-07-01T00:00"));
        store.ports().reference().replace(SampleCloud.standard().build(), at("2026-08-01T00:00"), "ada");
        assertThat(store.ports().reference().history()).hasSize(3);
    }

    @Test
    void aStateThatMayNotFollowChangesNothing() {
        Cloud sold = SampleCloud.standard().build();
        Catalog nothing = new Catalog(
                List.copyOf(sold.catalog().providers()),
                List.copyOf(sold.catalog().meters()),
                List.of(),
                List.of());
        Cloud without = new Cloud(sold.settings(), sold.organizations(), nothing, List.of(), List.of());
        assertThatThrownBy(() -> store.ports().reference().replace(without, at("2026-06-01T00:00"), "ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is left out; its use would be in no report");
        assertThat(store.ports().reference().history()).hasSize(1);
        assertThat(store.portfolio(null).contracts()).hasSize(3);
    }

    @Test
    void liveInvoicesAreThoseKnownThen() {
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.DRAFT)), at("2026-04-01T00:00"));
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.DUE)), at("2026-04-02T00:00"));
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.CANCELLED)), at("2026-04-09T00:00"));
        assertThat(store.facts("c-acme", at("2026-04-01T00:00")).invoices()).isEmpty();
        assertThat(store.facts("c-acme", at("2026-04-02T00:00")).invoices())
                .containsExactly(invoice(InvoiceStatus.DUE));
        assertThat(store.facts("c-solo", at("2026-04-02T00:00")).invoices()).isEmpty();
        assertThat(store.facts("c-acme", null).invoices()).isEmpty();
    }

    @Test
    void anInvoiceWithoutLinesIsOfTheContractThatItNames() {
        Invoice empty = invoice(List.of(), InvoiceStatus.DUE);
        store.ports().reference().addInvoices(List.of(empty), at("2026-04-02T00:00"));
        assertThat(store.facts("c-acme", null).invoices()).containsExactly(empty);
        assertThat(store.facts("c-solo", null).invoices()).isEmpty();
    }

    @Test
    void theVersionGrowsWithEachWriteThatChangedAnything() {
        DataVersion founded = version();
        store.add(march);
        DataVersion written = version();
        assertThat(written.sequence()).isGreaterThan(founded.sequence());
        assertThat(written.knownAt()).isNull();
        store.add(march.recordedAt(at("2026-12-01T00:00")));
        store.add(use("u1", "payg-vcpu", "9", "2026-03-01T00:00", "2026-03-01T01:00"));
        assertThat(version()).isEqualTo(written);
        store.add(march.recordedAt(at("2026-02-01T00:00")));
        DataVersion lowered = version();
        assertThat(lowered.sequence()).isGreaterThan(written.sequence());
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.DUE)), at("2026-04-02T00:00"));
        assertThat(version().sequence()).isGreaterThan(lowered.sequence());
        try (StorageSnapshot snapshot = store.snapshot(at("2026-04-01T00:00"))) {
            assertThat(snapshot.version().knownAt()).isEqualTo(at("2026-04-01T00:00"));
        }
    }

    @Test
    void anEarlierViewIsTheSnapshotOfItsInstant() {
        Instant early = at("2026-04-15T00:00");
        store.add(march.recordedAt(at("2026-04-01T00:00")));
        store.add(use("u2", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00")
                .recordedAt(at("2026-05-01T00:00")));
        store.add(change("e1", "vm-2", "2026-03-01T00:00", "1").recordedAt(at("2026-05-01T00:00")));
        store.add(charge("g1", "2026-03-01T00:00", "-5").recordedAt(at("2026-05-01T00:00")));
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.DUE)), at("2026-04-02T00:00"));
        store.ports().reference().addInvoices(List.of(invoice(InvoiceStatus.CANCELLED)), at("2026-05-01T00:00"));
        store.ports()
                .reference()
                .replace(
                        SampleCloud.standard()
                                .withContract("c-new", "NEW", "acme")
                                .build(),
                        at("2026-05-01T00:00"));
        try (StorageSnapshot all = store.snapshot(null);
                StorageSnapshot april = store.snapshot(early)) {
            StorageSnapshot earlier = all.earlier(early);
            assertThat(earlier.version()).isEqualTo(april.version());
            assertThat(earlier.portfolio(PortfolioScope.all(OpenStore.ALWAYS)).contracts())
                    .isEqualTo(april.portfolio(PortfolioScope.all(OpenStore.ALWAYS))
                            .contracts())
                    .hasSize(3);
            assertThat(OpenStore.total(earlier, "payg-vcpu")).isEqualTo(hours("4"));
            assertThat(all.portfolio(PortfolioScope.all(OpenStore.ALWAYS)).contracts())
                    .hasSize(4);
        }
    }

    @Test
    void anEarlierViewSeesNoLaterWriteEither() {
        store.add(march.recordedAt(at("2026-04-01T00:00")));
        try (StorageSnapshot all = store.snapshot(null)) {
            store.add(use("u2", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00")
                    .recordedAt(at("2026-04-01T00:00")));
            assertThat(OpenStore.total(all.earlier(at("2026-04-15T00:00")), "payg-vcpu"))
                    .isEqualTo(hours("4"));
        }
    }

    @Test
    void anEarlierViewOfALaterInstantKnowsNoMore() {
        store.add(march.recordedAt(at("2026-04-01T00:00")));
        store.add(use("u2", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00")
                .recordedAt(at("2026-05-01T00:00")));
        try (StorageSnapshot april = store.snapshot(at("2026-04-15T00:00"))) {
            StorageSnapshot later = april.earlier(at("2026-06-01T00:00"));
            assertThat(later.version()).isEqualTo(april.version());
            assertThat(OpenStore.total(later, "payg-vcpu")).isEqualTo(hours("4"));
            assertThat(OpenStore.total(april.earlier(at("2026-03-31T00:00")), "payg-vcpu"))
                    .isZero();
        }
    }

    private DataVersion version() {
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            return snapshot.version();
        }
    }

    private static Invoice invoice(InvoiceStatus status) {
        return invoice(List.of(Facts.line("l1", "12.50")), status);
    }

    private static Invoice invoice(List<InvoiceLine> lines, InvoiceStatus status) {
        return new Invoice(
                "R-1",
                null,
                "c-acme",
                at("2026-03-01T00:00"),
                at("2026-04-01T00:00"),
                Currencies.parse("EUR"),
                status,
                at("2026-04-01T00:00"),
                null,
                lines,
                null,
                null);
    }
}
