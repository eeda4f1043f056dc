package io.cloud7.reporting.testkit.knownat;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.access.MarkedPlatform;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A store that goes on and on receiving what hosts send, stamped by a clock that runs. */
final class LivingPlatform {
    static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant FIRST_USE = Instant.parse("2025-12-15T00:00:00Z");
    private static final int HOURS_OF_USE = 240 * 24;
    private static final int BATCH = 250;
    private static final List<String> ORGANIZATIONS = List.copyOf(MarkedPlatform.PARENTS.keySet());
    private static final List<String> PRODUCTS =
            List.of("payg-cpu", "payg-cpu", "payg-cpu", "res-cpu", "res-cpu", "bun-cpu", "bun-cpu", "payg-gb");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final List<UsageRecord> sent = new ArrayList<>();
    private final SplittableRandom random;
    private GrowingCloud growing = GrowingCloud.founded();
    private Instant clock = FOUNDED;
    private int next;

    LivingPlatform(long seed) {
        random = new SplittableRandom(seed);
        storage.replace(growing.cloud(), clock, "founder");
    }

    InMemoryStorage storage() {
        return storage;
    }

    /** An instant before the last stamp: what is known at it is settled. */
    Instant anySettledInstant(SplittableRandom dice) {
        long settled = ChronoUnit.MICROS.between(FOUNDED, clock);
        return FOUNDED.plus(dice.nextLong(-1_000_000, settled), ChronoUnit.MICROS);
    }

    /** Receives usage records and corrections, and with them all else. */
    void live(int records) {
        for (int left = records; left > 0; left -= BATCH) {
            clock = clock.plus(1 + random.nextInt(8 * 3_600_000), ChronoUnit.MILLIS);
            deliver(Math.min(left, BATCH));
            if (random.nextInt(8) == 0) {
                clock = clock.plusSeconds(1);
                growing = growing.next(clock.atOffset(ZoneOffset.UTC).toLocalDate(), random);
                storage.replace(growing.cloud(), clock, "author " + growing.version());
            }
            if (random.nextInt(4) == 0) {
                storage.addInvoices(List.of(invoice()), clock);
            }
        }
        clock = clock.plusSeconds(1);
        storage.append(UsageBatch.ofUsage(List.of()), Stamp.at(clock));
    }

    private void deliver(int records) {
        List<UsageRecord> usage = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            usage.add(sent.size() > BATCH && random.nextInt(4) == 0 ? correction() : use());
        }
        UsageBatch batch =
                new UsageBatch(usage, several(3, this::change), several(2, this::charge), several(12, this::sample));
        IngestResult result = storage.append(batch, Stamp.at(clock));
        if (!result.refused().isEmpty()) {
            throw new IllegalStateException("refused: " + result.refused().get(0));
        }
        sent.addAll(usage);
    }

    private <T> List<T> several(int most, java.util.function.Supplier<T> one) {
        return java.util.stream.Stream.generate(one)
                .limit(random.nextInt(most + 1))
                .toList();
    }

    private UsageRecord use() {
        String organization = organization();
        Instant from = hour();
        return UsageRecord.of(
                "u" + next++,
                "c-" + organization,
                "vm-" + organization,
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                String.valueOf(1 + random.nextInt(6)),
                from,
                from.plus(1 + random.nextInt(30), ChronoUnit.HOURS));
    }

    private UsageRecord correction() {
        UsageRecord wrong = sent.get(random.nextInt(sent.size()));
        return new UsageRecord(
                "u" + next++,
                wrong.contract(),
                wrong.resource(),
                wrong.product(),
                BigDecimal.valueOf(random.nextInt(9)),
                wrong.from(),
                wrong.to(),
                wrong.to(),
                wrong.id(),
                null,
                null,
                null);
    }

    private LevelChange change() {
        String organization = organization();
        return LevelChange.of(
                "e" + next++,
                "c-" + organization,
                "vm-" + organization,
                "payg-cpu",
                hour(),
                String.valueOf(random.nextInt(3)));
    }

    private GivenCharge charge() {
        Instant at = hour();
        ChargeType type = random.nextInt(3) == 0 ? ChargeType.TAX : ChargeType.CREDIT;
        BigDecimal amount = BigDecimal.valueOf(-random.nextInt(5_000), 2);
        String contract = "c-" + organization();
        return new GivenCharge(
                "g" + next++,
                contract,
                type,
                null,
                null,
                at,
                at,
                null,
                null,
                amount,
                amount,
                EUR,
                "goodwill",
                null,
                at);
    }

    private UtilizationSample sample() {
        return new UtilizationSample(
                "vm-" + organization(),
                "vcpu",
                hour(),
                BigDecimal.valueOf(4),
                BigDecimal.valueOf(random.nextInt(400), 2),
                BigDecimal.valueOf(3_600));
    }

    private Invoice invoice() {
        String organization = organization();
        String seller = MarkedPlatform.PARENTS.get(organization);
        Instant from = Instant.parse("2026-0" + (1 + random.nextInt(6)) + "-01T00:00:00Z");
        Instant to = from.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        return new Invoice(
                "inv-" + organization + "-" + from.toString().substring(0, 7),
                seller,
                "c-" + organization,
                from,
                to,
                EUR,
                List.of(InvoiceStatus.values()).get(random.nextInt(InvoiceStatus.values().length)),
                clock,
                null,
                List.of(line(from, to, "payg-cpu"), line(from, to, "payg-gb")),
                null,
                null);
    }

    private InvoiceLine line(Instant from, Instant to, @Nullable String product) {
        return new InvoiceLine(
                String.valueOf(product),
                null,
                ChargeType.USAGE,
                product,
                null,
                null,
                null,
                from,
                to,
                null,
                null,
                BigDecimal.valueOf(random.nextInt(100_000), 2));
    }

    private String organization() {
        return ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
    }

    private Instant hour() {
        return FIRST_USE.plus(random.nextInt(HOURS_OF_USE), ChronoUnit.HOURS);
    }
}
