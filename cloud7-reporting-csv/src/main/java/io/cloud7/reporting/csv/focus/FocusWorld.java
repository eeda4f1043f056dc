package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.csv.RefusedRow;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the rows that count together as a cloud with its records, charges and invoices. */
final class FocusWorld {
    /** Bills of many tiny lines are exact by line and rounded by total. */
    private static final Settings SETTINGS =
            Settings.STANDARD.withRounding(new Rounding(RoundingMode.HALF_UP, RoundAt.INVOICE));

    private final List<FocusRow> rows;
    private final Buyers buyers;
    private final Offer offer;
    private final Things things;

    FocusWorld(List<FocusRow> rows) {
        this.rows = rows;
        this.buyers = new Buyers(rows);
        this.offer = new Offer(rows);
        this.things = new Things(rows, buyers);
    }

    FocusCloud cloud(List<RefusedRow> refused, FocusCloud.Counts counts) {
        Cloud cloud = new Cloud(
                SETTINGS,
                new Organizations(buyers.organizations()),
                offer.catalog(),
                buyers.contracts(),
                things.resources());
        List<UsageRecord> usage = new ArrayList<>();
        List<GivenCharge> charges = new ArrayList<>();
        Bills bills = new Bills();
        for (FocusRow row : rows) {
            String contract = buyers.idOf(row.buyer());
            String product = offer.productOf(row);
            String resource = things.resourceOf(row);
            bills.add(row, contract, product);
            if (row.type() == ChargeType.USAGE) {
                usage.add(record(row, contract, Objects.requireNonNull(resource), Objects.requireNonNull(product)));
            } else {
                charges.add(charge(row, contract, resource, product));
            }
        }
        usage.sort(Comparator.comparing(UsageRecord::contract)
                .thenComparing(UsageRecord::from)
                .thenComparing(UsageRecord::id));
        charges.sort(Comparator.comparing(GivenCharge::contract)
                .thenComparing(GivenCharge::from)
                .thenComparing(GivenCharge::id));
        return new FocusCloud(cloud, usage, charges, bills.invoices(), refused, counts);
    }

    private static UsageRecord record(FocusRow row, String contract, String resource, String product) {
        return new UsageRecord(
                row.key(),
                contract,
                resource,
                product,
                row.quantity() == null ? BigDecimal.ZERO : row.quantity(),
                row.from(),
                row.to(),
                row.to(),
                null,
                row.billedCost(),
                row.effectiveCost(),
                row.bill().from());
    }

    private static GivenCharge charge(
            FocusRow row, String contract, @Nullable String resource, @Nullable String product) {
        String description = row.item().description();
        return new GivenCharge(
                row.key(),
                contract,
                row.type(),
                product,
                resource,
                row.from(),
                row.to(),
                row.quantity(),
                row.quantity() == null ? null : row.unit(),
                row.billedCost(),
                row.effectiveCost(),
                row.bill().currency(),
                description == null ? "" : description,
                row.bill().from(),
                row.to());
    }
}
