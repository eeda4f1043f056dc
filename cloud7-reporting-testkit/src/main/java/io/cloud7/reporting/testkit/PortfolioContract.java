package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.charge;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.StorageSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose contracts, and what must be known of them. */
abstract class PortfolioContract extends Group {
    @Test
    void contractsAreOrderedByOrganizationNameAndId() {
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
        assertThat(contracts(new PortfolioScope(null, null, "ACME-2026", null, false, OpenStore.ALWAYS)))
                .containsExactly("c-acme");
        assertThat(contracts(PortfolioScope.organization("north", OpenStore.ALWAYS)))
                .containsExactly("c-north");
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
