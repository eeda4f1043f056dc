package io.cloud7.reporting.testkit.oracle;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

@Tag("proofs")
class ContractsAgreeWithNaiveBillProofsTest {
    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any();
    }

    @Property(tries = 10_000, seed = "20260101", shrinking = ShrinkingMode.OFF)
    void tenThousandContractsDifferByNoMinorUnit(@ForAll("worlds") World world) {
        Agreement.check(world);
    }
}
