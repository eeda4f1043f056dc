package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.LineStatus;
import io.cloud7.reporting.report.reconciliation.Outcome;
import io.cloud7.reporting.report.reconciliation.ReconciledLine;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of reconciliation that hold in every world, for an invoice of any billing period. */
class ReconciliationLawsTest {
    private static final BigDecimal SOME = new BigDecimal("7.77");

    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any();
    }

    @Property(tries = 15, seed = "1", shrinking = ShrinkingMode.OFF)
    void anInvoiceBuiltFromTheChargesReconcilesToTheLastDecimal(@ForAll("worlds") World world) {
        for (BillingPeriod period : periods(world)) {
            InMemoryStorage storage = world.stored();
            Invoice invoice = built(world, storage, period);
            Reconciliation found = reconciled(storage, invoice);
            String what = world + ", " + period;
            assertThat(found.outcome()).as(what).isEqualTo(Outcome.RECONCILED);
            assertThat(found.gross()).as(what).isZero();
            assertThat(found.lines()).as(what).hasSameSizeAs(invoice.lines());
            assertThat(found.warnings()).as(what).isEmpty();
        }
    }

    @Property(tries = 15, seed = "2", shrinking = ShrinkingMode.OFF)
    void exactlyWhatWasSpoiltIsNamedAndTheVariancesAddUp(@ForAll("worlds") World world) {
        Dice dice = new Dice(world.seed());
        for (BillingPeriod period : periods(world)) {
            InMemoryStorage storage = world.stored();
            Invoice right = built(world, storage, period);
            List<InvoiceLine> lines = new ArrayList<>(right.lines());
            int place = dice.between(0, lines.size() - 1);
            InvoiceLine line = lines.get(place);
            switch (dice.between(0, 3)) {
                case 0 -> {
                    lines.remove(place);
                    onlyDifference(
                            storage,
                            with(right, lines),
                            LineStatus.UNBILLED,
                            line.amount().negate());
                }
                case 1 -> {
                    lines.set(place, billing(line, line.id(), line.amount().add(SOME)));
                    onlyDifference(storage, with(right, lines), LineStatus.AMOUNT_MISMATCH, SOME);
                }
                case 2 -> {
                    lines.add(billing(line, "again", line.amount()));
                    onlyDifference(storage, with(right, lines), LineStatus.DUPLICATE, line.amount());
                }
                default -> {
                    lines.add(new InvoiceLine(
                            "more",
                            null,
                            ChargeType.SUBSCRIPTION_FEE,
                            null,
                            null,
                            null,
                            "never agreed",
                            right.from(),
                            right.to(),
                            null,
                            null,
                            SOME));
                    onlyDifference(storage, with(right, lines), LineStatus.UNSUPPORTED, SOME);
                }
            }
        }
    }

    private static void onlyDifference(
            InMemoryStorage storage, Invoice invoice, LineStatus status, BigDecimal variance) {
        Reconciliation found = reconciled(storage, invoice);
        assertThat(found.differences()).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(status);
            assertThat(line.variance()).isEqualByComparingTo(variance);
        });
        BigDecimal net = found.lines().stream().map(ReconciledLine::variance).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(found.net()).isEqualByComparingTo(net);
        assertThat(found.net()).isEqualByComparingTo(found.billed().subtract(found.expected()));
        assertThat(found.gross()).isGreaterThanOrEqualTo(found.net().abs());
    }

    /** Through the engine. */
    private static Reconciliation reconciled(InMemoryStorage storage, Invoice invoice) {
        storage.addInvoices(List.of(invoice), Instant.EPOCH);
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(ReconciliationQuery.ofInvoice(invoice.number()))
                .invoices()
                .get(0);
    }

    @Property(tries = 15, seed = "3", shrinking = ShrinkingMode.OFF)
    void theContractReportSaysTheSameOfAnInvoiceThatStandsAlone(@ForAll("worlds") World world) {
        for (BillingPeriod period : periods(world)) {
            InMemoryStorage storage = world.stored();
            CustomerContractReport report = report(world, storage, period);
            Invoice invoice = built(world, storage, period);
            List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
            lines.remove(0);
            Invoice spoilt = with(invoice, lines);
            Reconciliation found = reconciled(storage, spoilt);
            assertThat(report.reconcile(spoilt).lines())
                    .as(world + ", " + period)
                    .isEqualTo(found.lines());
        }
    }

    /** The billing periods in which anything is billed. */
    private static List<BillingPeriod> periods(World world) {
        InMemoryStorage storage = world.stored();
        return world
                .cloud()
                .settings()
                .calendarOf(world.contract())
                .periodsOf(world.contract().life(world.zone()))
                .stream()
                .filter(period -> !lines(world, storage, period).isEmpty())
                .limit(2)
                .toList();
    }

    private static CustomerContractReport report(World world, InMemoryStorage storage, BillingPeriod period) {
        return Agreement.report(
                storage, world, new World.Window(period.from(), period.to().minusDays(1), world.zone()));
    }

    private static List<InvoiceLine> lines(World world, InMemoryStorage storage, BillingPeriod period) {
        return new LinesOfCharges(world, report(world, storage, period).charges()).lines();
    }

    private static Invoice built(World world, InMemoryStorage storage, BillingPeriod period) {
        return new Invoice(
                "I-" + period.from(),
                null,
                world.contract().id(),
                period.interval().getStart(),
                period.interval().getEnd(),
                world.currency(),
                InvoiceStatus.DUE,
                null,
                null,
                lines(world, storage, period),
                null,
                null);
    }

    private static Invoice with(Invoice invoice, List<InvoiceLine> lines) {
        return new Invoice(
                invoice.number(),
                invoice.issuer(),
                invoice.contract(),
                invoice.from(),
                invoice.to(),
                invoice.currency(),
                invoice.status(),
                invoice.issuedAt(),
                invoice.due(),
                lines,
                invoice.tax(),
                invoice.total());
    }

    private static InvoiceLine billing(InvoiceLine line, String id, BigDecimal amount) {
        return new InvoiceLine(
                id,
                line.contract(),
                line.chargeType(),
                line.product(),
                line.reservation(),
                line.bundle(),
                line.fee(),
                line.from(),
                line.to(),
                line.quantity(),
                line.unitPrice(),
                amount);
    }
}
