package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that is known of a random world: what its usage says, samples and invoices, and in every third level changes. */
final class WorldFacts {
    private final World world;
    private final Random random;
    private final List<LevelChange> changes = new ArrayList<>();
    private final List<UtilizationSample> samples = new ArrayList<>();

    WorldFacts(World world) {
        this.world = world;
        this.random = new Random(world.seed());
        ZoneId zone = world.cloud().settings().zone();
        boolean changing = random.nextInt(3) == 0;
        for (CloudResource resource : world.cloud().resources()) {
            Contract contract = world.cloud().findContract(resource.contract()).orElseThrow();
            Instant start = contract.start().atStartOfDay(zone).toInstant();
            for (int i = changing ? random.nextInt(6) : 0; i > 0; i--) {
                Instant at = start.plusSeconds(60L * random.nextInt(60_000) + i);
                changes.add(LevelChange.of(
                                "e-" + resource.id() + i,
                                contract.id(),
                                resource.id(),
                                random.nextBoolean() ? "cpu" : "r-cpu",
                                at,
                                BigDecimal.valueOf(random.nextInt(60), 1).toPlainString())
                        .recordedAt(at.plusSeconds(random.nextInt(400_000))));
            }
            for (int i = random.nextInt(20); i > 0; i--) {
                samples.add(new UtilizationSample(
                        resource.id(),
                        "vcpu",
                        start.plusSeconds(600L * random.nextInt(6_000) + i),
                        BigDecimal.valueOf(1 + random.nextInt(8)),
                        BigDecimal.valueOf(random.nextInt(80), 1),
                        random.nextBoolean() ? null : BigDecimal.valueOf(60L + random.nextInt(5_000))));
            }
        }
    }

    /** Batches of all facts in an order of their own, some facts twice. */
    List<UsageBatch> batches(Random order) {
        List<UsageBatch> single = new ArrayList<>();
        for (int delivery = 0; delivery < 2; delivery++) {
            boolean again = delivery > 0;
            world.usage().stream()
                    .filter(record -> !again || order.nextInt(4) == 0)
                    .forEach(record -> single.add(UsageBatch.ofUsage(List.of(record))));
            changes.stream()
                    .filter(change -> !again || order.nextInt(4) == 0)
                    .forEach(change -> single.add(UsageBatch.ofChanges(List.of(change))));
            world.charges().forEach(charge -> single.add(UsageBatch.ofCharges(List.of(charge))));
            samples.forEach(sample -> single.add(UsageBatch.ofSamples(List.of(sample))));
        }
        Collections.shuffle(single, order);
        List<UsageBatch> batches = new ArrayList<>();
        for (int from = 0; from < single.size(); ) {
            int to = Math.min(single.size(), from + 1 + order.nextInt(120));
            batches.add(together(single.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private static UsageBatch together(List<UsageBatch> batches) {
        return new UsageBatch(
                batches.stream().flatMap(batch -> batch.usage().stream()).toList(),
                batches.stream().flatMap(batch -> batch.changes().stream()).toList(),
                batches.stream().flatMap(batch -> batch.charges().stream()).toList(),
                batches.stream().flatMap(batch -> batch.samples().stream()).toList());
    }

    /** One invoice of each contract for the first window's month. */
    List<Invoice> invoices() {
        ZoneId zone = world.cloud().settings().zone();
        LocalDate first = world.windows().get(0).from();
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = first.plusMonths(1).atStartOfDay(zone).toInstant();
        List<Invoice> invoices = new ArrayList<>();
        for (Contract contract : world.cloud().contracts()) {
            InvoiceLine line = new InvoiceLine(
                    "l1",
                    contract.id(),
                    ChargeType.USAGE,
                    "cpu",
                    null,
                    null,
                    null,
                    from,
                    to,
                    null,
                    null,
                    BigDecimal.TEN);
            invoices.add(new Invoice(
                    "R-" + contract.id(),
                    null,
                    contract.id(),
                    from,
                    to,
                    world.cloud().organizations().get(contract.organization()).currency(),
                    InvoiceStatus.DUE,
                    to,
                    null,
                    List.of(line),
                    null,
                    null));
        }
        return invoices;
    }
}
