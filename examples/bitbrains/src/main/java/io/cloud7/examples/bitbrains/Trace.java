package io.cloud7.examples.bitbrains;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.csv.DataFolderWriter;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The machines of one folder.
 *
 * @param machines in order of their names
 */
record Trace(List<Machine> machines) {
    static final String CONTRACT = "rnd";

    private static final String SUFFIX = ".csv.gz";

    /** Reads every {@code <machine>.csv.gz} of a folder. */
    static Trace read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        List<Machine> machines = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            machines.add(new Machine("vm-" + name.substring(0, name.length() - SUFFIX.length()), rows(file)));
        }
        return new Trace(machines);
    }

    private static List<TraceRow> rows(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(TraceRow::parse).toList();
        }
    }

    /** Loads the trace into a storage, machine by machine. */
    void loadInto(InMemoryStorage storage) {
        storage.replace(cloud(), Instant.EPOCH);
        for (Machine machine : machines) {
            UsageBatch batch = new UsageBatch(
                    machine.usage(), List.of(), List.of(), machine.samples().toList());
            List<IngestResult.Refused> refused =
                    storage.append(batch, Stamp.asRecorded()).refused();
            if (!refused.isEmpty()) {
                throw new IllegalStateException("rows of " + machine.id() + " do not fit: " + refused);
            }
        }
    }

    /** Writes the trace as a data folder. */
    void writeInto(Path folder) throws IOException {
        DataFolderWriter writer = DataFolderWriter.into(folder);
        writer.writeCloud(cloud());
        writer.writeUsage(machines.stream().flatMap(machine -> machine.usage().stream()));
        writer.writeSamples(machines.stream().flatMap(Machine::samples));
    }

    private Cloud cloud() {
        Organization operator =
                Organization.of("bitbrains", "Bitbrains", OrganizationRole.CLOUD_ADMIN, null, Currencies.parse("EUR"));
        Organization customer =
                Organization.of("bank", "A bank", OrganizationRole.CUSTOMER, "bitbrains", Currencies.parse("EUR"));
        Provider provider = new Provider(
                "dc", "Data centre", "VMWARE", List.of(), List.of(new Service("vm", "Machines", true)), List.of());
        List<Meter> meters = List.of(
                new Meter.Level("vcpu", "CPU cores", "vCPU", CapacityKind.CPU),
                new Meter.Level("ram", "Memory", "GB", CapacityKind.MEMORY));
        List<Product> products = List.of(product("vcpu"), product("ram"));
        Plan plan = new Plan("rnd", "Research", null, Set.of(SubscriptionModel.PAYG), List.of("vcpu", "ram"));
        LocalDate start = LocalDate.of(2013, 7, 1);
        return new Cloud(
                Settings.STANDARD.withZone(ZoneId.of("Europe/Amsterdam")),
                new Organizations(List.of(operator, customer)),
                new Catalog(List.of(provider), meters, products, List.of(plan)),
                List.of(Contract.of(CONTRACT, "Research and development", "bank", "rnd", start, start.plusYears(1))),
                machines.stream()
                        .map(machine ->
                                CloudResource.of(machine.id(), machine.id(), "virtual-instance", CONTRACT, "dc"))
                        .toList());
    }

    private static Product product(String id) {
        return new Product(
                id, id, SubscriptionModel.PAYG, "dc", null, "vm", "virtual-instance", id, true, List.of(), Map.of());
    }
}
