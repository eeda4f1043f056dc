package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigurePathTest {
    private static final String REPORT = """
            { "totals": { "billed": "3.50", "retail": { "EUR": "4.00" } },
              "charges": [
                { "type": "USAGE", "product": "cpu", "fee": null, "cost": "1.25" },
                { "type": "USAGE", "product": "ram", "fee": null, "cost": null },
                { "type": "FEE", "product": null, "fee": "Platform fee", "cost": "2.25" } ] }
            """;

    private static JsonNode report() throws Exception {
        return new ObjectMapper().readTree(REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "totals.billed                        | 3.50",
                "totals.retail.EUR                    | 4.00",
                "charges[type=USAGE,product=cpu].cost | 1.25",
                "charges[product=ram].cost            | none",
                "charges[product=null].cost           | 2.25",
                "charges[fee!=null].cost              | 2.25",
                "sum(charges[].cost)                  | 3.50",
                "sum(charges[type=USAGE].cost)        | 1.25",
                "sum(charges[type=NONE].cost)         | 0"
            })
    void aPathFindsOneFigure(String path, String figure) throws Exception {
        assertThat(new FigurePath(path).in(report())).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "totals.gross, no gross in",
        "charges[type=USAGE].cost, is there 2 times",
        "charges[type=NONE].cost, is there 0 times"
    })
    void aPathThatFindsNoneOrSeveralFails(String path, String complaint) {
        assertThatThrownBy(() -> new FigurePath(path).in(report())).hasMessageContaining(complaint);
    }

    @Test
    void aMisspeltConditionFails() {
        assertThatThrownBy(() -> new FigurePath("charges[typ=USAGE].cost").in(report()))
                .hasMessageContaining("no typ in");
    }
}
