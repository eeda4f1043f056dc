package io.cloud7.reporting.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Named tables in front of a statement. */
final class With {
    private final List<Sql> tables = new ArrayList<>();
    private final List<Given> inline = new ArrayList<>();

    /** Adds a table; those added before may be used in its query. */
    With table(String name, Sql query) {
        tables.add(Sql.of(name + " AS (").then(query).then(")"));
        return this;
    }

    /** Lets the statement use these rows. */
    With rows(Given given) {
        if (given.inline() == null) {
            return this;
        }
        inline.add(given);
        return table(given.inlineName() + " (" + String.join(", ", given.columns()) + ")", given.inline());
    }

    /** The statement. */
    Sql in(Sql body) {
        if (tables.isEmpty()) {
            return body;
        }
        Sql all = Sql.of("WITH ");
        for (int i = 0; i < tables.size(); i++) {
            all = (i == 0 ? all : all.then(", ")).then(tables.get(i));
        }
        all = all.then(" ").then(body);
        String text = all.text();
        for (Given given : inline) {
            text = text.replace(given.name() + " ", given.inlineName() + " ");
        }
        return new Sql(text, all.values());
    }
}
