package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad row is told with its place; the rows around it go in as if it were not there. */
class RefusedRowsTest {
    private static final String USAGE =
            "id,contract,resource,product,quantity,from,to,recorded_at,corrects,cost,effective_cost,"
                    + "billing_period\n";
    private static final String GOOD = ",c,vm,payg-cpu,1,2025-04-01T00:00:00Z,2025-04-02T00:00:00Z,,,,,\n";
    private static final String DAY = "2025-04-01T00:00:00Z,2025-04-02T00:00:00Z";

    @TempDir
    Path folder;

    private final RecordedStore store = new RecordedStore();
    private final List<RefusedRow> refused = new ArrayList<>();

    @BeforeEach
    void aFolderWithACloud() throws IOException {
        Files.copy(DataFolderTest.example("reconciliation").resolve("cloud.json"), folder.resolve("cloud.json"));
    }

    private LoadReport load() throws IOException {
        return DataFolder.read(folder).loadInto(store, refused::add);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void assertRefused(String file, String field, Reason reason, String text) {
        assertThat(refused).singleElement().satisfies(row -> {
            assertThat(row.file()).isEqualTo(file);
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.field()).isEqualTo(field);
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.text()).contains(text);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x,c,vm,payg-cpu,1,2025-04-02,2025-04-01,,,,,                        | to             | INVALID           | to 2025-04-01T00:00:00Z is not after from 2025-04-02T00:00:00Z
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-01,,,,,                        | to             | INVALID           | is not after from
            x,nobody,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,                   | contract       | UNKNOWN_REFERENCE | unknown contract "nobody"; add it to the cloud, or mend the id
            x,c,nothing,payg-cpu,1,2025-04-01,2025-04-02,,,,,                   | resource       | UNKNOWN_REFERENCE | unknown resource "nothing"
            x,c,vm,no-such,1,2025-04-01,2025-04-02,,,,,                         | product        | UNKNOWN_REFERENCE | unknown product "no-such"
            x,C,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,                        | contract       | UNKNOWN_REFERENCE | unknown contract "C"
            x,c,vm,payg-cpu,1e999999999,2025-04-01,2025-04-02,,,,,              | quantity       | INVALID           | quantity is out of bounds: 1E+999999999
            x,c,vm,payg-cpu,1e-999999999,2025-04-01,2025-04-02,,,,,             | quantity       | INVALID           | quantity is out of bounds
            x,c,vm,payg-cpu,0.1234567890123456789,2025-04-01,2025-04-02,,,,,    | quantity       | INVALID           | at most 18 after the point
            x,c,vm,payg-cpu,"1,5",2025-04-01,2025-04-02,,,,,                    | quantity       | INVALID           | quantity is not a decimal: "1,5"; write it like 12.5
            x,c,vm,payg-cpu,,2025-04-01,2025-04-02,,,,,                         | quantity       | INVALID           | quantity is empty; it is required
            x,c,vm,payg-cpu,-1,2025-04-01,2025-04-02,,,,,                       | quantity       | INVALID           | quantity -1 is negative; only products with a GIVEN price take reversals
            x,c,vm,payg-cpu,1,2025-02-30,2025-04-02,,,,,                        | from           | INVALID           | from is not a date: "2025-02-30"; write it like 2026-03-01
            x,c,vm,payg-cpu,1,01.04.2025,2025-04-02,,,,,                        | from           | INVALID           | from is not a date: "01.04.2025"
            x,c,vm,payg-cpu,1,2025-04-01T00:00:00,2025-04-02,,,,,               | from           | INVALID           | from is not an instant with offset: "2025-04-01T00:00:00"
            x,c,vm,payg-cpu,1,2025-04-01T00:00:00.0000001Z,2025-04-02,,,,,      | from           | INVALID           | from is finer than a microsecond
            x,c,vm,payg-cpu,1,+10000-01-01T00:00:00Z,2025-04-02,,,,,            | from           | INVALID           | from is outside the years 1 to 9999
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,yesterday,,,,               | recorded_at    | INVALID           | recorded_at is not an instant with offset: "yesterday"
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,x,,,                       | corrects       | INVALID           | record x corrects itself
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,free,,                    | cost           | INVALID           | cost is not a decimal: "free"
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,1,1e99,                   | effective_cost | INVALID           | effective_cost is out of bounds
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,2025-04-01T00:00:00Z    | billing_period | INVALID           | billing_period is not a date
            ,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,                         | id             | INVALID           | id is empty; it is required
            "  ",c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,                     | id             | INVALID           | id is empty; it is required
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02                             | ''             | INVALID           | has 7 cells, and the header 12
            x,c,vm,payg-cpu,1,2025-04-01,2025-04-02,,,,,,                       | ''             | INVALID           | has 13 cells, and the header 12
            one,c,vm,payg-cpu,2,2025-04-01T00:00:00Z,2025-04-02T00:00:00Z,,,,,  | id             | CONFLICT          | content
            """, quoteCharacter = '\'')
    void usage(String row, String field, Reason reason, String text) throws IOException {
        file("usage.csv", USAGE + "one" + GOOD + row + "\ntwo" + GOOD);

        assertThat(load()).isEqualTo(new LoadReport(2, 0, 1, false, List.of()));
        assertRefused("usage.csv", field, reason, text);
        assertThat(store.usage).extracting(UsageRecord::id).containsExactly("one", "two");
        assertThat(store.usage.get(0).quantity()).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x,nobody,vm,payg-cpu,2025-04-01,1           | contract | UNKNOWN_REFERENCE | unknown contract "nobody"
            x,c,vm,payg-cpu,2025-04-01,-1               | level    | INVALID           | level is negative: -1; it is 0 or more
            x,c,vm,payg-cpu,2025-04-01,                 | level    | INVALID           | level is empty
            x,c,vm,payg-cpu,2025-04-01T00:00,1          | at       | INVALID           | at is not an instant with offset
            x,c,vm,b-traffic,2025-04-01,1               | product  | INVALID           | is of the meter traffic, which is no LEVEL; send its use as usage records
            one,c,vm,payg-cpu,2025-04-01,2              | id       | CONFLICT          | content
            x,c,vm                                      | ''       | INVALID           | has 3 cells, and the header 6
            """, quoteCharacter = '\'')
    void events(String row, String field, Reason reason, String text) throws IOException {
        String good = ",c,vm,payg-cpu,2025-04-01,1\n";
        file("events.csv", "id,contract,resource,product,at,level\none" + good + row + "\ntwo" + good);

        assertThat(load()).isEqualTo(new LoadReport(2, 0, 1, false, List.of()));
        assertRefused("events.csv", field, reason, text);
        assertThat(store.changes).extracting(change -> change.id()).containsExactly("one", "two");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x,nobody,CREDIT,2025-04-01,2025-05-01,-5,-5,EUR,   | contract       | UNKNOWN_REFERENCE | unknown contract "nobody"
            x,c,CREDIT,2025-04-01,2025-05-01,-5,-5,EUR,none    | product        | UNKNOWN_REFERENCE | unknown product "none"
            x,c,GIFT,2025-04-01,2025-05-01,-5,-5,EUR,          | charge_type    | INVALID           | charge_type is "GIFT"; use one of [
            x,c,CREDIT,2025-05-01,2025-04-01,-5,-5,EUR,        | to             | INVALID           | to 2025-04-01T00:00:00Z is before from 2025-05-01T00:00:00Z
            x,c,CREDIT,2025-04-01,2025-05-01,1e999999999,0,EUR,| billed_cost    | INVALID           | billed_cost is out of bounds
            x,c,CREDIT,2025-04-01,2025-05-01,-5,,EUR,          | effective_cost | INVALID           | effective_cost is empty
            x,c,CREDIT,2025-04-01,2025-05-01,-5,-5,ECU,        | currency       | INVALID           | ECU
            x,c,CREDIT,2025-04-01,2025-05-01,-5,-5,XAU,        | currency       | INVALID           | XAU
            one,c,CREDIT,2025-04-01,2025-05-01,-6,-5,EUR,      | id             | CONFLICT          | content
            """, quoteCharacter = '\'')
    void charges(String row, String field, Reason reason, String text) throws IOException {
        String good = ",c,CREDIT,2025-04-01,2025-05-01,-5,-5,EUR,\n";
        file(
                "charges.csv",
                "id,contract,charge_type,from,to,billed_cost,effective_cost,currency,product\none" + good + row
                        + "\ntwo" + good);

        assertThat(load()).isEqualTo(new LoadReport(2, 0, 1, false, List.of()));
        assertRefused("charges.csv", field, reason, text);
        assertThat(store.charges).extracting(charge -> charge.id()).containsExactly("one", "two");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing,vcpu,2025-04-01,4,1,60    | resource  | UNKNOWN_REFERENCE | unknown resource "nothing"
            vm,steam,2025-04-01,4,1,60        | meter     | UNKNOWN_REFERENCE | unknown meter "steam"
            vm,vcpu,2025-04-01,-4,1,60        | allocated | INVALID           | allocated is negative: -4
            vm,vcpu,2025-04-01,4,-1,60        | used      | INVALID           | used is negative: -1
            vm,vcpu,2025-04-01,4,1,0          | seconds   | INVALID           | seconds is 0; it is more than 0
            vm,vcpu,now,4,1,                  | at        | INVALID           | at is not an instant with offset: "now"
            """, quoteCharacter = '\'')
    void samples(String row, String field, Reason reason, String text) throws IOException {
        file(
                "samples.csv",
                "resource,meter,at,allocated,used,seconds\nvm,vcpu,2025-04-02,4,1,60\n" + row
                        + "\nvm,vcpu,2025-04-03,4,5,\n");

        assertThat(load()).isEqualTo(new LoadReport(2, 0, 1, false, List.of()));
        assertRefused("samples.csv", field, reason, text);
    }

    @Test
    void aConflictWithAnEarlierFileOrAnEarlierLoadNamesTheLaterRow() throws IOException {
        file("usage-1.csv", USAGE + "a" + GOOD);
        file("usage-2.csv", USAGE + "a" + GOOD.replace(",1,", ",1.0,") + "a" + GOOD.replace(",1,", ",2,"));

        assertThat(load()).isEqualTo(new LoadReport(1, 1, 1, false, List.of()));
        assertRefused("usage-2.csv", "id", Reason.CONFLICT, "content");

        refused.clear();
        Files.delete(folder.resolve("usage-2.csv"));
        file("usage-1.csv", USAGE + "b" + GOOD + "a" + GOOD.replace(",1,", ",3,"));
        assertThat(load()).isEqualTo(new LoadReport(1, 0, 1, false, List.of()));
        assertRefused("usage-1.csv", "id", Reason.CONFLICT, "content");
        assertThat(store.usage).extracting(UsageRecord::id).containsExactly("a", "b");
        assertThat(store.usage.get(0).quantity()).isOne();
    }

    @Test
    void aSecondLoadOfTheSameFolderChangesNothing() throws IOException {
        file("usage.csv", USAGE + "a" + GOOD + "b" + GOOD);
        load();

        assertThat(load()).isEqualTo(new LoadReport(0, 2, 0, false, List.of()));
        assertThat(store.usage).hasSize(2);
    }

    static List<Arguments> lineEnds() {
        return List.of(Arguments.of("LF", "\n"), Arguments.of("CRLF", "\r\n"), Arguments.of("CR", "\r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lineEnds")
    void aRowIsNamedByTheLineOnWhichItBegins(String name, String end) throws IOException {
        String text = "id,contract,resource,product,quantity,from,to\n" // line 1
                + "\"a\nb\",c,vm,payg-cpu,1," + DAY + "\n" // lines 2 and 3
                + "\n" // line 4
                + "\"bad\n\nrow\",c,vm,payg-cpu,many," + DAY + "\n" // lines 5 to 7
                + "worse,c,vm\n"; // line 8
        file("usage.csv", text.replace("\n", end));

        assertThat(load()).isEqualTo(new LoadReport(1, 0, 2, false, List.of()));
        assertThat(store.usage.get(0).id()).isEqualTo("a" + end + "b");
        assertThat(refused).extracting(RefusedRow::line).containsExactly(5L, 8L);
    }

    @Test
    void aVeryLongCellIsRefusedWithoutBeingShown() throws IOException {
        file(
                "usage.csv",
                USAGE + "x".repeat(70_000) + GOOD + "q" + GOOD.replace(",1,", "," + "1".repeat(60_000) + ",") + "ok"
                        + GOOD);

        assertThat(load()).isEqualTo(new LoadReport(1, 0, 2, false, List.of()));
        assertThat(refused)
                .extracting(RefusedRow::toString)
                .containsExactly(
                        "usage.csv, line 2, id: id has 70000 characters; a cell has at most 65536",
                        "usage.csv, line 3, quantity: quantity has 60000 characters; it has at most 200");
    }

    @Test
    void badRowsAreToldInOrderAlsoAcrossBatches() throws IOException {
        StringBuilder rows = new StringBuilder(USAGE);
        for (int i = 0; i < 12_000; i++) {
            rows.append('r').append(i).append(i % 1_000 == 0 ? GOOD.replace("vm", "gone") : GOOD);
        }
        file("usage.csv", rows.toString());

        assertThat(load()).isEqualTo(new LoadReport(11_988, 0, 12, false, List.of()));
        assertThat(refused)
                .extracting(RefusedRow::line)
                .hasSize(12)
                .isSorted()
                .startsWith(2L, 1_002L)
                .endsWith(11_002L);
    }
}
