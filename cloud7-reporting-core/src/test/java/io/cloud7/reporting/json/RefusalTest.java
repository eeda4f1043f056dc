package io.cloud7.reporting.json;

import static io.cloud7.reporting.json.JsonDocuments.changed;
import static io.cloud7.reporting.json.JsonDocuments.cloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfCloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfInvoices;
import static io.cloud7.reporting.json.JsonDocuments.invoices;
import static io.cloud7.reporting.json.JsonDocuments.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One change to a good document a row: what is refused, where, and in which words. */
class RefusalTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(
            resources = "structural-faults.txt",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wrongShapeIsRefusedByReaderAndSchema(String pointer, @Nullable String value, String place, String reason)
            throws IOException {
        String document = changed(resource("every-field-cloud.json"), pointer, value);

        assertRefused(() -> cloud(document), "cloud.json", place, reason);
        assertThat(faultsOfCloud(document)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(
            resources = "domain-faults.txt",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void whatDoesNotFitIsRefusedByTheReader(
            String pointer, @Nullable String value, @Nullable String place, String reason) throws IOException {
        String document = changed(resource("every-field-cloud.json"), pointer, value);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertRefused(() -> cloud(document), "cloud.json", place == null ? "" : place, reason));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(
            resources = "invoice-faults.txt",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wrongInvoicesAreRefused(String pointer, @Nullable String value, String place, String reason, boolean inSchema)
            throws IOException {
        String document = changed(resource("every-field-invoices.json"), pointer, value);

        assertRefused(() -> invoices(document), "invoices.json", place, reason);
        assertThat(faultsOfInvoices(document).isEmpty()).isEqualTo(!inSchema);
    }

    static void assertRefused(ThrowingCallable reading, String file, String place, String reason) {
        UnreadableException refusal = catchThrowableOfType(UnreadableException.class, reading);

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.place()).isEqualTo(place);
        assertThat(refusal.reason()).contains(reason);
        assertThat(refusal.file()).isEqualTo(file);
        assertThat(refusal).hasMessage(file + (place.isEmpty() ? "" : ", " + place) + ": " + refusal.reason());
    }
}
