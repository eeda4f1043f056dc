package io.cloud7.examples.reportcli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparklineTest {
    @ParameterizedTest
    @CsvSource({"0 1 2 3 4 5 6 7, ▁▂▃▄▅▆▇█", "7 7 7, ███", "0 0, ▁▁", "-4 0 4, ▁▅█", "1 1000, ▁█", "0.0001 0.0002, ▅█"})
    void barsStandOnZeroOrOnTheLeast(String values, String bars) {
        assertThat(Sparkline.of(
                        Stream.of(values.split(" ", -1)).map(BigDecimal::new).toList()))
                .isEqualTo(bars);
    }

    @Test
    void manyValuesShareBars() {
        List<BigDecimal> values =
                IntStream.range(0, 49).mapToObj(BigDecimal::valueOf).toList();
        assertThat(Sparkline.of(values)).hasSize(17).startsWith("▁").endsWith("█");
        assertThat(Sparkline.of(List.of())).isEmpty();
    }
}
