package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database answers what the data folder answers that was loaded into it, to the byte. */
class DatabaseReportsTest {
    private static final List<String> PAYG = List.of("general", "payg", "--from", "2026-04-01", "--to", "2026-04-30");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyReportIsTheSameFromTheFolderAndFromADatabase() throws IOException {
        Path data = loaded();
        SourceDatabase[] databases = SourceDatabase.values();
        int turn = 0;
        for (List<String> question : Questions.all()) {
            same(turn % 3 == 0 ? past(question) : question, data, databases[turn % databases.length]);
            turn++;
        }
    }

    @Test
    @Tag("soak")
    void everyReportIsTheSameFromTheFolderAndFromEveryDatabaseTodayAndAsKnown() throws IOException {
        Path data = loaded();
        for (List<String> question : Questions.all()) {
            same(question, data, SourceDatabase.values());
            same(past(question), data, SourceDatabase.values());
        }
    }

    private Path loaded() throws IOException {
        Path data = DemoFiles.unpackInto(folder).sampleCloud();
        for (SourceDatabase database : SourceDatabase.values()) {
            assertThat(database.load(data, folder).status()).isZero();
        }
        return data;
    }

    private static List<String> past(List<String> question) {
        return List.of(SourceDatabase.with(question, "--known-at", "2026-05-04T00:00:00Z"));
    }

    private void same(List<String> question, Path data, SourceDatabase... databases) {
        CliRun fromFolder = SourceDatabase.askFolder(question, data);
        assertThat(fromFolder.status()).as(fromFolder.err()).isZero();
        for (SourceDatabase database : databases) {
            assertThat(database.ask(question, folder))
                    .as("%s over %s", question, database)
                    .isEqualTo(fromFolder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadingAgainCountsDuplicatesAndChangesNothing(SourceDatabase database) throws IOException {
        Path data = DemoFiles.unpackInto(folder).sampleCloud();
        CliRun first = database.load(data, folder);
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).containsPattern("rows accepted +2209\\R").containsPattern("rows duplicate +1\\R");
        List<String> before = answers(database);

        CliRun again = database.load(data, folder);
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).containsPattern("rows accepted +0\\R").containsPattern("rows duplicate +2210\\R");
        assertThat(answers(database)).isEqualTo(before);
    }

    private List<String> answers(SourceDatabase database) {
        List<String> answers = new ArrayList<>();
        answers.add(database.ask(PAYG, folder).out());
        answers.add(database.ask(List.of("reconcile", "--known-at", "2026-05-04T00:00:00Z"), folder)
                .out());
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFolderFollowsAndThePastStaysKnown(SourceDatabase database) throws IOException {
        Path data = DemoFiles.unpackInto(folder).sampleCloud();
        assertThat(database.load(data, folder).status()).isZero();
        List<String> then = List.of(SourceDatabase.with(PAYG, "--known-at", "2026-11-01T00:00:00Z"));
        String before = database.ask(then, folder).out();

        Path cloud = data.resolve("cloud.json");
        Files.writeString(cloud, Files.readString(cloud).replace("\"erp-data\"", "\"enterprise-data\""));
        CliRun changed = database.load(data, folder);
        assertThat(changed.status()).as(changed.err()).isZero();

        assertThat(database.ask(PAYG, folder).out())
                .isEqualTo(SourceDatabase.askFolder(PAYG, data).out())
                .contains("enterprise-data");
        assertThat(database.ask(then, folder).out()).isEqualTo(before).doesNotContain("enterprise-data");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatEditsAStartedPriceIsRefusedAsAWhole(SourceDatabase database) throws IOException {
        SampleFolder sample = new SampleFolder(folder).usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        assertThat(database.load(folder, folder).status()).isZero();
        Path cloud = folder.resolve("cloud.json");
        Files.writeString(cloud, Files.readString(cloud).replace("\"0.01\"", "\"0.02\""));
        sample.usage(
                "u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z",
                "u2,c,vm,cpu,4,2026-03-03T00:00:00Z,2026-03-04T00:00:00Z");

        CliRun refused = database.load(folder, folder);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("may not follow", "cpu", "0.02", "no usage was loaded");
        assertThat(database.ask(List.of("general", "payg", "--from", "2026-03-01", "--to", "2026-03-31"), folder)
                        .out())
                .contains("\"0.96\"")
                .doesNotContain("\"1.92\"");
    }
}
