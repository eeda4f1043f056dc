package io.cloud7.examples.reportcli.picture;

import io.cloud7.reporting.document.ReportDocument;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of what was granted is used: a bar for each contract or reservation, the most used first. */
final class UtilizationPicture {
    private static final int MOST = 40;

    private final String what;
    private final List<String> names;
    private final Map<String, String> columns;

    private UtilizationPicture(String what, List<String> names, Map<String, String> columns) {
        this.what = what;
        this.names = names;
        this.columns = columns;
    }

    /** Of the contracts of a capacity report, by kind of capacity. */
    static List<Panel> ofContracts(ReportDocument document) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("CPU", "cpuUtilizationPercent");
        columns.put("Memory", "memoryUtilizationPercent");
        columns.put("Storage", "storageUtilizationPercent");
        return new UtilizationPicture(
                        "Resource subscription", List.of("organization", "resourceSubscription", "provider"), columns)
                .panels(TableRow.of(document, "subscriptions"));
    }

    /** Of the reservations of a report on them. */
    static List<Panel> ofReservations(ReportDocument document) {
        return new UtilizationPicture(
                        "Reservation",
                        List.of("organization", "contractName", "reservation"),
                        Map.of("Utilization", "utilizationPercent"))
                .panels(TableRow.of(document, "reservations"));
    }

    private List<Panel> panels(List<TableRow> rows) {
        List<TableRow> granted = rows.stream()
                .filter(row -> columns.values().stream().anyMatch(row::has))
                .sorted(Comparator.comparingDouble(this::highest).reversed())
                .toList();
        if (granted.isEmpty()) {
            return List.of();
        }
        List<TableRow> shown = granted.subList(0, Math.min(MOST, granted.size()));
        String note = granted.size() > MOST ? " (the " + MOST + " highest of " + granted.size() + ")" : "";
        Map<String, List<Double>> series = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (shown.stream().anyMatch(row -> row.has(column))) {
                series.put(
                        name,
                        shown.stream()
                                .map(row -> row.has(column) ? row.number(column) : 0.0)
                                .toList());
            }
        });
        return List.of(new BarPanel(
                "Utilization" + note, "Utilization, %", what, BarPanel.Shape.LYING, categories(shown), series));
    }

    private double highest(TableRow row) {
        return columns.values().stream()
                .mapToDouble(row::number)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private List<String> categories(List<TableRow> shown) {
        Map<Integer, String> byPlace = new LinkedHashMap<>();
        for (TableRow row : shown) {
            byPlace.put(
                    byPlace.size(),
                    ShortNames.of(names.stream()
                            .map(row::text)
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" / "))));
        }
        return List.copyOf(ShortNames.distinct(byPlace).values());
    }
}
