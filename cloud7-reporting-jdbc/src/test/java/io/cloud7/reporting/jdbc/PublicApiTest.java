package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.rules.PublicApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final Path API = Path.of("..", "docs", "api", "jdbc.txt");

    @Test
    void theApiIsTheReviewedOne() throws IOException {
        String rendered = PublicApi.render(API);
        assertThat(rendered)
                .as("exported signatures; if the change is meant, run with -Dapi.update=true and commit %s", API)
                .isEqualTo(Files.readString(API));
    }
}
