package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPathTest {
    private record Line(String type, @Nullable BigDecimal quantity) {}

    private static ReportDocument document() {
        Table lines = Table.of(
                "lines",
                "Lines",
                List.of(
                        new Line("USAGE", new BigDecimal("4.0")),
                        new Line("USAGE", new BigDecimal("2.5")),
                        new Line("FEE", null)),
                Table.Layout.<Line>empty()
                        .with("Type", ColumnType.CODE, line -> new Cell.Code(line.type()))
                        .with("Quantity", ColumnType.QUANTITY, line -> Cell.quantity(line.quantity())));
        return new ReportDocument(
                "sample",
                "Sample",
                List.of(new Field("status", "Status", Cell.text("ACTIVE"))),
                List.of(lines),
                List.of(
                        new Field("billed", "Billed", new Cell.Whole(12)),
                        new Field("USD.billed", "USD billed", new Cell.Whole(7))),
                List.of(new Warning(Warning.Code.UNRATED, "no price")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    status | ACTIVE
                    totals.billed | 12
                    totals.USD.billed | 7
                    lines[type=FEE].quantity |
                    lines[quantity=null].type | FEE
                    lines[type=USAGE,quantity=4].quantity | 4.0
                    lines[type=USAGE,quantity!=4].quantity | 2.5
                    sum(lines[].quantity) | 6.5
                    sum(lines[type=NONE].quantity) | 0
                    count(lines[quantity!=null]) | 2
                    count(warnings[code=UNRATED]) | 1
                    warnings[code=UNRATED].text | no price
                    """)
    void aPathNamesOneFigure(String path, @Nullable String figure) {
        assertThat(new DocumentPath(path).in(document())).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state | there is no field state; there are [status]
                    totals.gross | there is no field gross; there are [billed, USD.billed]
                    rows[].type | there is no table rows; there are [lines] and warnings
                    lines[].price | table lines has no column price; it has [type, quantity]
                    lines[price=1].type | table lines has no column price; it has [type, quantity]
                    lines[type=USAGE].quantity | 2 rows fit; one is wanted
                    lines[type=NONE].quantity | 0 rows fit; one is wanted
                    lines[type].quantity | "type" is no condition; write column=value or column!=value
                    lines[type=FEE] | name the column: lines[type=FEE].column
                    sum(lines[].type) | "USAGE" is no decimal
                    sum(lines) | write it like charges[chargeType=USAGE].billedCost, totals.billed or status
                    """)
    void aPathThatNamesNoneOrSeveralSaysWhatThereIs(String path, String complaint) {
        assertThatThrownBy(() -> new DocumentPath(path).in(document()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(path + ": " + complaint);
    }

    @Test
    void decimalsAreComparedByValueAndAllElseAsText() {
        assertThat(DocumentPath.same("4", "4.00")).isTrue();
        assertThat(DocumentPath.same("4", "4.01")).isFalse();
        assertThat(DocumentPath.same("EUR", "EUR")).isTrue();
        assertThat(DocumentPath.same("4", "EUR")).isFalse();
        assertThat(DocumentPath.same(null, null)).isTrue();
        assertThat(DocumentPath.same(null, "0")).isFalse();
        assertThat(DocumentPath.same("0", null)).isFalse();
    }
}
