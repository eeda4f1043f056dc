package io.cloud7.reporting.rating;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The charges for fees: billed whole when due, effective spread evenly in time over what they pay for.
 *
 * <p>A window costs {@code effective(end) − effective(start)}, so that windows add up to what is billed.
 */
final class FeeCharges {
    private final RatingContext context;
    private final Rounding rounding;
    private final Currency currency;

    FeeCharges(RatingContext context) {
        this.context = context;
        this.rounding = context.settings().rounding();
        this.currency = context.payer().currency();
    }

    /** A part of a billing period. */
    record Piece(BillingPeriod period, Interval span) {}

    /** The fees of the contract that pay for any of the window, as its payer carries them. */
    List<FeeAccount> accounts() {
        return new PaidFees(context)
                .all().stream()
                        .filter(fee -> !context.inWindow(fee.from(), fee.to()).isEmpty())
                        .map(fee -> FeeAccount.of(context, fee))
                        .toList();
    }

    List<Charge> all() {
        List<Charge> charges = new ArrayList<>();
        accounts().forEach(account -> charges.addAll(of(account, pieces(List.of()))));
        return charges;
    }

    /** The billing periods inside the window, also cut at these instants. */
    List<Piece> pieces(Collection<Instant> cuts) {
        List<Piece> pieces = new ArrayList<>();
        for (BillingPeriod period : context.periods()) {
            Interval whole = RatingContext.intersection(period.interval(), context.window());
            RatingContext.cut(whole, cuts).forEach(part -> pieces.add(new Piece(period, part)));
        }
        return pieces;
    }

    /** The charges of a fee in these pieces, and its refund. */
    List<Charge> of(FeeAccount account, List<Piece> pieces) {
        List<Charge> charges = new ArrayList<>();
        for (Piece piece : pieces) {
            Charge charge = charge(account, piece);
            if (charge != null) {
                charges.add(charge);
            }
        }
        Instant stop = account.stop();
        if (stop != null && context.windowHolds(stop) && account.refund().signum() != 0) {
            charges.add(charge(
                    account,
                    ChargeType.REFUND,
                    context.calendar().periodOf(context.dayOf(stop)),
                    Interval.of(stop, account.paidFor().getEnd()),
                    account.refund().toDecimal(),
                    account.refunded(),
                    account.refunded(),
                    null));
        }
        return charges;
    }

    private @Nullable Charge charge(FeeAccount account, Piece piece) {
        Interval paidFor = account.paidFor();
        Instant stop = account.stop();
        Interval inside = RatingContext.intersection(
                piece.span(), stop == null ? paidFor : Interval.of(paidFor.getStart(), stop));
        boolean isStopped = stop != null && piece.span().contains(stop);
        if (inside.isEmpty() && !isStopped) {
            return null;
        }
        boolean isDue = piece.span().contains(paidFor.getStart());
        BigDecimal billed = isDue ? account.billed() : rounding.charge(Fraction.ZERO, currency);
        BigDecimal effective = account.effective()
                .apply(piece.span().getEnd())
                .subtract(account.effective().apply(piece.span().getStart()));
        boolean isHeld =
                !RatingContext.intersection(piece.span(), account.held()).isEmpty();
        boolean isNothing = billed != null && billed.signum() == 0 && effective.signum() == 0;
        if (!isHeld && isNothing) {
            return null;
        }
        Interval shown = inside.isEmpty()
                ? RatingContext.intersection(piece.span(), Interval.of(Objects.requireNonNull(stop), paidFor.getEnd()))
                : inside;
        return charge(
                account,
                account.fee().chargeType(),
                piece.period(),
                shown,
                isDue ? account.exact().toDecimal() : BigDecimal.ZERO,
                billed,
                effective,
                stop != null && isStopped ? released(account, stop, piece) : null);
    }

    /** The rest that a stop makes effective at once; null: there is none. */
    private @Nullable ChargeItem released(FeeAccount account, Instant stop, Piece piece) {
        BigDecimal released = account.effective()
                .apply(piece.span().getEnd())
                .subtract(account.effective().apply(stop));
        return released.signum() == 0
                ? null
                : item(
                        ChargeItem.Kind.RELEASED,
                        Interval.of(stop, account.paidFor().getEnd()),
                        BigDecimal.ZERO,
                        rounding.charge(Fraction.ZERO, currency),
                        released);
    }

    private static ChargeItem item(
            ChargeItem.Kind kind,
            Interval span,
            @Nullable BigDecimal exact,
            @Nullable BigDecimal billed,
            @Nullable BigDecimal effective) {
        return new ChargeItem(
                kind,
                null,
                null,
                span.getStart(),
                span.getEnd(),
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                exact,
                billed,
                effective);
    }

    private Charge charge(
            FeeAccount account,
            ChargeType type,
            BillingPeriod period,
            Interval span,
            BigDecimal exact,
            @Nullable BigDecimal billed,
            BigDecimal effective,
            @Nullable ChargeItem released) {
        PaidFee fee = account.fee();
        boolean unrated = account.billed() == null;
        List<ChargeItem> items = new ArrayList<>();
        BigDecimal atOnce = released == null ? null : released.effectiveCost();
        items.add(item(
                ChargeItem.Kind.SHARE,
                span,
                unrated ? null : exact,
                unrated ? null : billed,
                unrated ? null : atOnce == null ? effective : effective.subtract(atOnce)));
        if (released != null) {
            items.add(released);
        }
        String refund = type == ChargeType.REFUND ? "Refund of " + fee.chargeType() : "";
        String separator = refund.isEmpty() || account.description().isEmpty() ? "" : ": ";
        return new Charge(
                context.contract().id(),
                type,
                fee.model(),
                fee.product(),
                fee.reservation(),
                fee.bundle(),
                fee.fee(),
                period.from(),
                span.getStart(),
                span.getEnd(),
                null,
                null,
                null,
                null,
                null,
                null,
                currency,
                unrated ? null : exact,
                unrated ? null : billed,
                unrated ? null : effective,
                unrated ? Set.of(Warning.Code.UNRATED) : Set.of(),
                refund + separator + account.description(),
                items);
    }
}
