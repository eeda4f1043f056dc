package io.cloud7.examples.reportcli.terminal;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One column of a table as it stands on the screen. */
record ScreenColumn(String title, ColumnType type, List<String> cells) {
    private static final int NARROWEST_TEXT = 10;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static ScreenColumn of(Column column, List<Cell> cells) {
        boolean days = cells.stream().allMatch(ScreenColumn::isMidnight);
        return new ScreenColumn(
                ScreenText.harmless(column.title()),
                column.type(),
                cells.stream().map(cell -> shown(cell, days)).toList());
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

    int naturalWidth() {
        return Math.max(
                widestTitleWord(), cells.stream().mapToInt(String::length).max().orElse(0));
    }

    /** The width below which it is not pressed; figures and codes are never wrapped. */
    int narrowestWidth() {
        boolean wraps = type == ColumnType.TEXT || type == ColumnType.MOMENT;
        return wraps ? Math.min(naturalWidth(), Math.max(NARROWEST_TEXT, widestTitleWord())) : naturalWidth();
    }

    private int widestTitleWord() {
        return Arrays.stream(title.split(" ", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
