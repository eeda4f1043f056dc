package io.cloud7.examples.reportcli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;

/**
 * Computes the usage of the sample cloud: office hours, month ends, weekends, growth. No clock and no chance is in it,
 * so it always writes the same files. After a change, run {@link #main} in the module's folder and commit the files.
 */
public final class SampleCloudUsage {
    private static final Path FOLDER = Path.of("src/main/resources/demo/sample-cloud");

    private SampleCloudUsage() {}

    /** Writes the files into the sample cloud. */
    public static void main(String[] args) throws IOException {
        for (var file : files().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    static SortedMap<String, String> files() {
        UsageFiles usage = new UsageFiles();
        acme(usage);
        bolt(usage);
        kite(usage);
        others(usage);
        SortedMap<String, String> files = usage.files();
        files.put("usage-corrections.csv", corrections(usage));
        files.put("events.csv", SampleCloudEvents.csv());
        return files;
    }

    private static void acme(UsageFiles usage) {
        String contract = "c-acme";
        usage.level(contract, "vm-acme-erp", "res-vcpu", time -> 6)
                .level(contract, "vm-acme-erp", "res-ram", time -> 24)
                .level(contract, "vm-acme-web", "res-vcpu", time -> monthEnd(time) ? 10 : officeHours(time) ? 6 : 2)
                .level(contract, "vm-acme-web", "res-ram", time -> monthEnd(time) ? 24 : officeHours(time) ? 16 : 8)
                .level(
                        contract,
                        "vol-acme-data",
                        "payg-volume",
                        time -> time.isBefore(at("2026-03-10T14:00")) ? 500 : 650)
                .level(contract, "ip-acme", "payg-ip", at("2026-01-12T09:30"), at("2026-07-01T00:00"), time -> 1)
                .daily(
                        contract,
                        "net-acme",
                        "b-traffic",
                        UsageFiles.BEGIN,
                        day -> busy(day) ? 28 + spread(day, 19) : 17)
                .weekly(contract, "bucket-acme", "b-requests", day -> 480_000 + 1_000 * spread(day, 97));
    }

    private static void bolt(UsageFiles usage) {
        String contract = "c-bolt";
        usage.level(contract, "vm-bolt-dispatch", "b-vcpu", time -> mondayRush(time) ? 20 : officeHours(time) ? 14 : 10)
                .level(contract, "vm-bolt-dispatch", "b-ram", time -> 48)
                .level(contract, "vol-bolt", "b-volume", time -> time.getMonthValue() < 4 ? 420 : 540)
                .daily(
                        contract,
                        "net-bolt",
                        "b-traffic",
                        UsageFiles.BEGIN,
                        day -> busy(day) ? 36 + spread(day, 11) : 12);
    }

    private static void kite(UsageFiles usage) {
        String onDemand = "c-kite";
        usage.level(onDemand, "vm-kite-edit", "payg-vcpu", time -> time.getMonthValue() == 4 ? 8 : 4)
                .level(onDemand, "vm-kite-edit", "payg-ram", time -> 16)
                .level(onDemand, "bucket-kite", "payg-objects", time -> 400 + 40L * time.getMonthValue())
                .weekly(onDemand, "bucket-kite", "payg-requests", day -> 310_000 + 1_000 * spread(day, 53))
                .daily(
                        onDemand,
                        "net-kite",
                        "payg-traffic",
                        UsageFiles.BEGIN,
                        day -> busy(day) ? 20 + spread(day, 7) : 9);
        usage.level("c-kite-render", "vm-kite-render", "res-vcpu", time -> renderNight(time) ? 24 : 4);
    }

    private static void others(UsageFiles usage) {
        usage.level("c-pine", "vm-pine-lab", "res-vcpu", at("2026-01-01T00:00"), at("2026-04-11T00:00"), time -> 8);
        usage.level(
                        "c-sakura",
                        "vm-sakura-lobby",
                        "tyo-vcpu",
                        at("2026-01-15T00:00"),
                        at("2026-07-01T00:00"),
                        time -> weekend(time) ? 16 : 8)
                .level(
                        "c-sakura",
                        "vm-sakura-lobby",
                        "tyo-ram",
                        at("2026-01-15T00:00"),
                        at("2026-07-01T00:00"),
                        time -> weekend(time) ? 64 : 32)
                .daily(
                        "c-sakura",
                        "net-sakura",
                        "tyo-b-traffic",
                        LocalDate.of(2026, 1, 15),
                        day -> (busy(day) ? 140 : 210) + spread(day, 23));
        usage.level("c-north", "vm-north-portal", "payg-vcpu", time -> 4)
                .level("c-north", "vm-north-portal", "payg-ram", time -> 8);
        usage.level("c-harbor", "vol-harbor", "payg-volume", time -> 1_000);
        usage.level(
                "c-dune",
                "vm-dune-etl",
                "res-vcpu",
                at("2026-03-17T00:00"),
                at("2026-07-01T00:00"),
                time -> nightlyLoad(time) ? 14 : 6);
        usage.level("c-lumen", "vol-lumen", "b-volume", time -> time.getMonthValue() < 6 ? 1_500 : 2_100)
                .level("c-lumen", "vm-lumen-viewer", "payg-vcpu", time -> 2)
                .level("c-lumen", "vm-lumen-viewer", "payg-ram", time -> 4);
    }

    /** The traffic of 3 March was counted twice by the source; a later record sets it right. */
    private static String corrections(UsageFiles usage) {
        return """
                id,contract,resource,product,quantity,from,to,recorded_at,corrects
                fix-1,c-bolt,net-bolt,b-traffic,19,2026-03-03T00:00:00Z,2026-03-04T00:00:00Z,2026-03-20T09:00:00Z,%s
                """.formatted(usage.idOf("net-bolt", "b-traffic", at("2026-03-03T00:00")));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static boolean busy(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static boolean officeHours(LocalDateTime time) {
        return busy(time.toLocalDate()) && time.getHour() >= 7 && time.getHour() < 19;
    }

    private static boolean monthEnd(LocalDateTime time) {
        return time.getDayOfMonth() > time.toLocalDate().lengthOfMonth() - 2;
    }

    private static boolean mondayRush(LocalDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.MONDAY && time.getHour() >= 8 && time.getHour() < 12;
    }

    private static boolean renderNight(LocalDateTime time) {
        LocalDateTime evening = time.minusHours(20);
        boolean night = evening.getHour() < 8;
        return night && (evening.getDayOfWeek() == DayOfWeek.TUESDAY || evening.getDayOfWeek() == DayOfWeek.THURSDAY);
    }

    private static boolean weekend(LocalDateTime time) {
        return !busy(time.minusHours(12).toLocalDate());
    }

    private static boolean nightlyLoad(LocalDateTime time) {
        return time.getHour() >= 1 && time.getHour() < 5;
    }

    /** A number from 0 to below the width that looks scattered and is not. */
    private static long spread(LocalDate day, int width) {
        return Math.floorMod(day.toEpochDay() * 7919, width);
    }
}
