package io.cloud7.reporting.storage;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.CloudChange.Kind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what two states of the cloud differ, thing by thing and field by field. */
final class CloudDifference {
    private final @Nullable Cloud before;
    private final Cloud after;
    private final List<CloudChange> changes = new ArrayList<>();

    CloudDifference(@Nullable Cloud before, Cloud after) {
        this.before = before;
        this.after = after;
    }

    List<CloudChange> changes() {
        things("settings", cloud -> List.of(cloud.settings()), settings -> "");
        things("organization", cloud -> cloud.organizations().all(), Organization::id);
        things("provider", cloud -> cloud.catalog().providers(), Provider::id);
        things("meter", cloud -> cloud.catalog().meters(), Meter::code);
        things("product", cloud -> cloud.catalog().products(), Product::id);
        things("plan", cloud -> cloud.catalog().plans(), Plan::id);
        things("contract", Cloud::contracts, Contract::id);
        things("resource", Cloud::resources, CloudResource::id);
        return List.copyOf(changes);
    }

    private <T> void things(String thing, Function<Cloud, Collection<T>> all, Function<T, String> id) {
        Map<String, T> was = byId(before == null ? List.of() : all.apply(before), id);
        Map<String, T> is = byId(all.apply(after), id);
        TreeSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        for (String each : ids) {
            T old = was.get(each);
            T now = is.get(each);
            if (old == null || now == null) {
                changes.add(new CloudChange(old == null ? Kind.ADDED : Kind.REMOVED, thing, each, List.of()));
            } else if (!old.equals(now)) {
                List<String> details = new ArrayList<>();
                compare("", old, now, details);
                changes.add(new CloudChange(Kind.CHANGED, thing, each, details));
            }
        }
    }

    private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> found = new TreeMap<>();
        things.forEach(thing -> found.put(id.apply(thing), thing));
        return found;
    }

    private static void compare(String path, @Nullable Object was, @Nullable Object is, List<String> details) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (was instanceof Record old && is instanceof Record now && old.getClass() == now.getClass()) {
            for (RecordComponent field : RecordFields.of(old)) {
                String inside = path.isEmpty() ? field.getName() : path + "." + field.getName();
                compare(inside, RecordFields.value(old, field), RecordFields.value(now, field), details);
            }
        } else if (was instanceof Record && is instanceof Record) {
            details.add((path.isEmpty() ? "kind" : path) + ": " + kindOf(was) + " → " + kindOf(is));
        } else if (was instanceof List<?> old && is instanceof List<?> now) {
            compareLists(path, old, now, details);
        } else {
            details.add(path + ": " + ShownValue.of(was) + " → " + ShownValue.of(is));
        }
    }

    private static String kindOf(Object value) {
        return value.getClass().getSimpleName() + " " + ShownValue.of(value);
    }

    private static void compareLists(String path, List<?> was, List<?> is, List<String> details) {
        if (was.size() == is.size()) {
            for (int i = 0; i < is.size(); i++) {
                compare(path + "[" + i + "]", was.get(i), is.get(i), details);
            }
            return;
        }
        was.stream()
                .filter(each -> !is.contains(each))
                .forEach(each -> details.add(path + ": − " + ShownValue.of(each)));
        is.stream()
                .filter(each -> !was.contains(each))
                .forEach(each -> details.add(path + ": + " + ShownValue.of(each)));
    }
}
