package io.cloud7.reporting.contract;

import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * A resource subscription: one buyer, one plan, one term.
 *
 * @param id unique among contracts
 * @param name unique among the contracts of its organization
 * @param organization the buyer's id
 * @param plan the plan's id
 * @param start its first day
 * @param end the first day after it (expiry)
 * @param autoRenew whether it is to be renewed; changes no charge
 * @param graceDays days after the end in which resources still run
 * @param holdDays days of hold after the grace; null: for ever
 * @param suspended when it was suspended
 * @param terminated the first day on which it no longer ran; null: never
 * @param refund what a termination gives back
 * @param sourcedFrom the id of the reseller's contract that its use rolls up to; null: none
 * @param fees its own fees
 * @param reservations its reservations, ordered by start, then id
 * @param bundles its bundles, ordered by start, then id
 */
public record Contract(
        String id,
        String name,
        String organization,
        String plan,
        LocalDate start,
        LocalDate end,
        boolean autoRenew,
        int graceDays,
        @Nullable Integer holdDays,
        List<Interval> suspended,
        @Nullable LocalDate terminated,
        Refund refund,
        @Nullable String sourcedFrom,
        List<Fee> fees,
        List<Reservation> reservations,
        List<Bundle> bundles) {
    private static final int MAX_DAYS = 36_500;

    public Contract {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("contract \"" + id + "\" has a blank id or name: \"" + name + "\"");
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "contract " + id + " ends before it begins: from " + start + " to " + end);
        }
        if (graceDays < 0 || graceDays > MAX_DAYS || (holdDays != null && (holdDays < 0 || holdDays > MAX_DAYS))) {
            throw new IllegalArgumentException("contract " + id + " has graceDays " + graceDays + ", holdDays "
                    + holdDays + "; both are from 0 to " + MAX_DAYS);
        }
        if (terminated != null && terminated.isBefore(start)) {
            throw new IllegalArgumentException(
                    "contract " + id + " is terminated on " + terminated + ", before it starts on " + start);
        }
        if (terminated == null && refund.policy() == Refund.Policy.PRORATED) {
            throw new IllegalArgumentException("contract " + id + " has a refund and no date of termination");
        }
        suspended = List.copyOf(suspended);
        fees = List.copyOf(fees);
        reservations = reservations.stream()
                .sorted(Comparator.comparing(Reservation::start).thenComparing(Reservation::id))
                .toList();
        bundles = bundles.stream()
                .sorted(Comparator.comparing(Bundle::start).thenComparing(Bundle::id))
                .toList();
        unique(id, "fees of the name", fees, Fee::name);
        unique(id, "reservations of the id", reservations, Reservation::id);
        unique(id, "bundles of the id", bundles, Bundle::id);
        for (Reservation reservation : reservations) {
            inside(id, start, end, "reservation " + reservation.id(), reservation.start(), reservation.end());
        }
        for (Bundle bundle : bundles) {
            inside(id, start, end, "bundle " + bundle.id(), bundle.start(), bundle.end());
        }
    }

    private static <T> void unique(String contract, String what, List<T> things, Function<T, String> key) {
        List<String> keys = things.stream().map(key).sorted().toList();
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).equals(keys.get(i - 1))) {
                throw new IllegalArgumentException("contract " + contract + " has two " + what + " " + keys.get(i));
            }
        }
    }

    private static void inside(
            String contract, LocalDate start, LocalDate end, String what, LocalDate from, LocalDate to) {
        if (from.isBefore(start) || to.isAfter(end)) {
            throw new IllegalArgumentException(what + " runs from " + from + " to " + to + ", outside its contract "
                    + contract + " from " + start + " to " + end);
        }
    }

    /** A contract without fees, reservations or bundles, neither suspended nor terminated. */
    public static Contract of(
            String id, String name, String organization, String plan, LocalDate start, LocalDate end) {
        return new Contract(
                id,
                name,
                organization,
                plan,
                start,
                end,
                false,
                0,
                null,
                List.of(),
                null,
                Refund.NONE,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    public Contract withFees(Fee... all) {
        return with(graceDays, suspended, terminated, refund, sourcedFrom, List.of(all), reservations, bundles);
    }

    public Contract withReservations(Reservation... all) {
        return with(graceDays, suspended, terminated, refund, sourcedFrom, fees, List.of(all), bundles);
    }

    public Contract withBundles(Bundle... all) {
        return with(graceDays, suspended, terminated, refund, sourcedFrom, fees, reservations, List.of(all));
    }

    public Contract withSuspensions(Interval... all) {
        return with(graceDays, List.of(all), terminated, refund, sourcedFrom, fees, reservations, bundles);
    }

    public Contract withGrace(int days) {
        return with(days, suspended, terminated, refund, sourcedFrom, fees, reservations, bundles);
    }

    public Contract terminatedOn(LocalDate day, Refund terms) {
        return with(graceDays, suspended, day, terms, sourcedFrom, fees, reservations, bundles);
    }

    public Contract sourcedFrom(String resellerContract) {
        return with(graceDays, suspended, terminated, refund, resellerContract, fees, reservations, bundles);
    }

    private Contract with(
            int grace,
            List<Interval> suspensions,
            @Nullable LocalDate termination,
            Refund terms,
            @Nullable String source,
            List<Fee> ownFees,
            List<Reservation> allReservations,
            List<Bundle> allBundles) {
        return new Contract(
                id,
                name,
                organization,
                plan,
                start,
                end,
                autoRenew,
                grace,
                holdDays,
                suspensions,
                termination,
                terms,
                source,
                ownFees,
                allReservations,
                allBundles);
    }

    /** The span in which its use counts: {@code [start, min(terminated, end + graceDays))}. */
    public Interval life(ZoneId zone) {
        return Micros.interval(start, lastDay(), zone);
    }

    /** The first day on which its use no longer counts. */
    public LocalDate lastDay() {
        LocalDate expired = end.plusDays(graceDays);
        return terminated != null && terminated.isBefore(expired) ? terminated : expired;
    }

    /** The first day on which a reservation's commitment no longer runs: only a termination that gives back ends it. */
    public LocalDate endOf(Reservation reservation) {
        return refund.policy() == Refund.Policy.PRORATED
                ? unlessTerminated(reservation.start(), reservation.end())
                : reservation.end();
    }

    /** The first day on which a bundle's quotas no longer run: a termination ends them. */
    public LocalDate endOf(Bundle bundle) {
        return unlessTerminated(bundle.start(), bundle.end());
    }

    private LocalDate unlessTerminated(LocalDate from, LocalDate to) {
        if (terminated == null || !terminated.isBefore(to)) {
            return to;
        }
        return terminated.isBefore(from) ? from : terminated;
    }

    /** Its status as of an instant. */
    public ContractStatus status(Instant asOf, ZoneId zone) {
        LocalDate day = asOf.atZone(zone).toLocalDate();
        if (terminated != null && !day.isBefore(terminated)) {
            return ContractStatus.TERMINATED;
        }
        if (day.isBefore(start)) {
            return ContractStatus.SCHEDULED;
        }
        LocalDate graceOver = end.plusDays(graceDays);
        if (holdDays != null && !day.isBefore(graceOver.plusDays(holdDays))) {
            return ContractStatus.TERMINATED;
        }
        if (!day.isBefore(graceOver) || suspended.stream().anyMatch(interval -> interval.contains(asOf))) {
            return ContractStatus.SUSPENDED;
        }
        return day.isBefore(end) ? ContractStatus.ACTIVE : ContractStatus.GRACE;
    }

    /** The status of one of its reservations as of an instant. */
    public ReservationStatus status(Reservation reservation, Instant asOf, ZoneId zone) {
        LocalDate day = asOf.atZone(zone).toLocalDate();
        if (terminated != null && terminated.isBefore(reservation.end()) && !day.isBefore(terminated)) {
            return ReservationStatus.CANCELLED;
        }
        if (day.isBefore(reservation.start())) {
            return ReservationStatus.SCHEDULED;
        }
        return day.isBefore(reservation.end()) ? ReservationStatus.ACTIVE : ReservationStatus.EXPIRED;
    }

    /** Days from an instant's day to the expiry; negative after it. */
    public long daysToExpiry(Instant asOf, ZoneId zone) {
        return ChronoUnit.DAYS.between(asOf.atZone(zone).toLocalDate(), end);
    }

    /** The reservation with this id. */
    public Reservation reservation(String reservation) {
        return found(reservations.stream().filter(r -> r.id().equals(reservation)), "reservation", reservation);
    }

    /** The bundle with this id. */
    public Bundle bundle(String bundle) {
        return found(bundles.stream().filter(b -> b.id().equals(bundle)), "bundle", bundle);
    }

    private <T> T found(Stream<T> matches, String kind, String wanted) {
        return matches.findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contract " + id + " has no " + kind + " " + wanted));
    }
}
