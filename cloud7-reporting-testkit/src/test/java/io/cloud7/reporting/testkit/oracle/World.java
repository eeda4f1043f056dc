package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;

/**
 * One customer's contract and all that is known of it.
 *
 * @param windows questions about it
 */
public record World(long seed, Cloud cloud, List<UsageRecord> usage, List<GivenCharge> charges, List<Window> windows) {
    /** Two dates, both inclusive, in a zone. */
    public record Window(LocalDate from, LocalDate to, ZoneId zone) {}

    Contract contract() {
        return cloud.contracts().iterator().next();
    }

    ZoneId zone() {
        return cloud.settings().zone();
    }

    Currency currency() {
        return cloud.organizations().get(contract().organization()).currency();
    }

    /** A storage of the world whose facts come in these batches. */
    InMemoryStorage stored(List<UsageBatch> batches) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud, Instant.EPOCH);
        batches.forEach(batch -> storage.append(batch, Stamp.asRecorded()));
        return storage;
    }

    InMemoryStorage stored() {
        return stored(List.of(new UsageBatch(usage, List.<LevelChange>of(), charges, List.of())));
    }

    /** The same world, whose amounts are rounded elsewhere. */
    World roundedAt(RoundAt place) {
        Settings settings = cloud.settings()
                .withRounding(new Rounding(cloud.settings().rounding().mode(), place));
        Cloud other = new Cloud(
                settings,
                cloud.organizations(),
                cloud.catalog(),
                List.copyOf(cloud.contracts()),
                List.copyOf(cloud.resources()));
        return new World(seed, other, usage, charges, windows);
    }

    /** A window whose days begin where clock hours do. */
    Window windowOfItsZone() {
        Window any = windows.get(1);
        return new Window(any.from(), any.to(), zone());
    }

    /** The window, cut before up to four of its days. */
    List<Window> partition(Window window) {
        Dice dice = new Dice(seed);
        TreeSet<LocalDate> firsts = new TreeSet<>(List.of(window.from()));
        for (int cuts = dice.between(1, 4); cuts > 0; cuts--) {
            firsts.add(dice.day(window.from(), window.to()));
        }
        List<Window> parts = new ArrayList<>();
        for (LocalDate first : firsts) {
            LocalDate next = firsts.higher(first);
            parts.add(new Window(first, next == null ? window.to() : next.minusDays(1), window.zone()));
        }
        return parts;
    }

    @Override
    public String toString() {
        return "World of seed " + seed;
    }
}
