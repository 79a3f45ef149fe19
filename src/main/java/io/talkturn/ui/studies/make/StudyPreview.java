package io.talkturn.ui.studies.make;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.setting.RecordEdit;
import io.talkturn.study.StudyColumns;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyMaking;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.context.Drafted;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.model.ModelPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Draws the trials of a study that is being put together, before anything is written; never on the UI thread. */
final class StudyPreview {
    private final Map<Path, Corpus> corpora = new ConcurrentHashMap<>();

    /**
     * What a draft comes to.
     *
     * @param file everything that would be fixed, null where it cannot be
     * @param problem why it cannot, empty where it can
     * @param base what trials begin with, in words
     * @param network of that, null where it is not known
     * @param draft what it was made of, with the papers' ranges where it had none
     * @param cost of its trials, null where there are none
     * @param folds the names of the sets of folds that all its corpora have
     */
    record Seen(
            @Nullable StudyFile file,
            String problem,
            String base,
            @Nullable NetworkSpec network,
            StudyDraft draft,
            @Nullable StudyCost cost,
            List<String> folds) {}

    /** The first column's network, and what is said of it. */
    private record Base(NetworkSpec network, String words) {}

    /**
     * Draws the trials.
     *
     * @param drafted what is put together on the page Model, null where that was not opened
     */
    Seen look(StudyDraft draft, Path project, @Nullable Drafted drafted) {
        StudyColumns columns = new StudyColumns();
        Base base = null;
        StudyDraft ranged = draft;
        try {
            if (draft.columns().isEmpty()) {
                throw new UserError(Texts.of("studies.new.need.column"), Texts.of("studies.new.need.column.wayout"));
            }
            for (StudyDraft.Primary primary : draft.columns()) {
                Corpus corpus = corpora.computeIfAbsent(primary.corpus(), CorpusFolder::read);
                RunMaking making = new RunMaking(project, primary.corpus());
                boolean isDrafted = fits(draft, drafted == null ? null : drafted.spec(making));
                Drafted begun =
                        isDrafted && drafted != null ? drafted : ModelPage.usual(corpus, isFusion(draft, corpus));
                RunSpec spec = predicting(begun.spec(making), primary.label());
                base = base == null
                        ? new Base(
                                spec.network(),
                                Texts.of(
                                        isDrafted
                                                ? "studies.new.base.model"
                                                : drafted == null
                                                        ? "studies.new.base.unopened"
                                                        : "studies.new.base.usual",
                                        spec.network().architecture()))
                        : base;
                columns.add(spec, corpus);
            }
            ranged = withRanges(
                    draft, Objects.requireNonNull(base, "there is a column").network());
            StudyDrafting drafting = new StudyDrafting(ranged);
            StudyFile file = new StudyMaking(
                            drafting.name(),
                            ranged.question(),
                            columns.made(),
                            drafting.conditions(base.network()),
                            drafting.search(),
                            drafting.rules())
                    .file(project);
            return new Seen(file, "", base.words(), base.network(), ranged, StudyCost.of(project, file), folds(draft));
        } catch (UserError e) {
            return refused(base, e.line(), ranged);
        } catch (IllegalArgumentException e) {
            // a record refused what was typed, with its reason
            return refused(base, String.valueOf(e.getMessage()), ranged);
        }
    }

    private static Seen refused(@Nullable Base base, String why, StudyDraft draft) {
        return base == null
                ? new Seen(null, why, "", null, draft, null, List.of())
                : new Seen(null, why, base.words(), base.network(), draft, null, folds(draft));
    }

    private static List<String> folds(StudyDraft draft) {
        List<String> all = null;
        for (StudyDraft.Primary primary : draft.columns()) {
            List<String> own = FoldsFiles.names(primary.corpus());
            all = all == null ? own : all.stream().filter(own::contains).toList();
        }
        return all == null ? List.of() : all;
    }

    private static boolean isFusion(StudyDraft draft, Corpus corpus) {
        return draft.isOfFusion()
                || (!draft.isOfWindows() && !corpus.sequences().isEmpty());
    }

    /** A question of fusion models is not asked of a network over windows, nor the other way round. */
    private static boolean fits(StudyDraft draft, @Nullable RunSpec spec) {
        if (spec == null) {
            return false;
        }
        boolean isFusion = spec.network() instanceof FusionSpec;
        return isFusion ? !draft.isOfWindows() : !draft.isOfFusion();
    }

    private static RunSpec predicting(RunSpec spec, String label) {
        NetworkSpec network = switch (spec.network()) {
            case HanSpec han -> new HanSpec(han.text(), RecordEdit.with(han.tasks(), "primary", label), han.model());
            case FusionSpec fusion ->
                new FusionSpec(fusion.weakHashes(), RecordEdit.with(fusion.fusion(), "primary", label));
        };
        return new RunSpec(spec.header(), network, spec.training());
    }

    private static StudyDraft withRanges(StudyDraft draft, NetworkSpec network) {
        Search.Kind kind = draft.search().kind();
        boolean isDrawn = kind == Search.Kind.RANDOM || kind == Search.Kind.GRID || kind == Search.Kind.REFINE;
        if (!isDrawn || !draft.search().ranges().isEmpty()) {
            return draft;
        }
        List<StudyDraft.RangeRow> usual = StudyDrafting.usualRanges(draft, network);
        return RecordEdit.with(draft, "ranges", usual);
    }
}
