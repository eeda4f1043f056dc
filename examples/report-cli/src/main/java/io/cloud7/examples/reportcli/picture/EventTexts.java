package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.picture.LinePanel.Event;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Contract events in few words: what happens at one instant is one event. */
final class EventTexts {
    private EventTexts() {}

    static List<Event> of(List<TableRow> rows) {
        boolean several =
                rows.stream().map(row -> row.text("contractId")).distinct().count() > 1;
        SortedMap<Double, Set<String>> kinds = new TreeMap<>();
        SortedMap<Double, Set<String>> contracts = new TreeMap<>();
        for (TableRow row : rows) {
            double at = row.time("at");
            kinds.computeIfAbsent(at, same -> new TreeSet<>())
                    .add(row.text("event").toLowerCase(Locale.ROOT).replace('_', ' '));
            contracts.computeIfAbsent(at, same -> new TreeSet<>()).add(row.text("contractName"));
        }
        return kinds.entrySet().stream()
                .map(moment -> new Event(
                        moment.getKey(),
                        String.join(", ", moment.getValue())
                                + (several ? whose(contracts.getOrDefault(moment.getKey(), Set.of())) : "")))
                .toList();
    }

    private static String whose(Set<String> contracts) {
        return contracts.size() == 1
                ? ": " + ShortNames.of(contracts.iterator().next())
                : ": " + contracts.size() + " contracts";
    }
}
