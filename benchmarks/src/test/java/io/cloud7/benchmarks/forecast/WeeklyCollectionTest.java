package io.cloud7.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloud7.reporting.forecast.Forecaster;
import io.cloud7.reporting.forecast.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The accuracy that docs/forecast.md tells, on the M4 weekly series. They have no licence that lets us ship them. */
class WeeklyCollectionTest {
    /** Beside the project; elsewhere by {@code -Dforecast.weekly=…}. */
    private static final Path FOLDER =
            Path.of(System.getProperty("forecast.weekly", "../../shared/data/forecast-weekly"));

    @Test
    @Tag("proofs")
    void theCombinationIsAsGoodAsTheDocsSay() throws IOException {
        Path train = FOLDER.resolve("m4-weekly-train.csv.gz");
        if (!Files.exists(train)) {
            System.getLogger(WeeklyCollectionTest.class.getName())
                    .log(System.Logger.Level.WARNING, "NOT TESTED: there is no weekly collection in " + FOLDER);
        }
        assumeTrue(Files.exists(train), "no weekly collection in " + FOLDER);
        List<Continuation> collection = SeriesCollection.continued(train, FOLDER.resolve("m4-weekly-test.csv.gz"));
        Score score = new Score();
        for (Continuation series : collection) {
            score.add(
                    series,
                    Forecaster.standard()
                            .forecast(Series.of(series.history()).withSeasons(52), series.future().length)
                            .points());
        }
        assertThat(collection).hasSize(359);
        assertThat(score.smape()).isLessThan(6.19);
        assertThat(score.mase()).isLessThan(2.010);
        assertThat(score.coverage()).isBetween(0.74, 0.86);
    }
}
