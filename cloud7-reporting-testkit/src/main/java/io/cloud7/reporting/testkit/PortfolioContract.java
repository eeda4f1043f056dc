package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.charge;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.GuestResource;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.StorageSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose contracts, and what must be known of them. */
abstract class PortfolioContract extends Group {
    @Test
    void strayInvoicesAreTheLiveOnesThatNameNoContractOfTheCloudForWhoSeesAll() {
        Invoice stray = invoice("stray", "nope", InvoiceStatus.DUE, "nope");
        Invoice nobodys = invoice("nobodys", null, InvoiceStatus.DUE);
        store.ports()
                .reference()
                .addInvoices(
                        List.of(
                                stray,
                                nobodys,
                                invoice("half", "c-acme", InvoiceStatus.DUE, "nope"),
                                invoice("known", "c-acme", InvoiceStatus.DUE),
                                invoice("draft", "nope", InvoiceStatus.DRAFT)),
                        Facts.at("2026-04-02T00:00"));
        PortfolioScope all = PortfolioScope.all(OpenStore.ALWAYS);
        assertThat(strays(all.withStrays())).containsExactly(nobodys, stray);
        assertThat(strays(all)).isEmpty();
        assertThat(strays(all.withStrays().narrowedTo("op"))).isEmpty();
        store.ports()
                .reference()
                .addInvoices(
                        List.of(invoice("stray", "nope", InvoiceStatus.CANCELLED, "nope")),
                        Facts.at("2026-05-02T00:00"));
        assertThat(strays(all.withStrays())).containsExactly(nobodys);
    }

    private List<Invoice> strays(PortfolioScope scope) {
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            return snapshot.portfolio(scope).strays();
        }
    }

    private static Invoice invoice(String number, @Nullable String contract, InvoiceStatus status, String... linesOf) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (String each : linesOf) {
            lines.add(new InvoiceLine(
                    "l" + lines.size(),
                    each,
                    ChargeType.USAGE,
                    "payg-vcpu",
                    null,
                    null,
                    null,
                    Facts.at("2026-03-01T00:00"),
                    Facts.at("2026-04-01T00:00"),
                    null,
                    null,
                    Facts.decimal("1.00")));
        }
        return new Invoice(
                number,
                null,
                contract,
                Facts.at("2026-03-01T00:00"),
                Facts.at("2026-04-01T00:00"),
                Currencies.parse("EUR"),
                status,
                null,
                null,
                lines,
                null,
                null);
    }

    @Test
    void contractsAreOrderedByTheirOrganizationsNameItsIdTheirNameAndId() {
        store.ports()
                .reference()
                .replace(
                        SampleCloud.standard()
                                .withContract("c-2", "B", "acme")
                                .withContract("c-1", "Z", "acme")
                                .build(),
                        OpenStore.FOUNDED);
        assertThat(contracts(PortfolioScope.all(OpenStore.ALWAYS)))
                .containsExactly("c-acme", "c-2", "c-1", "c-north", "c-solo");
        store.ports().reference().replace(resellers(), OpenStore.FOUNDED);
        assertThat(contracts(PortfolioScope.all(OpenStore.ALWAYS)))
                .containsExactly("c-x", "c-acme", "c-a", "c-north", "c-solo", "c-south");
    }

    @Test
    void aScopeNarrowsToASubtreeAnOrganizationAndAName() {
        PortfolioScope all = PortfolioScope.all(OpenStore.ALWAYS);
        assertThat(contracts(all.narrowedTo("op"))).containsExactly("c-acme", "c-north", "c-solo");
        assertThat(contracts(all.narrowedTo("north"))).containsExactly("c-acme", "c-north");
        assertThat(contracts(all.narrowedTo("acme"))).containsExactly("c-acme");
        PortfolioScope solo = PortfolioScope.contract("solo", "SOLO-2026", OpenStore.ALWAYS);
        assertThat(contracts(solo)).containsExactly("c-solo");
        assertThat(contracts(solo.narrowedTo("north"))).isEmpty();
        assertThat(contracts(PortfolioScope.contract("solo", "ACME-2026", OpenStore.ALWAYS)))
                .isEmpty();
        assertThat(contracts(new PortfolioScope(null, null, "ACME-2026", null, false, false, OpenStore.ALWAYS)))
                .containsExactly("c-acme");
        assertThat(contracts(PortfolioScope.organization("north", OpenStore.ALWAYS)))
                .containsExactly("c-north");
    }

    @Test
    void aScopeMayReachAllContractsThatAreSourcedFromTheChosenOnes() {
        store.ports().reference().replace(resellers(), OpenStore.FOUNDED);
        PortfolioScope north = PortfolioScope.contract("north", "NORTH-2026", OpenStore.ALWAYS);
        assertThat(contracts(north)).containsExactly("c-north");
        assertThat(contracts(north.withSourced())).containsExactly("c-x", "c-a", "c-north", "c-south");
        assertThat(contracts(north.withSourced().narrowedTo("north")))
                .containsExactly("c-x", "c-a", "c-north", "c-south");
        assertThat(contracts(
                        PortfolioScope.organization("south", OpenStore.ALWAYS).withSourced()))
                .containsExactly("c-x", "c-south");
        assertThat(contracts(
                        PortfolioScope.organization("solo", OpenStore.ALWAYS).withSourced()))
                .containsExactly("c-solo");
        assertThat(contracts(north.withSourced().narrowedTo("acme"))).isEmpty();
    }

    @Test
    void contractsKnowWhichOthersAreSourcedDirectlyFromThem() {
        store.ports().reference().replace(resellers(), OpenStore.FOUNDED);
        assertThat(store.facts("c-north", null).sourced())
                .extracting(Contract::id)
                .containsExactly("c-a", "c-south");
        assertThat(store.facts("c-south", null).sourced())
                .extracting(Contract::id)
                .containsExactly("c-x");
        assertThat(store.facts("c-x", null).sourced()).isEmpty();
    }

    /** Sourced from c-north: c-a of acme, and c-south of a reseller below, from which c-x is sourced. */
    private static Cloud resellers() {
        Cloud sample = SampleCloud.standard().build();
        List<Organization> organizations =
                new ArrayList<>(sample.organizations().all());
        Organization north = sample.organizations().get("north");
        organizations.add(Organization.of("south", "South", OrganizationRole.RESELLER, "north", north.currency()));
        organizations.add(Organization.of("x", "Aardvark", OrganizationRole.CUSTOMER, "south", north.currency()));
        List<Contract> contracts = new ArrayList<>(sample.contracts());
        contracts.add(sourced("c-x", "x", "c-south"));
        contracts.add(sourced("c-south", "south", "c-north"));
        contracts.add(sourced("c-a", "acme", "c-north"));
        return new Cloud(
                sample.settings(),
                new Organizations(organizations),
                sample.catalog(),
                contracts,
                List.copyOf(sample.resources()));
    }

    private static Contract sourced(String id, String organization, String from) {
        return Contract.of(id, id, organization, "std", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                .sourcedFrom(from);
    }

    @Test
    void contractsKnowTheirUsedProductsAndAllResourcesThatUseThem() {
        store.add(use("u1", "vm-9", "rated", "4", "2026-03-01T00:00", "2026-03-01T01:00"));
        store.add(change("e1", "vm-1", "2026-03-01T00:00", "4"));
        ContractFacts facts = store.facts("c-acme", null);
        assertThat(facts.usedProducts()).containsExactly("payg-vcpu", "rated");
        assertThat(facts.resources()).containsOnlyKeys("vm-1", "vm-2", "vm-3", "vm-9");
        assertThat(facts.resourceName("vm-9")).isEqualTo("Instance vm-9");
        assertThat(store.facts("c-solo", null).usedProducts()).isEmpty();
        assertThat(store.facts("c-solo", null).resources()).containsOnlyKeys("vm-9");
    }

    @Test
    void whoDoesNotSeeTheOwnerOfAResourceThatUsesAContractKnowsNothingOfIt() {
        CloudResource stopped = new CloudResource(
                "vm-9",
                "Instance vm-9",
                "virtual-instance",
                "c-solo",
                "os",
                null,
                null,
                null,
                List.of(Facts.span("2026-03-01T00:30", "2026-03-01T01:00")),
                Map.of());
        Cloud sample = SampleCloud.standard()
                .withContract("c-north-2", "NORTH-2", "north")
                .withResource("vm-n", "c-north-2")
                .build();
        List<CloudResource> resources = new ArrayList<>(sample.resources());
        resources.replaceAll(resource -> resource.id().equals("vm-9") ? stopped : resource);
        store.ports()
                .reference()
                .replace(
                        new Cloud(
                                sample.settings(),
                                sample.organizations(),
                                sample.catalog(),
                                List.copyOf(sample.contracts()),
                                resources),
                        OpenStore.FOUNDED);
        store.add(
                use("u1", "vm-9", "rated", "4", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u2", "vm-n", "rated", "4", "2026-03-01T00:00", "2026-03-01T01:00"));
        PortfolioScope acme = PortfolioScope.contract("c-acme", OpenStore.ALWAYS);
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            ContractFacts all = snapshot.portfolio(acme).contracts().get(0);
            ContractFacts reseller =
                    snapshot.portfolio(acme.narrowedTo("north")).contracts().get(0);
            ContractFacts own =
                    snapshot.portfolio(acme.narrowedTo("acme")).contracts().get(0);
            assertThat(all.resources()).containsOnlyKeys("vm-1", "vm-2", "vm-3", "vm-9", "vm-n");
            assertThat(reseller.resources()).containsOnlyKeys("vm-1", "vm-2", "vm-3", "vm-n");
            assertThat(own.resources()).containsOnlyKeys("vm-1", "vm-2", "vm-3");
            assertThat(own.resourceName("vm-9")).isEqualTo("vm-9");
            assertThat(own.guests())
                    .containsOnly(
                            Map.entry("vm-9", new GuestResource("solo", stopped.stopped())),
                            Map.entry("vm-n", new GuestResource("north", List.of())))
                    .isEqualTo(all.guests());
        }
    }

    @Test
    void givenChargesAreOrderedByTimeAndIdAndNotFilteredByTheWindow() {
        store.add(
                charge("b", "2026-03-02T00:00", "1"),
                charge("a", "2026-03-02T00:00", "2"),
                charge("z", "2026-01-01T00:00", "3"));
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            PortfolioScope april =
                    PortfolioScope.contract("acme", "ACME-2026", Facts.span("2026-04-01T00:00", "2026-05-01T00:00"));
            assertThat(snapshot.portfolio(april).contracts().get(0).givenCharges())
                    .extracting(GivenCharge::id)
                    .containsExactly("z", "a", "b");
        }
    }

    @Test
    void aProductThatTheCatalogDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> store.sums("none", OpenStore.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void aContractWithoutUseHasEmptyAnswers() {
        assertThat(store.sums("payg-vcpu", Facts.span("2026-04-01T00:00", "2026-05-01T00:00")))
                .isEmpty();
        assertThat(store.facts("c-acme", at("2026-04-01T00:00")).givenCharges()).isEmpty();
    }

    private List<String> contracts(PortfolioScope scope) {
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            return snapshot.portfolio(scope).contracts().stream()
                    .map(facts -> facts.contract().id())
                    .toList();
        }
    }
}
