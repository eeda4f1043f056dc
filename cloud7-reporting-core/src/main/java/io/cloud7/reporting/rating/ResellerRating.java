package io.cloud7.reporting.rating;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.threeten.extra.Interval;

/**
 * Rates a reseller's contract and every contract sourced from it, directly or through resellers below it. Immutable and
 * pure.
 *
 * <pre>
 *   own contract          wholesale price                     own use, and what nobody holds of pools
 *   sourced contract      wholesale price  |  retail price    one block an end customer
 *   part of a pool        its share of the pool's fee  |  its own fee
 * </pre>
 *
 * <p>Each sourced contract is rated by itself, in its own billing periods; use is never pooled. What is below a reseller
 * of the reseller is that reseller's: it pays its own wholesale price.
 */
public final class ResellerRating {
    private final RatingContext own;
    private final List<UseLine> ownLines;
    private final List<SourcedRating> sourced;

    private ResellerRating(RatingContext own, List<SourcedRating> sourced) {
        this.own = own;
        this.ownLines = new UseLines(own).all();
        this.sourced = sourced;
    }

    /**
     * Prepares the rating.
     *
     * @param portfolio catalog, settings, and all contracts sourced from the reseller's
     * @param facts the reseller's contract
     * @param window the half-open span to rate
     */
    public static ResellerRating of(Portfolio portfolio, ContractFacts facts, Interval window) {
        return of(portfolio, facts, window, UnaryOperator.identity());
    }

    /**
     * The same rating, whose questions are those of every payer of each contract. So a report that rates a contract
     * for several of them asks once.
     */
    public static ResellerRating askingForAll(Portfolio portfolio, ContractFacts facts, Interval window) {
        return of(portfolio, facts, window, context -> context.askingForAll(portfolio.organizations()));
    }

    private static ResellerRating of(
            Portfolio portfolio, ContractFacts facts, Interval window, UnaryOperator<RatingContext> asking) {
        Organization reseller = portfolio.organizations().get(facts.contract().organization());
        Payer payer = Payer.of(reseller);
        Map<String, List<ContractFacts>> below = portfolio.contracts().stream()
                .filter(contract -> contract.contract().sourcedFrom() != null)
                .collect(Collectors.groupingBy(
                        contract -> String.valueOf(contract.contract().sourcedFrom())));
        List<SourcedRating> sourced = new ArrayList<>();
        for (ContractFacts direct : below.getOrDefault(facts.contract().id(), List.of())) {
            Organization customer =
                    portfolio.organizations().get(direct.contract().organization());
            for (ContractFacts each : withAllBelow(direct, below)) {
                sourced.add(new SourcedRating(
                        ResaleBlock.of(customer, each.contract()),
                        asking.apply(RatingContext.of(portfolio, each, window, payer, Payer.of(customer))),
                        asking.apply(RatingContext.of(portfolio, each, window, Payer.of(customer), payer))));
            }
        }
        return new ResellerRating(asking.apply(RatingContext.of(portfolio, facts, window, payer, null)), sourced);
    }

    private static List<ContractFacts> withAllBelow(ContractFacts top, Map<String, List<ContractFacts>> below) {
        List<ContractFacts> all = new ArrayList<>(List.of(top));
        for (int next = 0; next < all.size(); next++) {
            all.addAll(below.getOrDefault(all.get(next).contract().id(), List.of()));
        }
        return all;
    }

    /**
     * The sums of usage that the rating needs.
     *
     * @param runsUntil until when a level that is still held is counted
     */
    public UsageRequest request(Instant runsUntil) {
        List<UseLine> lines = new ArrayList<>(ownLines);
        sourced.forEach(contract -> lines.addAll(contract.lines()));
        return ContractRating.request(lines, runsUntil);
    }

    /**
     * Rates the usage that was asked for.
     *
     * @throws IllegalStateException if the usage does not answer {@link #request}
     */
    public RatedResale rate(Usage usage) {
        PoolFees fees = new PoolFees(own);
        List<ResoldCharge> ownCharges = ownCharges(usage, fees);
        List<SourcedRating.Rated> rated = sourced.stream()
                .map(contract -> contract.rate(usage, fees.heldBy(contract.id())))
                .toList();
        List<ResoldCharge> charges = new ArrayList<>(ownCharges);
        rated.forEach(contract -> charges.addAll(contract.charges()));
        charges.sort(ResoldCharge.ORDER);
        List<Charge> paid = ownCharges.stream().map(ResoldCharge::wholesale).toList();
        BundleUses bundles = new BundleUses(own, ownLines, usage, paid);
        ResaleTables tables = new ResaleTables(own, rated);
        List<ResoldReservation> reservations =
                tables.reservations(ReservationCoverages.ofRest(own).of(ownLines, usage, paid));
        List<ResoldBundle> overWindow = tables.overWindow(bundles.overWindow());
        ResaleWarnings warnings = new ResaleWarnings(own.contract());
        warnings.add(new RatingWarnings(own, ownLines, usage, paid).all());
        rated.forEach(contract -> contract.warn(warnings));
        reservations.forEach(warnings::addOverSold);
        overWindow.forEach(warnings::addOverSold);
        return new RatedResale(
                own.contract(),
                charges,
                invoiced(charges, paid),
                reservations,
                overWindow,
                tables.byPeriod(bundles.byPeriod()),
                warnings.all());
    }

    private List<ResoldCharge> ownCharges(Usage usage, PoolFees fees) {
        List<ResoldCharge> charges = new ArrayList<>();
        for (ChargeDraft draft : new UsageCharges(own).drafts(ownLines, usage).values()) {
            Charge charge = draft.isNothing() ? null : draft.charge(own);
            if (charge != null && UsageCharges.isShown(charge)) {
                charges.add(new ResoldCharge(ResaleBlock.OWN_USE, charge, null, draft.discountPercent()));
            }
        }
        fees(ResaleBlock.OWN_USE, fees.unpooled(), charges);
        fees(ResaleBlock.UNALLOCATED, fees.unallocated(), charges);
        new GivenCharges(own)
                .all()
                .forEach(charge -> charges.add(new ResoldCharge(ResaleBlock.OWN_USE, charge, null, null)));
        charges.sort(ResoldCharge.ORDER);
        return charges;
    }

    private void fees(ResaleBlock block, List<FeeAccount> accounts, List<ResoldCharge> charges) {
        FeeCharges fees = new FeeCharges(own);
        for (FeeAccount account : accounts) {
            fees.of(account, fees.pieces(List.of()))
                    .forEach(charge -> charges.add(new ResoldCharge(block, charge, null, null)));
        }
    }

    /** Each pool's fees whole on the reseller's own contract, instead of its parts and its rest. */
    private List<Charge> invoiced(List<ResoldCharge> charges, List<Charge> ownCharges) {
        List<Charge> invoiced = new ArrayList<>();
        ownCharges.stream().filter(charge -> !charge.isFee()).forEach(invoiced::add);
        invoiced.addAll(new FeeCharges(own).all());
        charges.stream()
                .filter(row -> row.block().contract() != null && row.pool() == null)
                .forEach(row -> invoiced.add(row.wholesale()));
        return invoiced;
    }
}
