package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.catalog.Catalog;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which products are of level meters, in any state that the cloud ever had. */
final class MeterKinds {
    private final Map<String, Boolean> levels = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    private MeterKinds() {}

    static MeterKinds of(Session session, Clouds clouds) throws SQLException {
        MeterKinds kinds = new MeterKinds();
        for (Clouds.State state : clouds.states(session)) {
            kinds.add(clouds.get(session, state.number()).cloud().catalog());
        }
        return kinds;
    }

    private void add(Catalog catalog) {
        catalog.products().forEach(product -> {
            boolean level = catalog.meterOf(product).isLevel();
            Boolean before = levels.put(product.id(), level);
            if (before != null && before.booleanValue() != level) {
                changed.add(product.id());
            }
        });
    }

    boolean isLevel(String product) {
        return levels.getOrDefault(product, false);
    }

    /** Whether a product was of a level at one time and of a volume at another. */
    boolean changed(String product) {
        return changed.contains(product);
    }

    /** Whether any product was so. */
    boolean anyChanged() {
        return !changed.isEmpty();
    }
}
