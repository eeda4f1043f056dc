package io.cloud7.reporting.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsTest {
    private static final Organizations TREE = tree("op:", "north:op", "acme!op", "bolt!north", "sub:north", "kite!sub");

    @Test
    void aSubtreeHoldsAllBelow() {
        assertThat(TREE.root().id()).isEqualTo("op");
        assertThat(TREE.subtree("op")).hasSize(6).startsWith("op");
        assertThat(TREE.subtree("north")).containsExactlyInAnyOrder("north", "bolt", "sub", "kite");
        assertThat(TREE.subtree("acme")).containsExactly("acme");
    }

    @Test
    void theResellerIsTheParentUnlessTheOperatorSells() {
        assertThat(TREE.resellerOf(TREE.get("bolt"))).isEqualTo(TREE.get("north"));
        assertThat(TREE.resellerOf(TREE.get("acme"))).isNull();
        assertThat(TREE.resellerOf(TREE.root())).isNull();
        assertThat(TREE.find("gone")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREE.get("gone"))
                .withMessage("unknown organization gone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op: op:               | two organizations have the id op
            op: two:              | two organizations are CLOUD_ADMIN: op and two
            north:op              | organization north has the unknown parent op
            op: acme!op bolt!acme | organization bolt has the parent acme of role CUSTOMER; customers have no children
            op: a:b b:a           | organization a is its own ancestor
            a:b b:a               | no organization is CLOUD_ADMIN; one is the root of the tree
            """)
    void whatIsNoTreeIsRefused(String organizations, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(organizations.split(" ", -1)))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0, discount percent is 0; it is more than 0",
        "100.01, 'discount percent is 100.01; it is above 0, at most 100, with at most two decimals'",
        "1.005, 'discount percent is 1.005; it is above 0, at most 100, with at most two decimals'"
    })
    void discountsAreBounded(BigDecimal percent, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discount(percent, null, null))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-06-30, true", "2026-07-01, false"})
    void discountsHoldHalfOpen(LocalDate day, boolean holds) {
        BigDecimal percent = new BigDecimal("12.500");

        assertThat(new Discount(percent, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)).holdsOn(day))
                .isEqualTo(holds);
        assertThat(new Discount(percent, null, null).holdsOn(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', n", "o, ' '"})
    void blankNamesAreRefused(String id, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organization(id, name, OrganizationRole.CLOUD_ADMIN, null))
                .withMessage("organization \"" + id + "\" has a blank id or name: \"" + name + "\"");
    }

    @Test
    void viewersHaveEveryPrivilegeUnlessSaidOtherwise() {
        assertThat(Viewer.cloudAdmin()).isEqualTo(new Viewer(null, java.util.Set.of(Privilege.values())));
        assertThat(Viewer.of("acme").privileges()).containsExactlyInAnyOrder(Privilege.values());
        assertThat(Viewer.of("acme").organization()).isEqualTo("acme");
    }

    /** {@code id:} is the operator, {@code id:parent} a reseller, {@code id!parent} a customer. */
    private static Organizations tree(String... all) {
        List<Organization> organizations = Arrays.stream(all)
                .map(text -> {
                    String[] parts = text.split("[:!]", -1);
                    OrganizationRole role = text.contains("!") ? OrganizationRole.CUSTOMER : OrganizationRole.RESELLER;
                    return parts[1].isEmpty()
                            ? organization(parts[0], parts[0], OrganizationRole.CLOUD_ADMIN, null)
                            : organization(parts[0], parts[0], role, parts[1]);
                })
                .toList();
        return new Organizations(organizations);
    }

    private static Organization organization(String id, String name, OrganizationRole role, @Nullable String parent) {
        return Organization.of(id, name, role, parent, Currency.getInstance("EUR"));
    }
}
