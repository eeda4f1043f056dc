package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.ReconciledLine;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Laws of documents that come after the invoices of their periods, such as credit notes and second invoices, and of
 * invoices whose lines are wrong.
 */
class DocumentLawsTest {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final Currency OTHER = Currencies.parse("SEK");

    @Provide
    Arbitrary<World> worlds() {
        return new CorrectionLawsTest().worlds();
    }

    @Property(tries = 6, seed = "1", shrinking = ShrinkingMode.OFF)
    void aFurtherDocumentChangesNoRowOfAnInvoicedPeriodAndNoReconciliation(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        Dice dice = new Dice(world.seed() + 3);
        List<BillingPeriod> closed = invoiced.closed();
        List<Invoice> earlier = List.copyOf(invoiced.invoices());
        if (closed.isEmpty()) {
            return;
        }
        Map<BillingPeriod, List<Charge>> rows = rows(invoiced, closed);
        Map<String, List<ReconciledLine>> reconciled = reconciled(invoiced);
        Map<LocalDate, BigDecimal> billed = invoiced.byOriginalPeriod(Charge::billedCost);
        Instant issuedAt = lastIssue(earlier);
        for (int document = 0; document < 4; document++) {
            issuedAt = issuedAt.plusSeconds(SECONDS_OF_DAY * (long) dice.between(1, 30));
            further(invoiced, dice, "further " + document, issuedAt);
        }
        assertThat(rows(invoiced, closed)).as("%s", world).isEqualTo(rows);
        Map<String, List<ReconciledLine>> after = reconciled(invoiced);
        reconciled.forEach((number, lines) ->
                assertThat(after.get(number)).as(world + ", " + number).isEqualTo(lines));
        assertThat(nonZero(invoiced.byOriginalPeriod(Charge::billedCost)))
                .as("%s", world)
                .isEqualTo(nonZero(billed));
    }

    @Property(tries = 6, seed = "2", shrinking = ShrinkingMode.OFF)
    void aDocumentThatCarriesCorrectionsIsRightAndTheyAreNotDueAgain(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        Instant issuedAt = lastIssue(invoiced.invoices());
        for (BillingPeriod original : invoiced.closed()) {
            issuedAt = issuedAt.plusSeconds(SECONDS_OF_DAY);
            List<InvoiceLine> lines = invoiced.linesOf(corrections(invoiced, original, issuedAt));
            if (!lines.isEmpty()) {
                Invoice note = invoiced.issue("note " + original.from(), original, issuedAt, world.currency(), lines);
                assertThat(alone(invoiced, note.number()).differences())
                        .as(world + ", " + note)
                        .isEmpty();
                List<Charge> left = corrections(invoiced, original, issuedAt).stream()
                        .filter(charge ->
                                Objects.requireNonNull(charge.correction()).carriedBy() == null)
                        .toList();
                assertThat(invoiced.linesOf(left)).as(world + ", " + note).isEmpty();
            }
        }
        reconciled(invoiced)
                .forEach((number, lines) -> assertThat(lines)
                        .as(world + ", " + number)
                        .allSatisfy(line -> assertThat(line.variance()).isZero()));
    }

    @Property(tries = 6, seed = "3", shrinking = ShrinkingMode.OFF)
    void whateverLinesAreMovedWhatIsExpectedStaysAndEachInvoiceAloneIsAsInTheRun(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        BigDecimal expected = expected(invoiced);
        Dice dice = new Dice(world.seed() + 4);
        List<Invoice> after = invoiced.invoices().stream()
                .filter(invoice -> !Objects.requireNonNull(invoice.issuedAt()).isBefore(invoice.to()))
                .toList();
        if (after.size() < 2) {
            return;
        }
        for (int move = 0; move < 3; move++) {
            spoil(invoiced, dice, after);
        }
        assertThat(expected(invoiced)).as("%s", world).isEqualByComparingTo(expected);
        reconciled(invoiced)
                .forEach((number, lines) -> assertThat(alone(invoiced, number).lines())
                        .as(world + ", " + number)
                        .isEqualTo(lines));
    }

    @Property(tries = 6, seed = "4", shrinking = ShrinkingMode.OFF)
    void ofEachResourceWhatIsBilledAndItsAdjustmentsAreWhatIsRightNow(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        InvoicedWorld restated = InvoicedWorld.of(CorrectionLawsTest.with(world, CorrectionPolicy.RESTATE));
        Map<String, BigDecimal> right = byResource(restated);
        Map<String, BigDecimal> billed = byResource(invoiced);
        BigDecimal minorUnits =
                BigDecimal.valueOf(invoiced.periods().size(), world.currency().getDefaultFractionDigits());
        right.forEach((resource, sum) -> assertThat(billed.getOrDefault(resource, BigDecimal.ZERO))
                .as(world + ", " + resource)
                .isCloseTo(sum, within(minorUnits)));
    }

    @Property(tries = 5, seed = "5", shrinking = ShrinkingMode.OFF)
    void anInvoiceOfTheLinesThatAReportOffersIsRightAndTheyAreOfferedNoMore(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        Instant afterAll = Instant.parse("2029-01-01T00:00:00Z");
        for (BillingPeriod period : invoiced.periods()) {
            CustomerContractReport report = invoiced.report(period, null);
            if (!invoiced.closed().contains(period) && !report.invoiceLines().isEmpty()) {
                invoiced.issue("new " + period.from(), period, afterAll, world.currency(), report.invoiceLines());
                assertThat(alone(invoiced, "new " + period.from()).differences())
                        .as(world + ", " + period)
                        .isEmpty();
                assertThat(invoiced.report(period, null).invoiceLines())
                        .as(world + ", " + period)
                        .isEmpty();
            }
        }
    }

    /** Billed and effective costs of each resource and product over all periods. */
    private static Map<String, BigDecimal> byResource(InvoicedWorld invoiced) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (BillingPeriod period : invoiced.periods()) {
            for (Charge charge : invoiced.charges(period, null)) {
                for (ChargeItem item : charge.items()) {
                    String what = item.resource() + " " + charge.product() + " ";
                    sums.merge(what + "billed", orZero(item.billedCost()), BigDecimal::add);
                    sums.merge(what + "effective", orZero(item.effectiveCost()), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Instant lastIssue(List<Invoice> invoices) {
        return invoices.stream()
                .map(invoice -> Objects.requireNonNull(invoice.issuedAt()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Map<BillingPeriod, List<Charge>> rows(InvoicedWorld invoiced, List<BillingPeriod> periods) {
        Map<BillingPeriod, List<Charge>> rows = new LinkedHashMap<>();
        periods.forEach(period -> rows.put(period, invoiced.charges(period, null)));
        return rows;
    }

    private static Map<String, List<ReconciledLine>> reconciled(InvoicedWorld invoiced) {
        Map<String, List<ReconciledLine>> found = new LinkedHashMap<>();
        Reporting.over(invoiced.storage())
                .as(Viewer.cloudAdmin())
                .run(ReconciliationQuery.ofAll())
                .invoices()
                .forEach(each -> found.put(each.invoice().number(), each.lines()));
        return found;
    }

    private static Reconciliation alone(InvoicedWorld invoiced, String number) {
        return Reporting.over(invoiced.storage())
                .as(Viewer.cloudAdmin())
                .run(ReconciliationQuery.ofInvoice(number))
                .invoices()
                .get(0);
    }

    private static BigDecimal expected(InvoicedWorld invoiced) {
        return reconciled(invoiced).values().stream()
                .flatMap(List::stream)
                .map(line -> orZero(line.expected()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is charged of a period in open ones, as known at an instant. */
    private static List<Charge> corrections(InvoicedWorld invoiced, BillingPeriod original, Instant knownAt) {
        List<Charge> corrections = new ArrayList<>();
        for (BillingPeriod period : invoiced.periods()) {
            if (!invoiced.closed().contains(period)) {
                for (Charge charge : invoiced.charges(period, knownAt)) {
                    Correction correction = charge.correction();
                    if (correction != null && correction.billingPeriod().equals(original.from())) {
                        corrections.add(charge);
                    }
                }
            }
        }
        return corrections;
    }

    private static void further(InvoicedWorld invoiced, Dice dice, String number, Instant issuedAt) {
        Invoice old =
                invoiced.invoices().get(dice.between(0, invoiced.invoices().size() - 1));
        BillingPeriod period = invoiced.periods().stream()
                .filter(each -> each.interval().getStart().equals(old.from()))
                .findFirst()
                .orElseThrow();
        Currency currency = dice.oneIn(4) ? OTHER : invoiced.world().currency();
        List<InvoiceLine> lines = switch (dice.between(0, 3)) {
            case 0 -> old.lines();
            case 1 -> List.of(credit(old));
            case 2 -> invoiced.linesOf(corrections(invoiced, period, issuedAt));
            default -> List.of();
        };
        invoiced.issue(number, period, issuedAt, currency, lines);
    }

    private static InvoiceLine credit(Invoice invoice) {
        return new InvoiceLine(
                "credit",
                null,
                ChargeType.CREDIT,
                null,
                null,
                null,
                null,
                invoice.from(),
                invoice.to(),
                null,
                null,
                new BigDecimal("-1.00"));
    }

    /** Moves a line to another invoice, doubles it, or takes it away. */
    private static void spoil(InvoicedWorld invoiced, Dice dice, List<Invoice> some) {
        Invoice from = current(invoiced, some.get(dice.between(0, some.size() - 1)));
        Invoice to = current(invoiced, some.get(dice.between(0, some.size() - 1)));
        if (from.lines().isEmpty() || from.equals(to)) {
            return;
        }
        List<InvoiceLine> left = new ArrayList<>(from.lines());
        InvoiceLine line = left.get(dice.between(0, left.size() - 1));
        if (!dice.oneIn(3)) {
            left.remove(line);
        }
        List<InvoiceLine> more = new ArrayList<>(to.lines());
        if (!dice.oneIn(3)) {
            more.add(new InvoiceLine(
                    "moved " + more.size() + " " + line.id(),
                    null,
                    line.chargeType(),
                    line.product(),
                    line.reservation(),
                    line.bundle(),
                    line.fee(),
                    line.from(),
                    line.to(),
                    null,
                    null,
                    line.amount()));
        }
        again(invoiced, from, left);
        again(invoiced, to, more);
    }

    private static Invoice current(InvoicedWorld invoiced, Invoice old) {
        return invoiced.invoices().stream()
                .filter(invoice -> invoice.number().equals(old.number()))
                .findFirst()
                .orElseThrow();
    }

    private static void again(InvoicedWorld invoiced, Invoice invoice, List<InvoiceLine> lines) {
        BillingPeriod period = invoiced.periods().stream()
                .filter(each -> each.interval().getStart().equals(invoice.from()))
                .findFirst()
                .orElseThrow();
        invoiced.issue(invoice.number(), period, Objects.requireNonNull(invoice.issuedAt()), invoice.currency(), lines);
    }

    private static Map<LocalDate, BigDecimal> nonZero(Map<LocalDate, BigDecimal> sums) {
        Map<LocalDate, BigDecimal> kept = new LinkedHashMap<>();
        sums.forEach((period, sum) -> {
            if (sum.signum() != 0) {
                kept.put(period, sum.stripTrailingZeros());
            }
        });
        return kept;
    }
}
