package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.invoice.ChargeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a bill. One that two contracts or providers name is a resource of each. Use that names none is that
 * of one stand-in per contract, provider and service.
 */
final class Things {
    private final Buyers buyers;
    private final Map<List<String>, Seen> named = new HashMap<>();
    private final Map<List<String>, Seen> standIns = new HashMap<>();
    private final Map<List<String>, String> namedIds;
    private final Map<List<String>, String> standInIds;

    Things(List<FocusRow> rows, Buyers buyers) {
        this.buyers = buyers;
        for (FocusRow row : rows) {
            if (row.thing().id() != null) {
                named.computeIfAbsent(key(row), unseen -> new Seen()).see(row);
            } else if (row.type() == ChargeType.USAGE) {
                standIns.computeIfAbsent(key(row), unseen -> new Seen()).see(row);
            }
        }
        namedIds = ReadableIds.assign(named.keySet(), Set.of(), ReadableIds::last);
        standInIds = ReadableIds.assign(standIns.keySet(), new TreeSet<>(namedIds.values()), ReadableIds::whole);
    }

    private List<String> key(FocusRow row) {
        String id = row.thing().id();
        return List.of(
                buyers.idOf(row.buyer()),
                row.item().provider(),
                id == null ? row.item().serviceOrProvider() : id);
    }

    /** The resource of a row; null for a charge that names none. */
    @Nullable String resourceOf(FocusRow row) {
        return (row.thing().id() == null ? standInIds : namedIds).get(key(row));
    }

    /** All resources, ordered by id. */
    List<CloudResource> resources() {
        List<CloudResource> all = new ArrayList<>();
        named.forEach(
                (key, seen) -> all.add(seen.resource(key, String.valueOf(namedIds.get(key)), ReadableIds.last(key))));
        standIns.forEach((key, seen) -> all.add(
                seen.resource(key, String.valueOf(standInIds.get(key)), ReadableIds.last(key) + " (no resource id)")));
        all.sort(Comparator.comparing(CloudResource::id));
        return all;
    }

    /** What the rows of one resource say of it. */
    private static final class Seen {
        private final Tally names = new Tally();
        private final Tally types = new Tally();
        private final Tally categories = new Tally();
        private final Tally services = new Tally();
        private final Tally regions = new Tally();
        private final Tally pricing = new Tally();
        private final Tally commitments = new Tally();

        void see(FocusRow row) {
            names.add(row.thing().name());
            types.add(row.thing().type());
            categories.add(row.item().serviceCategory());
            services.add(row.item().serviceOrProvider());
            regions.add(row.item().region());
            pricing.add(row.item().pricingCategory());
            commitments.add(row.item().commitment());
        }

        CloudResource resource(List<String> key, String id, String otherName) {
            Map<String, String> attributes = new TreeMap<>();
            pricing.putInto(attributes, "pricingCategory");
            commitments.putInto(attributes, "commitmentDiscountId");
            if (regions.only() == null) {
                regions.putInto(attributes, "regions");
            }
            return new CloudResource(
                    id,
                    names.mostOr(otherName),
                    types.mostOr(categories.mostOr(services.mostOr(key.get(1)))),
                    key.get(0),
                    key.get(1),
                    regions.only(),
                    null,
                    null,
                    List.of(),
                    attributes);
        }
    }
}
