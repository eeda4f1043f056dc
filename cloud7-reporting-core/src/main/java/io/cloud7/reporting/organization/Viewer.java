package io.cloud7.reporting.organization;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. A viewer sees its own organization and what is below it, in the sections for which it has the privilege.
 *
 * @param organization the id of the viewer's organization; null: the operator, whatever its id
 * @param privileges the sections it may read
 */
public record Viewer(@Nullable String organization, Set<Privilege> privileges) {
    public Viewer {
        privileges = Set.copyOf(privileges);
    }

    /** The operator with every privilege. */
    public static Viewer cloudAdmin() {
        return new Viewer(null, EnumSet.allOf(Privilege.class));
    }

    /** A member of an organization with every privilege. */
    public static Viewer of(String organization) {
        return new Viewer(organization, EnumSet.allOf(Privilege.class));
    }
}
