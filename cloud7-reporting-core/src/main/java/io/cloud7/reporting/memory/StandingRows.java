package io.cloud7.reporting.memory;

import io.cloud7.reporting.document.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a contract stand, of those known at an instant.
 *
 * <p>Of all corrections of one record the latest recorded replaces it (tie: greater id), and may be corrected itself.
 * Corrections of a record that is not there replace each other in the same way. Where records correct each other in a
 * circle, the latest recorded of the circle is the one to start from. A record of quantity 0 that corrects another
 * withdraws it and counts as nothing.
 */
final class StandingRows {
    private final UsageColumns columns;
    private final long knownAt;
    private final Map<String, Integer> rowsById = new HashMap<>();
    private final Map<String, List<Integer>> corrections = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final BitSet standing = new BitSet();
    private final Comparator<Integer> byRecording;

    StandingRows(UsageColumns columns, long knownAt) {
        this.columns = columns;
        this.knownAt = knownAt;
        byRecording = Comparator.<Integer>comparingLong(columns::recordedAt).thenComparing(columns::id);
        for (int row = 0; row < columns.size(); row++) {
            standing.set(row, known(row));
        }
        for (int row : columns.corrections()) {
            String target = columns.corrects(row);
            if (target != null && known(row)) {
                corrections.computeIfAbsent(target, id -> new ArrayList<>()).add(row);
                rowsById.put(columns.id(row), row);
            }
        }
        if (!corrections.isEmpty()) {
            findTargets();
            replaceCorrected();
        }
    }

    BitSet standing() {
        return standing;
    }

    /** One a correction whose record is not there, in order. */
    List<Warning> warnings() {
        return warnings.stream().sorted().toList();
    }

    private boolean known(int row) {
        return columns.recordedAt(row) <= knownAt;
    }

    private void findTargets() {
        Set<Integer> hashes = new HashSet<>();
        for (String target : corrections.keySet()) {
            byte[] id = IdColumn.encoded(target);
            hashes.add(IdColumn.hash(id, 0, id.length));
        }
        for (int row = 0; row < columns.size(); row++) {
            if (known(row) && hashes.contains(columns.hashOfId(row))) {
                String id = columns.id(row);
                if (corrections.containsKey(id)) {
                    rowsById.put(id, row);
                }
            }
        }
    }

    private void replaceCorrected() {
        rowsById.values().forEach(standing::clear);
        Set<Integer> settled = new HashSet<>();
        corrections.forEach((target, rows) -> {
            Integer original = rowsById.get(target);
            if (original == null) {
                warnings.addAll(rows.stream().map(row -> neverCame(row, target)).toList());
                stand(latest(rows));
            } else if (columns.corrects(original) == null) {
                stand(original);
            } else {
                circleFrom(original, settled);
            }
        });
    }

    /** Lets the latest of a circle stand, once, if the way from this record leads into one. */
    private void circleFrom(int start, Set<Integer> settled) {
        List<Integer> path = new ArrayList<>();
        Integer row = start;
        while (row != null && settled.add(row)) {
            path.add(row);
            String target = columns.corrects(row);
            row = target == null ? null : rowsById.get(target);
        }
        int begin = row == null ? -1 : path.indexOf(row);
        if (begin >= 0) {
            Set<Integer> circle = new HashSet<>(path.subList(begin, path.size()));
            int latest = circle.stream().max(byRecording).orElseThrow();
            List<Integer> outside = correctionsOf(latest).stream()
                    .filter(correction -> !circle.contains(correction))
                    .toList();
            stand(outside.isEmpty() ? null : latest(outside), latest);
        }
    }

    private void stand(@Nullable Integer correction, int corrected) {
        if (correction == null) {
            count(corrected);
        } else {
            stand(correction);
        }
    }

    /** Lets the last in a chain of corrections stand. */
    private void stand(int row) {
        int last = row;
        List<Integer> next = correctionsOf(last);
        while (!next.isEmpty()) {
            last = latest(next);
            next = correctionsOf(last);
        }
        count(last);
    }

    private void count(int row) {
        boolean withdraws =
                columns.corrects(row) != null && columns.quantity(row).signum() == 0;
        standing.set(row, !withdraws);
    }

    private List<Integer> correctionsOf(int row) {
        return corrections.getOrDefault(columns.id(row), List.of());
    }

    private int latest(List<Integer> rows) {
        return rows.stream().max(byRecording).orElseThrow();
    }

    private Warning neverCame(int row, String target) {
        return new Warning(
                Warning.Code.CORRECTS_UNKNOWN,
                "usage record \"" + columns.id(row) + "\" of contract " + columns.contract() + " corrects \"" + target
                        + "\", which never came; the latest correction of it counts by itself. Send \"" + target
                        + "\", or mend the id in corrects");
    }
}
