package io.cloud7.reporting.report.general;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * How many there are; what comes twice counts once.
 *
 * @param organizations organizations in whose rows it is
 * @param contracts contracts that use it or are entitled to it
 * @param resources resources that are there as of the instant
 */
public record ServiceCounts(int organizations, int contracts, int resources) {
    static ServiceCounts of(Collection<ServiceUse> uses) {
        return new ServiceCounts(
                distinct(uses.stream().map(use -> use.organization().id())),
                distinct(uses.stream().map(ServiceUse::contract)),
                distinct(uses.stream().flatMap(use -> use.resources().stream())));
    }

    private static int distinct(Stream<String> ids) {
        return (int) ids.distinct().count();
    }
}
