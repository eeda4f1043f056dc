package io.cloud7.reporting.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV file as the parser sees it: without byte order mark, refused where it holds NUL (a binary file) or
 * where a row does not end (a quote that is never closed).
 */
final class FactText extends Reader {
    static final int MAX_ROW = 1 << 20;

    private final Reader text;
    private boolean begun;
    private long sinceRow;

    FactText(Reader text) {
        this.text = text;
    }

    /** A text that is no CSV. */
    static final class NotCsv extends IOException {
        private static final long serialVersionUID = 1L;

        NotCsv(String reason) {
            super(reason);
        }
    }

    /** Says that a row was read whole. */
    void rowDone() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = text.read(buffer, offset, length);
        if (count <= 0) {
            return count;
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '\0') {
                throw new NotCsv("holds a NUL character; is it a binary file?");
            }
        }
        sinceRow += count;
        if (sinceRow > MAX_ROW) {
            throw new NotCsv("a row has more than " + MAX_ROW + " characters; is a quote never closed?");
        }
        if (!begun) {
            begun = true;
            if (buffer[offset] == '\uFEFF') {
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                return count == 1 ? read(buffer, offset, length) : count - 1;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
