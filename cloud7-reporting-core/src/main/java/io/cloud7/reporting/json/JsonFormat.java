package io.cloud7.reporting.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloud7.reporting.quantity.Decimals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The text of all JSON here: UTF-8, bounded and strict when read; indented, LF, final newline when written. */
final class JsonFormat {
    /** The version of the data folder that is read and written. */
    static final String VERSION = "cloud7/1";

    static final int MAX_DEPTH = 32;
    static final int MAX_STRING = 64 * 1024;
    static final int MAX_NUMBER = 200;

    /** A cloud of half a million resources fits; depth, strings and numbers are bounded much tighter. */
    static final long MAX_DOCUMENT = 256L * 1024 * 1024;

    /** A longer path tells nobody where it is. */
    private static final int MAX_PATH = 200;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxDocumentLength(MAX_DOCUMENT)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final JsonMapper TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonFormat() {}

    /** Reads one document, and what it is from its root. */
    static <T> T read(InputStream in, String file, Function<JsonCursor, T> reader) throws IOException {
        try {
            return reader.apply(new JsonCursor(tree(in, file), ""));
        } catch (JsonRefusal refusal) {
            throw refusal.in(file);
        }
    }

    private static JsonNode tree(InputStream in, String file) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        try (JsonParser parser = FACTORY.createParser(text)) {
            skipByteOrderMark(text);
            try {
                JsonNode root = TREES.readTree(parser);
                if (root == null || root.isMissingNode()) {
                    throw new UnreadableException(file, "", "the file is empty; it holds one JSON object");
                }
                if (parser.nextToken() != null) {
                    throw new UnreadableException(file, position(parser), "something follows the JSON object");
                }
                return root;
            } catch (StreamConstraintsException e) {
                throw new UnreadableException(
                        file,
                        place(parser),
                        "too deep, too long or too large; a document has at most " + MAX_DEPTH + " levels, "
                                + MAX_STRING / 1024 + " KiB a string and " + MAX_DOCUMENT / 1024 / 1024
                                + " MiB altogether, a number at most " + MAX_NUMBER + " characters",
                        e);
            } catch (JsonProcessingException e) {
                throw new UnreadableException(file, place(parser), "not valid JSON: " + e.getOriginalMessage(), e);
            } catch (NumberFormatException | ArithmeticException e) {
                throw new UnreadableException(
                        file,
                        place(parser),
                        "a number is out of bounds; a decimal has at most " + Decimals.MAX_DIGITS + " digits, at most "
                                + Decimals.MAX_SCALE + " after the point",
                        e);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableException(file, "", "not UTF-8 text; is it a binary file?", e);
        }
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static String place(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        append(path, parser.getParsingContext());
        boolean telling = !path.isEmpty() && path.length() <= MAX_PATH;
        return telling ? path + " (" + position(parser) + ")" : position(parser);
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            append(path, parent);
        }
        if (context.inObject() && context.getCurrentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(context.getCurrentName());
        } else if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }

    private static String position(JsonParser parser) {
        var location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Starts a document; closing the generator ends it and leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))
                .setPrettyPrinter(printer);
    }

    /** Ends a document with a newline. */
    static void end(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.flush();
    }
}
