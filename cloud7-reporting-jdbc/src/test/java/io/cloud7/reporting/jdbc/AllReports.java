package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.testkit.oracle.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bytes of every report of the catalog about a world, each about one of its windows and contracts in turn. */
final class AllReports {
    private final World world;
    private final List<Contract> contracts;
    private final Reporting reporting;
    private final Map<String, String> documents = new LinkedHashMap<>();

    private AllReports(World world, Reporting reporting) {
        this.world = world;
        this.contracts = List.copyOf(world.cloud().contracts());
        this.reporting = reporting;
    }

    /**
     * By report, window and contract.
     *
     * @param knownAt as known at this instant; null: today
     * @param turn with which window and contract the first report begins
     */
    static Map<String, String> of(World world, Storage storage, @Nullable Instant knownAt, int turn) {
        AllReports all = new AllReports(
                world, Reporting.over(storage).as(Viewer.cloudAdmin()).knownAt(knownAt));
        int next = turn;
        for (ReportDefinition definition : ReportCatalog.standard().all()) {
            all.ask(definition, next);
            next++;
        }
        return all.documents;
    }

    private void ask(ReportDefinition definition, int turn) {
        World.Window window = world.windows().get(turn % world.windows().size());
        Map<String, String> values = new HashMap<>();
        values.put("from", window.from().toString());
        values.put("to", window.to().toString());
        values.put("zone", window.zone().getId());
        boolean ofContract = definition.descriptor().filters().stream()
                .anyMatch(filter -> filter.name().equals("contract") && filter.isRequired());
        if (!ofContract) {
            answer(definition, values, definition.descriptor().id() + " " + window);
        } else if (!contracts.isEmpty()) {
            Contract contract = contracts.get(turn / 2 % contracts.size());
            OrganizationRole role =
                    world.cloud().organizations().get(contract.organization()).role();
            values.put("organization", contract.organization());
            values.put("contract", contract.name());
            values.put("role", role == OrganizationRole.RESELLER ? "reseller" : "customer");
            answer(definition, values, definition.descriptor().id() + " " + contract.id() + " " + window);
        }
    }

    private void answer(ReportDefinition definition, Map<String, String> values, String name) {
        Set<String> known =
                definition.descriptor().filters().stream().map(Filter::name).collect(Collectors.toSet());
        Map<String, String> taken = new HashMap<>(values);
        taken.keySet().retainAll(known);
        Instant now = world.windows()
                .get(1)
                .to()
                .atStartOfDay(world.cloud().settings().zone())
                .toInstant();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            JsonExporter.standard()
                    .write(
                            reporting
                                    .run(definition.query(new FilterValues(taken, now)))
                                    .document(),
                            bytes);
            documents.put(name, bytes.toString(StandardCharsets.UTF_8));
        } catch (ReportRefusedException e) {
            documents.put(name, "refused: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
