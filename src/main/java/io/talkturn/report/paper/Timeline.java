package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Talkturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the words of a conversation were said: which overlap with words of somebody else, and when nobody spoke. */
final class Timeline {
    /** Aligners place the ends of words no better than this, seconds. */
    private static final double UNSURE = 0.05;

    private final Map<String, boolean[]> overlapped = new HashMap<>();
    private final double[] starts;
    private final double[] latestEnds;
    private final int timedTalkturns;

    private record Said(String speaker, String talkturn, int word, double start, double end) {}

    Timeline(Conversation conversation) {
        List<Said> said = new ArrayList<>();
        int timed = 0;
        for (Talkturn talkturn : conversation.talkturns()) {
            int before = said.size();
            List<SpokenWord> words = SpokenWord.of(talkturn);
            overlapped.put(talkturn.id(), new boolean[words.size()]);
            for (int i = 0; i < words.size(); i++) {
                SpokenWord word = words.get(i);
                if (word.isTimed()) {
                    said.add(new Said(talkturn.speaker(), talkturn.id(), i, word.start(), word.end()));
                }
            }
            timed += said.size() > before ? 1 : 0;
        }
        timedTalkturns = timed;
        said.sort(Comparator.comparingDouble(Said::start));
        starts = said.stream().mapToDouble(Said::start).toArray();
        latestEnds = said.stream().mapToDouble(Said::end).toArray();
        Arrays.parallelPrefix(latestEnds, Math::max);
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1;
                    j < said.size() && said.get(j).start() < said.get(i).end() - UNSURE;
                    j++) {
                mark(said.get(i), said.get(j));
            }
        }
    }

    /** Which words of a talkturn were said while somebody else spoke. */
    boolean[] overlapped(Talkturn talkturn) {
        return overlapped.getOrDefault(talkturn.id(), new boolean[0]);
    }

    /** Whether no word was said in between. */
    boolean isSilent(double from, double to) {
        int place = Arrays.binarySearch(starts, to - UNSURE);
        int before = place < 0 ? -place - 1 : place;
        return before == 0 || latestEnds[before - 1] <= from + UNSURE;
    }

    /** How many talkturns have word times. */
    int timedTalkturns() {
        return timedTalkturns;
    }

    private void mark(Said one, Said other) {
        boolean isLong = Math.min(one.end(), other.end()) - other.start() > UNSURE;
        if (isLong && !one.speaker().equals(other.speaker())) {
            overlapped(one)[one.word()] = true;
            overlapped(other)[other.word()] = true;
        }
    }

    private boolean[] overlapped(Said said) {
        return overlapped.getOrDefault(said.talkturn(), new boolean[said.word() + 1]);
    }
}
