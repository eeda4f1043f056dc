package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import java.io.IOException;
import org.threeten.extra.Interval;

/** Writes contracts, what hangs on them, and resources. */
final class ContractWriter {
    private final JsonOutput json;

    ContractWriter(JsonOutput json) {
        this.json = json;
    }

    void contract(Contract contract) throws IOException {
        json.text("id", contract.id());
        json.text("name", contract.name());
        json.text("organization", contract.organization());
        json.text("plan", contract.plan());
        json.text("start", contract.start());
        json.text("end", contract.end());
        if (contract.autoRenew()) {
            json.flag("autoRenew", true);
        }
        if (contract.graceDays() != 0) {
            json.whole("graceDays", contract.graceDays());
        }
        if (contract.holdDays() != null) {
            json.whole("holdDays", contract.holdDays());
        }
        json.optionalList("suspended", contract.suspended(), this::interval);
        json.text("terminated", contract.terminated());
        if (!contract.refund().equals(Refund.NONE)) {
            json.object("refund", () -> {
                json.text("policy", contract.refund().policy());
                json.decimal("feePercent", contract.refund().feePercent());
            });
        }
        json.text("sourcedFrom", contract.sourcedFrom());
        json.optionalList("fees", contract.fees(), this::fee);
        json.optionalList("reservations", contract.reservations(), this::reservation);
        json.optionalList("bundles", contract.bundles(), this::bundle);
    }

    void resource(CloudResource resource) throws IOException {
        json.text("id", resource.id());
        json.text("name", resource.name());
        json.text("resourceType", resource.resourceType());
        json.text("contract", resource.contract());
        json.text("provider", resource.provider());
        json.text("region", resource.region());
        json.text("created", resource.created());
        json.text("deleted", resource.deleted());
        json.optionalList("stopped", resource.stopped(), this::interval);
        json.attributes(resource.attributes());
    }

    private void interval(Interval interval) throws IOException {
        json.text("from", interval.getStart());
        if (interval.getEnd().isBefore(ContractReader.OPEN_END)) {
            json.text("to", interval.getEnd());
        }
    }

    private void fee(Fee fee) throws IOException {
        json.text("name", fee.name());
        json.decimal("amount", fee.amount());
        json.text("every", fee.every());
    }

    private void reservation(Reservation reservation) throws IOException {
        json.text("id", reservation.id());
        json.text("product", reservation.product());
        json.decimal("quantity", reservation.quantity());
        json.text("start", reservation.start());
        json.text("end", reservation.end());
        json.text("payment", reservation.payment());
        json.decimal("upfront", reservation.upfront());
        json.decimal("recurring", reservation.recurring());
        json.text("excess", reservation.excess());
        json.text("from", reservation.from());
    }

    private void bundle(Bundle bundle) throws IOException {
        json.text("id", bundle.id());
        json.text("name", bundle.name());
        json.decimal("fee", bundle.fee());
        json.text("start", bundle.start());
        json.text("end", bundle.end());
        json.text("from", bundle.from());
        json.list("items", bundle.items(), this::item);
    }

    private void item(BundleItem item) throws IOException {
        json.text("product", item.product());
        json.decimal("quota", item.quota());
        json.text("reset", item.reset());
        json.text("overage", item.overage());
        Price overagePrice = item.overagePrice();
        if (overagePrice != null) {
            json.object("overagePrice", () -> PriceJson.write(json, overagePrice));
        }
    }
}
