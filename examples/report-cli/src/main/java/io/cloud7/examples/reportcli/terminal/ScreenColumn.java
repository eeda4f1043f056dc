package io.cloud7.examples.reportcli.terminal;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One column of a table as it stands on the screen. Names and codes may be wrapped, figures never. */
record ScreenColumn(String title, ColumnType type, List<String> cells) {
    private static final String ROW_NUMBER = "#";
    private static final int NARROWEST_NAME = 7;
    private static final int LONGEST_PIECE = 24;
    private static final int SHORTEST_PROSE = 60;
    private static final int FEWEST_WORDS = 6;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static ScreenColumn of(Column column, List<Cell> cells) {
        boolean days = cells.stream().allMatch(ScreenColumn::isMidnight);
        return new ScreenColumn(
                ScreenText.harmless(column.title()),
                column.type(),
                cells.stream().map(cell -> shown(cell, days)).toList());
    }

    /** The numbers of rows, for tables that are laid out in parts or have sentences below. */
    static ScreenColumn ofNumbers(int rows) {
        return new ScreenColumn(
                ROW_NUMBER,
                ColumnType.WHOLE,
                IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList());
    }

    boolean isRowNumber() {
        return title.equals(ROW_NUMBER) && type == ColumnType.WHOLE;
    }

    private static boolean isMidnight(Cell cell) {
        return !(cell instanceof Cell.Moment moment)
                || moment.value().atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String shown(Cell cell, boolean days) {
        if (cell instanceof Cell.Moment moment) {
            ZonedDateTime time = moment.value().atZone(ZoneOffset.UTC);
            if (days) {
                return time.toLocalDate().toString();
            }
            boolean wholeMinute = time.getSecond() == 0 && time.getNano() == 0;
            return wholeMinute
                    ? MINUTE.format(time)
                    : time.toLocalDateTime().toString().replace('T', ' ');
        }
        return ScreenText.harmless(cell.text());
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** What every row says, if all say the same and it is no figure; else null. */
    @Nullable String constant() {
        boolean same = !type.isNumeric() && cells.stream().distinct().count() == 1;
        return same ? cells.get(0) : null;
    }

    /** Whether it names in every row what another one names. */
    boolean repeats(ScreenColumn other) {
        return type == ColumnType.TEXT && other.type == ColumnType.TEXT && cells.equals(other.cells);
    }

    /** Whether its cells are sentences, which no column can hold. */
    boolean isProse() {
        return type == ColumnType.TEXT
                && cells.stream()
                        .anyMatch(cell -> cell.length() > SHORTEST_PROSE
                                && Wrapped.words(cell).size() >= FEWEST_WORDS);
    }

    int naturalWidth() {
        return Math.max(widestTitleWord(), widest(cells.stream()));
    }

    /** The width below which it is not pressed. */
    int narrowestWidth() {
        int widestPiece = Math.min(LONGEST_PIECE, widest(cells.stream().flatMap(cell -> pieces(cell).stream())));
        int floor = type.isNumeric() ? naturalWidth() : Math.min(NARROWEST_NAME, naturalWidth());
        return Math.max(floor, Math.max(widestTitleWord(), widestPiece));
    }

    /** A cell on as many lines as it needs at a width. */
    List<String> lines(int row, int width) {
        return Wrapped.cell(pieces(cells.get(row)), width);
    }

    List<String> titleLines(int width) {
        return Wrapped.cell(Wrapped.words(title), width);
    }

    private List<String> pieces(String cell) {
        return switch (type) {
            case TEXT, CODE, CODES -> Wrapped.pieces(cell);
            case MOMENT -> Wrapped.words(cell);
            default -> List.of(cell);
        };
    }

    private int widestTitleWord() {
        return widest(Wrapped.words(title).stream());
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(text -> text.stripTrailing().length()).max().orElse(0);
    }
}
