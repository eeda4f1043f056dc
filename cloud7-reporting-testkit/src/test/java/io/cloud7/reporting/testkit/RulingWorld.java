package io.cloud7.reporting.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.json.InvoicesJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world of a case: {@code base.json}, then {@code base-x.json} if it says {@code "base": "x"}, then what the case
 * itself adds or replaces; and its facts in a storage.
 *
 * <pre>
 *   products  {"id": "support", "like": "payg-req"}: as that one, but for what it says itself
 *   prices    {"payg-cpu": {"type": "PER_UNIT", ...}} or {"payg-cpu": [{"from": ..., "price": {...}}, ...]}
 *   usage    id,resource,product,quantity,from,to,recorded_at,corrects,cost,effective_cost,billing_period,contract
 *   events   id,resource,product,at,level,recorded_at,contract
 *   charges  id,charge_type,from,to,billed_cost,effective_cost,currency,billing_period,product,recorded_at,contract
 * </pre>
 *
 * <p>{@code invoices} is as in a data folder. Trailing cells may be left out. A time is a date, or a local time, both in the zone of the settings, or an instant.
 */
final class RulingWorld {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ZoneId zone;
    private final List<String> refusals;

    RulingWorld(RulingCase ruling) throws IOException {
        ObjectNode json = merged(ruling);
        Cloud cloud = CloudJson.read(new ByteArrayInputStream(RulingCase.JSON.writeValueAsBytes(json)), "cloud.json");
        zone = cloud.settings().zone();
        storage.replace(cloud, Instant.EPOCH);
        storage.addInvoices(invoices(ruling, zone), Instant.EPOCH);
        UsageBatch batch = new UsageBatch(
                ruling.list("usage").stream().map(this::usage).toList(),
                ruling.list("events").stream().map(this::event).toList(),
                ruling.list("charges").stream().map(this::charge).toList(),
                List.of());
        refusals = storage.append(batch, Stamp.asRecorded()).refused().stream()
                .map(IngestResult.Refused::text)
                .toList();
    }

    InMemoryStorage storage() {
        return storage;
    }

    ZoneId zone() {
        return zone;
    }

    /** Why records of the case were not taken. */
    List<String> refusals() {
        return refusals;
    }

    /** The case's {@code invoices}, as in {@code invoices.json}. */
    private static List<Invoice> invoices(RulingCase ruling, ZoneId zone) throws IOException {
        ObjectNode file = RulingCase.JSON.createObjectNode().put("format", "cloud7/1");
        file.putArray("invoices")
                .addAll(ruling.list("invoices"))
                .forEach(invoice -> ((ObjectNode) invoice).putIfAbsent("currency", new TextNode("EUR")));
        return InvoicesJson.read(
                new ByteArrayInputStream(RulingCase.JSON.writeValueAsBytes(file)), "invoices.json", zone);
    }

    private static ObjectNode merged(RulingCase ruling) throws IOException {
        ObjectNode cloud = (ObjectNode)
                RulingCase.JSON.readTree(RulingCase.FOLDER.resolve("base.json").toFile());
        cloud.withObject("settings").setAll((ObjectNode) orEmpty(ruling, "settings"));
        if (ruling.json().has("base")) {
            String name = "base-" + ruling.json().get("base").asText() + ".json";
            putAll(
                    cloud,
                    RulingCase.JSON.readTree(RulingCase.FOLDER.resolve(name).toFile()));
        }
        putAll(cloud, ruling.json());
        like(cloud.withArray("products"));
        ObjectNode organization = (ObjectNode) cloud.required("organizations").get(2);
        if (ruling.json().has("currency")) {
            organization.set("currency", ruling.json().get("currency"));
        }
        ruling.json()
                .path("prices")
                .properties()
                .forEach(price -> element(cloud.withArray("products"), price.getKey())
                        .set("prices", prices(price.getValue(), organization.required("currency"))));
        ObjectNode contract = (ObjectNode) cloud.required("contracts").get(0);
        contract.setAll((ObjectNode) orEmpty(ruling, "contract"));
        for (JsonNode plan : cloud.required("plans")) {
            if (plan.required("products").isEmpty()) {
                ArrayNode all = ((ObjectNode) plan).putArray("products");
                cloud.required("products").forEach(product -> all.add(product.required("id")));
            }
        }
        return cloud;
    }

    private static void putAll(ObjectNode cloud, JsonNode more) {
        for (String kind : List.of("organizations", "products", "resources", "contracts", "plans")) {
            more.path(kind).forEach(element -> put(cloud.withArray(kind), element));
        }
    }

    private static JsonNode orEmpty(RulingCase ruling, String key) {
        return ruling.json().has(key) ? ruling.json().get(key) : RulingCase.JSON.createObjectNode();
    }

    /** A product that says whom it is like takes all else from it. */
    private static void like(ArrayNode products) {
        for (int i = 0; i < products.size(); i++) {
            ObjectNode product = (ObjectNode) products.get(i);
            if (product.has("like")) {
                String model = product.remove("like").asText();
                ObjectNode copy = element(products, model).deepCopy();
                copy.setAll(product);
                copy.set("name", product.get("id"));
                products.set(i, copy);
            }
        }
    }

    private static ObjectNode element(ArrayNode elements, String id) {
        for (JsonNode element : elements) {
            if (element.required("id").asText().equals(id)) {
                return (ObjectNode) element;
            }
        }
        throw new IllegalArgumentException("no element " + id);
    }

    /** One price for ever, or several with their bounds; RETAIL in the buyer's currency unless they say otherwise. */
    private static ArrayNode prices(JsonNode given, JsonNode currency) {
        ArrayNode prices = RulingCase.JSON.createArrayNode();
        if (given.isObject()) {
            prices.addObject().set("price", given);
        } else {
            prices.addAll((ArrayNode) given);
        }
        for (JsonNode price : prices) {
            if (!price.has("audience")) {
                ((ObjectNode) price).put("audience", "RETAIL");
            }
            if (!price.has("currency")) {
                ((ObjectNode) price).set("currency", currency);
            }
        }
        return prices;
    }

    /** Puts an element over the one with its id, field by field, or adds it. */
    private static void put(ArrayNode elements, JsonNode element) {
        for (JsonNode present : elements) {
            if (present.required("id").equals(element.required("id"))) {
                ((ObjectNode) present).setAll((ObjectNode) element);
                return;
            }
        }
        elements.add(element);
    }

    private UsageRecord usage(JsonNode row) {
        Cells cells = new Cells(row);
        Instant to = instant(cells.at(5));
        String recordedAt = cells.optional(6);
        return new UsageRecord(
                cells.at(0),
                cells.optional(11) == null ? "c" : cells.at(11),
                cells.at(1),
                cells.at(2),
                cells.decimal(3),
                instant(cells.at(4)),
                to,
                recordedAt == null ? to : instant(recordedAt),
                cells.optional(7),
                cells.optionalDecimal(8),
                cells.optionalDecimal(9),
                cells.optionalDate(10));
    }

    private LevelChange event(JsonNode row) {
        Cells cells = new Cells(row);
        Instant at = instant(cells.at(3));
        String recordedAt = cells.optional(5);
        return new LevelChange(
                cells.at(0),
                cells.optional(6) == null ? "c" : cells.at(6),
                cells.at(1),
                cells.at(2),
                at,
                cells.decimal(4),
                recordedAt == null ? at : instant(recordedAt));
    }

    private GivenCharge charge(JsonNode row) {
        Cells cells = new Cells(row);
        Instant to = instant(cells.at(3));
        String recordedAt = cells.optional(9);
        return new GivenCharge(
                cells.at(0),
                cells.optional(10) == null ? "c" : cells.at(10),
                ChargeType.valueOf(cells.at(1)),
                cells.optional(8),
                null,
                instant(cells.at(2)),
                to,
                null,
                null,
                cells.decimal(4),
                cells.decimal(5),
                Currencies.parse(cells.at(6)),
                "",
                cells.optionalDate(7),
                recordedAt == null ? to : instant(recordedAt));
    }

    Instant instant(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /** The cells of one row. */
    private record Cells(List<String> texts) {
        Cells(JsonNode row) {
            this(List.of(row.asText().split(",", -1)));
        }

        String at(int index) {
            return texts.get(index);
        }

        @Nullable String optional(int index) {
            return index < texts.size() && !texts.get(index).isEmpty() ? texts.get(index) : null;
        }

        BigDecimal decimal(int index) {
            return Decimals.parse(texts.get(index), "cell " + index);
        }

        @Nullable BigDecimal optionalDecimal(int index) {
            return optional(index) == null ? null : decimal(index);
        }

        @Nullable LocalDate optionalDate(int index) {
            String text = optional(index);
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
