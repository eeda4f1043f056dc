package io.cloud7.reporting.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents of the tests, one change to them, and the judgement of the published schemas. */
final class JsonDocuments {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonSchema CLOUD = schema(JsonSchemas.cloud());
    private static final JsonSchema INVOICES = schema(JsonSchemas.invoices());

    private JsonDocuments() {}

    private static JsonSchema schema(String text) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonDocuments.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The document with one value put in (into an array: in place of the element), or taken out if there is none. */
    static String changed(String document, String pointer, @Nullable String value) throws IOException {
        JsonNode root = MAPPER.readTree(document);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = root.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), MAPPER.readTree(value));
        } else if (value == null) {
            if (((ObjectNode) parent).remove(last.getMatchingProperty()) == null) {
                throw new IllegalArgumentException("nothing to take out at " + pointer);
            }
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), MAPPER.readTree(value));
        }
        return MAPPER.writeValueAsString(root);
    }

    static Set<ValidationMessage> faultsOfCloud(String document) throws IOException {
        return CLOUD.validate(MAPPER.readTree(document));
    }

    static Set<ValidationMessage> faultsOfInvoices(String document) throws IOException {
        return INVOICES.validate(MAPPER.readTree(document));
    }

    static Cloud cloud(String document) throws IOException {
        return CloudJson.read(stream(document), "cloud.json");
    }

    static List<Invoice> invoices(String document) throws IOException {
        return InvoicesJson.read(stream(document), "invoices.json", BERLIN);
    }

    static String written(Cloud cloud) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CloudJson.write(cloud, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String written(List<Invoice> invoices) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InvoicesJson.write(invoices, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
