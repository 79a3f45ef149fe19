package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.List;

/**
 * Whether times are seconds or milliseconds, told by speech: people say 20 to 600 words a minute. Only whole numbers can be
 * milliseconds.
 */
public enum SpeechUnit {
    /** As they stand. */
    SECONDS(1),
    /** A thousandth. */
    MILLISECONDS(1000);

    private static final double SLOWEST = 20;
    private static final double FASTEST = 600;

    private final double perSecond;

    SpeechUnit(double perSecond) {
        this.perSecond = perSecond;
    }

    /** The unit of the times of what was said. */
    public static SpeechUnit of(List<Mark> said) {
        int counted = 0;
        int asSeconds = 0;
        int asMillis = 0;
        for (Mark mark : said) {
            if (!mark.isTimed() || mark.end() <= mark.start() || mark.text().isBlank()) {
                continue;
            }
            if (mark.start() != Math.rint(mark.start()) || mark.end() != Math.rint(mark.end())) {
                return SECONDS;
            }
            double rate = 60 * mark.text().strip().split("\\s+").length / (mark.end() - mark.start());
            counted++;
            asSeconds += isSpeech(rate) ? 1 : 0;
            asMillis += isSpeech(1000 * rate) ? 1 : 0;
        }
        return counted > 0 && asMillis > asSeconds ? MILLISECONDS : SECONDS;
    }

    private static boolean isSpeech(double wordsAMinute) {
        return wordsAMinute >= SLOWEST && wordsAMinute <= FASTEST;
    }

    /** The annotation with its times in seconds. */
    public Mark inSeconds(Mark mark) {
        return this == SECONDS
                ? mark
                : new Mark(mark.text(), mark.start() / perSecond, mark.end() / perSecond, mark.of(), mark.line());
    }

    /** Tells where times were not seconds. */
    public void note(SourceFile file, ImportNotes notes) {
        if (this == MILLISECONDS) {
            notes.info(
                    "milliseconds",
                    file.name(),
                    null,
                    "The times are whole numbers and were read as milliseconds: as seconds, people would say hardly a word"
                            + " a minute.");
        }
    }
}
