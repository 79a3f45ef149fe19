package io.talkturn.ui.listen;

import io.talkturn.corpus.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When words are said of which nobody knows it: between those that are known, or evenly over the talkturn. */
final class WordTimes {
    private WordTimes() {}

    /** The words of a text, each as long as all others. */
    static List<Word> evenly(String text, double start, double end) {
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Word> timed = new ArrayList<>();
        double each = (end - start) / Math.max(1, words.size());
        for (int i = 0; i < words.size(); i++) {
            timed.add(new Word(words.get(i), start + i * each, start + (i + 1) * each));
        }
        return timed;
    }

    /** Words without times share the room between their neighbours, as aligners leave out words with digits. */
    static List<Word> between(List<Word> words, double start, double end) {
        List<Word> timed = new ArrayList<>(words);
        for (int i = 0; i < timed.size(); i++) {
            if (!timed.get(i).isTimed()) {
                int next = i;
                while (next < timed.size() && !timed.get(next).isTimed()) {
                    next++;
                }
                double from = i == 0 ? start : timed.get(i - 1).end();
                double to = next == timed.size() ? end : timed.get(next).start();
                double each = Math.max(0, to - from) / (next - i);
                for (int k = i; k < next; k++) {
                    timed.set(k, new Word(timed.get(k).text(), from + (k - i) * each, from + (k - i + 1) * each));
                }
            }
        }
        return timed;
    }
}
