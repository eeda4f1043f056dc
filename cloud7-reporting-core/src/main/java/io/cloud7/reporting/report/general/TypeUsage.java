package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much of one resource type was used.
 *
 * @param resourceType the type
 * @param unit of the use: unit-hours of a level, else the unit
 * @param usage the sum
 */
public record TypeUsage(String resourceType, String unit, BigDecimal usage) implements Subtotal<TypeUsage> {
    @Override
    public List<String> key() {
        return List.of(resourceType, unit);
    }

    @Override
    public TypeUsage plus(TypeUsage other) {
        return new TypeUsage(resourceType, unit, usage.add(other.usage));
    }

    static TableTemplate<TypeUsage> table() {
        return Layout.<TypeUsage>empty()
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.unit))
                .with("Usage", ColumnType.QUANTITY, row -> Cell.quantity(Shown.quantity(row.usage)))
                .titled("usage", "Usage by resource type");
    }
}
