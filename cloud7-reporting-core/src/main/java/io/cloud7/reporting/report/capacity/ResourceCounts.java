package io.cloud7.reporting.report.capacity;

/**
 * How many resources there are at an instant, running or stopped.
 *
 * @param instances of the type {@code virtual-instance}
 * @param floatingIps of the type {@code floating-ip}
 * @param loadBalancers of the type {@code load-balancer}
 */
public record ResourceCounts(long instances, long floatingIps, long loadBalancers) {
    /** No resources. */
    public static final ResourceCounts NONE = new ResourceCounts(0, 0, 0);

    static ResourceCounts ofOne(String resourceType) {
        return switch (resourceType) {
            case "virtual-instance" -> new ResourceCounts(1, 0, 0);
            case "floating-ip" -> new ResourceCounts(0, 1, 0);
            case "load-balancer" -> new ResourceCounts(0, 0, 1);
            default -> NONE;
        };
    }

    /** Both together. */
    public ResourceCounts plus(ResourceCounts other) {
        return new ResourceCounts(
                instances + other.instances, floatingIps + other.floatingIps, loadBalancers + other.loadBalancers);
    }
}
