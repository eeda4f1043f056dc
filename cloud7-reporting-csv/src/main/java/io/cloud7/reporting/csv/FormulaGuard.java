package io.cloud7.reporting.csv;

/**
 * Keeps spreadsheets from taking a text for a formula.
 *
 * <p>A text that is zero or more apostrophes, then spaces, then one of {@code = + - @}, tab, CR, LF, NUL or full-width
 * {@code ＝ ＋ － ＠} gets exactly one more apostrophe in front. Because texts that begin with apostrophes are guarded
 * too, taking exactly one away gives every text back.
 */
public final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\t\r\n\0＝＋－＠";

    private FormulaGuard() {}

    /** The text as it is safe in a spreadsheet. */
    public static String guard(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    /** The text that was guarded; the inverse of {@link #guard}. */
    public static String unguard(String cell) {
        return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text, int start) {
        int i = skip(text, skip(text, start, '\''), ' ');
        return i < text.length() && TRIGGERS.indexOf(text.charAt(i)) >= 0;
    }

    private static int skip(String text, int start, char skipped) {
        int i = start;
        while (i < text.length() && text.charAt(i) == skipped) {
            i++;
        }
        return i;
    }
}
