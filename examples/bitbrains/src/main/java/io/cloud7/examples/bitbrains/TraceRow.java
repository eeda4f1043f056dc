package io.cloud7.examples.bitbrains;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What a machine had and used at an instant.
 *
 * @param at when
 * @param cores its CPU cores; 0 while it is switched off
 * @param coresUsed what of them is at work
 * @param memory its memory in GB (2^30 bytes)
 * @param memoryUsed what of it is in use, sometimes more than it has
 */
record TraceRow(Instant at, BigDecimal cores, BigDecimal coresUsed, BigDecimal memory, BigDecimal memoryUsed) {
    /** How long a row stands for. */
    static final Duration STEP = Duration.ofMinutes(5);

    private static final int DECIMALS = 18;
    private static final BigDecimal KILOBYTES_OF_A_GB = BigDecimal.valueOf(1L << 20);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** Reads {@code time; cores; MHz; MHz used; CPU %; memory KB; memory used KB; …}. The header says ms, but the time is in seconds. */
    static TraceRow parse(String line) {
        String[] cells = line.split(";\\s*", -1);
        BigDecimal cores = new BigDecimal(cells[1]);
        return new TraceRow(
                Instant.ofEpochSecond(Long.parseLong(cells[0])),
                cores,
                part(cores.multiply(new BigDecimal(cells[4])), PERCENT),
                part(new BigDecimal(cells[5]), KILOBYTES_OF_A_GB),
                part(new BigDecimal(cells[6]), KILOBYTES_OF_A_GB));
    }

    private static BigDecimal part(BigDecimal value, BigDecimal of) {
        return value.divide(of, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
