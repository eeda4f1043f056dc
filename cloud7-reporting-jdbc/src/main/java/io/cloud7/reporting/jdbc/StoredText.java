package io.cloud7.reporting.jdbc;

/**
 * Text as databases can hold it. Every Java string has one stored form, most are their own, and stored forms compare by
 * bytes as the strings compare in Java: NUL, which PostgreSQL refuses, and the units from the surrogates on, which UTF-8
 * orders otherwise or cannot hold alone, are written as two characters each.
 */
final class StoredText {
    private static final char LOW = '\u0001';
    private static final char HIGH = '\uD7FF';
    private static final int SHIFT = HIGH - 0x100;

    private StoredText() {}

    static String encoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static boolean isEscaped(char unit) {
        return unit <= LOW || unit >= HIGH;
    }

    private static String escaped(String text) {
        StringBuilder stored = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= LOW) {
                stored.append(LOW).append((char) (unit + 1));
            } else if (unit >= HIGH) {
                stored.append(HIGH).append((char) (unit - SHIFT));
            } else {
                stored.append(unit);
            }
        }
        return stored.toString();
    }

    static String decoded(String stored) {
        if (stored.indexOf(LOW) < 0 && stored.indexOf(HIGH) < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char unit = stored.charAt(i);
            if (unit == LOW) {
                text.append((char) (stored.charAt(++i) - 1));
            } else if (unit == HIGH) {
                text.append((char) (stored.charAt(++i) + SHIFT));
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }
}
