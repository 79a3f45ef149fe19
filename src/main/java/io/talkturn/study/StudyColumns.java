package io.talkturn.study;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunSpec;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Names;
import io.talkturn.study.plan.Recipe;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.EpochChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the columns of a study: the primary tasks and corpora, each with what its trials begin with. */
public final class StudyColumns {
    private final List<RunSpec> specs = new ArrayList<>();
    private final List<Corpus> corpora = new ArrayList<>();

    /**
     * Adds a column.
     *
     * @param spec a run on the corpus, with the settings that every trial begins with
     * @param corpus read
     */
    public void add(RunSpec spec, Corpus corpus) {
        specs.add(spec);
        corpora.add(corpus);
    }

    /** All columns; one alone needs no name in the names of folders. */
    public List<StudyMaking.Based> made() {
        List<StudyMaking.Based> made = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            RunSpec spec = specs.get(i);
            EpochChoice choice = choice(spec, corpora.get(i));
            Column column = new Column(
                    specs.size() == 1 ? "" : Names.of(title(spec)),
                    title(spec),
                    spec.corpus(),
                    spec.primary(),
                    choice.metric(),
                    choice.higherIsBetter());
            made.add(new StudyMaking.Based(column, corpora.get(i), new Recipe(spec.network(), spec.training())));
        }
        return made;
    }

    /** The label alone where that tells the columns apart. */
    private String title(RunSpec spec) {
        Set<String> labels = specs.stream().map(RunSpec::primary).collect(Collectors.toSet());
        Set<String> places = specs.stream().map(RunSpec::corpus).collect(Collectors.toSet());
        if (labels.size() == specs.size() || places.size() == 1) {
            return spec.primary();
        }
        return spec.primary() + ", " + Path.of(spec.corpus()).getFileName();
    }

    private static EpochChoice choice(RunSpec spec, Corpus corpus) {
        String selection = spec.training().stopping().selection();
        Label label = corpus.label(spec.primary()).orElse(null);
        return switch (spec.network()) {
            case HanSpec _ -> EpochChoice.of(selection, label instanceof ClassLabel);
            // a label that is missing is told by the checks of the run
            case FusionSpec _ when label == null -> EpochChoice.of(selection, true);
            case FusionSpec _ -> EpochChoice.ofFusion(selection, FusionTask.of(AuxiliaryTask.PRIMARY_ID, label));
        };
    }
}
