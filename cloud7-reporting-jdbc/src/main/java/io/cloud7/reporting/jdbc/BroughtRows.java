package io.cloud7.reporting.jdbc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows that statements bring along where they name a scratch table. */
final class BroughtRows {
    private static final Pattern NAME = Pattern.compile("\\$\\{temp}(\\w+)");

    private final Map<Scratch, Sql> rows = new EnumMap<>(Scratch.class);

    void put(Scratch scratch, Sql table) {
        rows.put(scratch, table);
    }

    /** The statement with the rows in it; their values come in the order of the question marks. */
    Sql in(Sql sql) {
        if (rows.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        Matcher name = NAME.matcher(sql.text());
        int end = 0;
        int used = 0;
        while (name.find()) {
            Sql table = rows.get(Scratch.ofSuffix(name.group(1)));
            if (table != null) {
                String before = sql.text().substring(end, name.start());
                int marks = Math.toIntExact(
                        before.chars().filter(sign -> sign == '?').count());
                text.append(before).append(table.text());
                values.addAll(sql.values().subList(used, used + marks));
                values.addAll(table.values());
                used += marks;
                end = name.end();
            }
        }
        text.append(sql.text(), end, sql.text().length());
        values.addAll(sql.values().subList(used, sql.values().size()));
        return new Sql(text.toString(), values);
    }
}
