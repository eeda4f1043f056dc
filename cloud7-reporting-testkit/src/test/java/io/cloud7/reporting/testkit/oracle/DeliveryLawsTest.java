package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** How facts are delivered changes nothing. */
class DeliveryLawsTest {
    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any();
    }

    @Property(tries = 60, seed = "8", shrinking = ShrinkingMode.OFF)
    void orderOfArrivalAndRepeatedDeliveriesChangeNoByte(@ForAll("worlds") World world, @ForAll Random random)
            throws IOException {
        List<UsageBatch> batches = new ArrayList<>();
        for (int delivery = 0; delivery < 2; delivery++) {
            int later = delivery;
            world.usage()
                    .forEach(record -> batches.add(UsageBatch.ofUsage(
                            List.of(record.recordedAt(record.recordedAt().plusSeconds(later * 3_600L))))));
            world.charges().forEach(charge -> batches.add(UsageBatch.ofCharges(List.of(charge))));
        }
        Collections.shuffle(batches, random);
        assertSameDocuments(world, world.stored(), world.stored(batches));
    }

    @Property(tries = 60, seed = "9", shrinking = ShrinkingMode.OFF)
    void useGivenAsLevelChangesIsTheSameAsUseGivenAsRecords(@ForAll("worlds") World world, @ForAll Random random)
            throws IOException {
        for (World.Window window : world.windows()) {
            Instant until = window.to().plusDays(1).atStartOfDay(window.zone()).toInstant();
            List<LevelChange> changes = new ArrayList<>();
            List<UsageRecord> records = new ArrayList<>();
            for (String product : List.of("cpu", "r-cpu", "b-cpu", "support")) {
                for (int vm = 1; vm <= 3; vm++) {
                    history(world, product, "vm-" + vm, until, random, changes, records);
                }
            }
            Collections.shuffle(changes, random);
            changes.addAll(changes.subList(0, changes.size() / 2));
            assertThat(document(world.stored(List.of(UsageBatch.ofChanges(changes))), world, window))
                    .as("%s, %s", world, window)
                    .isEqualTo(document(world.stored(List.of(UsageBatch.ofUsage(records))), world, window));
        }
    }

    /** A history of levels, and the runs that it says. One that is still held runs until the window's end. */
    private static void history(
            World world,
            String product,
            String resource,
            Instant until,
            Random random,
            List<LevelChange> changes,
            List<UsageRecord> records) {
        String contract = world.contract().id();
        Instant at = world.contract().start().atStartOfDay(world.zone()).toInstant();
        BigDecimal held = BigDecimal.ZERO;
        Instant since = at;
        int many = 1 + random.nextInt(5);
        for (int i = 0; i <= many; i++) {
            String id = product + "-" + resource + "-" + i;
            Instant next = i == many ? until : at.plusSeconds(60L * random.nextInt(20_000));
            boolean runs = held.signum() > 0 && since.isBefore(next);
            if (runs) {
                records.add(
                        UsageRecord.of(id + "-run", contract, resource, product, held.toPlainString(), since, next));
            }
            if (i < many) {
                held = BigDecimal.valueOf(random.nextInt(60), 1);
                since = next;
                at = next.plusSeconds(60);
                changes.add(LevelChange.of(id, contract, resource, product, since, held.toPlainString()));
            }
        }
    }

    private static void assertSameDocuments(World world, Storage one, Storage other) throws IOException {
        for (World.Window window : world.windows()) {
            assertThat(document(other, world, window))
                    .as("%s, %s", world, window)
                    .isEqualTo(document(one, world, window));
        }
    }

    private static String document(Storage storage, World world, World.Window window) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonExporter.standard().write(Agreement.report(storage, world, window).document(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
