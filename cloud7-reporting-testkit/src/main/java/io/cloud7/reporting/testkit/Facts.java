package io.cloud7.reporting.testkit;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Facts about c-acme in few words. Instants are UTC without seconds: {@code 2026-03-01T10:00}. */
final class Facts {
    static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000_000L);

    private Facts() {}

    static Instant at(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    static Interval span(String from, String to) {
        return Interval.of(at(from), at(to));
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** Unit-microseconds of so many unit-hours, in normal form. */
    static BigDecimal hours(String hours) {
        return decimal(hours).multiply(HOUR).stripTrailingZeros().setScale(0);
    }

    /** Use of vm-1. */
    static UsageRecord use(String id, String product, String quantity, String from, String to) {
        return use(id, "vm-1", product, quantity, from, to);
    }

    static UsageRecord use(String id, String resource, String product, String quantity, String from, String to) {
        return UsageRecord.of(id, "c-acme", resource, product, quantity, at(from), at(to));
    }

    /** A correction of two hours on 1 March, recorded on a day of March. */
    static UsageRecord correction(String id, @Nullable String corrects, String quantity, int day) {
        UsageRecord plain = use(id, "payg-vcpu", quantity, "2026-03-01T00:00", "2026-03-01T02:00");
        return with(
                plain, Instant.parse("2026-03-01T00:00:00Z").plusSeconds(day * 86_400L), corrects, null, null, null);
    }

    static UsageRecord with(
            UsageRecord record,
            Instant recordedAt,
            @Nullable String corrects,
            @Nullable String cost,
            @Nullable String effectiveCost,
            @Nullable LocalDate billingPeriod) {
        return new UsageRecord(
                record.id(),
                record.contract(),
                record.resource(),
                record.product(),
                record.quantity(),
                record.from(),
                record.to(),
                recordedAt,
                corrects,
                cost == null ? null : decimal(cost),
                effectiveCost == null ? null : decimal(effectiveCost),
                billingPeriod);
    }

    static UsageRecord billedIn(UsageRecord record, String day) {
        return with(record, record.recordedAt(), null, null, null, LocalDate.parse(day));
    }

    static UsageRecord costing(UsageRecord record, @Nullable String cost, @Nullable String effectiveCost) {
        return with(record, record.recordedAt(), null, cost, effectiveCost, null);
    }

    static LevelChange change(String id, String resource, String at, String level) {
        return LevelChange.of(id, "c-acme", resource, "payg-vcpu", at(at), level);
    }

    /** A sample of vm-1's vcpu. */
    static UtilizationSample sample(String at, String allocated, String used, @Nullable String seconds) {
        return new UtilizationSample(
                "vm-1", "vcpu", at(at), decimal(allocated), decimal(used), seconds == null ? null : decimal(seconds));
    }

    static GivenCharge charge(String id, String from, String cost) {
        return new GivenCharge(
                id,
                "c-acme",
                ChargeType.CREDIT,
                null,
                null,
                at(from),
                at(from),
                null,
                null,
                decimal(cost),
                decimal(cost),
                Currencies.parse("EUR"),
                "given",
                null,
                at(from));
    }

    /** A line of an invoice for c-acme in March. */
    static InvoiceLine line(String id, String amount) {
        return new InvoiceLine(
                id,
                null,
                ChargeType.USAGE,
                "payg-vcpu",
                null,
                null,
                null,
                at("2026-03-01T00:00"),
                at("2026-04-01T00:00"),
                null,
                null,
                decimal(amount));
    }
}
