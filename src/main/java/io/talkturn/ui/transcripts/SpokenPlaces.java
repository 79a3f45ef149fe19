package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Word;
import io.talkturn.report.TokenSpans.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the words that were said stand in the text that is shown: of a narrative they are its end, in which letters and digits
 * are the same, and signs may be missing.
 */
final class SpokenPlaces {
    private SpokenPlaces() {}

    /** A place a word, in the text's Unicode NFC as it is shown; empty where the text says something else. */
    static List<Span> find(String text, List<Word> words) {
        String shown = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isLetterOrDigit(shown.charAt(i))) {
                letters.append(Character.toLowerCase(shown.charAt(i)));
                places.add(i);
            }
        }
        List<String> said = words.stream().map(word -> letters(word.text())).toList();
        int at = letters.lastIndexOf(String.join("", said));
        return at < 0 ? List.of() : spans(said, places, at);
    }

    private static List<Span> spans(List<String> said, List<Integer> places, int first) {
        List<Span> spans = new ArrayList<>();
        int at = first;
        for (String word : said) {
            // a sign by itself, as a dash between words, has no place
            spans.add(
                    word.isEmpty() ? new Span(0, 0) : new Span(places.get(at), places.get(at + word.length() - 1) + 1));
            at += word.length();
        }
        return spans;
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        String whole = Normalizer.normalize(word, Normalizer.Form.NFC);
        for (int i = 0; i < whole.length(); i++) {
            if (Character.isLetterOrDigit(whole.charAt(i))) {
                letters.append(Character.toLowerCase(whole.charAt(i)));
            }
        }
        return letters.toString();
    }
}
