package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/**
 * What the reader of a report over many contracts must know. Contracts that the window reaches beyond are counted: on a
 * platform there are thousands.
 *
 * @param told in order
 * @param clipped how many contracts the window reaches beyond
 * @param contracts of how many
 */
record ContractWarnings(Set<Warning> told, int clipped, int contracts) {
    static ContractWarnings together(Collection<ContractWarnings> some) {
        Set<Warning> told = new TreeSet<>();
        some.forEach(one -> told.addAll(one.told));
        return new ContractWarnings(
                told,
                some.stream().mapToInt(ContractWarnings::clipped).sum(),
                some.stream().mapToInt(ContractWarnings::contracts).sum());
    }

    ContractWarnings plus(ContractWarnings next) {
        return together(List.of(this, next));
    }

    List<Warning> over(Interval window) {
        List<Warning> all = new ArrayList<>(told);
        if (clipped > 0) {
            all.add(new Warning(
                    Warning.Code.WINDOW_CLIPPED,
                    "the window from " + window.getStart() + " to " + window.getEnd() + " reaches beyond " + clipped
                            + " of " + contracts + " contracts, whose use counts while they run"));
        }
        return all.stream().sorted().toList();
    }
}
