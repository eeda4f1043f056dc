package io.cloud7.examples.reportcli.picture;

import io.cloud7.reporting.document.ReportDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a contract costs by service (provider and resource type) and model, without tax; a panel for each currency. */
final class CostPicture {
    private static final String NO_SERVICE = "(no service)";
    private static final String NO_MODEL = "Fees and adjustments";
    private static final Map<String, String> MODELS =
            Map.of("PAYG", "PAYG", "RESERVED", "Reserved", "BUNDLE", "Bundle");

    private final List<TableRow> charges;

    CostPicture(ReportDocument document) {
        this.charges = TableRow.of(document, "charges").stream()
                .filter(row -> !row.text("chargeType").equals("TAX") && row.has("billedCost"))
                .toList();
    }

    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        charges.stream()
                .map(row -> row.text("currency"))
                .distinct()
                .sorted()
                .forEach(currency -> panels.add(panel(currency)));
        return panels;
    }

    private Panel panel(String currency) {
        List<String> providers = charges.stream()
                .filter(row -> row.has("resourceType"))
                .map(row -> row.text("provider"))
                .distinct()
                .toList();
        SortedMap<String, Map<String, BigDecimal>> byService = new TreeMap<>();
        SortedMap<String, BigDecimal> models = new TreeMap<>();
        for (TableRow row : charges) {
            if (row.text("currency").equals(currency)) {
                BigDecimal cost = new BigDecimal(row.text("billedCost"));
                byService
                        .computeIfAbsent(service(row, providers.size() == 1), same -> new TreeMap<>())
                        .merge(model(row), cost, BigDecimal::add);
                models.merge(model(row), cost, BigDecimal::add);
            }
        }
        Map<String, List<Double>> series = new LinkedHashMap<>();
        models.keySet()
                .forEach(model -> series.put(
                        model,
                        byService.values().stream()
                                .map(costs -> costs.getOrDefault(model, BigDecimal.ZERO)
                                        .doubleValue())
                                .toList()));
        return new BarPanel(
                "Cost by service and model",
                "Billed cost, " + currency,
                providers.size() == 1
                        ? "Resource type, " + ShortNames.of(providers.get(0))
                        : "Provider / resource type",
                BarPanel.Shape.STACKED,
                categories(byService.keySet()),
                series);
    }

    private static List<String> categories(Collection<String> services) {
        Map<String, String> names = new LinkedHashMap<>();
        services.forEach(service -> names.put(service, ShortNames.of(service)));
        return List.copyOf(ShortNames.distinct(names).values());
    }

    private static String service(TableRow row, boolean oneProvider) {
        if (!row.has("resourceType")) {
            return NO_SERVICE;
        }
        String type = row.text("resourceType");
        return oneProvider ? type : row.text("provider") + " / " + type;
    }

    private static String model(TableRow row) {
        return MODELS.getOrDefault(row.text("model"), NO_MODEL);
    }
}
