package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds what is too long or too large for the columns. */
final class Misfit {
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_NAME = 190;

    private final Kind kind;
    private final int index;
    private @Nullable Refused refused;

    private Misfit(Kind kind, int index) {
        this.kind = kind;
        this.index = index;
    }

    static @Nullable Refused of(UsageRecord record, int index) {
        return new Misfit(Kind.USAGE, index)
                .text("id", record.id(), LONGEST_ID)
                .text("contract", record.contract(), LONGEST_NAME)
                .text("resource", record.resource(), LONGEST_NAME)
                .text("product", record.product(), LONGEST_NAME)
                .text("corrects", record.corrects(), LONGEST_ID)
                .decimal("quantity", record.quantity())
                .decimal("cost", record.cost())
                .decimal("effective_cost", record.effectiveCost())
                .refused;
    }

    static @Nullable Refused of(LevelChange change, int index) {
        return new Misfit(Kind.LEVEL_CHANGE, index)
                .text("id", change.id(), LONGEST_ID)
                .text("contract", change.contract(), LONGEST_NAME)
                .text("resource", change.resource(), LONGEST_NAME)
                .text("product", change.product(), LONGEST_NAME)
                .decimal("level", change.level())
                .refused;
    }

    static @Nullable Refused of(GivenCharge charge, int index) {
        return new Misfit(Kind.CHARGE, index)
                .text("id", charge.id(), LONGEST_ID)
                .text("contract", charge.contract(), LONGEST_NAME)
                .text("resource", charge.resource(), LONGEST_NAME)
                .text("product", charge.product(), LONGEST_NAME)
                .decimal("quantity", charge.quantity())
                .decimal("billed_cost", charge.billedCost())
                .decimal("effective_cost", charge.effectiveCost())
                .refused;
    }

    static @Nullable Refused of(UtilizationSample sample, int index) {
        return new Misfit(Kind.SAMPLE, index)
                .text("resource", sample.resource(), LONGEST_NAME)
                .text("meter", sample.meter(), LONGEST_NAME)
                .decimal("allocated", sample.allocated())
                .decimal("used", sample.used())
                .decimal("seconds", sample.seconds())
                .refused;
    }

    /**
     * Checks what of an invoice has a column of its own.
     *
     * @throws IllegalArgumentException if it is too long
     */
    static void check(Invoice invoice) {
        check(invoice, "number", invoice.number(), LONGEST_ID);
        invoice.contracts().forEach(contract -> check(invoice, "contract " + contract, contract, LONGEST_NAME));
    }

    private static void check(Invoice invoice, String field, String value, int longest) {
        if (isTooLong(value, longest)) {
            throw new IllegalArgumentException("invoice " + invoice.number() + ": " + tooLong(field, value, longest));
        }
    }

    private static boolean isTooLong(String value, int longest) {
        return value.length() > longest / 2 && StoredText.encoded(value).length() > longest;
    }

    private static String tooLong(String field, String value, int longest) {
        return field + " has " + value.length() + " characters; the database keeps at most " + longest;
    }

    private Misfit text(String field, @Nullable String value, int longest) {
        if (value != null && isTooLong(value, longest)) {
            refuse(field, tooLong(field, value, longest));
        }
        return this;
    }

    private Misfit decimal(String field, @Nullable BigDecimal value) {
        if (value != null && !Values.fits(value)) {
            refuse(
                    field,
                    field + " " + value.toPlainString()
                            + " is too large; the database keeps at most 20 digits before the point");
        }
        return this;
    }

    private void refuse(String field, String text) {
        if (refused == null) {
            refused = new Refused(kind, index, Reason.INVALID, field, text);
        }
    }
}
