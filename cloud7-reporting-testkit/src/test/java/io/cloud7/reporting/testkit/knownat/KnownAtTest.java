package io.cloud7.reporting.testkit.knownat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnownAtTest {
    private record Asked(Question question, Instant knownAt) {}

    /** As known at the instant, and as known today. */
    private record Answers(Answer known, Answer today) {}

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
        assertThat(askAgain(50, 1_500, 2_000, 20261126))
                .as("reports that say something else today")
                .hasSizeGreaterThan(6);
    }

    @Test
    @Tag("proofs")
    void aHundredThousandLaterRecordsAndCorrectionsChangeNoneOfAThousandAnswers() {
        assertThat(askAgain(1_000, 5_000, 100_000, 413))
                .as("reports that say something else today")
                .containsExactlyElementsOf(ReportCatalog.standard().all().stream()
                        .map(report -> report.descriptor().id())
                        .sorted()
                        .toList());
    }

    /** Which reports say something else without an instant, once more was recorded. */
    private static Set<String> askAgain(int questions, int before, int later, long seed) {
        LivingPlatform platform = new LivingPlatform(seed);
        platform.live(before);
        SplittableRandom random = new SplittableRandom(seed);
        List<Asked> asked = Stream.generate(() -> new Asked(Question.any(random), platform.anySettledInstant(random)))
                .limit(questions)
                .toList();
        List<Answers> then = answers(platform, asked);
        platform.live(later);
        List<Answers> now = answers(platform, asked);
        Set<String> changed = new TreeSet<>();
        int others = 0;
        for (int i = 0; i < questions; i++) {
            Question question = asked.get(i).question();
            assertThat(now.get(i).known())
                    .as("%s", asked.get(i))
                    .isEqualTo(then.get(i).known());
            Answer former = then.get(i).today();
            Answer today = now.get(i).today();
            if (!today.body().equals(former.body())) {
                others++;
                changed.add(question.id());
                assertThat(today.digest()).as("digest of %s", question).isNotEqualTo(former.digest());
            }
        }
        assertThat(others).as("answers that are others today").isGreaterThan(questions / 3);
        return changed;
    }

    private static List<Answers> answers(LivingPlatform platform, List<Asked> asked) {
        return asked.parallelStream()
                .map(one -> new Answers(
                        Answer.of(one.question().answer(platform.storage(), one.knownAt())),
                        Answer.of(one.question().answer(platform.storage(), null))))
                .toList();
    }
}
