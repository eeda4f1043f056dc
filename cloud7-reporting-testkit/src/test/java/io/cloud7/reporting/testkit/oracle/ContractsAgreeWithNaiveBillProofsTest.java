package io.cloud7.reporting.testkit.oracle;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

class ContractsAgreeWithNaiveBillProofsTest {
    private static final int TOGETHER = 100;

    @Property(tries = 10, seed = "20260101", shrinking = ShrinkingMode.OFF)
    @Tag("proofs")
    void aThousandContractsDifferByNoMinorUnit(@ForAll @LongRange(min = 0) long seed) {
        compare(seed);
    }

    @Property(tries = 100, seed = "20260101", shrinking = ShrinkingMode.OFF)
    @Tag("soak")
    void tenThousandContractsDifferByNoMinorUnit(@ForAll @LongRange(min = 0) long seed) {
        compare(seed);
    }

    /** A hundred worlds, side by side on all cores; the one that fails names its seed. */
    private static void compare(long seed) {
        LongStream.range(0, TOGETHER)
                .parallel()
                .mapToObj(i -> RandomWorlds.ofSeed(seed + i * 1_000_003))
                .forEach(Agreement::check);
    }
}
