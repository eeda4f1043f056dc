package io.cloud7.reporting.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.portfolio.Cloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {
    private static final Instant APRIL_10 = Instant.parse("2026-04-10T12:00:00Z");
    private static final String CLOUD = """
            { "format": "cloud7/1",
              "settings": { "zone": "Europe/Berlin" },
              "organizations": [ { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" },
                                 { "id": "north", "name": "North", "role": "RESELLER", "parent": "op", "currency": "EUR" } ],
              "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                               "services": [ { "id": "compute", "name": "Compute" } ] } ],
              "meters": [ { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" },
                          { "code": "ram", "name": "RAM", "kind": "LEVEL", "unit": "GB" } ],
              "products": [ { "id": "cpu", "name": "vCPU", "model": "PAYG", "provider": "os", "service": "compute",
                              "resourceType": "vm", "meter": "vcpu", "prices": [ %s ] } ],
              "plans": [ { "id": "std", "name": "Standard", "models": [ "PAYG" ], "products": [ "cpu" ] } ],
              "contracts": [], "resources": [] }
            """;

    private static Cloud cloud(String prices) {
        return read(CLOUD.replace("%s", prices));
    }

    private static Cloud read(String json) {
        try {
            return CloudJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "cloud");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String price(String from, String to, String amount) {
        return "{ \"audience\": \"RETAIL\", \"currency\": \"EUR\", \"from\": " + day(from) + ", \"to\": " + day(to)
                + ", \"price\": { \"type\": \"PER_UNIT\", \"amount\": \"" + amount + "\" } }";
    }

    private static String day(String day) {
        return day.equals("-") ? "null" : "\"" + day + "\"";
    }

    private static void follow(String before, String after) {
        new Succession(cloud(before), cloud(after)).check(APRIL_10);
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, amount of a price; then what a later state makes of it, on 10 April 12:00 UTC
        "-,          -,          0.02, -,          2026-04-11, 0.02",
        "2026-01-01, -,          0.02, 2026-01-01, 2026-04-11, 0.02",
        "2026-01-01, 2026-06-01, 0.02, 2026-01-01, 2026-05-01, 0.02",
        "2026-01-01, 2026-06-01, 0.02, 2026-01-01, -,          0.02",
        "2026-01-01, 2026-03-01, 0.02, 2026-01-01, 2026-03-01, 0.02",
        "2026-04-11, -,          0.02, 2026-04-11, -,          0.03",
        "2026-04-11, -,          0.02, 2026-05-01, 2026-06-01, 0.03",
    })
    void aPriceToComeMayBeEditedAndOneThatStartedMayBeEnded(
            String from, String to, String amount, String newFrom, String newTo, String newAmount) {
        assertThatCode(() -> follow(price(from, to, amount), price(newFrom, newTo, newAmount)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "-,          -,          0.02, -,          -,          0.03, it would become {formula: PerUnit {amount: 0.03}}",
                "2026-04-10, -,          0.02, 2026-04-10, -,          0.03, it would become {formula: PerUnit {amount: 0.03}}",
                "2026-01-01, -,          0.02, 2026-01-02, -,          0.02, it would be gone",
                "2026-01-01, -,          0.02, 2026-01-01, 2026-04-10, 0.02, \"it would end on 2026-04-10, before 2026-04-10T12:00:00Z\"",
                "2026-01-01, 2026-03-01, 0.02, 2026-01-01, 2026-05-01, 0.02, it ended on 2026-03-01 and would end on 2026-05-01",
                "2026-01-01, 2026-03-01, 0.02, 2026-01-01, -,          0.02, it ended on 2026-03-01 and would end never",
            })
    void aPriceThatStartedIsNotEdited(
            String from, String to, String amount, String newFrom, String newTo, String newAmount, String why) {
        assertThatThrownBy(() -> follow(price(from, to, amount), price(newFrom, newTo, newAmount)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("product cpu: its RETAIL price in EUR from "
                        + (from.equals("-") ? "the beginning" : from)
                        + ", {formula: PerUnit {amount: 0.02}}, has started and cannot be edited, only ended; " + why);
    }

    @Test
    void theRefusalSaysTheWayOut() {
        assertThatThrownBy(() -> follow(price("-", "-", "0.02"), price("-", "-", "0.03")))
                .hasMessageEndingWith(
                        "End it on 2026-04-11 or later, and add a price from the day on which another shall hold, which may be past");
        assertThatThrownBy(() -> follow(price("-", "2026-03-01", "0.02"), price("-", "2026-03-01", "0.03")))
                .hasMessageEndingWith("Add a price from the day on which another shall hold, which may be past");
    }

    @Test
    void anEndAtTheInstantOfRecordingIsNotPast() {
        Succession succession = new Succession(cloud(price("-", "-", "0.02")), cloud(price("-", "2026-04-10", "0.02")));
        assertThatCode(() -> succession.check(Instant.parse("2026-04-09T22:00:00Z")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> succession.check(Instant.parse("2026-04-09T22:00:00.000001Z")))
                .hasMessageContaining("End it on 2026-04-11 or later");
    }

    @Test
    void aPriceMayBeAddedAnywhere() {
        String old = price("-", "-", "0.02");
        assertThatCode(() -> follow(old, price("2026-02-01", "2026-03-01", "0.01") + "," + old))
                .doesNotThrowAnyException();
    }

    @Test
    void aProductStaysWhatItIs() {
        Cloud before = cloud(price("-", "-", "0.02"));
        assertThatThrownBy(() ->
                        new Succession(before, changed("\"meter\": \"vcpu\"", "\"meter\": \"ram\"")).check(APRIL_10))
                .hasMessage(
                        "product cpu would be of model PAYG and meter ram (LEVEL in GB) instead of model PAYG and meter"
                                + " vcpu (LEVEL in vCPU), and its use would be charged anew. Add another product");
        assertThatThrownBy(() -> new Succession(before, changed("\"cpu\"", "\"cpu2\"")).check(APRIL_10))
                .hasMessage(
                        "product cpu is left out; its use would be in no report. Keep it, end its prices, and take it"
                                + " off the plans");
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUME, vCPU, (VOLUME in vCPU) instead of model PAYG and meter vcpu (LEVEL in vCPU)",
        "LEVEL, core, (LEVEL in core) instead of model PAYG and meter vcpu (LEVEL in vCPU)"
    })
    void theMeterOfAProductStaysWhatItIs(String kind, String unit, String why) {
        Cloud before = cloud(price("-", "-", "0.02"));
        Cloud after = changed(
                "\"kind\": \"LEVEL\", \"unit\": \"vCPU\"", "\"kind\": \"" + kind + "\", \"unit\": \"" + unit + "\"");
        assertThatThrownBy(() -> new Succession(before, after).check(APRIL_10))
                .hasMessageContaining(why)
                .hasMessageEndingWith("Add another product, with a meter of its own");
        Cloud toCome = cloud(price("2026-05-01", "-", "0.02"));
        assertThatCode(() -> new Succession(toCome, after).check(APRIL_10))
                .as("the price is still to come")
                .doesNotThrowAnyException();
    }

    @Test
    void aProductWithoutPricesOfItsOwnStaysWhatItIsToo() {
        Cloud after = changed("\"meter\": \"vcpu\"", "\"meter\": \"ram\"");
        assertThatThrownBy(() -> new Succession(cloud(""), after).check(APRIL_10))
                .hasMessageContaining("meter ram (LEVEL in GB) instead of");
    }

    @Test
    void aChangeOfKindIsNamed() {
        assertThat(new Succession(
                                cloud(price("-", "-", "0.02")),
                                changed(
                                        "\"kind\": \"LEVEL\", \"unit\": \"vCPU\"",
                                        "\"kind\": \"VOLUME\", \"unit\": \"vCPU\""))
                        .changes())
                .containsExactly(
                        new CloudChange(
                                CloudChange.Kind.CHANGED,
                                "meter",
                                "vcpu",
                                List.of(
                                        "kind: Level {code: vcpu, name: vCPU, unit: vCPU, capacity: CPU} → Volume {code: vcpu, name: vCPU, unit: vCPU}")));
    }

    @Test
    void aBuyersCurrencyStays() {
        String contract =
                "\"contracts\": [ { \"id\": \"n\", \"name\": \"N\", \"organization\": \"north\", \"plan\": \"std\","
                        + " \"start\": \"2026-01-01\", \"end\": \"2027-01-01\" } ]";
        String north = "\"parent\": \"op\", \"currency\": \"EUR\"";
        Cloud without = cloud(price("-", "-", "0.02"));
        assertThatCode(() -> new Succession(without, changed(north, north.replace("EUR", "USD"))).check(APRIL_10))
                .doesNotThrowAnyException();
        Cloud with = changed("\"contracts\": []", contract);
        Cloud renamed = changed(north, north.replace("EUR", "USD"), "\"contracts\": []", contract);
        assertThatThrownBy(() -> new Succession(with, renamed).check(APRIL_10))
                .hasMessage(
                        "organization north would pay in USD instead of EUR, and what was charged on contract n would be"
                                + " in neither. Add another organization for contracts in USD");
    }

    private static Cloud changed(String... texts) {
        String json = CLOUD.replace("%s", price("-", "-", "0.02"));
        for (int i = 0; i < texts.length; i += 2) {
            json = json.replace(texts[i], texts[i + 1]);
        }
        return read(json);
    }

    @Test
    void theFirstStateMayBeAnything() {
        Succession first = new Succession(null, cloud(price("-", "-", "0.02")));
        assertThatCode(() -> first.check(APRIL_10)).doesNotThrowAnyException();
        assertThat(first.changes())
                .extracting(change -> change.kind() + " " + change.thing() + " " + change.id())
                .containsExactly(
                        "ADDED settings ",
                        "ADDED organization north",
                        "ADDED organization op",
                        "ADDED provider os",
                        "ADDED meter ram",
                        "ADDED meter vcpu",
                        "ADDED product cpu",
                        "ADDED plan std");
    }

    @Test
    void changesNameEachFieldWithWhatItWasAndWhatItIs() {
        Cloud before = cloud(price("-", "-", "0.02"));
        Cloud after = cloud(price("-", "2026-05-01", "0.02") + ", " + price("2026-05-01", "-", "0.03"));
        assertThat(new Succession(before, after).changes())
                .containsExactly(
                        new CloudChange(
                                CloudChange.Kind.CHANGED,
                                "product",
                                "cpu",
                                List.of(
                                        "prices: − {audience: RETAIL, currency: EUR, price: {formula: PerUnit {amount: 0.02}}}",
                                        "prices: + {audience: RETAIL, currency: EUR, to: 2026-05-01, price: {formula: PerUnit {amount: 0.02}}}",
                                        "prices: + {audience: RETAIL, currency: EUR, from: 2026-05-01, price: {formula: PerUnit {amount: 0.03}}}")));
        assertThat(new Succession(before, changed("\"name\": \"North\"", "\"name\": \"South\"")).changes())
                .containsExactly(new CloudChange(
                        CloudChange.Kind.CHANGED, "organization", "north", List.of("name: North → South")));
        assertThat(new Succession(before, cloud(price("-", "2026-05-01", "0.02"))).changes())
                .containsExactly(new CloudChange(
                        CloudChange.Kind.CHANGED, "product", "cpu", List.of("prices[0].to: none → 2026-05-01")));
        assertThat(new Succession(before, cloud(price("-", "-", "0.02"))).changes())
                .isEmpty();
    }
}
