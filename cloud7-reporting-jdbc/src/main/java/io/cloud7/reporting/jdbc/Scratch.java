package io.cloud7.reporting.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of one session: what a question asks for, or what a batch brings. Their rows go when the session ends. */
enum Scratch {
    /** Whose use of what a question asks for; its windows are those of a shape, which many questions share. */
    ASKED("question BIGINT", "contract TEXT", "product TEXT", "is_level BIGINT", "resource TEXT", "shape BIGINT"),
    /** Windows of shapes; rows that begin before since_at have no part in them. */
    WINDOW(
            "shape BIGINT",
            "slice BIGINT",
            "grain BIGINT",
            "from_at BIGINT",
            "to_at BIGINT",
            "since_at BIGINT",
            "billed_from BIGINT",
            "billed_to BIGINT",
            "unassigned BIGINT"),
    /** Resources that have windows of their own in a question. */
    SPECIAL("question BIGINT", "resource TEXT", "PRIMARY KEY (question, resource)"),
    CLOCK_HOUR("from_at BIGINT", "to_at BIGINT", "PRIMARY KEY (from_at)"),
    /** Contracts; whether some of their records do not stand. */
    SCOPE("contract TEXT", "corrected BIGINT"),
    /** Records that do not stand. */
    REPLACED("contract TEXT", "id TEXT", "PRIMARY KEY (contract, id)"),
    ASKED_SAMPLE("question BIGINT", "resource TEXT", "meter TEXT", "from_at BIGINT", "to_at BIGINT"),
    /** Keys of records. */
    RECORD_KEY("contract TEXT", "id TEXT"),
    SAMPLE_KEY("resource TEXT", "meter TEXT", "taken_at BIGINT"),
    USED("contract TEXT", "product TEXT", "resource TEXT"),
    /** The months of the days in which something is added. */
    MONTH_OF_DAY("day_from BIGINT", "month_from BIGINT", "month_to BIGINT", "PRIMARY KEY (day_from)"),
    /** What is added to a rollup. */
    ADDED(
            "contract TEXT",
            "product TEXT",
            "from_at BIGINT",
            "resource TEXT",
            "is_level BIGINT",
            "level_held DECIMAL(38, 18)",
            "billing_day BIGINT",
            "to_at BIGINT",
            "held BIGINT",
            "units DECIMAL(38, 0)",
            "fraction DECIMAL(38, 18)",
            "cost_units DECIMAL(38, 0)",
            "cost_fraction DECIMAL(38, 18)",
            "effective_units DECIMAL(38, 0)",
            "effective_fraction DECIMAL(38, 18)",
            "first_at BIGINT",
            "last_at BIGINT",
            "cost_missing BIGINT",
            "last_recorded BIGINT"),
    /** What is added to the steps of levels. */
    STEP(
            "contract TEXT",
            "product TEXT",
            "from_at BIGINT",
            "resource TEXT",
            "billing_day BIGINT",
            "step_at BIGINT",
            "units DECIMAL(38, 0)",
            "fraction DECIMAL(38, 18)",
            "records BIGINT");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList is
    private final List<String> keys;

    Scratch(String... parts) {
        this.columns =
                Stream.of(parts).filter(part -> !part.startsWith("PRIMARY KEY")).toList();
        this.keys =
                Stream.of(parts).filter(part -> part.startsWith("PRIMARY KEY")).toList();
    }

    /** The name without what all names begin with. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scratch ofSuffix(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }

    List<String> columns() {
        return columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
    }

    /** The types of the columns. */
    List<String> types(String textType) {
        return columns.stream()
                .map(column -> column.substring(column.indexOf(' ') + 1).replace("TEXT", textType))
                .toList();
    }

    /** Whether its rows are looked up by a key. */
    boolean isKeyed() {
        return !keys.isEmpty();
    }

    /** Whether a column is a text; the others are whole numbers, or decimals in those of writers. */
    boolean isText(int column) {
        return columns.get(column).endsWith(" TEXT");
    }

    /**
     * The columns with their types.
     *
     * @param textType of texts
     * @param keyed whether rows are found by keys
     */
    String definition(String textType, boolean keyed) {
        return Stream.concat(
                        columns.stream().map(column -> column.replace("TEXT", textType)),
                        keyed ? keys.stream() : Stream.of())
                .collect(Collectors.joining(", "));
    }
}
