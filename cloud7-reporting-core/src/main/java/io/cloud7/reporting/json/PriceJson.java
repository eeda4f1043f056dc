package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.PriceFormula.Flat;
import io.cloud7.reporting.catalog.PriceFormula.Given;
import io.cloud7.reporting.catalog.PriceFormula.Graduated;
import io.cloud7.reporting.catalog.PriceFormula.PackageOf;
import io.cloud7.reporting.catalog.PriceFormula.PerUnit;
import io.cloud7.reporting.catalog.PriceFormula.Percentage;
import io.cloud7.reporting.catalog.PriceFormula.VolumeTiered;
import io.cloud7.reporting.catalog.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A price as JSON: its type, the fields of that type, and its bounds. */
final class PriceJson {
    /** The price types of the file format. */
    private enum Type {
        PER_UNIT,
        GRADUATED,
        VOLUME,
        PACKAGE,
        FLAT,
        PERCENTAGE,
        GIVEN;

        String[] fields() {
            Stream<String> own = switch (this) {
                case PER_UNIT, FLAT -> Stream.of("amount");
                case GRADUATED, VOLUME -> Stream.of("tiers");
                case PACKAGE -> Stream.of("size", "amount", "free");
                case PERCENTAGE -> Stream.of("percent");
                case GIVEN -> Stream.of("markupPercent");
            };
            return Stream.concat(own, Stream.of("type", "minimum", "maximum")).toArray(String[]::new);
        }

        PriceFormula formula(JsonCursor json) {
            return switch (this) {
                case PER_UNIT -> new PerUnit(json.notNegative("amount"));
                case GRADUATED -> new Graduated(json.list("tiers", PriceJson::tier));
                case VOLUME -> new VolumeTiered(json.list("tiers", PriceJson::tier));
                case PACKAGE -> new PackageOf(json.positive("size"), json.notNegative("amount"), orZero(json, "free"));
                case FLAT -> new Flat(json.notNegative("amount"));
                case PERCENTAGE -> new Percentage(json.notNegative("percent"));
                case GIVEN -> new Given(orZero(json, "markupPercent"));
            };
        }
    }

    private PriceJson() {}

    static Price read(JsonCursor json) {
        Type type = json.word("type", Type.class);
        json.only(type.fields());
        return json.build(() -> new Price(
                type.formula(json),
                json.has("minimum") ? json.notNegative("minimum") : null,
                json.has("maximum") ? json.notNegative("maximum") : null));
    }

    private static Tier tier(JsonCursor json) {
        json.only("upTo", "unitPrice", "flatFee");
        return new Tier(
                json.has("upTo") ? json.positive("upTo") : null,
                json.notNegative("unitPrice"),
                orZero(json, "flatFee"));
    }

    private static BigDecimal orZero(JsonCursor json, String field) {
        return json.has(field) ? json.notNegative(field) : BigDecimal.ZERO;
    }

    static void write(JsonOutput json, Price price) throws IOException {
        json.text("type", price.formula().type());
        formula(json, price.formula());
        json.decimal("minimum", price.minimum());
        json.decimal("maximum", price.maximum());
    }

    private static void formula(JsonOutput json, PriceFormula formula) throws IOException {
        if (formula instanceof PerUnit perUnit) {
            json.decimal("amount", perUnit.amount());
        } else if (formula instanceof Graduated graduated) {
            json.list("tiers", graduated.tiers(), tier -> tier(json, tier));
        } else if (formula instanceof VolumeTiered volume) {
            json.list("tiers", volume.tiers(), tier -> tier(json, tier));
        } else if (formula instanceof PackageOf packages) {
            json.decimal("size", packages.size());
            json.decimal("amount", packages.amount());
            optional(json, "free", packages.free());
        } else if (formula instanceof Flat flat) {
            json.decimal("amount", flat.amount());
        } else if (formula instanceof Percentage percentage) {
            json.decimal("percent", percentage.percent());
        } else if (formula instanceof Given given) {
            optional(json, "markupPercent", given.markupPercent());
        }
    }

    private static void tier(JsonOutput json, Tier tier) throws IOException {
        json.decimal("upTo", tier.upTo());
        json.decimal("unitPrice", tier.unitPrice());
        optional(json, "flatFee", tier.flatFee());
    }

    private static void optional(JsonOutput json, String field, BigDecimal value) throws IOException {
        if (value.signum() != 0) {
            json.decimal(field, value);
        }
    }
}
