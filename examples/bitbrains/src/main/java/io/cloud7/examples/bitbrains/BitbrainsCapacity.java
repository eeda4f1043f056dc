package io.cloud7.examples.bitbrains;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
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

    /** Takes the folder of the trace, and a folder to write it into as a data folder. */
    public static void main(String[] args) throws IOException {
        SubscriptionCapacityReport july = july(Path.of(args[0]), Path.of(args[1]));

        for (Table table : july.document().tables()) {
            System.out.println(
                    table.columns().stream().map(column -> column.title()).collect(Collectors.joining(" | ")));
            table.rows()
                    .forEach(row -> System.out.println(
                            row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "))));
        }
        for (Field total : july.document().totals()) {
            System.out.println(total.title() + ": " + total.value().text());
        }
    }

    static SubscriptionCapacityReport july(Path trace, Path dataFolder) throws IOException {
        Trace.read(trace).writeInto(dataFolder);
        InMemoryStorage storage = InMemoryStorage.create();
        DataFolder.read(dataFolder).loadInto(storage, refused -> System.err.println(refused));
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(SubscriptionCapacityQuery.of(Trace.CONTRACT, YearMonth.of(2013, 7))
                        .by(SeriesStep.DAY));
    }
}
