package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names that people chose, harmless in a file and not wider than a legend. No two of different things are alike: a name is
 * cut before the id behind it is, and those that are still equal are numbered.
 */
final class ShortNames {
    private static final int LONGEST = 48;
    private static final int LONGEST_ID = 24;

    private ShortNames() {}

    /** One name. */
    static String of(String chosen) {
        return cut(ScreenText.harmless(chosen), LONGEST);
    }

    /** A name with the id that tells it from others. */
    static String of(String chosen, String id) {
        String behind = " [" + cut(ScreenText.harmless(id), LONGEST_ID) + "]";
        return cut(ScreenText.harmless(chosen), LONGEST - letters(behind)) + behind;
    }

    /** Names of different things, each told from the others; in the same order. */
    static <T> Map<T, String> distinct(Map<T, String> names) {
        Map<T, String> distinct = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        names.forEach((thing, name) -> {
            String numbered = name;
            for (int n = 2; !taken.add(numbered); n++) {
                numbered = name + " (" + n + ")";
            }
            distinct.put(thing, numbered);
        });
        return distinct;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int longest) {
        return letters(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
