package io.cloud7.examples.reportcli.xlsx;

import io.cloud7.reporting.document.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.dhatim.fastexcel.Worksheet;

/** Writes typed cells into a sheet. */
final class SheetCells {
    /** Before it, spreadsheets count a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int MOST_DECIMALS = 24;

    private final Worksheet sheet;

    SheetCells(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes a cell.
     *
     * @throws IllegalArgumentException if its text is longer than a spreadsheet takes
     */
    void write(int row, int column, Cell cell) {
        if (cell instanceof Cell.Whole whole) {
            number(row, column, BigDecimal.valueOf(whole.value()), "0");
        } else if (cell instanceof Cell.Quantity quantity) {
            number(row, column, quantity.value(), "General");
        } else if (cell instanceof Cell.Amount amount) {
            number(row, column, amount.value(), decimals(amount.value()));
        } else if (cell instanceof Cell.Percent percent) {
            number(row, column, percent.value(), "0.00");
        } else if (cell instanceof Cell.Flag flag) {
            sheet.value(row, column, flag.value());
        } else if (cell instanceof Cell.Day day && !day.value().isBefore(FIRST_DAY)) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Moment moment && isDatable(moment.value())) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment.value(), ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss\"Z\"").set();
        } else if (!(cell instanceof Cell.Empty)) {
            text(row, column, cell.text());
        }
    }

    /** Writes a text; whatever it begins with, it is no formula. */
    void text(int row, int column, String text) {
        String escaped = SheetText.escaped(text);
        if (escaped.length() > SheetText.LONGEST) {
            throw new IllegalArgumentException(
                    "the text in row " + (row + 1) + ", column " + (column + 1) + " of sheet \""
                            + sheet.getName() + "\" has " + escaped.length() + " characters; a spreadsheet takes "
                            + SheetText.LONGEST + ", CSV and JSON take all");
        }
        sheet.inlineString(row, column, escaped);
    }

    private void number(int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        if (!format.equals("General")) {
            sheet.style(row, column).format(format).set();
        }
    }

    private static String decimals(BigDecimal amount) {
        int shown = Math.min(Math.max(amount.scale(), 0), MOST_DECIMALS);
        return shown == 0 ? "0" : "0." + "0".repeat(shown);
    }

    /** A spreadsheet shows parts of a second as it likes; these stay text. */
    private static boolean isDatable(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))
                && !instant.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(FIRST_DAY);
    }
}
