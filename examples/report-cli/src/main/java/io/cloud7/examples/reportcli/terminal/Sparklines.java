package io.cloud7.examples.reportcli.terminal;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Rows;
import io.cloud7.reporting.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trends and forecasts for a terminal: the table with a row a series shows how it goes, in small bars. The history of a
 * forecast is in them and not listed again.
 */
final class Sparklines {
    private static final List<String> KEYS = List.of("series", "seriesId", "measure", "meter", "unit");

    private final ReportDocument document;

    private Sparklines(ReportDocument document) {
        this.document = document;
    }

    /** The tables of a document as a terminal shows them. */
    static List<Table> tables(ReportDocument document) {
        return switch (document.id()) {
            case "trend" -> new Sparklines(document).ofTrend();
            case "forecast" -> new Sparklines(document).ofForecast();
            default -> document.tables();
        };
    }

    private List<Table> ofTrend() {
        Map<List<Cell>, List<BigDecimal>> values = values("points", "value");
        return document.tables().stream()
                .map(table -> table.key().equals("series") ? with("Trend", table, values, Map.of()) : table)
                .toList();
    }

    private List<Table> ofForecast() {
        Map<List<Cell>, List<BigDecimal>> past = values("history", "value");
        Map<List<Cell>, List<BigDecimal>> ahead = values("forecast", "forecast");
        return document.tables().stream()
                .filter(table -> !table.key().equals("history"))
                .map(table -> table.key().equals("accuracy") ? with("History and Forecast", table, past, ahead) : table)
                .toList();
    }

    /** The values of whole steps, by series. */
    private Map<List<Cell>, List<BigDecimal>> values(String key, String column) {
        Map<List<Cell>, List<BigDecimal>> values = new HashMap<>();
        for (Table table : document.tables()) {
            if (table.key().equals(key)) {
                int value = place(table, column);
                int partial = place(table, "partial");
                table.rows().forEach(row -> {
                    boolean whole = partial < 0 || row.cells().get(partial).equals(Cell.flag(false));
                    if (whole && row.cells().get(value) instanceof Cell.Quantity quantity) {
                        values.computeIfAbsent(series(table, row), same -> new ArrayList<>())
                                .add(quantity.value());
                    }
                });
            }
        }
        return values;
    }

    private static int place(Table table, String column) {
        List<String> keys = table.columns().stream().map(Column::key).toList();
        return keys.indexOf(column);
    }

    private static List<Cell> series(Table table, Row row) {
        return KEYS.stream().map(key -> row.cells().get(place(table, key))).toList();
    }

    private static Table with(
            String title,
            Table table,
            Map<List<Cell>, List<BigDecimal>> past,
            Map<List<Cell>, List<BigDecimal>> ahead) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of(title, ColumnType.TEXT));
        return new Table(table.key(), table.title(), columns, new Rows() {
            @Override
            public void forEach(Consumer<Row> sink) {
                table.rows().forEach(row -> {
                    List<Cell> series = series(table, row);
                    List<BigDecimal> values = new ArrayList<>(past.getOrDefault(series, List.of()));
                    values.addAll(ahead.getOrDefault(series, List.of()));
                    List<Cell> cells = new ArrayList<>(row.cells());
                    cells.add(values.isEmpty() ? Cell.EMPTY : Cell.text(Sparkline.of(values)));
                    sink.accept(new Row(cells));
                });
            }

            @Override
            public long count() {
                return table.rows().count();
            }
        });
    }
}
