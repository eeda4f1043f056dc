package io.cloud7.examples.reportcli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The life of two development machines as a cloud reports it: created, resized, stopped on Fridays and started on
 * Mondays, deleted. As from a real message queue, one event comes twice and the deletion comes before the creation.
 */
final class SampleCloudEvents {
    private final StringBuilder rows = new StringBuilder("id,contract,resource,product,at,level\n");
    private String last = "";
    private int count;

    static String csv() {
        SampleCloudEvents events = new SampleCloudEvents();
        events.machine("vm-acme-dev-2", LocalDateTime.of(2026, 5, 22, 18, 0), 0, 0);
        events.machine("vm-acme-dev-2", LocalDateTime.of(2026, 3, 9, 12, 45), 4, 8);
        events.machine("vm-acme-dev-2", LocalDateTime.of(2026, 2, 16, 10, 15), 2, 4);
        for (LocalDate monday = LocalDate.of(2026, 2, 2);
                monday.isBefore(LocalDate.of(2026, 6, 29));
                monday = monday.plusWeeks(1)) {
            events.machine("vm-acme-dev-1", monday.atTime(8, 0), 4, 16);
            events.machine("vm-acme-dev-1", monday.with(DayOfWeek.FRIDAY).atTime(18, 0), 0, 0);
        }
        events.repeatLast();
        return events.rows.toString();
    }

    private void machine(String resource, LocalDateTime at, int vcpu, int ram) {
        change(resource, "payg-vcpu", at, vcpu);
        change(resource, "payg-ram", at, ram);
    }

    private void change(String resource, String product, LocalDateTime at, int level) {
        count++;
        last = "e%03d,c-acme-dev,%s,%s,%s:00Z,%d\n".formatted(count, resource, product, at, level);
        rows.append(last);
    }

    private void repeatLast() {
        rows.append(last);
    }
}
