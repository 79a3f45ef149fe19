package io.talkturn.report.paper;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.report.TokenSpans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word as it is written, with the signs behind it, and when it was said.
 *
 * @param start seconds, NaN where unknown
 * @param end likewise
 */
record SpokenWord(String written, double start, double end) {
    /** The words of a talkturn; without times where the source has none. */
    static List<SpokenWord> of(Talkturn talkturn) {
        if (talkturn.words().isEmpty()) {
            return Arrays.stream(PlainText.line(talkturn.text()).split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new SpokenWord(word, Double.NaN, Double.NaN))
                    .toList();
        }
        List<Word> words = talkturn.words();
        TokenSpans spans = TokenSpans.find(
                        talkturn.text(), words.stream().map(Word::text).toList())
                .orElseGet(
                        () -> TokenSpans.ofTokens(words.stream().map(Word::text).toList()));
        List<SpokenWord> spoken = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int from = i == 0 ? 0 : spans.spans().get(i).start();
            int to = i + 1 < words.size()
                    ? spans.spans().get(i + 1).start()
                    : spans.text().length();
            Word word = words.get(i);
            spoken.add(new SpokenWord(
                    PlainText.line(spans.text().substring(from, to)),
                    word.isTimed() ? word.start() : Double.NaN,
                    word.isTimed() ? word.end() : Double.NaN));
        }
        return spoken;
    }

    /** Whether it is known when it was said. */
    boolean isTimed() {
        return !Double.isNaN(start);
    }
}
