package io.cloud7.reporting.csv.focus;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the tests, and a result as text that can be compared. */
final class Sample {
    static final Path BILL = Path.of("src/test/resources/focus-1.0-sample/focus_sample.csv");
    static final Path EXPECTED = Path.of("src/test/resources/focus-1.0-sample/expected.json");
    static final Path SCENARIOS = Path.of("src/test/resources/focus-spec-scenarios");

    private Sample() {}

    /** Everything that a result says but the places of refused rows and how the rows came in. */
    static String text(FocusCloud bill) {
        return Stream.<Iterable<?>>of(
                        bill.cloud().organizations().all(),
                        bill.cloud().catalog().providers(),
                        bill.cloud().catalog().meters(),
                        bill.cloud().catalog().products(),
                        bill.cloud().catalog().plans(),
                        bill.cloud().contracts(),
                        bill.cloud().resources(),
                        bill.usage(),
                        bill.charges(),
                        bill.invoices(),
                        List.of(bill.cloud().settings()))
                .map(things -> {
                    StringBuilder lines = new StringBuilder();
                    things.forEach(thing -> lines.append(thing).append('\n'));
                    return lines.toString();
                })
                .collect(joining("\n"));
    }
}
