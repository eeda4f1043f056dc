package io.cloud7.reporting.storage;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Cloud;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one state of the cloud follows another. Every store asks it before a state goes in, and for its history.
 *
 * <p>What was sold at a price stays as it was sold: a price that has started is not edited, it can only be ended, from
 * the instant of recording on; and a product stays, lest its use be in no report. A price that is added may begin in the
 * past: it corrects what was charged, and the difference can be seen.
 */
public final class Succession {
    private final @Nullable Cloud before;
    private final Cloud after;

    /**
     * One state after another.
     *
     * @param before the state that was in force; null: there was none
     * @param after the state that is to be in force
     */
    public Succession(@Nullable Cloud before, Cloud after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Refuses a state that may not follow.
     *
     * @param recordedAt when it counts as recorded
     * @throws IllegalArgumentException if it edits a price that has started, leaves out a product or changes what its use
     *     means, or changes the currency of an organization with contracts; the message names it and the way out
     */
    public void check(Instant recordedAt) {
        if (before != null) {
            new StartedPrices(before, recordedAt).check(after);
            checkCurrencies(before);
        }
    }

    /** What was charged to a buyer stays in its currency. */
    private void checkCurrencies(Cloud known) {
        for (Contract contract : known.contracts()) {
            Organization was = known.organizations().get(contract.organization());
            Organization is = after.organizations().find(was.id()).orElse(was);
            if (!is.currency().equals(was.currency())) {
                throw new IllegalArgumentException("organization " + was.id() + " would pay in " + is.currency()
                        + " instead of " + was.currency() + ", and what was charged on contract " + contract.id()
                        + " would be in neither. Add another organization for contracts in " + is.currency());
            }
        }
    }

    /** Whether the new state says what the one in force says, in the same order: then it is no new state. */
    public boolean changesNothing() {
        return before != null && content(before).equals(content(after));
    }

    private static List<Object> content(Cloud cloud) {
        Catalog catalog = cloud.catalog();
        return List.of(
                cloud.settings(),
                List.copyOf(cloud.organizations().all()),
                List.copyOf(catalog.providers()),
                List.copyOf(catalog.meters()),
                List.copyOf(catalog.products()),
                List.copyOf(catalog.plans()),
                List.copyOf(cloud.contracts()),
                List.copyOf(cloud.resources()));
    }

    /** What the new state changes; all is added if there was none. */
    public List<CloudChange> changes() {
        return new CloudDifference(before, after).changes();
    }
}
