package io.cloud7.reporting.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.Interval;

class ContractTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final Contract PLAIN = Contract.of("c", "ACME", "acme", "std", START, END);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59.999999Z, SCHEDULED",
        "2025-12-31T23:00:00Z, ACTIVE",
        "2026-05-31T21:59:59.999999Z, ACTIVE",
        "2026-05-31T22:00:00Z, SUSPENDED",
        "2026-06-01T22:00:00Z, ACTIVE",
        "2026-12-31T22:59:59.999999Z, ACTIVE",
        "2026-12-31T23:00:00Z, GRACE",
        "2027-01-14T22:59:59.999999Z, GRACE",
        "2027-01-14T23:00:00Z, SUSPENDED",
        "2027-02-13T22:59:59.999999Z, SUSPENDED",
        "2027-02-13T23:00:00Z, TERMINATED"
    })
    void statusChangesAtTheFirstInstantOfALocalDay(Instant asOf, ContractStatus status) {
        Interval suspension = Interval.of(Instant.parse("2026-05-31T22:00:00Z"), Instant.parse("2026-06-01T22:00:00Z"));
        Contract contract = withHold(PLAIN.withSuspensions(suspension).withGrace(14), 30);

        assertThat(contract.status(asOf, BERLIN)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T21:59:59Z, ACTIVE",
        "2026-05-31T22:00:00Z, TERMINATED",
        "2028-01-01T00:00:00Z, TERMINATED",
        "2025-06-01T00:00:00Z, SCHEDULED"
    })
    void terminationEndsIt(Instant asOf, ContractStatus status) {
        assertThat(PLAIN.terminatedOn(LocalDate.of(2026, 6, 1), Refund.NONE).status(asOf, BERLIN))
                .isEqualTo(status);
    }

    @Test
    void holdIsForEverUnlessItsDaysAreSaid() {
        Instant later = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(PLAIN.status(later, BERLIN)).isEqualTo(ContractStatus.SUSPENDED);
        assertThat(withHold(PLAIN, 0).status(Instant.parse("2027-01-01T00:00:00Z"), BERLIN))
                .isEqualTo(ContractStatus.TERMINATED);
    }

    @ParameterizedTest
    @EnumSource(ContractStatus.class)
    void activeAndGraceCountAsActive(ContractStatus status) {
        assertThat(status.isActive()).isEqualTo(status == ContractStatus.ACTIVE || status == ContractStatus.GRACE);
    }

    @Test
    void lifeEndsWithGraceOrTermination() {
        LocalDate terminated = LocalDate.of(2026, 6, 1);
        Contract grace = PLAIN.withGrace(14);

        assertThat(grace.lastDay()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(grace.terminatedOn(terminated, Refund.NONE).lastDay()).isEqualTo(terminated);
        assertThat(grace.terminatedOn(LocalDate.of(2028, 1, 1), Refund.NONE).lastDay())
                .isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(PLAIN.life(BERLIN))
                .isEqualTo(Interval.of(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-12-31T23:00:00Z")));
        assertThat(PLAIN.daysToExpiry(Instant.parse("2026-12-31T23:00:00Z"), BERLIN))
                .isZero();
        assertThat(PLAIN.daysToExpiry(Instant.parse("2027-01-02T23:00:00Z"), BERLIN))
                .isEqualTo(-2);
    }

    @Test
    void reservationsAndBundlesAreOrderedByStartThenId() {
        Contract contract = PLAIN.withReservations(
                        reservation("r3", START.plusDays(1)), reservation("r2", START), reservation("r1", START))
                .withBundles(bundle("b2", START.plusDays(1)), bundle("b3", START))
                .withFees(new Fee("Fee", BigDecimal.ONE, Fee.Every.MONTH));

        assertThat(contract.reservations()).extracting(Reservation::id).containsExactly("r1", "r2", "r3");
        assertThat(contract.bundles()).extracting(Bundle::id).containsExactly("b3", "b2");
        assertThat(contract.reservation("r3").start()).isEqualTo(START.plusDays(1));
        assertThat(contract.bundle("b2").id()).isEqualTo("b2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.reservation("r9"))
                .withMessage("contract c has no reservation r9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.bundle("b9"))
                .withMessage("contract c has no bundle b9");
    }

    @Test
    void idsRepeatInNoContract() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withReservations(reservation("r1", START), reservation("r1", START)))
                .withMessage("contract c has two reservations of the id r1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withBundles(bundle("b1", START), bundle("b1", START)))
                .withMessage("contract c has two bundles of the id b1");
    }

    @ParameterizedTest
    @CsvSource({"'', n", "c, ' '"})
    void blankNamesAreRefused(String id, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contract.of(id, name, "acme", "std", START, END))
                .withMessage("contract \"" + id + "\" has a blank id or name: \"" + name + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudResource.of(id, name, "vm", "c", "p"))
                .withMessage("resource \"" + id + "\" has a blank id or name: \"" + name + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bundle(id, name, BigDecimal.ONE, START, END, null, List.of()))
                .withMessage("bundle \"" + id + "\" has a blank id or name");
    }

    @Test
    void negativeGraceAndBlankPartsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withGrace(-1))
                .withMessage("contract c has graceDays -1, holdDays null; both are from 0 to 36500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fee(" ", BigDecimal.ONE, Fee.Every.ONCE))
                .withMessage("a fee has a blank name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation(" ", START))
                .withMessage("a reservation has a blank id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fee("Setup", new BigDecimal("-0.01"), Fee.Every.ONCE))
                .withMessage("amount of fee Setup is negative: -0.01; it is 0 or more");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, 61.32, true",
        "NONE, 350, 29.5, false",
        "PARTIAL, 350, 29.5, true",
        "PARTIAL, 0, 29.5, false",
        "PARTIAL, 350, 0, false",
        "FULL, 700, 0, true",
        "FULL, 700, 1, false"
    })
    void feesFitThePaymentOption(PaymentOption payment, BigDecimal upfront, BigDecimal recurring, boolean fits) {
        if (fits) {
            assertThat(reservation(payment, upfront, recurring).upfront()).isEqualTo(upfront);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reservation(payment, upfront, recurring))
                    .withMessageContaining("reservation r1 has payment " + payment);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, RUNNING",
        "2026-03-02T00:00:00Z, STOPPED",
        "2026-03-03T00:00:00Z, RUNNING",
        "2026-05-01T00:00:00Z, DELETED"
    })
    void aResourceRunsUnlessStoppedOrDeleted(Instant asOf, CloudResource.State state) {
        CloudResource resource = new CloudResource(
                "vm",
                "web",
                "virtual-instance",
                "c",
                "p",
                null,
                null,
                Instant.parse("2026-05-01T00:00:00Z"),
                List.of(Interval.of(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"))),
                java.util.Map.of());

        assertThat(resource.state(asOf)).isEqualTo(state);
    }

    private static Contract withHold(Contract contract, int days) {
        return new Contract(
                contract.id(),
                contract.name(),
                contract.organization(),
                contract.plan(),
                contract.start(),
                contract.end(),
                contract.autoRenew(),
                contract.graceDays(),
                days,
                contract.suspended(),
                contract.terminated(),
                contract.refund(),
                contract.sourcedFrom(),
                contract.fees(),
                contract.reservations(),
                contract.bundles());
    }

    private static Reservation reservation(String id, LocalDate start) {
        return new Reservation(
                id, "res", BigDecimal.TEN, start, END, PaymentOption.NONE, BigDecimal.ZERO, BigDecimal.ONE, null, null);
    }

    private static Reservation reservation(PaymentOption payment, BigDecimal upfront, BigDecimal recurring) {
        return new Reservation("r1", "res", BigDecimal.TEN, START, END, payment, upfront, recurring, null, null);
    }

    private static Bundle bundle(String id, LocalDate start) {
        return new Bundle(id, "Starter", BigDecimal.TEN, start, END, null, List.of());
    }
}
