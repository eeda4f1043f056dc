package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.Succession;
import io.cloud7.reporting.time.Micros;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of the cloud, one document each. A state never changes, so that those read last are kept in memory; safe
 * for use by many threads.
 */
final class Clouds {
    private static final int KEPT = 8;

    private final Map<Long, KnownCloud> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, KnownCloud> eldest) {
            return size() > KEPT;
        }
    };

    /** Puts a new state in force, if it is one. */
    void add(Session session, StoreState state, Cloud cloud, Instant recordedAt, String author) throws SQLException {
        long number = state.clouds() + 1;
        long counts = Math.max(state.lastStamp(), Micros.of(recordedAt));
        Cloud before = state.clouds() == 0 ? null : get(session, state.clouds()).cloud();
        Succession succession = new Succession(before, cloud);
        if (succession.changesNothing()) {
            return;
        }
        succession.check(Micros.instant(counts));
        session.load(
                "cloud",
                List.of("number", "recorded_at", "author"),
                List.<@Nullable Object[]>of(new @Nullable Object[] {number, counts, author}));
        session.load(
                "cloud_part",
                List.of("number", "part", "body"),
                StoredBytes.parts(number, out -> CloudJson.write(cloud, out)));
        boolean mixed = before != null && metersDiffer(before, cloud);
        session.execute(
                """
                UPDATE ${prefix}state SET sequence = sequence + 1, clouds = ?, last_stamp = ?,
                  mixed_meters = GREATEST(mixed_meters, ?), rollup_zone = COALESCE(rollup_zone, ?)""", number, counts, Values.flag(mixed), cloud.settings().zone().getId());
    }

    /** Who changed what, and when; the oldest first. */
    List<CloudVersion> history(Session session) throws SQLException {
        List<CloudVersion> history = new ArrayList<>();
        Cloud before = null;
        for (State state : states(session)) {
            Cloud cloud = get(session, state.number()).cloud();
            history.add(new CloudVersion(state.recordedAt(), state.author(), new Succession(before, cloud).changes()));
            before = cloud;
        }
        return List.copyOf(history);
    }

    /** All states, the oldest first. */
    List<State> states(Session session) throws SQLException {
        return session.list(
                "SELECT number, recorded_at, author FROM ${prefix}cloud ORDER BY number",
                row -> new State(row.number(), row.instant(), row.text()));
    }

    /** One state. */
    record State(long number, Instant recordedAt, String author) {}

    /** Whether a product is of a level in one and of a volume in the other. */
    private static boolean metersDiffer(Cloud before, Cloud after) {
        return before.catalog().products().stream()
                .anyMatch(product -> after.catalog()
                        .findProduct(product.id())
                        .filter(same -> isLevel(before.catalog(), product) != isLevel(after.catalog(), same))
                        .isPresent());
    }

    private static boolean isLevel(Catalog catalog, Product product) {
        return catalog.meterOf(product).isLevel();
    }

    /** The number of the state known at an instant; if none is that old, the first there was. */
    long numberAt(Session session, StoreState state, @Nullable Long knownAt) throws SQLException {
        if (knownAt == null) {
            return state.clouds();
        }
        return session.only(
                "SELECT COALESCE(MAX(number), 1) FROM ${prefix}cloud WHERE recorded_at <= ?", Row::number, knownAt);
    }

    KnownCloud get(Session session, long number) throws SQLException {
        synchronized (read) {
            KnownCloud known = read.get(number);
            if (known == null) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                session.forEach(
                        "SELECT body FROM ${prefix}cloud_part WHERE number = ? ORDER BY part",
                        row -> body.writeBytes(row.bytes()),
                        number);
                String name = "state " + number + " of the cloud";
                known = new KnownCloud(StoredBytes.read(name, body.toByteArray(), in -> CloudJson.read(in, name)));
                read.put(number, known);
            }
            return known;
        }
    }
}
