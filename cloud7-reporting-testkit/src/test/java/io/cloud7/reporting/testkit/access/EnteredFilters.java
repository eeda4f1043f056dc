package io.cloud7.reporting.testkit.access;

import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.ReportDefinition;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What consoles enter for the filters of a report, about an organization of the marked platform. */
public final class EnteredFilters {
    private EnteredFilters() {}

    /** The values that a report needs to be about an organization, as far as it can be about one. */
    public static Map<String, String> about(ReportDefinition report, String organization) {
        Map<String, String> values = new TreeMap<>();
        for (Filter<?> filter : report.descriptor().filters()) {
            String value = switch (filter.name()) {
                case "organization" -> organization;
                case "contract" -> "Contract " + organization;
                case "subscription" -> "c-" + organization;
                case "role" -> filter.isRequired() ? roleOf(organization) : null;
                case "from" -> "2026-03-01";
                case "to" -> "2026-03-31";
                default -> null;
            };
            if (value != null) {
                values.put(filter.name(), value);
            }
        }
        return values;
    }

    private static String roleOf(String organization) {
        return MarkedPlatform.role(organization).equals("RESELLER") ? "reseller" : "customer";
    }

    /** Values for some of the filters of a report, and for all that it needs. */
    public static Map<String, String> atRandom(ReportDefinition report, SplittableRandom random) {
        List<String> organizations = List.copyOf(MarkedPlatform.PARENTS.keySet());
        String organization = organizations.get(random.nextInt(organizations.size()));
        Map<String, String> values = new TreeMap<>();
        for (Filter<?> filter : report.descriptor().filters()) {
            if (filter.isRequired() || random.nextInt(3) == 0) {
                values.put(filter.name(), anyValue(filter, organization, random));
            }
        }
        return values;
    }

    private static String anyValue(Filter<?> filter, String organization, SplittableRandom random) {
        return switch (filter.kind()) {
            case DAY ->
                "2026-0" + (filter.name().equals("from") ? 1 + random.nextInt(3) : 3 + random.nextInt(6)) + "-"
                        + (10 + random.nextInt(18));
            case MOMENT -> "2026-0" + (1 + random.nextInt(8)) + "-15T0" + random.nextInt(10) + ":00:00Z";
            case ZONE -> random.nextBoolean() ? "Europe/Berlin" : "Asia/Kathmandu";
            case WHOLE -> String.valueOf(random.nextInt(500));
            case AMOUNT -> "0.0" + random.nextInt(10);
            case PERCENT -> String.valueOf(random.nextInt(120));
            case FLAG, CHOICE -> choice(filter, organization, random);
            case TEXT ->
                switch (filter.name()) {
                    case "organization", "parent-reseller" -> organization;
                    case "contract" -> "Contract " + organization;
                    case "subscription" -> "c-" + organization;
                    case "invoice" -> "inv-" + organization;
                    default -> ofMarket(filter.name(), MarkedPlatform.market(organization), random.nextBoolean());
                };
        };
    }

    /** What a market has of its own, or what is sold to all. */
    static String ofMarket(String filter, String market, boolean own) {
        return switch (filter) {
            case "provider" -> own ? "os-" + market : "os";
            case "plan" -> own ? "plan-" + market : "std";
            case "region" -> "region-" + market;
            case "meter" -> own ? "meter-" + market : "vcpu";
            default -> own ? "type-" + market : "virtual-instance";
        };
    }

    private static String choice(Filter<?> filter, String organization, SplittableRandom random) {
        if (filter.name().equals("role") && filter.isRequired()) {
            return roleOf(organization);
        }
        return filter.choices().get(random.nextInt(filter.choices().size()));
    }
}
