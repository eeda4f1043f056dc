package io.cloud7.reporting.report.trend;

/** What a trend follows. Quantities are by meter, amounts by currency. */
public enum Measure {
    /** Use in the meter's charged unit, for example vCPU-h. */
    USAGE("Usage"),
    /** Use ÷ hours, for example vCPU: the level held in the mean. Level meters only. */
    AVERAGE("Average"),
    /**
     * The highest level held at once. Level meters only. Of several contracts and products, the sum of their peaks, which is
     * not below what they held together at any instant.
     */
    PEAK("Peak"),
    /** What was used of reservations and of quotas of held levels, in percent of what was granted × time. */
    UTILIZATION("Utilization"),
    /** Billed cost: what an invoice of the period carries. */
    COST("Cost"),
    /** Billed cost with fees spread over the time that they pay for. */
    EFFECTIVE_COST("Effective Cost"),
    /** The part of the reservations' effective cost that paid for what nobody used. */
    UNUSED_COST("Unused Cost");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Whether it is an amount. */
    public boolean isMoney() {
        return this == COST || this == EFFECTIVE_COST || this == UNUSED_COST;
    }

    /** Whether it grows with the length of the period, so that a longer month has more of it. */
    boolean isTotal() {
        return this == USAGE || isMoney();
    }

    /** Whether it is about what was granted, so that there is none where no reservation or quota runs. */
    boolean isOfGrants() {
        return this == UTILIZATION || this == UNUSED_COST;
    }
}
