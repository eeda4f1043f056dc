package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the reservations of one resource type were used.
 *
 * @param resourceType the type
 * @param unit of the quantities
 * @param committed the sum of the commitments
 * @param subAllocated what customers of resellers hold of pools; they have reservations of their own for it
 * @param covered use within them
 * @param unused what nobody used of them
 * @param excess use beyond them
 */
public record TypeCoverage(
        String resourceType,
        String unit,
        BigDecimal committed,
        BigDecimal subAllocated,
        BigDecimal covered,
        BigDecimal unused,
        BigDecimal excess)
        implements Subtotal<TypeCoverage> {
    @Override
    public List<String> key() {
        return List.of(resourceType, unit);
    }

    @Override
    public TypeCoverage plus(TypeCoverage other) {
        return new TypeCoverage(
                resourceType,
                unit,
                committed.add(other.committed),
                subAllocated.add(other.subAllocated),
                covered.add(other.covered),
                unused.add(other.unused),
                excess.add(other.excess));
    }

    /** Covered ÷ what is committed and not sub-allocated, 2 decimals (HALF_UP); null if that is nothing. */
    public @Nullable BigDecimal utilizationPercent() {
        return Shares.percent(covered, covered.add(unused));
    }

    static TableTemplate<TypeCoverage> table() {
        return Layout.<TypeCoverage>empty()
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.unit))
                .with("committed", "Committed Hours (unit-h)", ColumnType.QUANTITY, row -> quantity(row.committed))
                .with("Sub-allocated Hours", ColumnType.QUANTITY, row -> quantity(row.subAllocated))
                .with("covered", "Used Hours (covered)", ColumnType.QUANTITY, row -> quantity(row.covered))
                .with("unused", "Unused Hours", ColumnType.QUANTITY, row -> quantity(row.unused))
                .with("excess", "Excess Hours", ColumnType.QUANTITY, row -> quantity(row.excess))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .titled("hours", "Hours by resource type");
    }

    private static Cell quantity(BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }
}
