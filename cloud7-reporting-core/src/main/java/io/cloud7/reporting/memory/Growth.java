package io.cloud7.reporting.memory;

/** How much longer a full column becomes: by half, as most of a large column is full. */
final class Growth {
    private Growth() {}

    static int beyond(int length) {
        return toHold(length, Math.addExact(length, 1));
    }

    static int toHold(int length, int needed) {
        long grown = length + (length >> 1) + 4L;
        return (int) Math.max(needed, Math.min(grown, Integer.MAX_VALUE - 8));
    }
}
