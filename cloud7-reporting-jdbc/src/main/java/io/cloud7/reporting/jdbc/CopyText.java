package io.cloud7.reporting.jdbc;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: fields with tabs between them, a line a row. */
final class CopyText {
    private CopyText() {}

    static void append(StringBuilder lines, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            append(lines, row[i]);
        }
        lines.append('\n');
    }

    private static void append(StringBuilder lines, @Nullable Object value) {
        if (value == null) {
            lines.append("\\N");
        } else if (value instanceof Long number) {
            lines.append(number.longValue());
        } else if (value instanceof BigDecimal decimal) {
            lines.append(decimal.toPlainString());
        } else if (value instanceof byte[] bytes) {
            lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else {
            escape(lines, StoredText.encoded(value.toString()));
        }
    }

    private static void escape(StringBuilder lines, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(unit);
            }
        }
    }
}
