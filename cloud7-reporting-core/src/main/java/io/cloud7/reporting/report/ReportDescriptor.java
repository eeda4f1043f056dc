package io.cloud7.reporting.report;

import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.organization.Privilege;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report is, for a menu.
 *
 * @param id unique among reports, kebab case, for example {@code own-usage}
 * @param title as people read it
 * @param section where it stands in the menu, and the privilege that it needs
 * @param question that it answers, in one sentence
 * @param filters that it takes
 * @param tabs its tables; one that has nothing to say may be absent from an answer
 */
public record ReportDescriptor(
        String id, String title, Privilege section, String question, List<Filter<?>> filters, List<Tab> tabs) {
    public ReportDescriptor {
        filters = List.copyOf(filters);
        tabs = List.copyOf(tabs);
    }

    /**
     * A table of a report.
     *
     * @param key as in the document
     * @param title as people read it
     * @param columns its columns
     */
    public record Tab(String key, String title, List<Column> columns) {
        public Tab {
            columns = List.copyOf(columns);
        }

        /** The tabs of these tables. */
        public static List<Tab> of(TableTemplate<?>... tables) {
            return Stream.of(tables)
                    .map(table ->
                            new Tab(table.key(), table.title(), table.layout().columns()))
                    .toList();
        }
    }
}
