package io.cloud7.reporting.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.export.DocumentExporter;
import io.cloud7.reporting.export.WholeFile;
import io.cloud7.reporting.quantity.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as one JSON object: {@code report} (the document's id), the header fields, an array for each table,
 * {@code totals}, {@code warnings}, and {@code knownAt} and {@code digest} if it is known what it was computed from.
 *
 * <p>Quantities, amounts and percentages are strings, percentages without trailing zeros; whole numbers, flags and null
 * are themselves. A dot in the key of a header field or a total opens an object. Rows are written as they come.
 */
public final class JsonExporter implements DocumentExporter {
    private JsonExporter() {}

    /** The exporter. */
    public static JsonExporter standard() {
        return new JsonExporter();
    }

    /** Writes {@code <document id>.json}. */
    @Override
    public List<Path> export(ReportDocument document, Path folder) throws IOException {
        Path file = folder.resolve(document.id() + ".json");
        return List.of(WholeFile.write(file, out -> write(document, out)));
    }

    /**
     * Writes to a stream, in UTF-8, and leaves it open.
     *
     * @throws IllegalArgumentException if two things of the document have one key, or a row does not fit its columns
     * @throws IOException if the stream cannot be written
     */
    public void write(ReportDocument document, OutputStream out) throws IOException {
        JsonGenerator json = JsonFormat.generator(out);
        json.writeStartObject();
        json.writeStringField("report", document.id());
        Group.of(document.header()).writeMembers(json);
        for (Table table : document.tables()) {
            table(json, table);
        }
        json.writeObjectFieldStart("totals");
        Group.of(document.totals()).writeMembers(json);
        json.writeEndObject();
        json.writeArrayFieldStart("warnings");
        for (Warning warning : document.warnings()) {
            json.writeStartObject();
            json.writeStringField("code", warning.code().name());
            json.writeStringField("text", warning.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        Origin origin = document.origin();
        if (origin != null) {
            Group.of(origin.fields()).writeMembers(json);
        }
        json.writeEndObject();
        JsonFormat.end(json);
    }

    private static void table(JsonGenerator json, Table table) throws IOException {
        json.writeArrayFieldStart(table.key());
        try {
            table.rows().forEach(row -> {
                try {
                    row(json, table, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, Table table, Row row) throws IOException {
        List<Column> columns = table.columns();
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("a row of table " + table.key() + " has "
                    + row.cells().size() + " cells for " + columns.size() + " columns");
        }
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).key());
            cell(json, row.cells().get(i));
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, Cell cell) throws IOException {
        if (cell instanceof Cell.Empty) {
            json.writeNull();
        } else if (cell instanceof Cell.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (cell instanceof Cell.Whole whole) {
            json.writeNumber(whole.value());
        } else if (cell instanceof Cell.Codes codes) {
            json.writeStartArray();
            for (String code : codes.values()) {
                json.writeString(code);
            }
            json.writeEndArray();
        } else if (cell instanceof Cell.Percent percent) {
            json.writeString(Decimals.normal(percent.value()).toPlainString());
        } else {
            json.writeString(cell.text());
        }
    }

    /** Fields whose dotted keys are opened into groups, in the order in which they first appear. */
    private record Group(Map<String, Object> members) {
        static Group of(List<Field> fields) {
            Group root = new Group(new LinkedHashMap<>());
            for (Field field : fields) {
                root.put(field, field.key());
            }
            return root;
        }

        private void put(Field field, String key) {
            int dot = key.indexOf('.');
            if (dot < 0) {
                if (members.putIfAbsent(key, field.value()) != null) {
                    throw twice(field);
                }
            } else if (members.computeIfAbsent(key.substring(0, dot), name -> new Group(new LinkedHashMap<>()))
                    instanceof Group group) {
                group.put(field, key.substring(dot + 1));
            } else {
                throw twice(field);
            }
        }

        private static IllegalArgumentException twice(Field field) {
            return new IllegalArgumentException("two fields of one report have the key " + field.key());
        }

        void writeMembers(JsonGenerator json) throws IOException {
            for (Map.Entry<String, Object> member : members.entrySet()) {
                json.writeFieldName(member.getKey());
                if (member.getValue() instanceof Group group) {
                    json.writeStartObject();
                    group.writeMembers(json);
                    json.writeEndObject();
                } else {
                    cell(json, (Cell) member.getValue());
                }
            }
        }
    }
}
