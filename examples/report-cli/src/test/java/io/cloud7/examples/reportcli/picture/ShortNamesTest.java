package io.cloud7.examples.reportcli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    @Test
    void theNameIsCutAndNotTheIdBehindIt() {
        assertThat(ShortNames.of("x".repeat(60), "c-17")).hasSize(48).endsWith("x… [c-17]");
        assertThat(ShortNames.of("x".repeat(60), "y".repeat(60))).hasSize(48).endsWith("x… [yyyyyyyyyyyyyyyyyyyyyyy…]");
    }

    @Test
    void namesThatAreStillEqualAreNumbered() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(1, "a");
        names.put(2, "a (2)");
        names.put(3, "a");
        assertThat(ShortNames.distinct(names).values()).containsExactly("a", "a (2)", "a (3)");
    }
}
