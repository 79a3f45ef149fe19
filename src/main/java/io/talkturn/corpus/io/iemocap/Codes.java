package io.talkturn.corpus.io.iemocap;

import java.util.List;
import java.util.Map;

/** The categories of IEMOCAP: the codes of the release, and the four classes that papers report. */
final class Codes {
    /** As they stand in the evaluation files; {@code xxx} is a talkturn on which the annotators did not agree. */
    static final List<String> EMOTIONS =
            List.of("ang", "hap", "exc", "sad", "neu", "fru", "fea", "sur", "dis", "oth", "xxx");

    /** Happy and excited are one class; talkturns of other categories have none. */
    static final List<String> FOUR = List.of("angry", "happy", "neutral", "sad");

    private static final Map<String, String> FOUR_OF =
            Map.of("ang", "angry", "hap", "happy", "exc", "happy", "neu", "neutral", "sad", "sad");

    private Codes() {}

    /** The number of a code among the eleven, NaN for one that is none. */
    static double emotion(String code) {
        int number = EMOTIONS.indexOf(code);
        return number < 0 ? Double.NaN : number;
    }

    /** The number of a code's class among the four, NaN where it belongs to none. */
    static double four(String code) {
        String name = FOUR_OF.get(code);
        return name == null ? Double.NaN : FOUR.indexOf(name);
    }
}
