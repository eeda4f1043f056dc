package io.cloud7.examples.reportcli;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.organization.Viewer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks. */
final class ViewerOptions {
    @Option(
            names = "--viewer",
            paramLabel = "ORG",
            description = "the id of the organization that asks (default: the operator, who sees everything)")
    private @Nullable String organization;

    @Option(
            names = "--privileges",
            paramLabel = "NAME",
            split = ",",
            description = "the sections that it may read: general, contract, capacity (default: all)")
    private @Nullable Set<Privilege> privileges;

    Viewer viewer() {
        return new Viewer(organization, privileges == null ? EnumSet.allOf(Privilege.class) : privileges);
    }
}
