package io.talkturn.ui.correct;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorrectionField;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of a talkturn that can be put right.
 *
 * @param field its name in files
 * @param title as people read it
 * @param values the values that it can have, empty where it may be anything
 */
record FieldChoice(String field, String title, List<String> values) {
    FieldChoice {
        values = List.copyOf(values);
    }

    /** All that can be put right in a talkturn of a corpus. */
    static List<FieldChoice> of(Corpus corpus, Talkturn talkturn) {
        List<FieldChoice> choices = new ArrayList<>();
        choices.add(new FieldChoice("text", Texts.of("correct.text"), List.of()));
        choices.add(new FieldChoice("speaker", Texts.of("correct.speaker"), speakers(corpus, talkturn)));
        for (Label label : corpus.labels()) {
            List<String> classes = label instanceof ClassLabel l ? l.classes() : List.of();
            choices.add(new FieldChoice("label:" + label.name(), Texts.of("correct.label", label.name()), classes));
        }
        for (Feature feature : corpus.features()) {
            if (!CorrectionField.DERIVED.contains(feature.name())) {
                choices.add(new FieldChoice(
                        "feature:" + feature.name(),
                        Texts.of("correct.feature", feature.name(), feature.unit()),
                        List.of()));
            }
        }
        choices.add(new FieldChoice("start", Texts.of("correct.start"), List.of()));
        choices.add(new FieldChoice("end", Texts.of("correct.end"), List.of()));
        return choices;
    }

    private static List<String> speakers(Corpus corpus, Talkturn talkturn) {
        return corpus.conversations().stream()
                .filter(c -> c.talkturns().stream().anyMatch(t -> t.id().equals(talkturn.id())))
                .flatMap(c -> c.speakers().stream())
                .toList();
    }

    /** The title of a field by its name in files. */
    static String titleOf(String field) {
        if (field.startsWith("label:") || field.startsWith("feature:")) {
            return field.substring(field.indexOf(':') + 1);
        }
        return Texts.of("correct." + field);
    }
}
