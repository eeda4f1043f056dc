package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Three commitments of one contract as reservations: what is not paid upfront is paid in equal monthly parts. */
class ContractCommitmentsTest {
    private static final String FILE = "contract-commitments/contract_commitment_scenario_1.csv";
    private static final LocalDate START = LocalDate.of(2025, 12, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 1);

    private static CommitmentWorld commitments() throws IOException {
        List<String> reservations = new ArrayList<>();
        for (CSVRecord row : Scenario.rows(Sample.SCENARIOS.resolve("contract_commitment_scenario_1.csv"))) {
            reservations.add(reservation(row));
        }
        return CommitmentWorld.of("EUR", "1", START, END, reservations);
    }

    private static String reservation(CSVRecord row) throws IOException {
        String id = row.get("ContractCommitmentId");
        JsonNode detail = Scenario.expected(FILE).path("detail").path(id);
        BigDecimal cost = new BigDecimal(row.get("ContractCommitmentCost"));
        BigDecimal upfront = cost.multiply(new BigDecimal(row.get("ContractCommitmentPaymentUpfront%")));
        assertThat(upfront).isEqualByComparingTo(detail.path("upfront").asText());
        BigDecimal part = cost.subtract(upfront)
                .divide(new BigDecimal(detail.path("term_months").asText()), 2, RoundingMode.HALF_UP);
        assertThat(part)
                .isEqualByComparingTo(detail.path("equal_instalment_to_cent").asText("0"));
        return CommitmentWorld.reservation(
                id,
                row.get("ContractCommitmentQuantity"),
                LocalDate.parse(row.get("ContractCommitmentPeriodStart")),
                LocalDate.parse(row.get("ContractCommitmentPeriodEnd")),
                upfront.signum() == 0 ? "NONE" : part.signum() == 0 ? "FULL" : "PARTIAL",
                upfront.toPlainString(),
                part.toPlainString());
    }

    @Test
    void theyCostWhatTheySay() throws IOException {
        CustomerContractReport term = commitments().whole();
        Map<String, BigDecimal> billed = term.charges().stream()
                .filter(charge -> charge.reservation() != null)
                .collect(Collectors.toMap(
                        charge -> Objects.requireNonNull(charge.reservation()),
                        charge -> Objects.requireNonNull(charge.billedCost()),
                        BigDecimal::add));
        BigDecimal missing = new BigDecimal("0.16");
        assertThat(billed.get("CMT-RI-002")).isEqualByComparingTo("46250");
        assertThat(billed.get("CMT-SaaS-003")).isEqualByComparingTo("111000");
        assertThat(billed.get("CMT-SPEND-001"))
                .as("36 equal parts to the cent")
                .isEqualByComparingTo(new BigDecimal("925000").subtract(missing));
        String total = Scenario.expected(FILE)
                .path("cost_total_by_currency")
                .path("EUR")
                .path("ContractCommitmentCost")
                .asText();
        assertThat(term.totals().billed().add(missing)).isEqualByComparingTo(total);
        assertThat(term.totals().effective().add(missing)).isEqualByComparingTo(total);
    }

    @Test
    void theyExpireInTheirOrder() throws IOException {
        List<List<String>> order = new ArrayList<>();
        Scenario.expected(FILE)
                .path("expiry_order")
                .forEach(pair ->
                        order.add(List.of(pair.get(0).asText(), pair.get(1).asText())));
        assertThat(commitments().whole().contract().reservations().stream()
                        .sorted(Comparator.comparing(Reservation::end))
                        .map(one -> List.of(one.end().toString(), one.id())))
                .containsExactlyElementsOf(order);
    }

    @Test
    void anUpfrontFeeOverThirtySixMonthsAddsUpExactly() {
        CommitmentWorld world = CommitmentWorld.of(
                "EUR",
                "1",
                START,
                END,
                List.of(CommitmentWorld.reservation("r", "1", START, END, "FULL", "925000", "0")));
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = YearMonth.from(START);
                month.isBefore(YearMonth.from(END));
                month = month.plusMonths(1)) {
            BigDecimal effective =
                    world.report(month.atDay(1), month.atEndOfMonth()).totals().effective();
            BigDecimal byDays = BigDecimal.valueOf(925_000L * month.lengthOfMonth())
                    .divide(BigDecimal.valueOf(1096), 2, RoundingMode.HALF_UP);
            assertThat(effective).as(month.toString()).isCloseTo(byDays, within(new BigDecimal("0.01")));
            sum = sum.add(effective);
        }
        assertThat(sum).isEqualByComparingTo("925000.00");
    }
}
