package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calculates the report of all pay-as-you-go resources. */
final class PaygResources {
    private final Portfolio portfolio;
    private final AllPaygQuery query;
    private final RatedContracts contracts;
    private final Instant reference;

    PaygResources(Portfolio portfolio, AllPaygQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.contracts = new RatedContracts(portfolio, query.window(), query.filter()::takes);
        this.reference = query.window().reference(portfolio.settings());
    }

    UsageRequest request() {
        return contracts.request();
    }

    AllPaygReport report(Usage usage) {
        List<PaygRow> rows = new ArrayList<>();
        List<ContractWarnings> warnings = new ArrayList<>();
        contracts.rated(usage).forEach(contract -> {
            List<PaygRow> all = new ArrayList<>();
            Set<Charge> shown = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Charge charge : contract.figures().charges()) {
                List<PaygRow> wanted = rows(contract, charge);
                if (!wanted.isEmpty()) {
                    all.addAll(wanted);
                    shown.add(charge);
                }
            }
            (query.byResource() ? rolledUp(all) : all)
                    .stream().sorted(PaygRow.ORDER).forEach(rows::add);
            warnings.add(contracts.warnings(contract, query.filter(), shown::contains));
        });
        return AllPaygReport.of(asked(), rows, ContractWarnings.together(warnings));
    }

    private Asked asked() {
        return new Asked(
                portfolio.settings(),
                query.window(),
                query.filter(),
                List.of(
                        new Field("includeDeleted", "Include Deleted?", Cell.flag(query.includeDeleted())),
                        new Field("byResource", "By Resource?", Cell.flag(query.byResource()))));
    }

    private List<PaygRow> rows(Rated contract, Charge charge) {
        if (charge.model() != SubscriptionModel.PAYG) {
            return List.of();
        }
        return charge.items().stream()
                .map(item -> PaygRow.of(portfolio, contract.facts(), contract.view(), charge, item))
                .filter(this::isWanted)
                .toList();
    }

    private boolean isWanted(PaygRow row) {
        CloudResource resource = row.resource();
        return query.filter().takes(row.product(), row.regionId())
                && (query.includeDeleted()
                        || resource == null
                        || resource.state(reference) != CloudResource.State.DELETED);
    }

    /** Rows that are added up. Use without a price stays apart, and so does what a bound of a price makes. */
    private record Use(String product, @Nullable String resource, Set<Warning.Code> flags) {}

    private static Collection<PaygRow> rolledUp(List<PaygRow> rows) {
        Map<Use, PaygRow> sums = new LinkedHashMap<>();
        rows.stream()
                .sorted(PaygRow.ORDER)
                .forEach(row -> sums.merge(
                        new Use(row.product().id(), row.resourceId(), row.flags()), row, PaygResources::together));
        return sums.values();
    }

    /** What differs between the rows is empty in their sum. */
    private static PaygRow together(PaygRow one, PaygRow other) {
        return new PaygRow(
                one.contract(),
                one.product(),
                one.resourceId(),
                one.resourceName(),
                one.resource(),
                one.region(),
                same(one.quantity(), other.quantity()),
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to(),
                one.held() + other.held(),
                one.usage().add(other.usage()),
                one.charged().add(other.charged()),
                one.baseRate(),
                same(one.unitPrice(), other.unitPrice()),
                same(one.hourlyRate(), other.hourlyRate()),
                sum(one.amount(), other.amount()),
                one.flags());
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private static <T> @Nullable T same(@Nullable T one, @Nullable T other) {
        return Objects.equals(one, other) ? one : null;
    }
}
