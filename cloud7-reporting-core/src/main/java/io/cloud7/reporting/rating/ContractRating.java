package io.cloud7.reporting.rating;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * Rates one contract in one window: says first which sums of usage it needs, then what they cost. Immutable and pure.
 *
 * <p>Formulas: charge of use = Σ over spans {@code A(end) − A(start)}; amortization
 * {@code round(E(end)) − round(E(start))}. A window that cuts a billing period gives the same quantities exactly;
 * amounts may differ by the rounding of two charges instead of one.
 */
public final class ContractRating {
    private final RatingContext context;
    private final List<UseLine> lines;

    ContractRating(RatingContext context) {
        this.context = context;
        this.lines = new UseLines(context).all();
    }

    /**
     * Prepares the rating of a contract.
     *
     * @param portfolio catalog and settings
     * @param facts the contract and what is known of it
     * @param window the half-open span to rate; charges are billed in the window that holds their due instant
     * @param payer whose prices hold
     */
    public static ContractRating of(Portfolio portfolio, ContractFacts facts, Interval window, Payer payer) {
        return new ContractRating(RatingContext.of(portfolio, facts, window, payer, null));
    }

    /**
     * The same rating, whose question is that of every payer of the contract: its buyer and the resellers above. So a
     * report that rates a contract for several of them asks once.
     */
    public static ContractRating askingForAll(Portfolio portfolio, ContractFacts facts, Interval window, Payer payer) {
        return new ContractRating(
                RatingContext.of(portfolio, facts, window, payer, null).askingForAll(portfolio.organizations()));
    }

    /**
     * The sums of usage that the rating needs.
     *
     * @param runsUntil until when a level that is still held is counted
     */
    public UsageRequest request(Instant runsUntil) {
        return request(lines, runsUntil);
    }

    static UsageRequest request(List<UseLine> lines, Instant runsUntil) {
        List<UsageRequest.Sum> sums = new ArrayList<>();
        List<UsageRequest.Settlement> settlements = new ArrayList<>();
        List<UsageRequest.Peak> peaks = new ArrayList<>();
        for (UseLine line : lines) {
            if (!line.sums().slices().isEmpty()) {
                sums.add(line.sums());
            }
            if (!line.settled().isEmpty()) {
                settlements.add(line.settlements());
            }
            if (!line.peaks().slices().isEmpty()) {
                peaks.add(line.peaks());
            }
        }
        return new UsageRequest(sums, settlements, peaks, runsUntil);
    }

    /**
     * Of what a contract is charged, what is for its buyer's own use and for what nobody holds of its pools: the parts of
     * pools' fees that sourced contracts hold are left out. It is what the reseller's contract report has in the rows of
     * own use and of the unallocated.
     *
     * @param rated what {@link #rate} gave
     */
    public List<Charge> ownCharges(RatedContract rated) {
        if (context.facts().sourced().isEmpty()) {
            return rated.charges();
        }
        List<Charge> own = new ArrayList<>(
                rated.charges().stream().filter(charge -> !charge.isFee()).toList());
        FeeCharges fees = new FeeCharges(context);
        PoolFees pools = new PoolFees(context);
        Stream.concat(pools.unpooled().stream(), pools.unallocated().stream())
                .forEach(account -> own.addAll(fees.of(account, fees.pieces(List.of()))));
        own.sort(Charge.ORDER);
        return own;
    }

    /**
     * Rates the usage that was asked for.
     *
     * @throws IllegalStateException if the usage does not answer {@link #request}
     */
    public RatedContract rate(Usage usage) {
        List<Charge> charges = new ArrayList<>(new UsageCharges(context).of(lines, usage));
        charges.addAll(new FeeCharges(context).all());
        charges.addAll(new GivenCharges(context).all());
        charges.sort(Charge.ORDER);
        BundleUses bundles = new BundleUses(context, lines, usage, charges);
        List<Warning> warnings = new RatingWarnings(context, lines, usage, charges).all();
        return new RatedContract(
                context.contract(),
                charges,
                ReservationCoverages.ofAll(context).of(lines, usage, charges),
                bundles.overWindow(),
                bundles.byPeriod(),
                warnings);
    }
}
