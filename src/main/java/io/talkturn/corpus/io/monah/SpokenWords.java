package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Talkturns put together from words alone (MONAH paper: inputs): a new one begins at each change of speaker. */
final class SpokenWords {
    private SpokenWords() {}

    private record Said(String video, Word word) {}

    static List<MonahTurn> turns(WordRows words, List<String> videos) {
        List<Said> all = new ArrayList<>();
        for (String video : videos) {
            words.of(video).forEach(word -> all.add(new Said(video, word)));
        }
        all.sort(Comparator.comparingDouble(said -> said.word().start()));
        List<MonahTurn> turns = new ArrayList<>();
        List<Said> open = new ArrayList<>();
        for (Said said : all) {
            if (!open.isEmpty() && !open.getLast().video().equals(said.video())) {
                turns.add(turn(turns.size() + 1, open));
                open.clear();
            }
            open.add(said);
        }
        if (!open.isEmpty()) {
            turns.add(turn(turns.size() + 1, open));
        }
        return turns;
    }

    private static MonahTurn turn(int number, List<Said> said) {
        List<Word> words = said.stream().map(Said::word).toList();
        double start = words.getFirst().start();
        return new MonahTurn(
                String.valueOf(number),
                said.getFirst().video(),
                "",
                start,
                start,
                words.getLast().end(),
                words.stream().map(Word::text).collect(Collectors.joining(" ")),
                words);
    }
}
