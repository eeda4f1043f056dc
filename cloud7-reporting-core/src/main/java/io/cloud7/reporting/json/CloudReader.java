package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Discount;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.OrganizationStatus;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a cloud: settings, organizations and resources itself, catalog and contracts by their readers. */
final class CloudReader {
    private CloudReader() {}

    static Cloud cloud(JsonCursor json) {
        format(json.only(
                "format",
                "settings",
                "organizations",
                "providers",
                "meters",
                "products",
                "plans",
                "contracts",
                "resources"));
        Settings settings = settings(json.object("settings"));
        ContractReader contracts = new ContractReader(settings.zone());
        Organizations organizations =
                json.parsed("organizations", json.list("organizations", CloudReader::organization), Organizations::new);
        var catalog = CatalogReader.catalog(json);
        List<Contract> contractList = json.list("contracts", contracts::contract);
        List<CloudResource> resources = json.list("resources", contracts::resource);
        return json.build(() -> new Cloud(settings, organizations, catalog, contractList, resources));
    }

    /** Refuses another version of the format. */
    static void format(JsonCursor json) {
        String format = json.text("format");
        if (!format.equals(JsonFormat.VERSION)) {
            throw json.refusal("format", "is \"" + format + "\"; this version reads " + JsonFormat.VERSION);
        }
    }

    private static Settings settings(JsonCursor json) {
        json.only("zone", "payg", "rounding", "roundAt", "corrections", "billingCycle");
        Settings standard = Settings.STANDARD;
        String zone = json.optionalText("zone");
        Rounding rounding = json.parsed(
                "rounding",
                json.wordOr("rounding", standard.rounding().mode()),
                (RoundingMode mode) -> new Rounding(
                        mode, json.wordOr("roundAt", standard.rounding().at())));
        return new Settings(
                zone == null ? standard.zone() : json.parsed("zone", zone, CloudReader::zone),
                payg(json.optionalObject("payg")),
                rounding,
                json.wordOr("corrections", standard.corrections()),
                json.wordOr("billingCycle", standard.billingCycle()));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone is unknown: \"" + id + "\"; write it like Europe/Berlin, or UTC", e);
        }
    }

    private static PaygSettings payg(@Nullable JsonCursor json) {
        PaygSettings standard = PaygSettings.STANDARD;
        if (json == null) {
            return standard;
        }
        json.only("enabled", "baseRate", "monthlyHours", "capAtMonthlyPrice");
        BaseRate baseRate = json.wordOr("baseRate", standard.baseRate());
        return new PaygSettings(
                json.flagOr("enabled", standard.enabled()),
                baseRate,
                json.has("monthlyHours") ? json.positive("monthlyHours") : standard.monthlyHours(),
                json.flagOr("capAtMonthlyPrice", standard.capAtMonthlyPrice()));
    }

    private static Organization organization(JsonCursor json) {
        json.only("id", "name", "role", "parent", "currency", "status", "discounts", "attributes");
        return json.build(() -> new Organization(
                json.text("id"),
                json.text("name"),
                json.word("role", OrganizationRole.class),
                json.optionalText("parent"),
                json.parsed("currency", json.text("currency"), Currencies::parse),
                json.wordOr("status", OrganizationStatus.ACTIVE),
                json.optionalList("discounts", CloudReader::discount),
                json.attributes()));
    }

    private static Discount discount(JsonCursor json) {
        json.only("percent", "from", "to");
        return json.build(
                () -> new Discount(json.positive("percent"), json.optionalDate("from"), json.optionalDate("to")));
    }
}
