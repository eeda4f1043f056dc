package io.cloud7.examples.reportcli.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of sheets that a spreadsheet takes: at most 31 characters, none of {@code [ ] : * ? / \} and no control
 * character, no apostrophe at either end, and no two the same but for upper and lower case.
 */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add(folded("History")); // spreadsheets keep it for themselves
    }

    /** A name like the title that is not taken yet. */
    String next(String title) {
        String plain =
                title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}]", " ").replaceAll("^[' ]+|[' ]+$", "");
        String name = cut(plain.isEmpty() ? "Sheet" : plain, LONGEST);
        for (int number = 2; !taken.add(folded(name)); number++) {
            String suffix = " " + number;
            name = cut(plain.isEmpty() ? "Sheet" : plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Cuts between characters, and leaves no apostrophe or blank at the end. */
    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).replaceAll("[' ]+$", "");
    }
}
