package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which fields a delivery differs from what is there with its id. Every store refuses it in the same words. */
public final class Conflicts {
    private final List<String> fields = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Conflicts() {}

    /** Refuses a delivery of other content than what is there. */
    public static Refused conflict(UsageRecord there, UsageRecord now, int index) {
        return new Conflicts()
                .of("resource", there.resource(), now.resource())
                .of("product", there.product(), now.product())
                .of("quantity", there.quantity(), now.quantity())
                .of("from", there.from(), now.from())
                .of("to", there.to(), now.to())
                .of("corrects", there.corrects(), now.corrects())
                .of("cost", there.cost(), now.cost())
                .of("effective_cost", there.effectiveCost(), now.effectiveCost())
                .of("billing_period", there.billingPeriod(), now.billingPeriod())
                .refused(
                        Kind.USAGE,
                        index,
                        "usage record \"" + now.id() + "\" of contract " + now.contract(),
                        "To replace it, send a record with an id of its own that names it in corrects");
    }

    /** Refuses a delivery of other content than what is there. */
    public static Refused conflict(LevelChange there, LevelChange now, int index) {
        return new Conflicts()
                .of("resource", there.resource(), now.resource())
                .of("product", there.product(), now.product())
                .of("at", there.at(), now.at())
                .of("level", there.level(), now.level())
                .refused(
                        Kind.LEVEL_CHANGE,
                        index,
                        "level change \"" + now.id() + "\" of contract " + now.contract(),
                        "Send it with an id of its own");
    }

    /** Refuses a delivery of other content than what is there. */
    public static Refused conflict(GivenCharge there, GivenCharge now, int index) {
        return new Conflicts()
                .of("charge_type", there.chargeType(), now.chargeType())
                .of("product", there.product(), now.product())
                .of("resource", there.resource(), now.resource())
                .of("from", there.from(), now.from())
                .of("to", there.to(), now.to())
                .of("quantity", there.quantity(), now.quantity())
                .of("unit", there.unit(), now.unit())
                .of("billed_cost", there.billedCost(), now.billedCost())
                .of("effective_cost", there.effectiveCost(), now.effectiveCost())
                .of("currency", there.currency(), now.currency())
                .of("description", there.description(), now.description())
                .of("billing_period", there.billingPeriod(), now.billingPeriod())
                .refused(
                        Kind.CHARGE,
                        index,
                        "charge \"" + now.id() + "\" of contract " + now.contract(),
                        "Send the difference as a charge with an id of its own");
    }

    private Conflicts of(String field, @Nullable Object there, @Nullable Object now) {
        if (!Objects.equals(there, now)) {
            fields.add(field);
            texts.add(field + " is " + text(there) + ", now " + text(now));
        }
        return this;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "empty";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private Refused refused(Kind kind, int index, String what, String wayOut) {
        return new Refused(
                kind,
                index,
                Reason.CONFLICT,
                fields.get(0),
                what + " is there with other content: " + String.join("; ", texts) + ". " + wayOut);
    }
}
