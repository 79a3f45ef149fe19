package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of a talkturn a person can put right: {@code speaker}, {@code text}, {@code start}, {@code end}, {@code
 * label:NAME} or {@code feature:NAME}.
 */
public sealed interface CorrectionField {
    /** Features that follow from text and times, which are what to put right. */
    Set<String> DERIVED = Set.of("speech_rate", "delay");

    /** Who spoke. */
    record Speaker() implements CorrectionField {}

    /** What was said. */
    record Text() implements CorrectionField {}

    /** When the talkturn begins or ends, in seconds. */
    record Time(boolean isStart) implements CorrectionField {}

    /** A label by its name. */
    record OfLabel(String name) implements CorrectionField {}

    /** A measured feature by its name. */
    record OfFeature(String name) implements CorrectionField {}

    /**
     * The field of that name.
     *
     * @throws UserError where there is none
     */
    static CorrectionField of(String name) {
        return find(name)
                .orElseThrow(() -> new UserError(
                        "There is nothing called “" + name + "” to correct.",
                        "Use speaker, text, start, end, label:NAME or feature:NAME."));
    }

    /** The field of that name, if there is one. */
    static Optional<CorrectionField> find(String name) {
        if (name.startsWith("label:")) {
            return Optional.of(new OfLabel(name.substring("label:".length())));
        }
        if (name.startsWith("feature:")) {
            return Optional.of(new OfFeature(name.substring("feature:".length())));
        }
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "speaker" -> new Speaker();
                    case "text" -> new Text();
                    case "start" -> new Time(true);
                    case "end" -> new Time(false);
                    default -> null;
                });
    }
}
