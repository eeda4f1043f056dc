package io.cloud7.examples.reportcli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRowsTest {
    @Test
    void aTextStandsWhereItDoesNotLieOnAnotherOne() {
        TextRows rows = new TextRows(2);
        assertThat(rows.place(0, 3)).hasValue(0);
        assertThat(rows.place(1, 4)).hasValue(1);
        assertThat(rows.place(2, 5)).isEmpty();
        assertThat(rows.place(3, 6)).hasValue(0);
    }
}
