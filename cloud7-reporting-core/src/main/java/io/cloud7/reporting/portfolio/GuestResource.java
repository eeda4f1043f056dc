package io.cloud7.reporting.portfolio;

import java.util.List;
import org.threeten.extra.Interval;

/**
 * What a contract must know of a resource of another contract that has usage on it, whoever looks: amounts must not
 * depend on that.
 *
 * @param owner the id of the organization that buys the contract to which the resource belongs; who does not see this
 *     organization sees nothing of the resource but its id in the usage records
 * @param stopped when it was stopped
 */
public record GuestResource(String owner, List<Interval> stopped) {
    public GuestResource {
        stopped = List.copyOf(stopped);
    }
}
