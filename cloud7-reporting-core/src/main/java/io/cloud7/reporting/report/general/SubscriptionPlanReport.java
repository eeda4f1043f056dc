package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who is on which plan, since when, until when, in which status, with what; and how popular each plan and model is. */
public final class SubscriptionPlanReport implements Report {
    static final String ID = "subscription-plans";
    static final String TITLE = "Subscription Plan Report";

    private final SubscriptionPlanQuery query;
    private final Instant asOf;
    private final List<Subscription> contracts;
    private final ByModel<List<SubscriptionRow>> tabs;
    private final List<Popularity<Plan>> plans;
    private final List<Popularity<SubscriptionModel>> models;

    SubscriptionPlanReport(
            SubscriptionPlanQuery query,
            Instant asOf,
            List<Subscription> contracts,
            ByModel<List<SubscriptionRow>> tabs,
            List<Popularity<Plan>> plans,
            List<Popularity<SubscriptionModel>> models) {
        this.query = query;
        this.asOf = asOf;
        this.contracts = List.copyOf(contracts);
        this.tabs = tabs;
        this.plans = plans;
        this.models = models;
    }

    /** What was asked. */
    public SubscriptionPlanQuery query() {
        return query;
    }

    /** The instant as of which status, expiry and allocation are told. */
    public Instant asOf() {
        return asOf;
    }

    /** The contracts, each once whatever models it has, by plan, organization and start. */
    public List<Subscription> contracts() {
        return contracts;
    }

    /** The contracts on the tabs of their models, with what they have under each. */
    public ByModel<List<SubscriptionRow>> tabs() {
        return tabs;
    }

    /** The plans, the most popular first; also those without contracts. */
    public List<Popularity<Plan>> plans() {
        return plans;
    }

    /** The models, the most popular first. A contract with two models counts for both. */
    public List<Popularity<SubscriptionModel>> models() {
        return models;
    }

    /** How many organizations have these contracts. */
    public int organizations() {
        return (int) contracts.stream()
                .map(row -> row.organization().id())
                .distinct()
                .count();
    }

    /** How many contracts are active, or inactive, or both. */
    public int contracts(Activity activity) {
        return (int) contracts.stream()
                .filter(row -> activity.includes(row.status()))
                .count();
    }

    @Override
    public ReportDocument document() {
        return new ReportDocument(ID, TITLE, header(), tables(), totals(), List.of());
    }

    private List<Field> header() {
        Integer days = query.expiringWithin();
        return List.of(
                new Field("asOf", "As Of", Cell.moment(asOf)),
                new Field("status", "Status", Cell.code(query.activity())),
                new Field("plan", "Plan ID", Cell.text(query.plan())),
                new Field("role", "Role", Cell.code(query.role())),
                new Field("model", "Subscription Model", Cell.code(query.model())),
                new Field("expiringWithin", "Expiring Within Days", days == null ? Cell.EMPTY : Cell.whole(days)));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(SubscriptionLayouts.ROWS.of(query.model(), model -> tabs.get(model)));
        tables.add(SubscriptionLayouts.PLANS.of(plans));
        tables.add(SubscriptionLayouts.MODELS.of(models));
        return tables;
    }

    private List<Field> totals() {
        return List.of(
                new Field("contracts", "Contracts", Cell.whole(contracts.size())),
                new Field("activeContracts", "Active Contracts", Cell.whole(contracts(Activity.ACTIVE))),
                new Field("inactiveContracts", "Inactive Contracts", Cell.whole(contracts(Activity.INACTIVE))),
                new Field("organizations", "Organizations", Cell.whole(organizations())));
    }
}
