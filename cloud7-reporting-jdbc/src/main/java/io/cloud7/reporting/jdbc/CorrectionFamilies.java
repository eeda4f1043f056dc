package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.document.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a contract's records stand, of those that correct others or are corrected.
 *
 * <p>Of all corrections of one record the latest recorded replaces it (tie: greater id), and may be corrected itself.
 * Corrections of a record that is not there replace each other in the same way. Where records correct each other in a
 * circle, the latest recorded of the circle is the one to start from. A record of quantity 0 that corrects another
 * withdraws it and counts as nothing.
 */
final class CorrectionFamilies {
    private static final Comparator<FamilyMember> BY_RECORDING =
            Comparator.comparingLong(FamilyMember::recordedAt).thenComparing(FamilyMember::id);

    private final String contract;
    private final Collection<FamilyMember> members;
    private final Map<String, FamilyMember> byId = new HashMap<>();
    private final Map<String, List<FamilyMember>> corrections = new HashMap<>();
    private final Set<FamilyMember> standing = new HashSet<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** Finds out. */
    CorrectionFamilies(String contract, Collection<FamilyMember> members) {
        this.contract = contract;
        this.members = members;
        for (FamilyMember member : members) {
            String target = member.corrects();
            if (target != null) {
                corrections.computeIfAbsent(target, id -> new ArrayList<>()).add(member);
            }
        }
        for (FamilyMember member : members) {
            if (member.corrects() != null || corrections.containsKey(member.id())) {
                byId.put(member.id(), member);
            } else {
                standing.add(member);
            }
        }
        Set<String> settled = new HashSet<>();
        corrections.forEach((target, all) -> begin(target, all, settled));
    }

    /** The records that do not stand. */
    List<FamilyMember> replaced() {
        return members.stream().filter(member -> !standing.contains(member)).toList();
    }

    /** One a correction whose record is not there, in order. */
    List<Warning> warnings() {
        return warnings.stream().sorted().toList();
    }

    private void begin(String target, List<FamilyMember> all, Set<String> settled) {
        FamilyMember original = byId.get(target);
        if (original == null) {
            all.forEach(correction -> warnings.add(neverCame(correction, target)));
            stand(latest(all));
        } else if (original.corrects() == null) {
            stand(original);
        } else {
            circleFrom(original, settled);
        }
    }

    /** Lets the latest of a circle stand, once, if the way from this record leads into one. */
    private void circleFrom(FamilyMember start, Set<String> settled) {
        Map<String, FamilyMember> path = new LinkedHashMap<>();
        FamilyMember member = start;
        while (member != null && settled.add(member.id())) {
            path.put(member.id(), member);
            member = member.corrects() == null ? null : byId.get(member.corrects());
        }
        if (member != null && path.containsKey(member.id())) {
            List<FamilyMember> walked = new ArrayList<>(path.values());
            List<FamilyMember> circle = walked.subList(walked.indexOf(member), walked.size());
            FamilyMember latest = latest(circle);
            List<FamilyMember> outside = correctionsOf(latest).stream()
                    .filter(correction -> !circle.contains(correction))
                    .toList();
            if (outside.isEmpty()) {
                count(latest);
            } else {
                stand(latest(outside));
            }
        }
    }

    /** Lets the last in a chain of corrections stand. */
    private void stand(FamilyMember first) {
        FamilyMember last = first;
        List<FamilyMember> next = correctionsOf(last);
        while (!next.isEmpty()) {
            last = latest(next);
            next = correctionsOf(last);
        }
        count(last);
    }

    private void count(FamilyMember member) {
        if (!member.withdraws()) {
            standing.add(member);
        }
    }

    private List<FamilyMember> correctionsOf(FamilyMember member) {
        return corrections.getOrDefault(member.id(), List.of());
    }

    private static FamilyMember latest(List<FamilyMember> members) {
        return members.stream().max(BY_RECORDING).orElseThrow();
    }

    private Warning neverCame(FamilyMember correction, @Nullable String target) {
        return new Warning(
                Warning.Code.CORRECTS_UNKNOWN,
                "usage record \"" + correction.id() + "\" of contract " + contract + " corrects \"" + target
                        + "\", which never came; the latest correction of it counts by itself. Send \"" + target
                        + "\", or mend the id in corrects");
    }
}
