package io.cloud7.reporting.storage;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records fit a cloud. Every store asks it before anything goes in. */
public final class Admission {
    private final Cloud cloud;

    /** Admits what fits this cloud. */
    public Admission(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Admits nothing: that of a cloud in which nobody sells anything to anybody. */
    public static Admission ofNothing() {
        Organization operator =
                Organization.of("operator", "Operator", OrganizationRole.CLOUD_ADMIN, null, Currencies.parse("EUR"));
        return new Admission(new Cloud(
                Settings.STANDARD,
                new Organizations(List.of(operator)),
                new Catalog(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of()));
    }

    /** Why a usage record does not fit; null if it does. */
    public @Nullable Refused refusal(UsageRecord record, int index) {
        Refused unknown = unknown(Kind.USAGE, index, record.contract(), record.resource(), record.product());
        if (unknown != null) {
            return unknown;
        }
        Product product = cloud.catalog().product(record.product());
        if (record.quantity().signum() < 0 && !product.takesGivenCost()) {
            return new Refused(
                    Kind.USAGE,
                    index,
                    Reason.INVALID,
                    "quantity",
                    "quantity " + record.quantity().toPlainString()
                            + " is negative; only products with a GIVEN price take"
                            + " reversals. To withdraw a record, send one with quantity 0 that corrects it");
        }
        return null;
    }

    /** Why a level change does not fit; null if it does. */
    public @Nullable Refused refusal(LevelChange change, int index) {
        Refused unknown = unknown(Kind.LEVEL_CHANGE, index, change.contract(), change.resource(), change.product());
        if (unknown != null) {
            return unknown;
        }
        Product product = cloud.catalog().product(change.product());
        if (!cloud.catalog().meterOf(product).isLevel()) {
            return new Refused(
                    Kind.LEVEL_CHANGE,
                    index,
                    Reason.INVALID,
                    "product",
                    "product " + product.id() + " is of the meter " + product.meter()
                            + ", which is no LEVEL; send its use as usage records");
        }
        return null;
    }

    /** Why a given charge does not fit; null if it does. */
    public @Nullable Refused refusal(GivenCharge charge, int index) {
        return unknown(Kind.CHARGE, index, charge.contract(), charge.resource(), charge.product());
    }

    /** Why a sample does not fit; null if it does. */
    public @Nullable Refused refusal(UtilizationSample sample, int index) {
        if (cloud.findResource(sample.resource()).isEmpty()) {
            return unknown(Kind.SAMPLE, index, "resource", sample.resource());
        }
        boolean known =
                cloud.catalog().meters().stream().anyMatch(meter -> meter.code().equals(sample.meter()));
        return known ? null : unknown(Kind.SAMPLE, index, "meter", sample.meter());
    }

    private @Nullable Refused unknown(
            Kind kind, int index, String contract, @Nullable String resource, @Nullable String product) {
        if (cloud.findContract(contract).isEmpty()) {
            return unknown(kind, index, "contract", contract);
        }
        if (resource != null && cloud.findResource(resource).isEmpty()) {
            return unknown(kind, index, "resource", resource);
        }
        if (product != null && cloud.catalog().findProduct(product).isEmpty()) {
            return unknown(kind, index, "product", product);
        }
        return null;
    }

    private static Refused unknown(Kind kind, int index, String field, String value) {
        return new Refused(
                kind,
                index,
                Reason.UNKNOWN_REFERENCE,
                field,
                "unknown " + field + " \"" + value + "\"; add it to the cloud, or mend the id");
    }
}
