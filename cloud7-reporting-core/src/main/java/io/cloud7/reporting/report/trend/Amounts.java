package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.quantity.Fraction;
import java.util.Arrays;
import org.threeten.extra.Interval;

/** What one contract contributes to one series, step by step. */
final class Amounts {
    private final Interval life;
    private final Fraction[] all;
    private final Fraction[] ofUse;
    private final Fraction[] bases;
    private final boolean[] touched;

    Amounts(Interval life, int steps) {
        this.life = life;
        this.all = zeros(steps);
        this.ofUse = zeros(steps);
        this.bases = zeros(steps);
        this.touched = new boolean[steps];
    }

    private static Fraction[] zeros(int steps) {
        Fraction[] zeros = new Fraction[steps];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }

    /** Adds what grows with use. */
    void addUse(int step, Fraction amount) {
        ofUse[step] = ofUse[step].plus(amount);
        addDue(step, amount);
    }

    /** Adds what is due whatever is used. */
    void addDue(int step, Fraction amount) {
        all[step] = all[step].plus(amount);
        touched[step] |= amount.signum() != 0;
    }

    /** Adds a part of a whole. */
    void addShare(int step, Fraction part, Fraction whole) {
        addUse(step, part);
        bases[step] = bases[step].plus(whole);
    }

    Interval life() {
        return life;
    }

    Fraction all(int step) {
        return all[step];
    }

    Fraction ofUse(int step) {
        return ofUse[step];
    }

    Fraction base(int step) {
        return bases[step];
    }

    /** Whether the contract lives in the step, or something is due in it all the same. */
    boolean isThere(int step, TrendPeriod period) {
        return touched[step] || life.overlaps(period.covered());
    }
}
