package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.rating.RatedResale;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ResoldCharge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What a reseller pays and earns where some of it is invoiced: wholesale as known when its seller invoiced it, retail as
 * known when its customers were invoiced. The two need not be closed together, so each side has its own adjustments.
 */
public final class ResaleBill {
    private final Rounding rounding;
    private final Organization reseller;
    private final ClosedPeriods wholesale;
    private final Map<String, ClosedPeriods> retail = new HashMap<>();
    private final Interval window;
    private final Retrospect<RatedResale> retrospect;

    /**
     * Finds out what is closed.
     *
     * @param portfolio the reseller's contract and all that is sourced from it
     * @param facts the reseller's contract
     * @param window what the bill is about
     * @param runsUntil until when a level that is still held is counted
     */
    public ResaleBill(Portfolio portfolio, ContractFacts facts, Interval window, Instant runsUntil) {
        this.rounding = portfolio.settings().rounding();
        this.reseller = portfolio.organizations().get(facts.contract().organization());
        this.wholesale = BilledTo.reseller(portfolio, facts);
        this.window = window;
        Map<String, ContractFacts> contracts = new HashMap<>();
        portfolio.contracts().forEach(each -> contracts.put(each.contract().id(), each));
        Map<String, ClosedPeriods> customers = new LinkedHashMap<>();
        for (ContractFacts each : portfolio.contracts()) {
            ContractFacts direct = direct(each, facts.contract(), contracts);
            if (direct != null) {
                retail.put(
                        each.contract().id(),
                        customers.computeIfAbsent(direct.contract().id(), id -> paidFor(portfolio, direct)));
            }
        }
        List<ClosedPeriods> accounts = new ArrayList<>(List.of(wholesale));
        accounts.addAll(customers.values());
        this.retrospect = new Retrospect<>(new ResaleRater(facts.contract().id()), window, runsUntil, accounts);
    }

    /** The contract by which the reseller sells what is on another: that one, or a reseller's above it. */
    private static @Nullable ContractFacts direct(
            ContractFacts each, Contract top, Map<String, ContractFacts> contracts) {
        ContractFacts above = each;
        while (above != null && !top.id().equals(above.contract().sourcedFrom())) {
            String source = above.contract().sourcedFrom();
            above = source == null ? null : contracts.get(source);
        }
        return above;
    }

    private static ClosedPeriods paidFor(Portfolio portfolio, ContractFacts direct) {
        Organization buyer = portfolio.organizations().get(direct.contract().organization());
        return buyer.role() == OrganizationRole.RESELLER
                ? BilledTo.reseller(portfolio, direct)
                : BilledTo.customer(portfolio, direct);
    }

    /** What is asked beside the main question. */
    public Retrospect<RatedResale> retrospect() {
        return retrospect;
    }

    /**
     * The bill.
     *
     * @param now the window as known now
     * @param then what was known when invoices were issued
     */
    public RatedResale of(RatedResale now, Retrospect.Rated<RatedResale> then) {
        if (retrospect.lookBacks().isEmpty()) {
            return now;
        }
        Instant closedAt = wholesale.partsOf(window).isEmpty() ? wholesale.closedAt(window) : null;
        RatedResale shown = closedAt == null ? now : then.window(closedAt).orElse(now);
        List<ResoldCharge> charges = new ArrayList<>();
        for (ResaleBlock block : blocks(now, then)) {
            charges.addAll(rows(block, now, then));
        }
        charges.sort(ResoldCharge.ORDER);
        List<Charge> invoiced = wholesale.bill(window, now.invoiced(), then, RatedResale::invoiced, rounding);
        return shown.withCharges(charges, invoiced);
    }

    private static Set<ResaleBlock> blocks(RatedResale now, Retrospect.Rated<RatedResale> then) {
        Set<ResaleBlock> blocks = new TreeSet<>();
        now.charges().forEach(row -> blocks.add(row.block()));
        then.all().forEach(rated -> rated.charges().forEach(row -> blocks.add(row.block())));
        return blocks;
    }

    /**
     * The rows of one block: both sides billed by themselves, then put side by side again. A contract that is sourced
     * from the reseller's no longer is shown as it was when the reseller was invoiced.
     */
    private List<ResoldCharge> rows(ResaleBlock block, RatedResale now, Retrospect.Rated<RatedResale> then) {
        Discounts discounts = new Discounts();
        List<Charge> paid = wholesale.bill(
                window, discounts.paid(block, now), then, rated -> discounts.paid(block, rated), rounding);
        Organization customer = block.endCustomer();
        if (customer == null) {
            return paid.stream()
                    .map(charge -> new ResoldCharge(block, charge, null, discounts.of(charge)))
                    .toList();
        }
        List<Charge> earned = retail.getOrDefault(String.valueOf(block.contractId()), wholesale)
                .bill(window, earned(block, now), then, rated -> earned(block, rated), rounding);
        return sideBySide(block, paid, earned, customer.currency(), discounts);
    }

    private static List<Charge> earned(ResaleBlock block, RatedResale rated) {
        return rated.charges().stream()
                .filter(row -> row.block().compareTo(block) == 0)
                .map(ResoldCharge::retail)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ResoldCharge> sideBySide(
            ResaleBlock block, List<Charge> paid, List<Charge> earned, Currency currency, Discounts discounts) {
        Map<Place, Deque<Charge>> open = new LinkedHashMap<>();
        earned.forEach(charge -> open.computeIfAbsent(Place.of(charge), place -> new ArrayDeque<>())
                .add(charge));
        List<ResoldCharge> rows = new ArrayList<>();
        for (Charge charge : paid) {
            Charge beside = Optional.ofNullable(open.get(Place.of(charge)))
                    .map(Deque::poll)
                    .orElseGet(() -> nothing(charge, currency));
            rows.add(new ResoldCharge(block, charge, beside, discounts.of(charge)));
        }
        open.values().stream()
                .flatMap(Collection::stream)
                .forEach(charge ->
                        rows.add(new ResoldCharge(block, nothing(charge, reseller.currency()), charge, null)));
        return rows;
    }

    /** A charge of 0 beside one that the other side has alone. */
    private Charge nothing(Charge other, Currency currency) {
        BigDecimal zero = rounding.charge(Fraction.ZERO, currency);
        return other.costing(currency, zero);
    }

    /** Where a charge is: what it is for, and when. */
    private record Place(
            ChargeType type,
            @Nullable String product,
            @Nullable String reservation,
            @Nullable String bundle,
            @Nullable String fee,
            LocalDate billingPeriod,
            Instant from,
            Instant to,
            @Nullable ChargeType corrected,
            @Nullable LocalDate correctedPeriod,
            @Nullable String resource) {
        static Place of(Charge charge) {
            Correction correction = charge.correction();
            return new Place(
                    charge.chargeType(),
                    charge.product(),
                    charge.reservation(),
                    charge.bundle(),
                    charge.fee(),
                    charge.billingPeriod(),
                    charge.from(),
                    charge.to(),
                    correction == null ? null : correction.chargeType(),
                    correction == null ? null : correction.billingPeriod(),
                    correction == null ? null : correction.resource());
        }
    }

    /** By which discount a wholesale charge follows from the retail price. */
    private static final class Discounts {
        private final IdentityHashMap<Charge, BigDecimal> byCharge = new IdentityHashMap<>();

        List<Charge> paid(ResaleBlock block, RatedResale rated) {
            List<Charge> paid = new ArrayList<>();
            for (ResoldCharge row : rated.charges()) {
                if (row.block().compareTo(block) == 0) {
                    paid.add(row.wholesale());
                    if (row.discountPercent() != null) {
                        byCharge.put(row.wholesale(), row.discountPercent());
                    }
                }
            }
            return paid;
        }

        @Nullable BigDecimal of(Charge charge) {
            return byCharge.get(charge);
        }
    }
}
