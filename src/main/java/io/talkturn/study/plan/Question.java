package io.talkturn.study.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a study asks (studies 3); the sentence is what people choose by. */
public enum Question {
    /** H1 of the HAN-ROCK paper, Table 1. */
    AUXILIARY("Does auxiliary supervision help?"),
    /** H2, Table 2. */
    CAPACITY("Where does capacity belong?"),
    /** H3, Table 3. */
    HIERARCHY("Does the hierarchy matter?"),
    /** Tables 3 and 6 of the weak-label paper. */
    FUSION("Which fusion model?"),
    /** Tables 4 and 9 of the weak-label paper. */
    WEAK_LABELS("Single task or weak labels?"),
    /** Any two or more. */
    MODELS("Which model is better?"),
    /** One setting, several seeds. */
    STABILITY("How stable is it?"),
    /** Table 9 of the weak-label paper. */
    WEIGHTS("Which loss weights?");

    private final String sentence;

    Question(String sentence) {
        this.sentence = sentence;
    }

    /** As people ask it. */
    public String sentence() {
        return sentence;
    }

    /** The word on the command line and in files: {@code weak-labels}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The question of that word.
     *
     * @throws UserError where there is none
     */
    @JsonCreator
    public static Question of(String id) {
        return Arrays.stream(values())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "“" + id + "” is no question.",
                        "Use one of: "
                                + Arrays.stream(values()).map(Question::id).collect(Collectors.joining(", "))
                                + "."));
    }
}
