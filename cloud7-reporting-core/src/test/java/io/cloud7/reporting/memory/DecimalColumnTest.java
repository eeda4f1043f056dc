package io.cloud7.reporting.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalColumnTest {
    @Test
    void decimalsOfEverySizeAndNoneComeBackAsTheyWere() {
        List<String> texts = List.of(
                "0",
                "-1",
                "0.000000000000000001",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775808",
                "12345678901234567890123456789012345678",
                "99999999999999999999.999999999999999999");
        DecimalColumn column = new DecimalColumn();
        for (int row = 0; row < texts.size(); row++) {
            column.put(3 * row + 1, new BigDecimal(texts.get(row)));
        }
        DecimalColumn frozen = column.frozen();
        column.put(1_000, BigDecimal.TEN);
        for (int row = 0; row < texts.size(); row++) {
            assertThat(frozen.get(3 * row)).isNull();
            assertThat(frozen.get(3 * row + 1)).isEqualTo(new BigDecimal(texts.get(row)));
        }
        assertThat(frozen.get(1_000)).isNull();
        assertThat(column.get(1_000)).isEqualTo(BigDecimal.TEN);
    }
}
