package io.cloud7.reporting.csv;

import io.cloud7.reporting.storage.Ingest;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Streams CSV files into a ledger, batch by batch, and keeps the count. */
final class FactLoader {
    private static final int BATCH = Ingest.BATCH;

    private final Ledger ledger;
    private final InstantCells instants;
    private final LoadListener listener;
    private final long totalBytes;
    private final OddFacts odd;
    private long rows;
    private long bytesBefore;
    private long accepted;
    private long duplicates;
    private long refused;
    private boolean cancelled;

    FactLoader(Ledger ledger, InstantCells instants, LoadListener listener, long totalBytes, OddFacts odd) {
        this.ledger = ledger;
        this.instants = instants;
        this.listener = listener;
        this.totalBytes = totalBytes;
        this.odd = odd;
    }

    /** Loads one file; false if the listener stopped it. */
    <T> boolean load(DataFolder.Source<T> source) throws IOException {
        String file = String.valueOf(source.path().getFileName());
        try (FactRows rowsOfFile = new FactRows(source.path(), source.kind())) {
            Batch<T> batch = new Batch<>(file, source.kind());
            for (List<String> cells = rowsOfFile.next(); cells != null; cells = rowsOfFile.next()) {
                rows++;
                batch.add(rowsOfFile, cells);
                if (batch.isFull()) {
                    batch.flush();
                    told(file, rowsOfFile);
                    if (cancelled) {
                        return false;
                    }
                }
            }
            batch.flush();
            told(file, rowsOfFile);
            bytesBefore += rowsOfFile.bytesRead();
        }
        return !cancelled;
    }

    private void told(String file, FactRows rowsOfFile) {
        listener.progressed(new LoadProgress(file, rows, bytesBefore + rowsOfFile.bytesRead(), totalBytes));
        cancelled = listener.isCancelled();
    }

    LoadReport report() {
        return new LoadReport(accepted, duplicates, refused, cancelled, odd.warnings());
    }

    /** Rows that go in together, with the lines on which they begin. */
    private final class Batch<T> {
        private final String file;
        private final FactFile<T> kind;
        private final List<T> facts = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<RefusedRow> bad = new ArrayList<>();

        Batch(String file, FactFile<T> kind) {
            this.file = file;
            this.kind = kind;
        }

        boolean isFull() {
            return facts.size() + bad.size() >= BATCH;
        }

        void add(FactRows source, List<String> cells) {
            int expected = source.columns().size();
            if (cells.size() != expected) {
                refuse(source.line(), "", "has " + cells.size() + " cells, and the header " + expected);
                return;
            }
            try {
                T fact = kind.fact().apply(new CsvRow(source.columns(), instants, cells));
                facts.add(fact);
                lines.add(source.line());
            } catch (CsvRow.Refusal refusal) {
                refuse(source.line(), refusal.field(), String.valueOf(refusal.getMessage()));
            } catch (IllegalArgumentException e) {
                refuse(source.line(), "", String.valueOf(e.getMessage()));
            }
        }

        private void refuse(long line, String field, String text) {
            bad.add(new RefusedRow(file, line, field, Reason.INVALID, text));
        }

        void flush() {
            IngestResult result = ledger.append(kind.batch().apply(facts), Stamp.asRecorded());
            accepted += result.accepted();
            duplicates += result.duplicates();
            for (Refused one : result.refused()) {
                bad.add(new RefusedRow(file, lines.get(one.index()), one.field(), one.reason(), one.text()));
            }
            refused += bad.size();
            bad.sort(Comparator.comparingLong(RefusedRow::line));
            bad.forEach(listener::refused);
            facts.forEach(odd::look);
            facts.clear();
            lines.clear();
            bad.clear();
        }
    }
}
