package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloud7.reporting.rating.ReservationCoverage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A price list of virtual machines, on demand and reserved, as contracts; see the README of its folder. */
class PriceListTest {
    private static final Path FOLDER = Path.of("src/test/resources/ec2-prices-2015-10");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** How many of which machine are paid for in which way. */
    record Deal(JsonNode expected) {
        BigDecimal decimal(String field) {
            return new BigDecimal(expected.path(field).asText());
        }

        String instances() {
            return expected.path("instances").asText();
        }

        long hours() {
            return expected.path("hours").asLong();
        }

        String term() {
            return expected.path("term").asText();
        }

        boolean isReserved() {
            return !term().equals("ondemand");
        }

        /** The hourly price of one machine as the list has it. */
        BigDecimal price(String ofTerm) throws IOException {
            return Scenario.rows(FOLDER.resolve("prices.csv")).stream()
                    .filter(row -> row.get("instance_type")
                                    .equals(expected.path("instance_type").asText())
                            && row.get("region").equals(expected.path("region").asText())
                            && row.get("os").equals(expected.path("os").asText())
                            && row.get("term").equals(ofTerm))
                    .map(row -> new BigDecimal(row.get("hourly_usd")))
                    .findFirst()
                    .orElseThrow();
        }

        /** Hourly price × machines × hours. */
        BigDecimal fee() throws IOException {
            return price(term()).multiply(new BigDecimal(instances())).multiply(BigDecimal.valueOf(hours()));
        }

        @Override
        public String toString() {
            return instances() + " " + expected.path("instance_type").asText() + " " + term();
        }
    }

    static List<Deal> deals() throws IOException {
        List<Deal> deals = new ArrayList<>();
        new ObjectMapper()
                .readTree(Files.readString(FOLDER.resolve("expected.json")))
                .path("contracts")
                .forEach(contract -> deals.add(new Deal(contract)));
        assertThat(deals).hasSize(6);
        return deals;
    }

    static List<Deal> onDemand() throws IOException {
        return deals().stream().filter(deal -> !deal.isReserved()).toList();
    }

    static List<Deal> reserved() throws IOException {
        return deals().stream().filter(Deal::isReserved).toList();
    }

    @ParameterizedTest
    @MethodSource("onDemand")
    void useOnDemandCostsThePriceOfItsHours(Deal deal) throws IOException {
        BigDecimal price = deal.price("ondemand");
        assertThat(price).isEqualByComparingTo(deal.decimal("hourly_usd"));
        CommitmentWorld world = CommitmentWorld.of(
                        "USD", price.toPlainString(), LocalDate.of(2015, 10, 1), LocalDate.of(2015, 11, 1), List.of())
                .use("on-demand", deal.instances(), deal.hours());
        assertThat(world.whole().totals().billed()).isEqualByComparingTo(deal.decimal("cost_usd_to_cent_half_up"));
        assertThat(world.whole().charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.exact()).isEqualByComparingTo(deal.decimal("cost_usd_exact")));
    }

    /** A term of as many hours: October 2015, a year or three years without a 29th of February. */
    private static LocalDate start(Deal deal) {
        return deal.hours() == 26_280 ? LocalDate.of(2012, 3, 1) : LocalDate.of(2014, 10, 1);
    }

    private static CommitmentWorld reserved(Deal deal) throws IOException {
        LocalDate start = start(deal);
        LocalDate end = start.plusDays(deal.hours() / 24);
        BigDecimal fee = deal.fee();
        String reservation = switch (deal.term()) {
            case "yrTerm1.noUpfront" ->
                CommitmentWorld.reservation("r", deal.instances(), start, end, "NONE", "0", fee.toPlainString());
            case "yrTerm1.partialUpfront" -> {
                BigDecimal monthly = fee.divide(BigDecimal.valueOf(24), 2, RoundingMode.DOWN);
                BigDecimal upfront = fee.subtract(monthly.multiply(BigDecimal.valueOf(12)));
                yield CommitmentWorld.reservation(
                        "r", deal.instances(), start, end, "PARTIAL", upfront.toPlainString(), monthly.toPlainString());
            }
            default -> CommitmentWorld.reservation("r", deal.instances(), start, end, "FULL", fee.toPlainString(), "0");
        };
        return CommitmentWorld.of("USD", deal.price("ondemand").toPlainString(), start, end, List.of(reservation))
                .use("committed", deal.instances(), deal.hours());
    }

    @ParameterizedTest
    @MethodSource("reserved")
    void aReservationThatIsUsedCostsItsFeeAndSavesTheRest(Deal deal) throws IOException {
        CommitmentWorld world = reserved(deal);
        BigDecimal cost = deal.decimal("cost_usd_to_cent_half_up");
        assertThat(world.whole().totals().billed()).isEqualByComparingTo(cost);
        assertThat(world.whole().totals().effective()).isEqualByComparingTo(cost);
        ReservationCoverage coverage = world.whole().reservations().get(0);
        assertThat(coverage.utilizationPercent()).isEqualByComparingTo("100");
        assertThat(coverage.effectiveCost()).isEqualByComparingTo(cost);
        assertThat(coverage.paygEquivalent())
                .isEqualByComparingTo(deal.decimal("on_demand_cost_usd").setScale(2, RoundingMode.HALF_UP));
        assertThat(coverage.netSaving()).isCloseTo(deal.decimal("saving_usd"), within(CENT));
    }

    @ParameterizedTest
    @MethodSource("reserved")
    void itBreaksEvenWhereTheTwoPricesMeet(Deal deal) throws IOException {
        ReservationCoverage coverage = reserved(deal).whole().reservations().get(0);
        BigDecimal ratio = deal.decimal("break_even_utilisation");
        assertThat(coverage.breakEvenPercent())
                .isEqualByComparingTo(ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP));
        assertThat(coverage.breakEven()).isEqualByComparingTo(ratio);
    }

    @Test
    void theMonthOfOctober() throws IOException {
        Optional<Deal> monthly = reserved().stream()
                .filter(deal -> deal.term().equals("yrTerm1.noUpfront"))
                .findFirst();
        Deal deal = monthly.orElseThrow();
        ReservationCoverage coverage = reserved(deal).whole().reservations().get(0);
        assertThat(coverage.recurringFee()).isEqualByComparingTo("282.72");
        assertThat(coverage.paygEquivalent()).isEqualByComparingTo("395.81");
        assertThat(coverage.breakEven()).isEqualByComparingTo("0.714286");
        assertThat(Objects.requireNonNull(coverage.breakEvenPercent())).isEqualByComparingTo("71.43");
    }
}
