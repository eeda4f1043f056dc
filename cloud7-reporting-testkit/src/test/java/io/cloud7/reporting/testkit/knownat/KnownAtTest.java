package io.cloud7.reporting.testkit.knownat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnownAtTest {
    /** A question, when it was asked as known at, what was answered then, and what without an instant. */
    private record Asked(Question question, Instant knownAt, Answered then, Answered asOfThen) {}

    /** An answer, short. */
    private record Answered(int hash, int length, String digest) {
        static Answered of(String json) {
            int digest = json.lastIndexOf("sha256:");
            String body = digest < 0 ? json : json.substring(0, digest);
            return new Answered(body.hashCode(), body.length(), digest < 0 ? "" : json.substring(digest));
        }

        boolean isReport() {
            return !digest.isEmpty();
        }
    }

    @Test
    void whatComesLaterChangesNoAnswerAsKnownBefore() {
        askAgain(60, 3_000, 2_000, 20261126);
    }

    @Test
    @Tag("proofs")
    void aHundredThousandLaterRecordsAndCorrectionsChangeNoneOfAThousandAnswers() {
        askAgain(1_000, 5_000, 100_000, 413);
    }

    private static void askAgain(int questions, int before, int later, long seed) {
        LivingPlatform platform = new LivingPlatform(seed);
        platform.live(before);
        SplittableRandom random = new SplittableRandom(seed);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            Question question = Question.any(random);
            Instant knownAt = platform.anySettledInstant(random);
            asked.add(new Asked(
                    question,
                    knownAt,
                    Answered.of(question.answer(platform.storage(), knownAt)),
                    Answered.of(question.answer(platform.storage(), null))));
        }
        platform.live(later);
        TreeSet<String> changed = new TreeSet<>();
        int changedAnswers = 0;
        for (Asked one : asked) {
            assertThat(Answered.of(one.question().answer(platform.storage(), one.knownAt())))
                    .as("%s as known at %s", one.question(), one.knownAt())
                    .isEqualTo(one.then());
            Answered today = Answered.of(one.question().answer(platform.storage(), null));
            if (today.hash() != one.asOfThen().hash()) {
                changedAnswers++;
                changed.add(one.question().id());
                assertThat(today.digest())
                        .as("digest of %s", one.question())
                        .isNotEqualTo(one.asOfThen().digest());
            }
        }
        assertThat(changed)
                .as("reports that say something else today")
                .containsAll(asked.stream()
                        .filter(one -> one.then().isReport())
                        .map(one -> one.question().id())
                        .collect(Collectors.toSet()));
        assertThat(changedAnswers).as("answers that are others today").isGreaterThan(questions / 3);
    }
}
