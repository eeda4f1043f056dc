package io.cloud7.reporting.csv.focus;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small bill under construction: every row is a good one until a test changes a cell of it. */
final class Bill {
    private static final Map<String, String> GOOD = new LinkedHashMap<>();

    static {
        GOOD.put("BillingAccountId", "acc");
        GOOD.put("BillingAccountName", "Account");
        GOOD.put("SubAccountId", "sub");
        GOOD.put("SubAccountName", "Sub");
        GOOD.put("BillingCurrency", "USD");
        GOOD.put("BillingPeriodStart", "2024-09-01T00:00:00Z");
        GOOD.put("BillingPeriodEnd", "2024-10-01T00:00:00Z");
        GOOD.put("ChargePeriodStart", "2024-09-02 00:00:00");
        GOOD.put("ChargePeriodEnd", "2024-09-02 01:00:00");
        GOOD.put("ChargeCategory", "Usage");
        GOOD.put("ChargeClass", "NULL");
        GOOD.put("ChargeFrequency", "Usage-Based");
        GOOD.put("ChargeDescription", "Compute hour");
        GOOD.put("BilledCost", "1.25");
        GOOD.put("EffectiveCost", "1.00");
        GOOD.put("ConsumedQuantity", "5");
        GOOD.put("ConsumedUnit", "Hours");
        GOOD.put("PricingQuantity", "5");
        GOOD.put("PricingUnit", "Hours");
        GOOD.put("InvoiceIssuerName", "Cloud Inc.");
        GOOD.put("ProviderName", "Cloud");
        GOOD.put("ServiceName", "Compute Service");
        GOOD.put("ServiceCategory", "Compute");
        GOOD.put("SkuPriceId", "SKU.1");
        GOOD.put("RegionId", "eu-1");
        GOOD.put("ResourceId", "vm-1");
        GOOD.put("PricingCategory", "Standard");
        GOOD.put("CommitmentDiscountId", "NULL");
    }

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Adds a row with these cells instead of the good ones: column, value, column, value. */
    Bill row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>(GOOD);
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.add(row);
        return this;
    }

    Path write(Path file) throws IOException {
        List<String> columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        Stream<String> lines = Stream.concat(
                Stream.of(String.join(",", columns)),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> quoted(row.getOrDefault(column, "")))
                                .collect(joining(","))));
        return Files.writeString(file, lines.collect(joining("\n", "", "\n")));
    }

    FocusCloud read(Path directory) throws IOException {
        return FocusImport.standard().read(List.of(write(directory.resolve("bill.csv"))));
    }

    private static String quoted(String cell) {
        return cell.equals("NULL") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
