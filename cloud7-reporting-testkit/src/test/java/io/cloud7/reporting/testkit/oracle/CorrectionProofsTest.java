package io.cloud7.reporting.testkit.oracle;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The laws of corrections in many more worlds, side by side on all cores; the one that fails names its seed. */
@Tag("proofs")
class CorrectionProofsTest {
    private static final int TOGETHER = 20;

    private final CorrectionLawsTest laws = new CorrectionLawsTest();
    private final DocumentLawsTest documents = new DocumentLawsTest();
    private final ResaleCorrectionLawsTest resale = new ResaleCorrectionLawsTest();

    @Provide
    Arbitrary<List<World>> worlds() {
        return laws.worlds().list().ofSize(TOGETHER);
    }

    @Provide
    Arbitrary<List<ResaleWorld>> resales() {
        return resale.worlds().list().ofSize(TOGETHER);
    }

    @Property(tries = 3, seed = "11", shrinking = ShrinkingMode.OFF)
    void whatIsBilledAndAdjustedIsRight(@ForAll("worlds") List<World> worlds) {
        worlds.parallelStream().forEach(laws::whatIsBilledOfAPeriodAndItsAdjustmentsAreWhatIsRightNow);
    }

    @Property(tries = 3, seed = "12", shrinking = ShrinkingMode.OFF)
    void invoicesReconcileForEver(@ForAll("worlds") List<World> worlds) {
        worlds.parallelStream().forEach(world -> {
            laws.anInvoiceReconcilesForEverWhateverBecomesKnownLater(world);
            laws.anInvoicedPeriodShowsForEverWhatWasKnownOnTheDay(world);
        });
    }

    @Property(tries = 2, seed = "13", shrinking = ShrinkingMode.OFF)
    void nothingIsIssuedTwice(@ForAll("worlds") List<World> worlds) {
        worlds.parallelStream().forEach(laws::onceInvoicedAnAdjustmentIsNotIssuedAgain);
    }

    @Property(tries = 2, seed = "15", shrinking = ShrinkingMode.OFF)
    void furtherDocumentsChangeNothing(@ForAll("worlds") List<World> worlds) {
        worlds.parallelStream().forEach(world -> {
            documents.aFurtherDocumentChangesNoRowOfAnInvoicedPeriodAndNoReconciliation(world);
            documents.aDocumentThatCarriesCorrectionsIsRightAndTheyAreNotDueAgain(world);
        });
    }

    @Property(tries = 2, seed = "16", shrinking = ShrinkingMode.OFF)
    void wrongLinesTakeNothingFromOthers(@ForAll("worlds") List<World> worlds) {
        worlds.parallelStream().forEach(world -> {
            documents.whateverLinesAreMovedWhatIsExpectedStaysAndEachInvoiceAloneIsAsInTheRun(world);
            documents.ofEachResourceWhatIsBilledAndItsAdjustmentsAreWhatIsRightNow(world);
        });
    }

    @Property(tries = 2, seed = "14", shrinking = ShrinkingMode.OFF)
    void bothSidesOfAResellerAreRight(@ForAll("resales") List<ResaleWorld> worlds) {
        worlds.parallelStream().forEach(world -> {
            resale.whatIsBilledOnBothSidesAndItsAdjustmentsAreWhatIsRightNow(world);
            resale.whatWasInvoicedToTheResellerNeverChanges(world);
        });
    }
}
