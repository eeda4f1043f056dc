package io.cloud7.reporting.document;

/** The type of a column's cells; any of them may be empty. */
public enum ColumnType {
    TEXT,
    CODE,
    CODES,
    FLAG,
    WHOLE,
    QUANTITY,
    AMOUNT,
    PERCENT,
    DAY,
    MOMENT;

    /** Whether its cells are numbers, which people read right-aligned. */
    public boolean isNumeric() {
        return this == WHOLE || this == QUANTITY || this == AMOUNT || this == PERCENT;
    }
}
