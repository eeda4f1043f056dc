package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.PoolSize;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.contract.ContractLayouts.WindowUse;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a reseller's contract report: those of a customer's, with the block and what is resold. */
final class ResellerLayouts {
    private ResellerLayouts() {}

    /**
     * A row of a customer's report inside a block.
     *
     * @param figures what it costs and earns
     * @param pool how it shares a pool; null: it does not
     */
    record Resold<T>(
            ResaleBlock block,
            T row,
            ResaleFigures figures,
            @Nullable PoolSize pool) {}

    private static <T> TableTemplate<Resold<T>> resold(TableTemplate<T> own, Rounding rounding) {
        return own.with(BlockView.columns()
                .<Resold<T>>on(Resold::block)
                .with(own.layout().on(Resold::row))
                .with(ResaleFigures.columns(rounding).on(Resold::figures)));
    }

    static TableTemplate<Resold<ContractLayouts.ChargedRow>> payg(Rounding rounding) {
        return resold(ContractLayouts.payg(rounding), rounding);
    }

    static TableTemplate<Resold<ReservedRow>> reservations(Rounding rounding) {
        TableTemplate<Resold<ReservedRow>> table = resold(ContractLayouts.reservations(rounding), rounding);
        return table.with(table.layout()
                .with("Pool Quantity", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::whole))
                .with("Sub-allocated", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::given))
                .with("Unallocated", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::rest))
                .with(
                        "Sold-on Cost",
                        ColumnType.AMOUNT,
                        row -> row.row().contract().amount(row.row().coverage().soldOnCost(), rounding)));
    }

    static TableTemplate<Resold<WindowUse>> bundles(Rounding rounding) {
        return withPool(resold(ContractLayouts.bundles(), rounding));
    }

    static TableTemplate<Resold<BundleRow>> bundlePeriods(Rounding rounding) {
        return withPool(resold(ContractLayouts.bundlePeriods(rounding), rounding));
    }

    private static <T> TableTemplate<Resold<T>> withPool(TableTemplate<Resold<T>> table) {
        return table.with(table.layout()
                .with("Pool Quota", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::whole))
                .with("Sub-allotted", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::given))
                .with("Unallotted", ColumnType.QUANTITY, row -> quantity(row.pool(), PoolSize::rest))
                .with("Over-sold?", ColumnType.FLAG, row -> overSold(row.pool())));
    }

    /** A row of use by resource inside a block. */
    record BlockResource(ResaleBlock block, ResourceRow row) {}

    static TableTemplate<BlockResource> reservationResources() {
        return resources(ContractLayouts.reservationResources());
    }

    static TableTemplate<BlockResource> bundleResources() {
        return resources(ContractLayouts.bundleResources());
    }

    private static TableTemplate<BlockResource> resources(TableTemplate<ResourceRow> own) {
        return own.with(
                BlockView.columns().on(BlockResource::block).with(own.layout().on(BlockResource::row)));
    }

    /** A charge, or an item of one, inside a block. */
    record ResoldCharged(ResaleBlock block, ChargeView charge, ResaleFigures figures) {}

    static TableTemplate<ResoldCharged> charges(Rounding rounding) {
        return charged(BreakdownLayouts.charges(), rounding);
    }

    static TableTemplate<ResoldCharged> items(Rounding rounding) {
        return charged(BreakdownLayouts.items(), rounding);
    }

    private static TableTemplate<ResoldCharged> charged(TableTemplate<ChargeView> own, Rounding rounding) {
        return own.with(BlockView.columns()
                .on(ResoldCharged::block)
                .with(own.layout().on(ResoldCharged::charge))
                .with(ResaleFigures.columns("wholesaleCost", "retailCost", rounding)
                        .on(ResoldCharged::figures)));
    }

    static TableTemplate<EndCustomerTotals> endCustomers() {
        return BlockView.customer()
                .<EndCustomerTotals>on(row -> new ResaleBlock(row.kind(), row.endCustomer(), null))
                .with("wholesaleCost", "Wholesale Amount", ColumnType.AMOUNT, amount(ResaleTotals::wholesale))
                .with("Effective Wholesale", ColumnType.AMOUNT, amount(ResaleTotals::effectiveWholesale))
                .with("retailCost", "Retail Amount", ColumnType.AMOUNT, amount(ResaleTotals::retail))
                .with("Effective Retail", ColumnType.AMOUNT, amount(ResaleTotals::effectiveRetail))
                .with("Margin", ColumnType.AMOUNT, amount(ResaleTotals::margin))
                .with(
                        "Margin %",
                        ColumnType.PERCENT, row -> Cell.percent(row.totals().marginPercent()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.totals().currency().getCurrencyCode()))
                .titled("endCustomers", "Totals by end customer");
    }

    private static Function<EndCustomerTotals, Cell> amount(Function<ResaleTotals, @Nullable BigDecimal> read) {
        return row -> Cell.amount(read.apply(row.totals()), row.totals().currency());
    }

    private static Cell quantity(@Nullable PoolSize pool, Function<PoolSize, @Nullable BigDecimal> read) {
        return pool == null ? Cell.EMPTY : Cell.quantity(Shown.quantity(read.apply(pool)));
    }

    private static Cell overSold(@Nullable PoolSize pool) {
        return pool == null || pool.overSold() == null ? Cell.EMPTY : Cell.flag(pool.overSold());
    }
}
