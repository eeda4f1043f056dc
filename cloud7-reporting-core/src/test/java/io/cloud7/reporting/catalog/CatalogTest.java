package io.cloud7.reporting.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
    private static final Provider PROVIDER = new Provider(
            "p", "Cloud", "", List.of(new Region("r", "Here")), List.of(new Service("s", "Compute", true)), List.of());
    private static final Meter VCPU = new Meter.Level("vcpu", "vCPU", "vCPU", CapacityKind.CPU);
    private static final Meter TRAFFIC = new Meter.Volume("gb", "Traffic", "GB");

    @ParameterizedTest
    @CsvSource({"vcpu, CPU", "ram, MEMORY", "storage, STORAGE", "gpu,", "VCPU,"})
    void codesImplyACapacityColumn(String code, @Nullable CapacityKind kind) {
        assertThat(CapacityKind.ofCode(code)).isEqualTo(kind);
    }

    @Test
    void levelsAreChargedInUnitHours() {
        assertThat(VCPU.isLevel()).isTrue();
        assertThat(VCPU.chargedUnit()).isEqualTo("vCPU-h");
        assertThat(TRAFFIC.isLevel()).isFalse();
        assertThat(TRAFFIC.chargedUnit()).isEqualTo("GB");
    }

    @Test
    void thingsAreFoundByIdAndUnknownOnesAreNamed() {
        Product product = product(List.of());
        Plan plan = new Plan("std", "Standard", null, Set.of(SubscriptionModel.PAYG), List.of("x"));
        Catalog catalog = new Catalog(List.of(PROVIDER), List.of(VCPU, TRAFFIC), List.of(product), List.of(plan));

        assertThat(catalog.product("x")).isEqualTo(product);
        assertThat(catalog.meterOf(product)).isEqualTo(VCPU);
        assertThat(catalog.provider("p")).isEqualTo(PROVIDER);
        assertThat(catalog.plan("std")).isEqualTo(plan);
        assertThat(catalog.findProduct("y")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.product("y"))
                .withMessage("unknown product y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.provider("y"))
                .withMessage("unknown provider y");
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.plan("y")).withMessage("unknown plan y");
    }

    @Test
    void namesOfUnknownPlacesAreTheirIds() {
        assertThat(PROVIDER.regionName("r")).isEqualTo("Here");
        assertThat(PROVIDER.regionName("q")).isEqualTo("q");
        assertThat(PROVIDER.serviceName("s")).isEqualTo("Compute");
        assertThat(PROVIDER.serviceName("t")).isEqualTo("t");
    }

    @Test
    void blankNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Region("r", " "))
                .withMessage("region \"r\" has a blank id, name or unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Service("", "s", true))
                .withMessage("service \"\" has a blank id, name or unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meter.Level("m", "m", "", null))
                .withMessage("meter \"m\" has a blank id, name or unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meter.Volume("m", "", "GB"))
                .withMessage("meter \"m\" has a blank id, name or unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan("p", "", null, Set.of(), List.of()))
                .withMessage("plan \"p\" has a blank id, name or unit");
    }

    @Test
    void capacityAndHoursAreBounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderCapacity("ram", BigDecimal.ONE, BigDecimal.ZERO))
                .withMessage("overcommit of ram is 0; it is more than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaygSettings(true, BaseRate.HOURLY, BigDecimal.ZERO, false))
                .withMessage("monthlyHours is 0; it is more than 0");
    }

    @Test
    void twoPricesOfOneStartAreRefusedAndGivenCostIsKnown() {
        Currency euro = Currency.getInstance("EUR");
        ProductPrice given = ProductPrice.retail(euro, Price.of(new PriceFormula.Given(BigDecimal.ZERO)));
        ProductPrice yen = ProductPrice.retail(Currency.getInstance("JPY"), Price.perUnit("1"));

        assertThat(product(List.of(given, yen)).takesGivenCost()).isTrue();
        assertThat(product(List.of(yen)).takesGivenCost()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product(List.of(given, ProductPrice.retail(euro, Price.perUnit("1")))))
                .withMessage("product x has two RETAIL prices in EUR from the beginning; "
                        + "end one of them, or start it on another day");
    }

    private static Product product(List<ProductPrice> prices) {
        return new Product(
                "x",
                "X",
                SubscriptionModel.PAYG,
                "p",
                null,
                "s",
                "vm",
                "vcpu",
                true,
                prices,
                Map.of("b", "2", "a", "1"));
    }
}
