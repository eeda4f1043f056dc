package io.cloud7.examples.reportcli.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as a spreadsheet's file takes it. A character that XML does not have is written {@code _xHHHH_}; a text that looks
 * like that already has its underscore written so, and reads as it was.
 */
final class SheetText {
    static final int LONGEST = 32_767;

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String escaped(String text) {
        String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            if (isXml(character)) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", character));
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
