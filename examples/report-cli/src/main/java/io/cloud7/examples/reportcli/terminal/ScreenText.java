package io.cloud7.examples.reportcli.terminal;

/** Text that people chose, made harmless for a terminal. */
public final class ScreenText {
    private ScreenText() {}

    /**
     * The text with every character that moves the cursor, changes colours or turns the direction of writing spelled
     * out, for example {@code \u001b}.
     */
    public static String harmless(String text) {
        if (text.codePoints().noneMatch(ScreenText::acts)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (acts(character)) {
                spelled.append("\\u%04x".formatted(character));
            } else {
                spelled.appendCodePoint(character);
            }
        });
        return spelled.toString();
    }

    private static boolean acts(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
