package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.Piece;
import io.talkturn.corpus.io.source.SaidOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A talkturn being put together: its text and times, to which words, labels and a speaker are added. */
final class Line implements Piece<Line> {
    final int place;
    String speaker;
    private String said;
    double start;
    double end;
    List<Word> words = new ArrayList<>();
    final double[] labels;
    final double[] features;

    Line(Mark mark, String speaker, int labels, int features) {
        this.place = mark.line();
        this.speaker = speaker;
        this.said = mark.text().strip();
        this.start = mark.start();
        this.end = mark.end();
        this.labels = new double[labels];
        this.features = new double[features];
        Arrays.fill(this.labels, Double.NaN);
        Arrays.fill(this.features, Double.NaN);
    }

    @Override
    public String speaker() {
        return speaker;
    }

    @Override
    public double start() {
        return start;
    }

    @Override
    public double end() {
        return end;
    }

    @Override
    public String text() {
        return said;
    }

    @Override
    public boolean isUnknown() {
        return speaker.isEmpty();
    }

    @Override
    public boolean agreesWith(Line next) {
        return SaidOn.agree(labels, next.labels);
    }

    @Override
    public void append(Line next) {
        said = SaidOn.joined(said, next.said);
        end = Math.max(end, next.end);
        words.addAll(next.words);
        SaidOn.fill(labels, next.labels);
        SaidOn.fill(features, next.features);
    }

    void sortWords() {
        if (words.stream().allMatch(Word::isTimed)) {
            words.sort(Comparator.comparingDouble(Word::start));
        }
    }

    Talkturn talkturn(String id) {
        return new Talkturn(
                id,
                isUnknown() ? Talkturn.UNKNOWN_SPEAKER : speaker,
                Double.isNaN(start) ? null : start,
                Double.isNaN(end) ? null : end,
                text(),
                null,
                words);
    }
}
