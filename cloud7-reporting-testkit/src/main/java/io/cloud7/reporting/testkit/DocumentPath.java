package io.cloud7.reporting.testkit;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one figure of a report document, so that expected figures can be kept as data.
 *
 * <pre>
 *   status                                                  a field of the header
 *   totals.billed                                           a total
 *   charges[chargeType=USAGE,product=cpu].quantity          a cell; exactly one row fits
 *   sum(charges[reservation=r1,quantity!=null].billedCost)  decimals added up; empty cells add nothing
 *   count(warnings[code=UNRATED])                           how many rows fit
 * </pre>
 *
 * <p>Tables, columns and fields go by their keys. {@code null} stands for an empty cell. Decimals are compared by value:
 * {@code 4} fits {@code 4.0}.
 *
 * @param text the expression
 */
public record DocumentPath(String text) {
    private static final Pattern FUNCTION = Pattern.compile("(sum|count)\\((.+)\\)");
    private static final Pattern ROWS = Pattern.compile("(\\w+)\\[([^\\]]*)\\](?:\\.(\\w+))?");
    private static final Pattern TOTAL = Pattern.compile("totals\\.(.+)");

    /**
     * The figure as its canonical text; null if it is not applicable.
     *
     * @throws IllegalArgumentException if the document has no such figure, or several; the message lists what it has
     */
    public @Nullable String in(ReportDocument document) {
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            Matcher rows = rows(function.group(2));
            return function.group(1).equals("sum")
                    ? sum(cells(document, rows))
                    : Integer.toString(
                            found(table(document, rows.group(1)), rows).size());
        }
        Matcher total = TOTAL.matcher(text);
        if (total.matches()) {
            return field(document.totals(), total.group(1));
        }
        return text.contains("[") ? only(cells(document, rows(text))) : field(document.header(), text);
    }

    /**
     * Whether two figures are the same: decimals by value, all else as text; null is an empty cell.
     *
     * @param one a figure, or null
     * @param other another, or null
     */
    public static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        BigDecimal first = decimal(one);
        BigDecimal second = decimal(other);
        return (first == null || second == null) ? one.equals(other) : first.compareTo(second) == 0;
    }

    private Matcher rows(String expression) {
        Matcher rows = ROWS.matcher(expression);
        if (!rows.matches()) {
            throw refused("write it like charges[chargeType=USAGE].billedCost, totals.billed or status");
        }
        return rows;
    }

    private @Nullable String field(List<Field> fields, String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return value(field.value());
            }
        }
        throw refused("there is no field " + key + "; there are "
                + fields.stream().map(Field::key).toList());
    }

    private List<Cell> cells(ReportDocument document, Matcher rows) {
        Table table = table(document, rows.group(1));
        if (rows.group(3) == null) {
            throw refused("name the column: " + rows.group() + ".column");
        }
        int column = column(table, rows.group(3));
        return found(table, rows).stream().map(row -> row.cells().get(column)).toList();
    }

    private Table table(ReportDocument document, String key) {
        if (key.equals("warnings")) {
            return warnings(document);
        }
        for (Table table : document.tables()) {
            if (table.key().equals(key)) {
                return table;
            }
        }
        throw refused("there is no table " + key + "; there are "
                + document.tables().stream().map(Table::key).toList() + " and warnings");
    }

    private static Table warnings(ReportDocument document) {
        Table.Layout<Warning> layout = Table.Layout.<Warning>empty()
                .with("Code", ColumnType.CODE, warning -> Cell.code(warning.code()))
                .with("Text", ColumnType.TEXT, warning -> Cell.text(warning.text()));
        return Table.of("warnings", "Warnings", document.warnings(), layout);
    }

    private int column(Table table, String key) {
        List<String> keys = table.columns().stream().map(Column::key).toList();
        int index = keys.indexOf(key);
        if (index < 0) {
            throw refused("table " + table.key() + " has no column " + key + "; it has " + keys);
        }
        return index;
    }

    private List<Row> found(Table table, Matcher rows) {
        List<Row> found = new ArrayList<>();
        table.rows().forEach(found::add);
        String conditions = rows.group(2);
        for (String condition : conditions.isEmpty() ? new String[0] : conditions.split(",", -1)) {
            int sign = condition.indexOf('=');
            if (sign < 1) {
                throw refused("\"" + condition + "\" is no condition; write column=value or column!=value");
            }
            boolean not = condition.charAt(sign - 1) == '!';
            int column = column(table, condition.substring(0, not ? sign - 1 : sign));
            String word = condition.substring(sign + 1);
            String wanted = word.equals("null") ? null : word;
            found.removeIf(row -> same(value(row.cells().get(column)), wanted) == not);
        }
        return found;
    }

    private @Nullable String only(List<Cell> cells) {
        if (cells.size() != 1) {
            throw refused(cells.size() + " rows fit; one is wanted");
        }
        return value(cells.get(0));
    }

    private String sum(List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells) {
            String value = value(cell);
            BigDecimal decimal = value == null ? BigDecimal.ZERO : decimal(value);
            if (decimal == null) {
                throw refused("\"" + value + "\" is no decimal");
            }
            sum = sum.add(decimal);
        }
        return sum.toPlainString();
    }

    private static @Nullable String value(Cell cell) {
        return cell instanceof Cell.Empty ? null : cell.text();
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(text + ": " + reason);
    }
}
