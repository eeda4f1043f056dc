package io.cloud7.reporting.csv.focus;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where the columns of one file are. */
final class FocusHeader {
    private final Map<String, Integer> byName;
    private final Map<FocusColumn, Integer> places;
    private final Map<FocusColumn, String> assumed;
    private final int width;

    private FocusHeader(
            Map<String, Integer> byName,
            Map<FocusColumn, Integer> places,
            Map<FocusColumn, String> assumed,
            int width) {
        this.byName = byName;
        this.places = places;
        this.assumed = assumed;
        this.width = width;
    }

    static FocusHeader of(Path path, CSVRecord names, Map<FocusColumn, String> assumed) throws FocusFormatException {
        Map<String, Integer> byName = new TreeMap<>();
        Map<FocusColumn, Integer> places = new EnumMap<>(FocusColumn.class);
        for (int i = 0; i < names.size(); i++) {
            if (byName.put(FocusColumn.normal(names.get(i)), i) != null) {
                throw new FocusFormatException(
                        path + " has two columns \"" + names.get(i) + "\"; remove or rename one");
            }
            FocusColumn column = FocusColumn.of(names.get(i));
            if (column != null) {
                places.put(column, i);
            }
        }
        String missing = Arrays.stream(FocusColumn.values())
                .filter(column -> column.isRequired() && !places.containsKey(column) && !assumed.containsKey(column))
                .map(FocusColumn::title)
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new FocusFormatException(
                    path + " lacks the FOCUS columns " + missing + "; export them too, or say what to assume for them");
        }
        return new FocusHeader(byName, places, assumed, names.size());
    }

    /** The cells of a row below this header. */
    Cells cells(CSVRecord row) throws BadCell {
        if (row.size() != width) {
            throw new BadCell(
                    "",
                    "the row has " + row.size() + " cells, the header " + width
                            + "; a cell with a comma or a quote in it must be quoted");
        }
        return new Cells(column -> cell(row, column));
    }

    private @Nullable String cell(CSVRecord row, FocusColumn column) {
        Integer place = places.get(column);
        return place == null ? assumed.get(column) : row.get(place);
    }

    /** What a row says, whatever the order of its columns: SHA-256 over names and cells in order of names. */
    String fingerprint(CSVRecord row) {
        Sha256 sha = new Sha256();
        byName.forEach((name, place) -> {
            String cell = row.get(place);
            if (!Cells.isAbsent(cell)) {
                sha.add(name);
                sha.add(cell);
            }
        });
        return sha.hex();
    }
}
