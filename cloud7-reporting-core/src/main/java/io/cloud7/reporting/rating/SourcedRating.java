package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.FeeCharges.Piece;
import io.cloud7.reporting.rating.UsageCharges.DraftKey;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rates one contract that is sourced from a reseller's: as the reseller pays it, and as its customer does. The rows are
 * cut wherever a price or the span of a fee changes on either side; each side is rounded by itself.
 */
final class SourcedRating {
    private final ResaleBlock block;
    private final RatingContext wholesale;
    private final RatingContext retail;
    private final List<UseLine> wholesaleLines;
    private final List<UseLine> retailLines;

    /** Takes the contract in two contexts, each beside the other's payer. */
    SourcedRating(ResaleBlock block, RatingContext wholesale, RatingContext retail) {
        this.block = block;
        this.wholesale = wholesale;
        this.retail = retail;
        this.wholesaleLines = new UseLines(wholesale).all();
        this.retailLines = new UseLines(retail).all();
    }

    /** The id of the contract. */
    String id() {
        return wholesale.contract().id();
    }

    /** What is to be asked; the same for both sides. */
    List<UseLine> lines() {
        return wholesaleLines;
    }

    /**
     * What came of it.
     *
     * @param charges the rows
     * @param wholesale as the reseller pays it
     * @param retail as its customer pays it
     */
    record Rated(
            ResaleBlock block,
            List<ResoldCharge> charges,
            RatedContract wholesale,
            RatedContract retail,
            Currency paid,
            Currency earned) {
        void warn(ResaleWarnings warnings) {
            warnings.add(wholesale.warnings());
            warnings.add(retail.warnings());
            warnings.addCurrency(block, paid, earned);
        }
    }

    /** Rates both sides; {@code poolParts} are the parts of pool fees that the contract holds. */
    Rated rate(Usage usage, List<FeeAccount> poolParts) {
        List<ResoldCharge> charges = new ArrayList<>(ofUse(usage));
        charges.addAll(ofFees(poolParts));
        for (Charge given : new GivenCharges(wholesale).all()) {
            charges.add(new ResoldCharge(block, given, given, null));
        }
        charges.sort(ResoldCharge.ORDER);
        return new Rated(
                block,
                charges,
                rated(
                        wholesale,
                        wholesaleLines,
                        usage,
                        charges.stream().map(ResoldCharge::wholesale).toList()),
                rated(
                        retail,
                        retailLines,
                        usage,
                        charges.stream()
                                .flatMap(charge -> Stream.ofNullable(charge.retail()))
                                .toList()),
                wholesale.payer().currency(),
                retail.payer().currency());
    }

    private static RatedContract rated(RatingContext context, List<UseLine> lines, Usage usage, List<Charge> charges) {
        BundleUses bundles = new BundleUses(context, lines, usage, charges);
        List<Warning> warnings = new RatingWarnings(context, lines, usage, charges).all();
        return new RatedContract(
                context.contract(),
                charges,
                ReservationCoverages.ofRestOfAll(context).of(lines, usage, charges),
                bundles.overWindow(),
                bundles.byPeriod(),
                warnings);
    }

    private List<ResoldCharge> ofUse(Usage usage) {
        Map<DraftKey, ChargeDraft> paid = new UsageCharges(wholesale).drafts(wholesaleLines, usage);
        Map<DraftKey, ChargeDraft> earned = new UsageCharges(retail).drafts(retailLines, usage);
        Set<DraftKey> keys = new LinkedHashSet<>(paid.keySet());
        earned.keySet().forEach(key -> keys.add(key.seenFromBeside()));
        List<ResoldCharge> charges = new ArrayList<>();
        for (DraftKey key : keys) {
            ChargeDraft draft = paid.get(key);
            BigDecimal discount = draft == null ? null : draft.discountPercent();
            pair(charge(draft, wholesale), charge(earned.get(key.seenFromBeside()), retail), discount, charges);
        }
        return charges;
    }

    private static @Nullable Charge charge(@Nullable ChargeDraft draft, RatingContext context) {
        if (draft == null || draft.isNothing()) {
            return null;
        }
        Charge charge = draft.charge(context);
        return UsageCharges.isShown(charge) ? charge : null;
    }

    private void pair(
            @Nullable Charge paid,
            @Nullable Charge earned,
            @Nullable BigDecimal discountPercent,
            List<ResoldCharge> charges) {
        if (paid != null || earned != null) {
            charges.add(new ResoldCharge(
                    block, orNothing(paid, earned, wholesale), orNothing(earned, paid, retail), discountPercent));
        }
    }

    /** The charge, or one of 0 over the same time as the other side's. */
    private static Charge orNothing(@Nullable Charge charge, @Nullable Charge other, RatingContext context) {
        if (charge != null) {
            return charge;
        }
        if (other == null) {
            throw new IllegalStateException(
                    "neither side of contract " + context.contract().id() + " has a charge");
        }
        BigDecimal zero = context.settings()
                .rounding()
                .charge(Fraction.ZERO, context.payer().currency());
        return other.costing(context.payer().currency(), zero);
    }

    /** Fees that are paired: of one reservation, bundle or contract fee, and one kind. */
    private record FeeGroup(
            ChargeType type,
            @Nullable SubscriptionModel model,
            @Nullable String reservation,
            @Nullable String bundle,
            @Nullable String fee) {
        static FeeGroup of(PaidFee fee) {
            return new FeeGroup(fee.chargeType(), fee.model(), fee.reservation(), fee.bundle(), fee.fee());
        }
    }

    /** One row of a fee: its kind (the fee's own, or the refund of it) and its span. */
    private record FeeRow(ChargeType type, Instant from, Instant to) {
        static FeeRow of(Charge charge) {
            return new FeeRow(charge.chargeType(), charge.from(), charge.to());
        }
    }

    private static final class Sides {
        private final List<FeeAccount> paid = new ArrayList<>();
        private final List<FeeAccount> earned = new ArrayList<>();
    }

    private List<ResoldCharge> ofFees(List<FeeAccount> poolParts) {
        FeeCharges paid = new FeeCharges(wholesale);
        FeeCharges earned = new FeeCharges(retail);
        Map<FeeGroup, Sides> groups = new LinkedHashMap<>();
        Stream.concat(paid.accounts().stream(), poolParts.stream())
                .forEach(account -> sides(groups, account).paid.add(account));
        earned.accounts().forEach(account -> sides(groups, account).earned.add(account));
        List<ResoldCharge> charges = new ArrayList<>();
        for (Sides sides : groups.values()) {
            List<Piece> pieces =
                    paid.pieces(sides.paid.stream().anyMatch(poolParts::contains) ? bounds(sides) : List.of());
            Map<FeeRow, Charge> paidRows = rows(paid, sides.paid, pieces);
            Map<FeeRow, Charge> earnedRows = rows(earned, sides.earned, pieces);
            BigDecimal discount =
                    sides.paid.isEmpty() ? null : sides.paid.get(0).discountPercent();
            Set<FeeRow> rows = new LinkedHashSet<>(paidRows.keySet());
            rows.addAll(earnedRows.keySet());
            rows.forEach(row -> pair(paidRows.get(row), earnedRows.get(row), discount, charges));
        }
        return charges;
    }

    private static Sides sides(Map<FeeGroup, Sides> groups, FeeAccount account) {
        return groups.computeIfAbsent(FeeGroup.of(account.fee()), group -> new Sides());
    }

    private static List<Instant> bounds(Sides sides) {
        SortedSet<Instant> bounds = new TreeSet<>();
        Stream.concat(sides.paid.stream(), sides.earned.stream()).forEach(account -> {
            bounds.add(account.paidFor().getStart());
            bounds.add(account.paidFor().getEnd());
            bounds.add(account.held().getStart());
            bounds.add(account.held().getEnd());
        });
        return List.copyOf(bounds);
    }

    private static Map<FeeRow, Charge> rows(FeeCharges fees, List<FeeAccount> accounts, List<Piece> pieces) {
        Map<FeeRow, Charge> rows = new LinkedHashMap<>();
        for (FeeAccount account : accounts) {
            fees.of(account, pieces).forEach(charge -> rows.put(FeeRow.of(charge), charge));
        }
        return rows;
    }
}
