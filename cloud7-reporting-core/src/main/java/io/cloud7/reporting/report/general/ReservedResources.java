package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.report.resource.ReservedRow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calculates the report of all reservations. */
final class ReservedResources {
    private static final Comparator<ReservedRow> WORST_FIRST = Comparator.comparing(
                    (ReservedRow row) -> row.coverage().utilizationPercent(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.coverage().reservation().id())
            .thenComparing(row -> row.contract().contract().id());

    private final Portfolio portfolio;
    private final AllReservedQuery query;
    private final RatedContracts contracts;
    private final Instant reference;

    ReservedResources(Portfolio portfolio, AllReservedQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.contracts = new RatedContracts(portfolio, query.window(), query.filter()::takes);
        this.reference = query.window().reference(portfolio.settings());
    }

    UsageRequest request() {
        return contracts.request();
    }

    AllReservedReport report(Usage usage) {
        Map<String, List<ReservedRow>> byOrganization = new LinkedHashMap<>();
        List<ReservedTotal> totals = new ArrayList<>();
        List<ProviderCost> providers = new ArrayList<>();
        List<ContractWarnings> warnings = new ArrayList<>();
        contracts.rated(usage).forEach(contract -> {
            List<ReservedRow> rows = rows(contract);
            byOrganization
                    .computeIfAbsent(contract.view().buyer().id(), id -> new ArrayList<>())
                    .addAll(rows);
            for (ReservedRow row : rows) {
                ReservedTotal total = ReservedTotal.of(row);
                totals.add(total);
                providers.add(ProviderCost.of(row.product().provider(), total.currency(), total.billed()));
            }
            Set<String> shown =
                    rows.stream().map(row -> row.coverage().reservation().id()).collect(Collectors.toSet());
            warnings.add(contracts.warnings(contract, query.filter(), charge -> isReserved(charge, shown)));
        });
        List<ReservedRow> rows = byOrganization.values().stream()
                .flatMap(some -> some.stream().sorted(WORST_FIRST))
                .toList();
        return AllReservedReport.of(asked(), rows, totals, providers, ContractWarnings.together(warnings));
    }

    private Asked asked() {
        BigDecimal below = query.utilizationBelow();
        return new Asked(
                portfolio.settings(),
                query.window(),
                query.filter(),
                List.of(
                        new Field("payment", "Payment Option", Cell.code(query.payment())),
                        new Field("status", "Status", Cell.code(query.status())),
                        new Field("utilizationBelow", "Utilization Below %", Cell.percent(below))));
    }

    private List<ReservedRow> rows(Rated contract) {
        return contract.figures().reservations().stream()
                .map(coverage -> row(contract, coverage))
                .filter(this::isWanted)
                .toList();
    }

    private ReservedRow row(Rated contract, ReservationCoverage coverage) {
        Reservation reservation = coverage.reservation();
        return new ReservedRow(
                contract.view(),
                ProductView.of(portfolio.catalog(), reservation.product()),
                contract.view()
                        .contract()
                        .status(reservation, reference, portfolio.settings().zone()),
                coverage);
    }

    private boolean isWanted(ReservedRow row) {
        BigDecimal below = query.utilizationBelow();
        BigDecimal utilization = row.coverage().utilizationPercent();
        return query.filter().takes(row.product())
                && (query.payment() == null
                        || query.payment() == row.coverage().reservation().payment())
                && (query.status() == null || query.status() == row.status())
                && (below == null || (utilization != null && utilization.compareTo(below) < 0));
    }

    private static boolean isReserved(Charge charge, Set<String> reservations) {
        return charge.model() == SubscriptionModel.RESERVED && reservations.contains(charge.reservation());
    }
}
