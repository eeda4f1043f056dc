package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.OrganizationRole;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How popular a plan or a model is.
 *
 * @param rank 1 for the most active contracts; equal numbers share a rank
 * @param subject the plan or model
 * @param activeContracts its active contracts
 * @param inactiveContracts its other contracts
 * @param customers the organizations of role CUSTOMER that have one of these contracts
 * @param resellers the organizations of role RESELLER that have one of these contracts
 * @param shareOfActivePercent its part of all active contracts, 2 decimals; null if there is none
 * @param <T> plan or model
 */
public record Popularity<T>(
        int rank,
        T subject,
        int activeContracts,
        int inactiveContracts,
        int customers,
        int resellers,
        @Nullable BigDecimal shareOfActivePercent) {
    /**
     * Ranks subjects by their active contracts; of equal ones those with more other contracts come first, then in order.
     *
     * @param subjects in order of name
     * @param contracts each contract once
     * @param has whether a contract is of a subject
     */
    static <T> List<Popularity<T>> ranked(
            Collection<T> subjects, List<Subscription> contracts, BiPredicate<Subscription, T> has) {
        return Places.ranked(
                subjects.stream().map(subject -> of(subject, contracts, has)).toList(),
                Comparator.comparingInt(Popularity<T>::activeContracts).reversed(),
                Comparator.comparingInt(Popularity<T>::inactiveContracts).reversed(),
                Popularity::withRank);
    }

    private static <T> Popularity<T> of(T subject, List<Subscription> contracts, BiPredicate<Subscription, T> has) {
        List<Subscription> own = contracts.stream()
                .filter(contract -> has.test(contract, subject))
                .toList();
        long active = active(own);
        return new Popularity<>(
                0,
                subject,
                (int) active,
                (int) (own.size() - active),
                buyers(own, OrganizationRole.CUSTOMER),
                buyers(own, OrganizationRole.RESELLER),
                Shares.percent(active, active(contracts)));
    }

    private Popularity<T> withRank(int place) {
        return new Popularity<>(
                place, subject, activeContracts, inactiveContracts, customers, resellers, shareOfActivePercent);
    }

    private static long active(List<Subscription> contracts) {
        return contracts.stream()
                .filter(row -> row.activity() == Activity.ACTIVE)
                .count();
    }

    private static int buyers(List<Subscription> contracts, OrganizationRole role) {
        Stream<String> buyers = contracts.stream()
                .map(Subscription::organization)
                .filter(organization -> organization.role() == role)
                .map(organization -> organization.id());
        return (int) buyers.distinct().count();
    }
}
