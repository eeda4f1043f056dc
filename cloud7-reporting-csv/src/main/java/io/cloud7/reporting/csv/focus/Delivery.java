package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.storage.IngestResult.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of all rows counts: the same {@code Id} once, one currency per billing account. Which rows these are depends on
 * what all rows say, never on their order.
 *
 * @param accepted the rows that count, ordered by buyer and id, each under its final id
 * @param duplicates rows left out because they say the same under the same {@code Id}
 * @param refused rows left out because they contradict others
 */
record Delivery(List<FocusRow> accepted, long duplicates, List<Refusal> refused) {
    private static final Comparator<FocusRow> BY_KEY = Comparator.comparing(
                    (FocusRow row) -> row.buyer().account())
            .thenComparing(row -> row.buyer().subAccount(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FocusRow::key)
            .thenComparing(FocusRow::hasId);

    static Delivery of(List<FocusRow> rows) {
        List<FocusRow> sorted = new ArrayList<>(rows);
        sorted.sort(BY_KEY);
        Sifting sifting = new Sifting();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && BY_KEY.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            sifting.sameKey(sorted.subList(from, to));
            from = to;
        }
        return sifting.oneCurrencyPerAccount();
    }

    private static final class Sifting {
        private final List<FocusRow> accepted = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private long duplicates;

        /** Rows without {@code Id} are numbered: a bill may say the same twice and mean it. */
        void sameKey(List<FocusRow> rows) {
            if (!rows.get(0).hasId()) {
                for (int i = 0; i < rows.size(); i++) {
                    accepted.add(rows.get(i).withKey(rows.get(i).key() + "-" + (i + 1)));
                }
                return;
            }
            FocusRow kept = rows.size() == 1
                    ? rows.get(0)
                    : rows.stream().min(Comparator.comparing(FocusRow::content)).orElseThrow();
            accepted.add(kept);
            for (FocusRow row : rows) {
                if (row.place().equals(kept.place())) {
                    continue;
                }
                if (row.saysTheSameAs(kept)) {
                    duplicates++;
                } else {
                    refuse(
                            row,
                            Reason.CONFLICT,
                            FocusColumn.ID,
                            "Id " + row.key()
                                    + " is there with other content; a correction is a row with an Id of its own");
                }
            }
        }

        Delivery oneCurrencyPerAccount() {
            Map<String, Tally> used = new HashMap<>();
            for (FocusRow row : accepted) {
                used.computeIfAbsent(row.buyer().account(), account -> new Tally())
                        .add(row.bill().currency().getCurrencyCode());
            }
            List<FocusRow> inOne = new ArrayList<>(accepted.size());
            for (FocusRow row : accepted) {
                Currency currency = row.bill().currency();
                String main = Tally.of(used, row.buyer().account()).most();
                if (currency.getCurrencyCode().equals(main)) {
                    inOne.add(row);
                } else {
                    refuse(
                            row,
                            Reason.INVALID,
                            FocusColumn.BILLING_CURRENCY,
                            "billing account "
                                    + row.buyer().account() + " is billed in " + main + ", this row is in "
                                    + currency.getCurrencyCode() + "; import the bills of each currency by themselves");
                }
            }
            return new Delivery(inOne, duplicates, refused);
        }

        private void refuse(FocusRow row, Reason reason, FocusColumn column, String text) {
            refused.add(new Refusal(row.place(), reason, new BadCell(column.title(), text)));
        }
    }
}
