package io.cloud7.reporting.json;

import static io.cloud7.reporting.json.JsonDocuments.cloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfCloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfInvoices;
import static io.cloud7.reporting.json.JsonDocuments.invoices;
import static io.cloud7.reporting.json.JsonDocuments.resource;
import static io.cloud7.reporting.json.JsonDocuments.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas accept what the readers accept, and refuse what is wrong in shape. */
class SchemaTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every-field-cloud.json",
                "bundle-april-cloud.json",
                "reseller-pool-cloud.json",
                "reconciliation-cloud.json"
            })
    void cloudsAreValidAndStayValidWhenWritten(String name) throws IOException {
        String document = resource(name);

        assertThat(faultsOfCloud(document)).isEmpty();
        assertThat(faultsOfCloud(written(cloud(document)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-field-invoices.json", "reconciliation-invoices.json"})
    void invoicesAreValidAndStayValidWhenWritten(String name) throws IOException {
        String document = resource(name);

        assertThat(faultsOfInvoices(document)).isEmpty();
        assertThat(faultsOfInvoices(written(invoices(document)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report-cli/src/main/resources/demo/sample-cloud/cloud.json",
                "snippets/src/main/resources/my-cloud/cloud.json"
            })
    void theExamplesThatPeopleCopyAreValid(String file) throws IOException {
        String document = Files.readString(EXAMPLES.resolve(file));

        assertThat(faultsOfCloud(document)).isEmpty();
        assertThat(faultsOfCloud(written(cloud(document)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "report-cli/src/main/resources/demo/sample-cloud/invoices.json")
    void theInvoicesThatPeopleCopyAreValid(String file) throws IOException {
        assertThat(faultsOfInvoices(Files.readString(EXAMPLES.resolve(file)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(
            resources = "valid-changes.txt",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void otherSpellingsAreValidForSchemaAndReader(String pointer, String value) throws IOException {
        String document = JsonDocuments.changed(resource("every-field-cloud.json"), pointer, value);

        assertThat(faultsOfCloud(document)).isEmpty();
        assertThat(cloud(document).contracts()).hasSize(2);
    }
}
