package io.cloud7.reporting.json;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Reads contracts, what hangs on them, and resources. */
final class ContractReader {
    /** The end of a suspension or stop that has none. */
    static final Instant OPEN_END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final ZoneId zone;

    ContractReader(ZoneId zone) {
        this.zone = zone;
    }

    Contract contract(JsonCursor json) {
        json.only(
                "id",
                "name",
                "organization",
                "plan",
                "start",
                "end",
                "autoRenew",
                "graceDays",
                "holdDays",
                "suspended",
                "terminated",
                "refund",
                "sourcedFrom",
                "fees",
                "reservations",
                "bundles");
        Integer graceDays = json.optionalWhole("graceDays");
        return json.build(() -> new Contract(
                json.text("id"),
                json.text("name"),
                json.text("organization"),
                json.text("plan"),
                json.date("start"),
                json.date("end"),
                json.flagOr("autoRenew", false),
                graceDays == null ? 0 : graceDays,
                json.optionalWhole("holdDays"),
                json.optionalList("suspended", this::interval),
                json.optionalDate("terminated"),
                refund(json.optionalObject("refund")),
                json.optionalText("sourcedFrom"),
                json.optionalList("fees", ContractReader::fee),
                json.optionalList("reservations", ContractReader::reservation),
                json.optionalList("bundles", ContractReader::bundle)));
    }

    CloudResource resource(JsonCursor json) {
        json.only(
                "id",
                "name",
                "resourceType",
                "contract",
                "provider",
                "region",
                "created",
                "deleted",
                "stopped",
                "attributes");
        return json.build(() -> new CloudResource(
                json.text("id"),
                json.text("name"),
                json.text("resourceType"),
                json.text("contract"),
                json.text("provider"),
                json.optionalText("region"),
                json.optionalInstant("created", zone),
                json.optionalInstant("deleted", zone),
                json.optionalList("stopped", this::interval),
                json.attributes()));
    }

    private Interval interval(JsonCursor json) {
        json.only("from", "to");
        Instant from = json.instant("from", zone);
        Instant to = json.has("to") ? json.instant("to", zone) : OPEN_END;
        if (!from.isBefore(to)) {
            throw json.refusal("to", "is " + to + ", not after from " + from);
        }
        return Interval.of(from, to);
    }

    private static Refund refund(@Nullable JsonCursor json) {
        if (json == null) {
            return Refund.NONE;
        }
        json.only("policy", "feePercent");
        return json.build(() -> new Refund(
                json.word("policy", Refund.Policy.class),
                json.has("feePercent") ? json.notNegative("feePercent") : BigDecimal.ZERO));
    }

    private static Fee fee(JsonCursor json) {
        json.only("name", "amount", "every");
        return new Fee(json.text("name"), json.notNegative("amount"), json.word("every", Fee.Every.class));
    }

    private static Reservation reservation(JsonCursor json) {
        json.only("id", "product", "quantity", "start", "end", "payment", "upfront", "recurring", "excess", "from");
        return json.build(() -> new Reservation(
                json.text("id"),
                json.text("product"),
                json.positive("quantity"),
                json.date("start"),
                json.date("end"),
                json.word("payment", PaymentOption.class),
                json.notNegative("upfront"),
                json.notNegative("recurring"),
                json.optionalText("excess"),
                json.optionalText("from")));
    }

    private static Bundle bundle(JsonCursor json) {
        json.only("id", "name", "fee", "start", "end", "from", "items");
        return json.build(() -> new Bundle(
                json.text("id"),
                json.text("name"),
                json.notNegative("fee"),
                json.date("start"),
                json.date("end"),
                json.optionalText("from"),
                json.list("items", ContractReader::item)));
    }

    private static BundleItem item(JsonCursor json) {
        json.only("product", "quota", "reset", "overage", "overagePrice");
        JsonCursor price = json.optionalObject("overagePrice");
        return json.build(() -> new BundleItem(
                json.text("product"),
                json.has("quota") ? json.notNegative("quota") : null,
                json.word("reset", ResetRule.class),
                json.word("overage", OveragePolicy.class),
                price == null ? null : PriceJson.read(price)));
    }
}
