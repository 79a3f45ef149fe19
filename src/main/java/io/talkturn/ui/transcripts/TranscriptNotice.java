package io.talkturn.ui.transcripts;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The sentences above the lines: why something cannot be read, or what speaks against what runs said that were applied. */
final class TranscriptNotice {
    /** What is said is no problem: something speaks against what is read. */
    private static final PseudoClass MIND = PseudoClass.getPseudoClass("mind");

    private final TranscriptsViewModel model;
    private final Function<RunEntry, String> names;
    private final Label label = Labels.wrapped("", "transcript-notice");

    /** @param names what runs are called among all of the project */
    TranscriptNotice(TranscriptsViewModel model, Function<RunEntry, String> names) {
        this.model = model;
        this.names = names;
        Presence.withWords(label);
    }

    Label label() {
        return label;
    }

    /** Says what there is to say now. */
    void tell() {
        Throwable problem = problem();
        label.setText(problem == null ? toMind() : sentence(problem));
        label.pseudoClassStateChanged(MIND, problem == null);
    }

    private @Nullable Throwable problem() {
        Throwable problem = model.left().problemProperty().get() == null
                ? model.right().problemProperty().get()
                : model.left().problemProperty().get();
        OpenRun run = model.left().openProperty().get();
        return problem == null && run != null ? run.corpusProblem() : problem;
    }

    private static String sentence(Throwable problem) {
        return problem instanceof UserError error ? error.line() : Texts.of("problem.defect");
    }

    /** Whose it is, where there are two. */
    private String toMind() {
        List<OpenRun> runs = Stream.of(model.left(), model.right())
                .map(side -> side.openProperty().get())
                .filter(Objects::nonNull)
                .toList();
        List<String> all = new ArrayList<>();
        for (OpenRun run : runs) {
            if (!run.toMind().isEmpty()) {
                String whose = runs.size() == 1 ? "" : names.apply(run.entry()) + ": ";
                all.add(whose + String.join(" ", run.toMind()));
            }
        }
        return String.join("\n", all);
    }
}
