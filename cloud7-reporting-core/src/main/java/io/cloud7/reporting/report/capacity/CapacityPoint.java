package io.cloud7.reporting.report.capacity;

import org.threeten.extra.Interval;

/**
 * One step of the time series of a contract: all its resources together.
 *
 * @param step when
 * @param cpu their CPU
 * @param memory their memory
 */
public record CapacityPoint(Interval step, Work cpu, Work memory) {
    /** How many samples were taken: the larger of both kinds, which are mostly sampled together. */
    public long samples() {
        return Math.max(cpu.utilization().samples(), memory.utilization().samples());
    }
}
