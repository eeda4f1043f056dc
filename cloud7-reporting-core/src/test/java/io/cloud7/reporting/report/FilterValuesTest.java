package io.cloud7.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00.123456789Z");
    private static final Filter<Integer> DAYS = Filter.whole("days", "days");

    @ParameterizedTest
    @ValueSource(strings = {"+5", "-5", "٥", "5.0", " 5", "", "2147483648", "0x5"})
    void aWholeNumberIsDigitsFrom0To9(String text) {
        assertThatThrownBy(() -> entered("days", text).get(DAYS))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("whole number");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "2147483647, 2147483647"})
    void aWholeNumberIsRead(String text, int number) {
        assertThat(entered("days", text).get(DAYS)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "50.0, 50", "100, 100", "0.00, 0", "62.50, 62.5"})
    void equalPercentagesAndAmountsAreEqualObjects(String text, BigDecimal number) {
        assertThat(entered("part", text).get(Filter.percent("part", "part"))).isEqualTo(number);
        assertThat(entered("part", text).get(Filter.amount("part", "part"))).isEqualTo(number);
    }

    @Test
    void anAsOfFinerThanAMicrosecondIsRefused() {
        assertThat(entered("as-of", "2026-03-20T12:00:00.123456Z").get(CommonFilters.AS_OF))
                .isEqualTo("2026-03-20T12:00:00.123456Z");
        assertThatThrownBy(
                        () -> entered("as-of", "2026-03-20T12:00:00.1234567Z").get(CommonFilters.AS_OF))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("2026-03-20T12:00:00.1234567Z")
                .hasMessageContaining("microsecond");
        ReportWindow march = ReportWindow.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThatThrownBy(() -> march.asOf(NOW))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("2026-03-20T12:00:00.123456789Z")
                .hasMessageContaining("microsecond");
    }

    @Test
    void whatAClockSaysIsCutDownToTheMicrosecond() {
        assertThat(new FilterValues(Map.of(), NOW).window().asOf()).isEqualTo("2026-03-20T12:00:00.123456Z");
    }

    private static FilterValues entered(String name, String text) {
        return new FilterValues(Map.of(name, text), NOW);
    }
}
