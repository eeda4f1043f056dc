package io.cloud7.reporting.csv.focus;

/** A cell that keeps its row out. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    BadCell(String field, String text) {
        super(text);
        this.field = field;
    }

    /** The column of the cell. */
    String field() {
        return field;
    }

    /** What is wrong, with the value and the way out. */
    String text() {
        return String.valueOf(getMessage());
    }
}
