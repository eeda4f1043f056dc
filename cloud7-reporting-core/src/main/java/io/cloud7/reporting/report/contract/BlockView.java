package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.rating.ResaleBlock;

/** The columns that say in which block of a reseller's report a row is. */
final class BlockView {
    /** What stands for the end customer of the reseller's own use. */
    static final String OWN_USE = "(own use)";

    /** What stands for the end customer of what nobody holds of a pool. */
    static final String UNALLOCATED = "(unallocated)";

    private BlockView() {}

    /** End customer by id (empty for own use) and name, end-customer contract by id and name. */
    static Layout<ResaleBlock> columns() {
        return customer()
                .with(
                        "endCustomerContract",
                        "End-customer Contract ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.contractId()))
                .with(
                        "endCustomerContractName",
                        "End-customer Contract",
                        ColumnType.TEXT,
                        row -> row.contract() == null
                                ? Cell.EMPTY
                                : Cell.text(row.contract().name()));
    }

    /** End customer by id (empty for own use) and name. */
    static Layout<ResaleBlock> customer() {
        return Layout.<ResaleBlock>empty()
                .with("endCustomer", "End Customer ID", ColumnType.TEXT, BlockView::id)
                .with("endCustomerName", "End Customer", ColumnType.TEXT, BlockView::name);
    }

    private static Cell id(ResaleBlock block) {
        return block.kind() == ResaleBlock.Kind.UNALLOCATED
                ? new Cell.Text(UNALLOCATED)
                : Cell.text(block.customerId());
    }

    private static Cell name(ResaleBlock block) {
        if (block.endCustomer() != null) {
            return Cell.text(block.endCustomer().name());
        }
        return new Cell.Text(block.kind() == ResaleBlock.Kind.UNALLOCATED ? UNALLOCATED : OWN_USE);
    }
}
