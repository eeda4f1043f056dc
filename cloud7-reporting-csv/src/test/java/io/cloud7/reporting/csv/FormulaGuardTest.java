package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1,'=1",
                "+1,'+1",
                "-1,'-1",
                "@A,'@A",
                "＝1,'＝1",
                "＋1,'＋1",
                "－1,'－1",
                "＠A,'＠A",
                "   =1,'   =1",
                "'=1,''=1",
                "''=1,'''=1",
                "' =1,'' =1",
                "=,'="
            })
    void oneApostropheComesBeforeATrigger(String text, String guarded) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(guarded);
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\rx", "\nx", "\r\nx", "\0x", " \tx"})
    void controlCharactersThatSpreadsheetsSkipAreTriggersToo(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.unguard("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "''", "a=b", "1-2", "'quoted'", "x@y", "(=1)", "' '"})
    void everyOtherTextStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguard(text)).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void anyTextComesBackAndNoneStartsWithATrigger(@ForAll("texts") String text) {
        String guarded = FormulaGuard.guard(text);

        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(text);
        assertThat(beginsWithATrigger(guarded)).isFalse();
    }

    /** Half of it any character at all, half of it the few that matter. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("' =+-@\t\r\n\0＝＋－＠a").ofMaxLength(8));
    }

    /** Said in other words than the guard itself: what a spreadsheet does with a cell. */
    static boolean beginsWithATrigger(String cell) {
        String shown = cell.replaceFirst("^ +", "");
        return !shown.isEmpty() && "=+-@\t\r\n\0＝＋－＠".contains(shown.substring(0, 1));
    }
}
