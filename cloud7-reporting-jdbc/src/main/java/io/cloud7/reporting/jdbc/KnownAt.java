package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant as known at which a snapshot is, and the words that leave out what was recorded later.
 *
 * @param micros the last microsecond of recording that is known; null: everything is known
 * @param anyEarlier whether there are records that came again, recorded earlier
 */
record KnownAt(@Nullable Long micros, boolean anyEarlier) {
    static KnownAt of(@Nullable Instant instant, StoreState state) {
        return new KnownAt(instant == null ? null : Span.micros(instant), state.earlier() > 0);
    }

    /** The last microsecond of recording that is known. */
    long last() {
        return micros == null ? Long.MAX_VALUE : micros;
    }

    /** A condition on records of a kind, an alias of their table; it ends a WHERE. */
    Sql condition(String alias, String kind) {
        if (micros == null) {
            return Sql.of("");
        }
        if (!anyEarlier) {
            return Sql.of(" AND " + alias + ".recorded_at <= ?", micros);
        }
        String condition = """
                (#r.recorded_at <= ? OR EXISTS (SELECT 1 FROM ${prefix}earlier e WHERE e.contract = #r.contract
                  AND e.id = #r.id AND e.kind = '#kind' AND e.recorded_at <= ?))""";
        return Sql.of(" AND " + condition.replace("#r", alias).replace("#kind", kind), micros, micros);
    }
}
