package io.talkturn.run.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told where people speak, or are written down, otherwise than where a run learned. */
final class SpeechFitTest {
    private static final String ENGLISH = "I think that you are right, and it is what we said to them.";

    private static Corpus corpus(String... said) {
        List<Talkturn> talkturns = IntStream.range(0, 20)
                .mapToObj(i -> new Talkturn("t" + i, "A", null, null, said[i % said.length], null, List.of()))
                .toList();
        return of(talkturns);
    }

    private static Corpus of(List<Talkturn> talkturns) {
        return new Corpus(
                new CorpusInfo("talk", "Talk", true, "table", "made up", "2026-01-01T00:00:00Z", "test"),
                List.of(new Conversation("c", "C", talkturns)),
                List.of(),
                List.of(),
                Map.of("c", Partition.TEST),
                new ImportReport(1, 1, talkturns.size(), List.of()));
    }

    private static List<String> told(Corpus taught, Corpus other) {
        return SpeechFit.compare(taught, other).stream().map(Finding::code).toList();
    }

    @Test
    void otherTalkOfTheSameLanguageSaysNothing() {
        Corpus other = corpus("You said that it is right, and I think we are what you are.");
        assertThat(told(corpus(ENGLISH), other)).isEmpty();
    }

    @Test
    void anotherLanguageIsTold() {
        Corpus german = corpus("Ich glaube nicht, dass sie das gestern abend wirklich so gemeint haben.");
        assertThat(told(corpus(ENGLISH), german)).containsExactly("predict_language");
    }

    @Test
    void anotherScriptIsToldOnce() {
        Corpus russian = corpus("Я думаю, что вы правы, и это то, что мы сказали им.");
        assertThat(told(corpus(ENGLISH), russian)).containsExactly("predict_script");
        assertThat(SpeechFit.compare(corpus(ENGLISH), russian).getFirst().sentence())
                .contains("Cyrillic")
                .contains("Latin");
    }

    @Test
    void wordsWithoutMarksAreTold() {
        Corpus bare = corpus("I think that you are right and it is what we said to them");
        assertThat(told(corpus(ENGLISH), bare)).containsExactly("predict_marks");
    }

    @Test
    void talkturnsOfAnotherLengthAreMentioned() {
        String longer = String.join(" ", ENGLISH, ENGLISH, ENGLISH, ENGLISH);
        assertThat(SpeechFit.compare(corpus(ENGLISH), corpus(longer)))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Finding.Severity.INFO));
    }

    @Test
    void fewWordsSayNothingOfTheirLanguage() {
        Corpus few = of(List.of(new Talkturn("t", "A", null, null, "Xylophones galore", null, List.of())));
        assertThat(told(corpus(ENGLISH), few)).isEmpty();
    }
}
