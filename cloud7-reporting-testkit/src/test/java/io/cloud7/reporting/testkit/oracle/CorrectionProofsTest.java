package io.cloud7.reporting.testkit.oracle;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The laws of corrections in many more worlds. */
@Tag("proofs")
class CorrectionProofsTest {
    private final CorrectionLawsTest laws = new CorrectionLawsTest();
    private final DocumentLawsTest documents = new DocumentLawsTest();
    private final ResaleCorrectionLawsTest resale = new ResaleCorrectionLawsTest();

    @Provide
    Arbitrary<World> worlds() {
        return laws.worlds();
    }

    @Provide
    Arbitrary<ResaleWorld> resales() {
        return resale.worlds();
    }

    @Property(tries = 120, seed = "11", shrinking = ShrinkingMode.OFF)
    void whatIsBilledAndAdjustedIsRight(@ForAll("worlds") World world) {
        laws.whatIsBilledOfAPeriodAndItsAdjustmentsAreWhatIsRightNow(world);
    }

    @Property(tries = 120, seed = "12", shrinking = ShrinkingMode.OFF)
    void invoicesReconcileForEver(@ForAll("worlds") World world) {
        laws.anInvoiceReconcilesForEverWhateverBecomesKnownLater(world);
        laws.anInvoicedPeriodShowsForEverWhatWasKnownOnTheDay(world);
    }

    @Property(tries = 120, seed = "13", shrinking = ShrinkingMode.OFF)
    void nothingIsIssuedTwice(@ForAll("worlds") World world) {
        laws.onceInvoicedAnAdjustmentIsNotIssuedAgain(world);
    }

    @Property(tries = 60, seed = "15", shrinking = ShrinkingMode.OFF)
    void furtherDocumentsChangeNothing(@ForAll("worlds") World world) {
        documents.aFurtherDocumentChangesNoRowOfAnInvoicedPeriodAndNoReconciliation(world);
        documents.aDocumentThatCarriesCorrectionsIsRightAndTheyAreNotDueAgain(world);
    }

    @Property(tries = 60, seed = "16", shrinking = ShrinkingMode.OFF)
    void wrongLinesTakeNothingFromOthers(@ForAll("worlds") World world) {
        documents.whateverLinesAreMovedWhatIsExpectedStaysAndEachInvoiceAloneIsAsInTheRun(world);
        documents.ofEachResourceWhatIsBilledAndItsAdjustmentsAreWhatIsRightNow(world);
    }

    @Property(tries = 80, seed = "14", shrinking = ShrinkingMode.OFF)
    void bothSidesOfAResellerAreRight(@ForAll("resales") ResaleWorld world) {
        resale.whatIsBilledOnBothSidesAndItsAdjustmentsAreWhatIsRightNow(world);
        resale.whatWasInvoicedToTheResellerNeverChanges(world);
    }
}
