package io.cloud7.reporting.testkit.oracle;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class ContractsAgreeWithNaiveBillTest {
    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any();
    }

    @Property(tries = 400, seed = "2026", shrinking = ShrinkingMode.OFF)
    void everyChargeIsWhatTheRulingsSayToTheLastMinorUnit(@ForAll("worlds") World world) {
        Agreement.check(world);
    }
}
