package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What holds for use of a product on one day: what is allowed, and what use beyond it costs. */
final class NaiveTerms {
    private final World world;
    private final Contract contract;
    private final PaygSettings payg;

    NaiveTerms(World world) {
        this.world = world;
        this.contract = world.contract();
        this.payg = world.cloud().settings().payg();
    }

    /**
     * What use beyond all allowances is.
     *
     * @param account whose counter it advances
     * @param price null: none
     * @param source the price's identity; null: none
     * @param free shown with cost 0 rather than unrated
     * @param perMonth whether the price is quoted per unit-month
     */
    record Beyond(
            String account,
            ChargeType type,
            SubscriptionModel model,
            String reservation,
            String bundle,
            Price price,
            Object source,
            boolean free,
            boolean perMonth) {}

    /** A reservation's commitment (per hour), a ceiling (per hour), or a pot with a name and a size. */
    record Allowed(String id, BigDecimal perHour, String pot, Ratio size, boolean unlimited) {}

    LocalDate end(Reservation reservation) {
        return givenBack(reservation.end());
    }

    LocalDate end(Bundle bundle) {
        return givenBack(bundle.end());
    }

    private LocalDate givenBack(LocalDate end) {
        LocalDate terminated = contract.terminated();
        return terminated != null && contract.refund().policy() == Refund.Policy.PRORATED && terminated.isBefore(end)
                ? terminated
                : end;
    }

    Beyond beyond(Product product, LocalDate day) {
        return switch (product.model()) {
            case PAYG -> payg("payg", product, day);
            case RESERVED -> reserved(product, day);
            case BUNDLE -> bundled(product, day);
        };
    }

    private ProductPrice price(Product product, LocalDate day) {
        return NaivePrice.inForce(product, world.currency(), day);
    }

    /** A price is told from another by its product and the span of days in which it holds. */
    private Object source(Product product, LocalDate day) {
        return product.id() + " since " + NaivePrice.inForceSince(product, world.currency(), day);
    }

    private Beyond payg(String account, Product product, LocalDate day) {
        ProductPrice price = product == null ? null : price(product, day);
        ProductPrice rated = payg.enabled() ? price : null;
        return new Beyond(
                account,
                ChargeType.USAGE,
                SubscriptionModel.PAYG,
                null,
                null,
                rated == null ? null : rated.price(),
                rated == null ? null : source(product, day),
                false,
                payg.baseRate() == BaseRate.MONTHLY);
    }

    private Beyond reserved(Product product, LocalDate day) {
        Reservation last = null;
        Reservation former = null;
        for (Reservation one : contract.reservations()) {
            if (one.product().equals(product.id())) {
                if (!one.start().isAfter(day) && end(one).isAfter(day)) {
                    last = one;
                }
                boolean ended = !end(one).isAfter(day);
                if (ended
                        && (former == null
                                || end(one).isAfter(end(former))
                                || (end(one).equals(end(former)) && one.id().compareTo(former.id()) > 0))) {
                    former = one;
                }
            }
        }
        if (last != null) {
            boolean priced = last.excess() != null
                    && payg.enabled()
                    && world.cloud().catalog().plan(contract.plan()).models().contains(SubscriptionModel.PAYG);
            Product excess = priced ? world.cloud().catalog().product(last.excess()) : null;
            ProductPrice price = excess == null ? null : price(excess, day);
            return new Beyond(
                    "excess of " + last.id(),
                    ChargeType.USAGE,
                    SubscriptionModel.RESERVED,
                    last.id(),
                    null,
                    price == null ? null : Price.of(price.price().formula()),
                    price == null ? null : source(excess, day),
                    !priced,
                    payg.baseRate() == BaseRate.MONTHLY);
        }
        if (former == null || former.excess() == null) {
            return payg("none", null, day);
        }
        return payg("after " + former.id(), world.cloud().catalog().product(former.excess()), day);
    }

    private Beyond bundled(Product product, LocalDate day) {
        Bundle last = null;
        BundleItem item = null;
        for (Bundle bundle : contract.bundles()) {
            for (BundleItem one : bundle.items()) {
                if (one.product().equals(product.id())
                        && !bundle.start().isAfter(day)
                        && end(bundle).isAfter(day)) {
                    last = bundle;
                    item = one;
                }
            }
        }
        if (last == null) {
            return new Beyond("none", ChargeType.USAGE, SubscriptionModel.BUNDLE, null, null, null, null, false, false);
        }
        ProductPrice listed = price(product, day);
        boolean charged = item.overage() == OveragePolicy.CHARGE;
        Price price = item.overagePrice() != null ? item.overagePrice() : listed == null ? null : listed.price();
        Object source = item.overagePrice() != null ? "own" : listed == null ? null : source(product, day);
        return new Beyond(
                "overage of " + last.id(),
                ChargeType.OVERAGE,
                SubscriptionModel.BUNDLE,
                null,
                last.id(),
                charged ? price : null,
                charged ? source : null,
                !charged,
                false);
    }

    /** In the order in which they fill: by start, then id. */
    List<Allowed> allowed(Product product, LocalDate day, NaiveTime.Period period) {
        List<Allowed> all = new ArrayList<>();
        for (Reservation one : contract.reservations()) {
            if (one.product().equals(product.id()) && !one.start().isAfter(day) && end(one).isAfter(day)) {
                all.add(new Allowed(one.id(), one.quantity(), null, null, false));
            }
        }
        for (Bundle bundle : contract.bundles()) {
            for (BundleItem item : bundle.items()) {
                if (item.product().equals(product.id())
                        && !bundle.start().isAfter(day)
                        && end(bundle).isAfter(day)) {
                    all.add(allowed(bundle, item, period));
                }
            }
        }
        return all;
    }

    private static Allowed allowed(Bundle bundle, BundleItem item, NaiveTime.Period period) {
        if (item.quota() == null) {
            return new Allowed(bundle.id(), null, null, null, true);
        }
        if (item.reset() == ResetRule.CAPACITY) {
            return new Allowed(bundle.id(), item.quota(), null, null, false);
        }
        if (item.reset() == ResetRule.WHOLE_TERM) {
            return new Allowed(bundle.id(), null, bundle.id(), Ratio.of(item.quota()), false);
        }
        long inside = 0;
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            if (!day.isBefore(bundle.start()) && day.isBefore(bundle.end())) {
                inside++;
            }
        }
        return new Allowed(
                bundle.id(),
                null,
                bundle.id() + " in " + period.from(),
                Ratio.of(item.quota()).times(inside).over(period.days()),
                false);
    }
}
