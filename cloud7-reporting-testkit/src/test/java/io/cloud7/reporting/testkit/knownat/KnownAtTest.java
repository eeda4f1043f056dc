package io.cloud7.reporting.testkit.knownat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnownAtTest {
    /** A question, and the instant as known at which it is asked; null: today. */
    private record Asked(Question question, @Nullable Instant knownAt) {}

    /** The SHA-256 of the bytes of an answer up to its digest, and what follows; nothing does if it is a refusal. */
    private record Answer(String body, String digest) {
        static Answer of(String json) {
            int digest = json.lastIndexOf("sha256:");
            return new Answer(
                    sha256(digest < 0 ? json : json.substring(0, digest)), digest < 0 ? "" : json.substring(digest));
        }

        private static String sha256(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whatComesLaterChangesNoAnswerAsKnownBefore() {
        assertThat(askAgain(50, 30, 1_500, 2_000, 20261126))
                .as("reports that say something else today")
                .hasSizeGreaterThan(5);
    }

    @Test
    @Tag("proofs")
    void thirtyThousandLaterRecordsAndCorrectionsChangeNoneOfThreeHundredAnswers() {
        assertThat(askAgain(300, 100, 5_000, 30_000, 413))
                .as("reports that say something else today")
                .hasSizeGreaterThan(8);
    }

    @Test
    @Tag("soak")
    void aHundredThousandLaterRecordsAndCorrectionsChangeNoneOfAThousandAnswers() {
        assertThat(askAgain(1_000, 250, 5_000, 100_000, 413))
                .as("reports that say something else today")
                .containsExactlyElementsOf(ReportCatalog.standard().all().stream()
                        .map(report -> report.descriptor().id())
                        .sorted()
                        .toList());
    }

    /** Which reports say something else without an instant, once more was recorded. */
    private static Set<String> askAgain(int questions, int ofThemToday, int before, int later, long seed) {
        LivingPlatform platform = new LivingPlatform(seed);
        platform.live(before);
        SplittableRandom random = new SplittableRandom(seed);
        List<Asked> asked = Stream.generate(() -> new Asked(Question.any(random), platform.anySettledInstant(random)))
                .limit(questions)
                .toList();
        List<Asked> askedToday = asked.stream()
                .limit(ofThemToday)
                .map(one -> new Asked(one.question(), null))
                .toList();
        List<Answer> then = answers(platform, asked);
        List<Answer> former = answers(platform, askedToday);
        platform.live(later);
        List<Answer> now = answers(platform, asked);
        List<Answer> today = answers(platform, askedToday);
        for (int i = 0; i < questions; i++) {
            assertThat(now.get(i)).as("%s", asked.get(i)).isEqualTo(then.get(i));
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < ofThemToday; i++) {
            if (!today.get(i).body().equals(former.get(i).body())) {
                Question question = asked.get(i).question();
                changed.add(question.report().descriptor().id());
                assertThat(today.get(i).digest())
                        .as("digest of %s", question)
                        .isNotEqualTo(former.get(i).digest());
            }
        }
        assertThat(changed).as("answers that are others today").hasSizeGreaterThan(ofThemToday / 3);
        return new TreeSet<>(changed);
    }

    private static List<Answer> answers(LivingPlatform platform, List<Asked> asked) {
        return asked.parallelStream()
                .map(one -> Answer.of(one.question().answer(platform.storage(), one.knownAt())))
                .toList();
    }
}
