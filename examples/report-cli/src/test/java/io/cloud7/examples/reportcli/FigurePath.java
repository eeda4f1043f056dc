package io.cloud7.examples.reportcli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a figure in a report's JSON, in the language of the worked examples: {@code totals.billed},
 * {@code charges[chargeType=USAGE,product=cpu].quantity} (exactly one row fits),
 * {@code sum(charges[endCustomer!=null].wholesaleCost)}.
 */
record FigurePath(String text) {
    private static final Pattern SUM = Pattern.compile("sum\\((.+)\\)");
    private static final Pattern ROWS = Pattern.compile("(\\w+)\\[(.*)]\\.(\\w+)");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)(!?=)(.*)");

    /** The figure as text; null if the report says that there is none. */
    @Nullable String in(JsonNode report) {
        Matcher sum = SUM.matcher(text);
        if (sum.matches()) {
            BigDecimal total = new FigurePath(sum.group(1))
                    .all(report).stream()
                            .filter(figure -> !figure.isNull())
                            .map(figure -> new BigDecimal(figure.asText()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            return total.toPlainString();
        }
        List<JsonNode> found = all(report);
        if (found.size() != 1) {
            throw new AssertionError(text + " is there " + found.size() + " times in " + report.toPrettyString());
        }
        return found.get(0).isNull() ? null : found.get(0).asText();
    }

    private List<JsonNode> all(JsonNode report) {
        Matcher rows = ROWS.matcher(text);
        if (!rows.matches()) {
            return List.of(member(report, text.split("\\.", -1)));
        }
        Predicate<JsonNode> wanted = conditions(rows.group(2));
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode row : member(report, rows.group(1))) {
            if (wanted.test(row)) {
                found.add(member(row, rows.group(3)));
            }
        }
        return found;
    }

    private static Predicate<JsonNode> conditions(String list) {
        Predicate<JsonNode> all = row -> true;
        for (String one : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            Matcher condition = CONDITION.matcher(one);
            if (!condition.matches()) {
                throw new AssertionError("not a condition: " + one);
            }
            String key = condition.group(1);
            String value = condition.group(3);
            boolean equal = condition.group(2).equals("=");
            all = all.and(row -> says(member(row, key), value) == equal);
        }
        return all;
    }

    private static boolean says(JsonNode value, String wanted) {
        return value.isNull() ? wanted.equals("null") : value.asText().equals(wanted);
    }

    private static JsonNode member(JsonNode parent, String... keys) {
        JsonNode node = parent;
        for (String key : keys) {
            JsonNode child = node.get(key);
            if (child == null) {
                throw new AssertionError("no " + key + " in " + node.toPrettyString());
            }
            node = child;
        }
        return node;
    }
}
