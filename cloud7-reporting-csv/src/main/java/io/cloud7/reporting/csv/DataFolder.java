package io.cloud7.reporting.csv;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.json.InvoicesJson;
import io.cloud7.reporting.json.UnreadableException;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One cloud as files. Opening reads {@code cloud.json}, {@code invoices.json} and the header of every CSV file, so that
 * most of what is unreadable is found before anything is loaded; loading streams the rows.
 */
public final class DataFolder {
    /** When the reference data and invoices of a folder count as recorded: it holds one state, since ever. */
    public static final Instant RECORDED_AT = Instant.parse("0001-01-01T00:00:00Z");

    private static final List<FactFile<?>> KINDS =
            List.of(FactFile.USAGE, FactFile.EVENTS, FactFile.CHARGES, FactFile.SAMPLES);

    private final Cloud cloud;
    private final List<Invoice> invoices;
    private final List<Source<?>> sources;
    private final List<String> ignored;

    private DataFolder(Cloud cloud, List<Invoice> invoices, List<Source<?>> sources, List<String> ignored) {
        this.cloud = cloud;
        this.invoices = List.copyOf(invoices);
        this.sources = List.copyOf(sources);
        this.ignored = List.copyOf(ignored);
    }

    /** A CSV file and what it holds. */
    record Source<T>(Path path, FactFile<T> kind) {}

    /**
     * Opens a folder.
     *
     * @throws UnreadableException if it has no {@code cloud.json}, or a file is not what it should be
     * @throws IOException if a file cannot be opened or read
     */
    public static DataFolder read(Path folder) throws IOException {
        Path file = folder.resolve("cloud.json");
        if (!Files.isRegularFile(file)) {
            throw new UnreadableException(folder + "", "", "no data folder; it is a directory with a file cloud.json");
        }
        Cloud cloud = CloudJson.read(file);
        List<Source<?>> sources = sources(folder);
        Path invoices = folder.resolve("invoices.json");
        return new DataFolder(
                cloud,
                Files.exists(invoices)
                        ? InvoicesJson.read(invoices, cloud.settings().zone())
                        : List.of(),
                sources,
                ignored(folder, file, invoices, sources));
    }

    private static List<Source<?>> sources(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        List<Source<?>> sources = new ArrayList<>();
        for (FactFile<?> kind : KINDS) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(kind.name()) && (name.endsWith(".csv") || name.endsWith(".csv.gz"))) {
                    new FactRows(file, kind).close();
                    sources.add(new Source<>(file, kind));
                }
            }
        }
        return sources;
    }

    private static List<String> ignored(Path folder, Path cloud, Path invoices, List<Source<?>> sources)
            throws IOException {
        Set<Path> read = new HashSet<>(Set.of(cloud, invoices));
        sources.forEach(source -> read.add(source.path()));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !read.contains(entry))
                    .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }

    /** The reference data. */
    public Cloud cloud() {
        return cloud;
    }

    /** The invoices, in the order of the file. */
    public List<Invoice> invoices() {
        return invoices;
    }

    /**
     * The names of what lies in the folder and is not read, because no file of a data folder is called so; those of
     * directories end with a slash. In order.
     */
    public List<String> ignored() {
        return ignored;
    }

    /**
     * Loads all of it: the cloud, the invoices, then usage, events, charges and samples, each kind in the order of file
     * names. Facts count as recorded when they say so. One bad row does not keep the others out.
     *
     * @param <S> a store
     * @param store where it goes
     * @param listener is told every row that does not go in, and the progress
     * @return what became of the rows
     * @throws UnreadableException if a file is not what it should be; rows before the fault may be loaded, and loading
     *     the mended folder adds the rest
     * @throws IOException if a file cannot be read
     */
    public <S extends Ledger & ReferenceStore> LoadReport loadInto(S store, LoadListener listener) throws IOException {
        return loadInto(store, RECORDED_AT, listener);
    }

    /**
     * Loads all of it into a store that has a past of its own: what the cloud and the invoices change counts as recorded
     * at an instant, so that the store answers as before about earlier ones.
     *
     * @param <S> a store
     * @param store where it goes
     * @param recordedAt when the cloud and the invoices count as recorded; facts still count when they say so
     * @param listener is told every row that does not go in, and the progress
     * @return what became of the rows
     * @throws IllegalArgumentException if the cloud may not follow the store's, or an invoice does not fit the store; then
     *     no fact is loaded
     * @throws UnreadableException if a file is not what it should be; rows before the fault may be loaded, and loading
     *     the mended folder adds the rest
     * @throws IOException if a file cannot be read
     */
    public <S extends Ledger & ReferenceStore> LoadReport loadInto(S store, Instant recordedAt, LoadListener listener)
            throws IOException {
        store.replace(cloud, recordedAt);
        if (!invoices.isEmpty()) {
            store.addInvoices(invoices, recordedAt);
        }
        OddFacts odd = new OddFacts(cloud);
        invoices.forEach(odd::look);
        FactLoader loader =
                new FactLoader(store, new InstantCells(cloud.settings().zone()), listener, totalBytes(), odd);
        for (Source<?> source : sources) {
            if (!loader.load(source)) {
                break;
            }
        }
        return loader.report();
    }

    private long totalBytes() throws IOException {
        long total = 0;
        for (Source<?> source : sources) {
            total += Files.size(source.path());
        }
        return total;
    }
}
