package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a random world: its use, given charges, samples, invoices, and in every third level changes. In
 * some worlds times are of microseconds, and some values are as wide as values can be.
 */
final class WorldFacts {
    private static final BigInteger WIDEST = BigInteger.TEN.pow(38);
    private static final int MICROS_OF_A_MINUTE = 60_000_000;

    private final World world;
    private final Random random;
    private final boolean fine;
    private final boolean wide;
    private final List<UsageRecord> usage;
    private final List<LevelChange> changes = new ArrayList<>();
    private final List<UtilizationSample> samples = new ArrayList<>();
    private final List<UsageBatch> again = new ArrayList<>();

    WorldFacts(World world) {
        this.world = world;
        this.random = new Random(world.seed());
        boolean changing = random.nextInt(3) == 0;
        this.fine = random.nextBoolean();
        this.wide = random.nextInt(4) == 0;
        this.usage = world.usage().stream().map(this::varied).toList();
        ZoneId zone = world.cloud().settings().zone();
        for (CloudResource resource : world.cloud().resources()) {
            Contract contract = world.cloud().findContract(resource.contract()).orElseThrow();
            Instant start = contract.start().atStartOfDay(zone).toInstant();
            for (int i = changing ? random.nextInt(6) : 0; i > 0; i--) {
                changes.add(change(resource, i, start.plusSeconds(60L * random.nextInt(60_000) + i)));
            }
            for (int i = random.nextInt(20); i > 0; i--) {
                samples.add(sample(resource, start.plusSeconds(600L * random.nextInt(6_000) + i)));
            }
        }
        repeat();
    }

    private UsageRecord varied(UsageRecord record) {
        boolean reversal = record.product().equals("given") && random.nextInt(6) == 0;
        BigDecimal quantity = value(record.quantity());
        return new UsageRecord(
                record.id(),
                record.contract(),
                record.resource(),
                record.product(),
                reversal ? quantity.negate() : quantity,
                shifted(record.from()),
                shifted(record.to()),
                record.recordedAt(),
                record.corrects(),
                optional(record.cost()),
                optional(record.effectiveCost()),
                record.billingPeriod());
    }

    private @Nullable BigDecimal optional(@Nullable BigDecimal value) {
        return value == null ? null : value(value);
    }

    private BigDecimal value(BigDecimal usual) {
        return wide && usual.signum() != 0 && random.nextInt(3) == 0
                ? new BigDecimal(new BigInteger(WIDEST.bitLength() + 1, random).mod(WIDEST), 18)
                : usual;
    }

    /** By less than the shortest record lasts. */
    private Instant shifted(Instant instant) {
        return fine ? instant.plus(random.nextInt(MICROS_OF_A_MINUTE), ChronoUnit.MICROS) : instant;
    }

    private LevelChange change(CloudResource resource, int number, Instant at) {
        return new LevelChange(
                "e-" + resource.id() + number,
                resource.contract(),
                resource.id(),
                random.nextBoolean() ? "cpu" : "r-cpu",
                at,
                value(BigDecimal.valueOf(random.nextInt(60), 1)),
                at.plusSeconds(random.nextInt(400_000)));
    }

    private UtilizationSample sample(CloudResource resource, Instant at) {
        return new UtilizationSample(
                resource.id(),
                "vcpu",
                at,
                value(BigDecimal.valueOf(1 + random.nextInt(8))),
                value(BigDecimal.valueOf(random.nextInt(80), 1)),
                random.nextBoolean() ? null : BigDecimal.valueOf(60L + random.nextInt(5_000)));
    }

    /** Second deliveries: of some facts, some of them recorded before the first one. */
    private void repeat() {
        for (UsageRecord record : usage) {
            if (random.nextInt(4) == 0) {
                again.add(UsageBatch.ofUsage(List.of(record.recordedAt(notLater(record.recordedAt())))));
            }
        }
        for (LevelChange change : changes) {
            if (random.nextInt(4) == 0) {
                again.add(UsageBatch.ofChanges(List.of(change.recordedAt(notLater(change.recordedAt())))));
            }
        }
        for (GivenCharge charge : world.charges()) {
            again.add(UsageBatch.ofCharges(List.of(charge.recordedAt(notLater(charge.recordedAt())))));
        }
    }

    private Instant notLater(Instant recordedAt) {
        return random.nextBoolean() ? recordedAt : recordedAt.minusSeconds(random.nextInt(3_000_000));
    }

    /** The use. */
    List<UsageRecord> usage() {
        return usage;
    }

    /** Batches of all facts in an order of their own, some facts twice. */
    List<UsageBatch> batches(Random order) {
        List<UsageBatch> single = new ArrayList<>(again);
        usage.forEach(record -> single.add(UsageBatch.ofUsage(List.of(record))));
        changes.forEach(change -> single.add(UsageBatch.ofChanges(List.of(change))));
        world.charges().forEach(charge -> single.add(UsageBatch.ofCharges(List.of(charge))));
        samples.forEach(sample -> single.addAll(Collections.nCopies(2, UsageBatch.ofSamples(List.of(sample)))));
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

    /** When the invoices are issued: at the end of the first window's month. */
    Instant issuedAt() {
        return month(1);
    }

    private Instant month(int later) {
        LocalDate first = world.windows().get(0).from();
        return first.plusMonths(later)
                .atStartOfDay(world.cloud().settings().zone())
                .toInstant();
    }

    /** One invoice of each contract for the first window's month. */
    List<Invoice> invoices() {
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
                    month(0),
                    issuedAt(),
                    null,
                    null,
                    BigDecimal.TEN);
            invoices.add(new Invoice(
                    "R-" + contract.id(),
                    null,
                    contract.id(),
                    month(0),
                    issuedAt(),
                    world.cloud().organizations().get(contract.organization()).currency(),
                    InvoiceStatus.DUE,
                    issuedAt(),
                    null,
                    List.of(line),
                    null,
                    null));
        }
        return invoices;
    }
}
