package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * A world in which some periods are invoiced, each with the lines that the contract report shows on the day; with its
 * billing periods and those around it.
 */
record InvoicedWorld(World world, InMemoryStorage storage, List<BillingPeriod> periods, List<Invoice> invoices) {
    private static final int SECONDS_OF_DAY = 86_400;

    static InvoicedWorld of(World world) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(world.cloud(), Instant.EPOCH);
        storage.append(new UsageBatch(world.usage(), List.of(), world.charges(), List.of()), Stamp.asRecorded());
        Interval life = world.contract().life(world.zone());
        List<BillingPeriod> periods = world.cloud()
                .settings()
                .calendarOf(world.contract())
                .periodsOf(Interval.of(
                        life.getStart().minusSeconds(90L * SECONDS_OF_DAY),
                        life.getEnd().plusSeconds(120L * SECONDS_OF_DAY)));
        InvoicedWorld invoiced = new InvoicedWorld(world, storage, periods, new ArrayList<>());
        invoiced.issueSome();
        return invoiced;
    }

    /** Some but the last: most soon after their end, some earlier or much later, two perhaps at once. */
    private void issueSome() {
        Dice dice = new Dice(world.seed() + 2);
        Map<BillingPeriod, Instant> issues = new LinkedHashMap<>();
        for (BillingPeriod period : periods.subList(0, periods.size() - 1)) {
            if (!dice.oneIn(5)) {
                int days = dice.oneIn(4) ? dice.between(-40, 90) : dice.between(0, 10);
                issues.put(period, period.interval().getEnd().plusSeconds((long) SECONDS_OF_DAY * days));
            }
        }
        issues.entrySet().stream()
                .sorted(Map.Entry.<BillingPeriod, Instant>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(BillingPeriod::from)))
                .forEach(issue -> issue(issue.getKey(), issue.getValue()));
    }

    /** Whether an invoice bills all of a period: not one that bills no use before the period is over. */
    static boolean closes(Invoice invoice, BillingPeriod period) {
        return invoice.from().equals(period.interval().getStart())
                && (!Objects.requireNonNull(invoice.issuedAt()).isBefore(invoice.to())
                        || invoice.lines().isEmpty()
                        || invoice.lines().stream()
                                .anyMatch(line -> line.chargeType() == ChargeType.USAGE
                                        || line.chargeType() == ChargeType.OVERAGE));
    }

    /** The periods that are closed. */
    List<BillingPeriod> closed() {
        return periods.stream()
                .filter(period -> invoices.stream().anyMatch(invoice -> closes(invoice, period)))
                .toList();
    }

    void issue(BillingPeriod period, Instant issuedAt) {
        issue("I-" + period.from(), period, issuedAt, world.currency(), linesOf(charges(period, issuedAt)));
    }

    /** Lines for charges: those of one key together, without tax, none for nothing. */
    List<InvoiceLine> linesOf(List<Charge> charges) {
        return new LinesOfCharges(world, charges).lines();
    }

    /** Issues a document; one of a known number takes its place. */
    Invoice issue(String number, BillingPeriod period, Instant issuedAt, Currency currency, List<InvoiceLine> lines) {
        Invoice invoice = new Invoice(
                number,
                null,
                world.contract().id(),
                period.interval().getStart(),
                period.interval().getEnd(),
                currency,
                InvoiceStatus.DUE,
                issuedAt,
                null,
                lines,
                null,
                null);
        invoices.removeIf(known -> known.number().equals(number));
        invoices.add(invoice);
        storage.addInvoices(List.of(invoice), issuedAt);
        return invoice;
    }

    List<Charge> charges(BillingPeriod period, @Nullable Instant knownAt) {
        return report(period, knownAt).charges();
    }

    CustomerContractReport report(BillingPeriod period, @Nullable Instant knownAt) {
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .knownAt(knownAt)
                .run(CustomerContractReport.of(world.contract().organization())
                        .contract(world.contract().name())
                        .during(period.from(), period.to().minusDays(1)));
    }

    Map<LocalDate, BigDecimal> byOriginalPeriod(Function<Charge, BigDecimal> cost) {
        Map<LocalDate, BigDecimal> sums = new LinkedHashMap<>();
        for (BillingPeriod period : periods) {
            for (Charge charge : charges(period, null)) {
                LocalDate original = charge.correction() == null
                        ? charge.billingPeriod()
                        : charge.correction().billingPeriod();
                if (cost.apply(charge) != null) {
                    sums.merge(original, cost.apply(charge), BigDecimal::add);
                }
            }
        }
        return sums;
    }
}
