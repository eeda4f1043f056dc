package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.testkit.oracle.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of every report of the catalog about a world, digest included: each about a window and a contract by chance,
 * for the operator or the buyer, with some of its filters, whole or streamed.
 */
final class AllReports {
    /** What the bytes of a report that is refused begin with. */
    static final String REFUSED = "refused: ";

    private static final int ONE_FILTER_IN = 6;

    private final World world;
    private final List<Contract> contracts;
    private final Reporting.Over storage;
    private final @Nullable Instant knownAt;
    private final SplittableRandom random;
    private final Map<String, String> documents = new LinkedHashMap<>();

    private AllReports(World world, Storage storage, @Nullable Instant knownAt, int turn) {
        this.world = world;
        this.contracts = List.copyOf(world.cloud().contracts());
        this.storage = Reporting.over(storage);
        this.knownAt = knownAt;
        this.random = new SplittableRandom(world.seed() + turn);
    }

    /**
     * By report, viewer and filters.
     *
     * @param knownAt as known at this instant; null: today
     * @param turn which questions are asked
     */
    static Map<String, String> of(World world, Storage storage, @Nullable Instant knownAt, int turn) {
        AllReports all = new AllReports(world, storage, knownAt, turn);
        ReportCatalog.standard().all().forEach(all::ask);
        all.askCapacityOfOne();
        return all.documents;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private void ask(ReportDefinition definition) {
        List<Filter<?>> filters = definition.descriptor().filters();
        Contract contract = contracts.isEmpty() ? null : oneOf(contracts);
        if (contract == null && filters.stream().anyMatch(filter -> isContract(filter) && filter.isRequired())) {
            return;
        }
        Map<String, String> values = window(filters);
        for (Filter<?> filter : filters) {
            if (contract != null && (filter.isRequired() || oneIn(ONE_FILTER_IN)) && !isOfOneContract(filter)) {
                String value = value(filter, contract);
                if (value != null) {
                    values.putIfAbsent(filter.name(), value);
                }
            }
        }
        hoursOfAWeek(values);
        boolean own = definition.descriptor().id().equals("own-usage");
        answer(definition, contract != null && (own || oneIn(4)) ? contract.organization() : null, values);
    }

    /** Each hour walks back to the begin of its billing period: those of months would take all the time, and say no more. */
    private static void hoursOfAWeek(Map<String, String> values) {
        String to = values.get("to");
        if ("hour".equals(values.get("granularity")) && to != null) {
            String week = LocalDate.parse(to).minusWeeks(1).toString();
            values.computeIfPresent("from", (name, from) -> from.compareTo(week) < 0 ? week : from);
        }
    }

    /** The capacity report has two questions, and this one alone asks for samples. */
    private void askCapacityOfOne() {
        if (!contracts.isEmpty()) {
            ReportDefinition capacity = ReportCatalog.standard().get("capacity");
            Map<String, String> values = window(capacity.descriptor().filters());
            values.put("subscription", oneOf(contracts).id());
            if (oneIn(3)) {
                values.put("series", oneOf(List.of("hour", "day")));
            }
            answer(capacity, null, values);
        }
    }

    private static boolean isContract(Filter<?> filter) {
        return filter.name().equals("contract");
    }

    private static boolean isOfOneContract(Filter<?> filter) {
        return filter.name().equals("subscription") || filter.name().equals("series");
    }

    private Map<String, String> window(List<Filter<?>> filters) {
        World.Window window = oneOf(world.windows());
        Map<String, String> values = new TreeMap<>(Map.of(
                "from", window.from().toString(),
                "to", window.to().toString(),
                "zone", window.zone().getId()));
        values.keySet()
                .removeIf(name ->
                        filters.stream().noneMatch(filter -> filter.name().equals(name)));
        return values;
    }

    private @Nullable String value(Filter<?> filter, Contract contract) {
        Organization buyer = world.cloud().organizations().get(contract.organization());
        return switch (filter.name()) {
            case "role" -> role(filter, buyer.role());
            case "organization" -> buyer.id();
            case "parent-reseller" -> buyer.parent();
            case "end-customer" ->
                oneOf(world.cloud().organizations().all().stream()
                        .map(Organization::id)
                        .toList());
            case "contract" -> contract.name();
            case "invoice" -> "R-" + contract.id();
            case "plan" -> contract.plan();
            case "provider" -> "cloud";
            case "resource-type" -> "thing";
            case "meter" -> "vcpu";
            default ->
                switch (filter.kind()) {
                    case CHOICE, FLAG -> oneOf(filter.choices());
                    case WHOLE, AMOUNT -> Integer.toString(1 + random.nextInt(9));
                    case PERCENT -> Integer.toString(20 + random.nextInt(80));
                    case MOMENT -> contract.end().minusDays(random.nextInt(60)) + "T12:34:56Z";
                    case TEXT, DAY, ZONE -> null;
                };
        };
    }

    /** The operator's own contracts are read as a customer's. */
    private static String role(Filter<?> filter, OrganizationRole role) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return filter.choices().contains(name) ? name : "customer";
    }

    private void answer(ReportDefinition definition, @Nullable String viewer, Map<String, String> values) {
        Reporting reporting = storage.as(viewer == null ? Viewer.cloudAdmin() : Viewer.of(viewer))
                .knownAt(knownAt);
        String name = definition.descriptor().id() + " " + values + " for " + viewer;
        Instant now = world.windows()
                .get(1)
                .to()
                .atStartOfDay(world.cloud().settings().zone())
                .toInstant();
        try {
            ReportQuery<? extends Report> query = definition.query(new FilterValues(values, now));
            documents.put(
                    name,
                    random.nextBoolean()
                            ? json(reporting.answer(query).document())
                            : reporting.read(query, (contracts, of) -> {}, AllReports::json));
        } catch (ReportRefusedException e) {
            documents.put(name, REFUSED + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(ReportDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonExporter.standard().write(document, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
