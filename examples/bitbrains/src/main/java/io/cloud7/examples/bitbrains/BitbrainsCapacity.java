package io.cloud7.examples.bitbrains;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.capacity.SeriesStep;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Collectors;

/** How hard did the machines of a trace work in July 2013? */
public final class BitbrainsCapacity {
    private BitbrainsCapacity() {}

    /** Takes the folder of the trace and, to look at it with other programs too, one to write it into as a data folder. */
    public static void main(String[] args) throws IOException {
        Trace trace = Trace.read(Path.of(args[0]));
        if (args.length > 1) {
            trace.writeInto(Path.of(args[1]));
        }
        ReportDocument july = july(trace).document();
        for (Table table : july.tables()) {
            System.out.println(table.columns().stream().map(Column::title).collect(Collectors.joining(" | ")));
            table.rows()
                    .forEach(row -> System.out.println(
                            row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "))));
        }
        for (Field total : july.totals()) {
            System.out.println(total.title() + ": " + total.value().text());
        }
    }

    static SubscriptionCapacityReport july(Trace trace) {
        InMemoryStorage storage = InMemoryStorage.create();
        trace.loadInto(storage);
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(SubscriptionCapacityQuery.of(Trace.CONTRACT, YearMonth.of(2013, 7))
                        .by(SeriesStep.DAY));
    }
}
