package io.cloud7.reporting.csv.focus;

import static java.util.stream.Collectors.joining;

import io.cloud7.reporting.csv.RefusedRow;
import io.cloud7.reporting.csv.focus.FocusCloud.Counts;
import io.cloud7.reporting.csv.focus.FocusRow.Place;
import io.cloud7.reporting.storage.IngestResult.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Reads a bill in the columns of FOCUS 1.0 as a cloud. A row that cannot be understood is refused and listed, the others
 * go in; a file that cannot be read at all ends the import.
 *
 * <p>All rows are held in memory, some 600 bytes each: nothing can be put in order, and no repeated {@code Id} found,
 * before the last row is read.
 */
public final class FocusImport {
    private static final int PROGRESS_STEP = 10_000;

    private final Map<FocusColumn, String> assumed;
    private final ImportProgress progress;

    private FocusImport(Map<FocusColumn, String> assumed, ImportProgress progress) {
        this.assumed = assumed;
        this.progress = progress;
    }

    /** An import that assumes nothing and tells nobody. */
    public static FocusImport standard() {
        return new FocusImport(Map.of(), ImportProgress.SILENT);
    }

    /**
     * The same import, with a value for every row of those files that lack a column: for excerpts of bills, which leave
     * out what is the same in all rows.
     *
     * @param column a FOCUS column id that the import reads, for example {@code BillingCurrency}
     * @param value the cell to assume
     * @throws IllegalArgumentException if the import reads no such column
     */
    public FocusImport assuming(String column, String value) {
        FocusColumn known = FocusColumn.of(column);
        if (known == null) {
            throw new IllegalArgumentException("the import reads no column \"" + column + "\"; use one of "
                    + Arrays.stream(FocusColumn.values())
                            .map(FocusColumn::title)
                            .collect(joining(", ")));
        }
        Map<FocusColumn, String> more = new EnumMap<>(FocusColumn.class);
        more.putAll(assumed);
        more.put(known, value);
        return new FocusImport(Collections.unmodifiableMap(more), progress);
    }

    /** The same import, telling how far it is. */
    public FocusImport reporting(ImportProgress listener) {
        return new FocusImport(assumed, listener);
    }

    /**
     * Reads files as one bill. A file with the content of another one counts once, also if one of the two is packed.
     *
     * @param files {@code .csv} or {@code .csv.gz} files
     * @throws FocusFormatException if a file is no CSV in UTF-8, lacks a required column, or no row went in
     * @throws CancellationException if the listener ends the import
     */
    public FocusCloud read(Collection<Path> files) throws IOException {
        List<Path> distinct = distinct(files);
        Reading reading = new Reading(distinct);
        for (int file = 0; file < distinct.size(); file++) {
            reading.read(file);
        }
        Delivery delivery = Delivery.of(reading.rows);
        delivery.refused().forEach(refusal -> reading.refuse(refusal.place(), refusal.reason(), refusal.cause()));
        List<FocusRow> accepted = delivery.accepted();
        if (accepted.isEmpty()) {
            throw new FocusFormatException("no row of " + files + " went in"
                    + (reading.refused.isEmpty()
                            ? "; there is none"
                            : "; the first: " + reading.inOrder().get(0)));
        }
        Counts counts = new Counts(
                distinct.size(),
                files.size() - distinct.size(),
                reading.count,
                accepted.size(),
                delivery.duplicates(),
                reading.refused.size());
        try {
            return new FocusWorld(accepted).cloud(reading.inOrder(), counts);
        } catch (IllegalArgumentException e) {
            throw new FocusFormatException("the rows of " + files + " make no cloud: " + e.getMessage(), e);
        }
    }

    private static List<Path> distinct(Collection<Path> files) throws IOException {
        Set<String> digests = new HashSet<>();
        List<Path> distinct = new ArrayList<>();
        for (Path file : files) {
            if (digests.add(new FocusFile(file).digest())) {
                distinct.add(file);
            }
        }
        return distinct;
    }

    /** The rows of one import while they are read. */
    private final class Reading {
        private final List<Path> files;
        private final RowParser parser = new RowParser();
        private final List<FocusRow> rows = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private long count;

        Reading(List<Path> files) {
            this.files = files;
        }

        void read(int file) throws IOException {
            new FocusFile(files.get(file)).read(assumed, line -> take(new Place(file, line.number()), line));
            tell(file);
        }

        private void take(Place place, FocusLine line) {
            try {
                rows.add(parser.parse(place, line.cells(), line::fingerprint));
            } catch (BadCell e) {
                refuse(place, Reason.INVALID, e);
            }
            count++;
            if (count % PROGRESS_STEP == 0) {
                tell(place.file());
            }
        }

        private void tell(int file) {
            if (!progress.goOn(files.get(file), count)) {
                throw new CancellationException("the import was ended after " + count + " rows");
            }
        }

        void refuse(Place place, Reason reason, BadCell cause) {
            refused.add(new Refusal(place, reason, cause));
        }

        List<RefusedRow> inOrder() {
            return refused.stream()
                    .sorted(Refusal.IN_ORDER)
                    .map(refusal -> new RefusedRow(
                            files.get(refusal.place().file()).toString(),
                            refusal.place().line(),
                            refusal.cause().field(),
                            refusal.reason(),
                            refusal.cause().text()))
                    .toList();
        }
    }
}
