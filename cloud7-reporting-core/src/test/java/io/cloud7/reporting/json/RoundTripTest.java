package io.cloud7.reporting.json;

import static io.cloud7.reporting.json.JsonDocuments.cloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfCloud;
import static io.cloud7.reporting.json.JsonDocuments.faultsOfInvoices;
import static io.cloud7.reporting.json.JsonDocuments.invoices;
import static io.cloud7.reporting.json.JsonDocuments.resource;
import static io.cloud7.reporting.json.JsonDocuments.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what was written gives the same world; writing what was read gives the same bytes. */
class RoundTripTest {
    @ParameterizedTest
    @ValueSource(strings = {"every-field-cloud.json", "bundle-april-cloud.json", "reseller-pool-cloud.json"})
    void writingIsStableToTheByte(String name) throws IOException {
        String once = written(cloud(resource(name)));

        assertThat(written(cloud(once))).isEqualTo(once).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void writtenInvoicesAreStableToTheByte() throws IOException {
        String once = written(invoices(resource("every-field-invoices.json")));

        assertThat(written(invoices(once))).isEqualTo(once);
    }

    @Test
    void openSuspensionsStayOpen() throws IOException {
        String document = written(cloud(resource("every-field-cloud.json")));

        assertThat(document)
                .contains("\"from\": \"2026-02-01T10:00:00.123456Z\",\n          \"to\": \"2026-02-01T23:00:00Z\"")
                .contains("\"from\": \"2026-05-19T22:00:00Z\"\n")
                .doesNotContain("9999");
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void everyCloudComesBackEqual(@ForAll("clouds") Cloud cloud) throws IOException {
        String document = written(cloud);

        Cloud read = cloud(document);

        assertThat(read.settings()).isEqualTo(cloud.settings());
        assertThat(List.copyOf(read.organizations().all()))
                .isEqualTo(List.copyOf(cloud.organizations().all()));
        assertThat(List.copyOf(read.catalog().providers()))
                .isEqualTo(List.copyOf(cloud.catalog().providers()));
        assertThat(List.copyOf(read.catalog().meters()))
                .isEqualTo(List.copyOf(cloud.catalog().meters()));
        assertThat(List.copyOf(read.catalog().products()))
                .isEqualTo(List.copyOf(cloud.catalog().products()));
        assertThat(List.copyOf(read.catalog().plans()))
                .isEqualTo(List.copyOf(cloud.catalog().plans()));
        assertThat(List.copyOf(read.contracts())).isEqualTo(List.copyOf(cloud.contracts()));
        assertThat(List.copyOf(read.resources())).isEqualTo(List.copyOf(cloud.resources()));
        assertThat(written(read)).isEqualTo(document);
        assertThat(faultsOfCloud(document)).isEmpty();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void allInvoicesComeBackEqual(@ForAll("invoiceLists") List<Invoice> invoices) throws IOException {
        String document = written(invoices);

        assertThat(invoices(document)).isEqualTo(invoices);
        assertThat(faultsOfInvoices(document)).isEmpty();
    }

    @Provide
    Arbitrary<Cloud> clouds() {
        return Clouds.clouds();
    }

    @Provide
    Arbitrary<List<Invoice>> invoiceLists() {
        return Invoices.invoices();
    }
}
