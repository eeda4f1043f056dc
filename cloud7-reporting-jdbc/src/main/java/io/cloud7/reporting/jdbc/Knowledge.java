package io.cloud7.reporting.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one snapshot sees: the store's state, the cloud, and which records stand, found once for each contract. */
final class Knowledge {
    private final Session session;
    private final StoreState state;
    private final KnownCloud cloud;
    private final KnownAt knownAt;
    private final UsedProducts used;
    private final Map<String, CorrectionFamilies> families = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Knowledge(Session session, StoreState state, KnownCloud cloud, KnownAt knownAt, UsedProducts used) {
        this.session = session;
        this.state = state;
        this.cloud = cloud;
        this.knownAt = knownAt;
        this.used = used;
    }

    Session session() {
        return session;
    }

    StoreState state() {
        return state;
    }

    KnownCloud cloud() {
        return cloud;
    }

    KnownAt knownAt() {
        return knownAt;
    }

    /** What contracts used, as read before. */
    UsedProducts used() {
        return used;
    }

    /** The correction families of these contracts; contracts without corrections are left out. */
    Map<String, CorrectionFamilies> families(Collection<String> contracts) throws SQLException {
        Set<String> fresh = new HashSet<>(contracts);
        fresh.removeAll(asked);
        if (state.corrections() > 0 && !fresh.isEmpty()) {
            families.putAll(new Corrections(session).of(fresh, knownAt.micros()));
        }
        asked.addAll(fresh);
        Map<String, CorrectionFamilies> wanted = new HashMap<>();
        for (String contract : contracts) {
            CorrectionFamilies family = families.get(contract);
            if (family != null) {
                wanted.put(contract, family);
            }
        }
        return wanted;
    }

    /** The records that do not stand, for statements; null: there are none. */
    @Nullable Given replaced(Collection<CorrectionFamilies> of) throws SQLException {
        Set<RecordKey> replaced = new HashSet<>();
        of.forEach(family -> family.replaced().forEach(member -> replaced.add(member.key())));
        return replaced.isEmpty()
                ? null
                : session.given(
                        Scratch.REPLACED,
                        replaced.stream().map(RecordKey::values).toList());
    }
}
