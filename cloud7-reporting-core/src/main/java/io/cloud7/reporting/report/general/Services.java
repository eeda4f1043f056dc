package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Visible;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Calculates the organizational services report. */
final class Services {
    private final Portfolio portfolio;
    private final Catalog catalog;
    private final OrganizationalServicesQuery query;
    private final ServiceOwners owners;
    private final @Nullable Provider wanted;
    private final Interval window;
    private final Moment moment;
    private final ServiceUses uses;

    /** What is one row. */
    private record RowKey(String organization, String provider, String service, ServiceType type) {}

    /** What adds up: of one organization or on one provider. */
    private record TotalKey(String of, ServiceType type) {}

    Services(Portfolio portfolio, OrganizationalServicesQuery query) {
        this.portfolio = portfolio;
        this.catalog = portfolio.catalog();
        this.query = query;
        this.owners = new ServiceOwners(portfolio, query);
        this.wanted = query.provider() == null ? null : new Visible(portfolio).provider(query.provider());
        this.window = query.window().interval(portfolio.settings());
        this.moment = Moment.at(query.window().reference(portfolio.settings()));
        this.uses = new ServiceUses(portfolio, window, moment);
    }

    private Stream<SubscriptionModel> models() {
        return query.model() == null ? Stream.of(SubscriptionModel.values()) : Stream.of(query.model());
    }

    UsageRequest request() {
        List<UsageRequest.Sum> sums = portfolio.contracts().stream()
                .flatMap(facts -> models().flatMap(model -> uses.questions(facts, model)))
                .map(ServiceQuestion::sum)
                .toList();
        return new UsageRequest(sums, List.of(), List.of(), moment.microsecond().getEnd());
    }

    OrganizationalServicesReport report(Usage usage) {
        Set<SubscriptionModel> asked = models().collect(Collectors.toSet());
        ByModel<List<ServiceUse>> all = ByModel.of(model -> asked.contains(model) ? uses(model, usage) : List.of());
        ByModel<List<ServiceUse>> shown = ByModel.of(
                model -> all.get(model).stream().filter(this::isWanted).toList());
        List<ServiceUse> everything = shown.stream().flatMap(List::stream).toList();
        return new OrganizationalServicesReport(
                query,
                query.window().period(portfolio.settings()),
                query.window().reference(portfolio.settings()),
                ByModel.of(model -> rows(shown.get(model), all.get(model))),
                models().flatMap(model -> totals(model, shown.get(model)).stream())
                        .sorted(ServiceTotal.ORDER)
                        .toList(),
                ranks(everything),
                ServiceCounts.of(everything),
                warnings(everything));
    }

    private List<ServiceUse> uses(SubscriptionModel model, Usage usage) {
        return portfolio.contracts().stream()
                .flatMap(facts -> uses.of(facts, model, owners, usage).stream())
                .toList();
    }

    private boolean isWanted(ServiceUse use) {
        return owners.wants(use.organization())
                && (wanted == null || wanted.id().equals(use.product().provider()));
    }

    private ServiceType type(ServiceUse use) {
        return ServiceType.of(catalog, use.product());
    }

    private <K> Map<K, List<ServiceUse>> grouped(Collection<ServiceUse> some, Function<ServiceUse, K> key) {
        return some.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** What was used, added up by a key. */
    private <K> Map<K, BigDecimal> added(Collection<ServiceUse> some, Function<ServiceUse, K> key) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        key, Collectors.reducing(BigDecimal.ZERO, ServiceUse::used, BigDecimal::add)));
    }

    private List<ServiceRow> rows(List<ServiceUse> shown, List<ServiceUse> all) {
        Map<TotalKey, BigDecimal> ofOrganizations =
                added(all, use -> new TotalKey(use.organization().id(), type(use)));
        Map<TotalKey, BigDecimal> ofProviders =
                added(all, use -> new TotalKey(use.product().provider(), type(use)));
        List<ServiceRow> rows = new ArrayList<>();
        grouped(shown, this::rowKey)
                .forEach((key, own) -> rows.add(row(
                        key,
                        own,
                        ofOrganizations.getOrDefault(new TotalKey(key.organization(), key.type()), BigDecimal.ZERO),
                        ofProviders.getOrDefault(new TotalKey(key.provider(), key.type()), BigDecimal.ZERO))));
        return rows.stream().sorted(ServiceRow.ORDER).toList();
    }

    private RowKey rowKey(ServiceUse use) {
        return new RowKey(
                use.organization().id(), use.product().provider(), use.product().service(), type(use));
    }

    private ServiceRow row(RowKey key, List<ServiceUse> own, BigDecimal ofOrganization, BigDecimal ofProvider) {
        Organization organization = portfolio.organizations().get(key.organization());
        Provider provider = catalog.provider(key.provider());
        BigDecimal used = ServiceFigures.used(own);
        return new ServiceRow(
                organization,
                portfolio.organizations().resellerOf(organization),
                provider,
                service(provider, key.service()),
                key.type(),
                ServiceFigures.of(key.type().meter(), own),
                Shares.percent(used, ofOrganization),
                Shares.percent(used, ofProvider));
    }

    private static Service service(Provider provider, String id) {
        return provider.services().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("provider " + provider.id() + " has lost its service " + id));
    }

    private List<ServiceTotal> totals(SubscriptionModel model, List<ServiceUse> shown) {
        List<ServiceTotal> totals = new ArrayList<>();
        grouped(shown, this::type).forEach((type, ofType) -> {
            BigDecimal whole = ServiceFigures.used(ofType);
            Map<String, List<ServiceUse>> byProvider =
                    grouped(ofType, use -> use.product().provider());
            totals.addAll(Places.ranked(
                    byProvider.entrySet(),
                    Comparator.comparing(
                                    (Map.Entry<String, List<ServiceUse>> one) -> ServiceFigures.used(one.getValue()))
                            .reversed(),
                    Map.Entry.comparingByKey(),
                    (one, place) -> new ServiceTotal(
                            model,
                            catalog.provider(one.getKey()),
                            type,
                            ServiceFigures.of(type.meter(), one.getValue()),
                            place,
                            Shares.percent(ServiceFigures.used(one.getValue()), whole))));
        });
        return totals;
    }

    private List<ProviderRank> ranks(List<ServiceUse> shown) {
        Map<String, List<ServiceUse>> byProvider =
                grouped(shown, use -> use.product().provider());
        int whole = ServiceCounts.of(shown).resources();
        List<ProviderRank> unranked = new Visible(portfolio)
                .providers().stream()
                        .filter(provider -> wanted == null || wanted.equals(provider))
                        .map(provider -> rank(provider, byProvider.getOrDefault(provider.id(), List.of()), whole))
                        .toList();
        return Places.ranked(
                unranked,
                Comparator.comparingInt((ProviderRank rank) -> rank.counts().resources())
                        .reversed(),
                Comparator.comparing((ProviderRank rank) -> rank.provider().name())
                        .thenComparing(rank -> rank.provider().id()),
                (rank, place) ->
                        new ProviderRank(place, rank.provider(), rank.counts(), rank.shareOfResourcesPercent()));
    }

    private static ProviderRank rank(Provider provider, List<ServiceUse> uses, int whole) {
        ServiceCounts counts = ServiceCounts.of(uses);
        return new ProviderRank(0, provider, counts, Shares.percent(counts.resources(), whole));
    }

    private List<Warning> warnings(List<ServiceUse> shown) {
        Set<String> contracts = shown.stream().map(ServiceUse::contract).collect(Collectors.toSet());
        List<ContractFacts> listed = portfolio.contracts().stream()
                .filter(facts -> contracts.contains(facts.contract().id()))
                .toList();
        Set<Warning> told =
                listed.stream().flatMap(facts -> facts.warnings().stream()).collect(Collectors.toSet());
        int clipped = (int) listed.stream()
                .filter(facts -> !window.equals(uses.lived(facts.contract())))
                .count();
        return new ContractWarnings(told, clipped, listed.size()).over(window);
    }
}
