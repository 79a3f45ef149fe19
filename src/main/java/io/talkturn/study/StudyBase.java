package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.model.HanSettings;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunHeader;
import io.talkturn.run.RunSpec;
import io.talkturn.setting.RecordEdit;
import io.talkturn.setting.Setting;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Recipe;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the trials of a study began with, before the condition and the draw: found again in their specifications. */
final class StudyBase {
    private final StudyFile study;

    StudyBase(StudyFile study) {
        this.study = study;
    }

    /**
     * A specification with which the command line gives the same trials again.
     *
     * @throws UserError where no one beginning gives all of them
     */
    RunSpec find() {
        PlannedTrial first = first(study.columns().getFirst(), least());
        Recipe base = new Recipe(first.spec().network(), first.spec().training());
        for (String key : least().settings().keySet()) {
            base = asOthers(base, key);
        }
        for (String key : settled()) {
            base = asUsual(base, key);
        }
        base = new Recipe(base.network(), base.training().withThreads(0));
        require(base);
        return new RunSpec(named(first.spec()), base.network(), base.training()).on(null);
    }

    private RunHeader named(RunSpec spec) {
        return RecordEdit.with(spec.header(), "name", study.header().name());
    }

    /** The condition that fixes least says most of what is common. */
    private Condition least() {
        return study.conditions().stream()
                .min(Comparator.comparingInt(condition -> condition.settings().size()))
                .orElseThrow();
    }

    private PlannedTrial first(Column column, Condition condition) {
        String cell = column.cell(condition);
        return study.trials().stream()
                .filter(trial -> trial.plan().cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    /** Where another condition does not fix a setting, its trials have the value of the beginning. */
    private Recipe asOthers(Recipe base, String key) {
        for (Condition other : study.conditions()) {
            if (!other.settings().containsKey(key)) {
                RunSpec spec = first(study.columns().getFirst(), other).spec();
                return value(spec.network(), spec.training(), key)
                        .map(value -> base.with(key, value))
                        .orElse(base);
            }
        }
        return base;
    }

    /** The settings that every trial gets from its condition or its draw: it does not matter what they begin with. */
    private Set<String> settled() {
        Set<String> settled = new HashSet<>();
        for (PlannedTrial trial : study.trials()) {
            Set<String> own = new HashSet<>(trial.plan().drawn().keySet());
            own.addAll(study.condition(trial.plan().cell()).settings().keySet());
            if (trial.equals(study.trials().getFirst())) {
                settled.addAll(own);
            } else {
                settled.retainAll(own);
            }
        }
        return settled;
    }

    /** The usual value, which a command need not name. */
    private static Recipe asUsual(Recipe base, String key) {
        Optional<String> usual = switch (base.network()) {
            case HanSpec han ->
                value(
                        new HanSpec(
                                HanSpec.NARRATIVE,
                                han.tasks(),
                                HanSettings.defaults(han.model().architecture())),
                        TrainingSettings.defaults(),
                        key);
            case FusionSpec fusion -> value(fusion, FusionSettings.training(), key);
        };
        return usual.map(value -> base.with(key, value)).orElse(base);
    }

    /** The value of a setting that is described once for the window and the command line; empty for what is chosen besides. */
    private static Optional<String> value(NetworkSpec network, TrainingSettings training, String key) {
        if (key.equals(RecipeGuide.ARCHITECTURE) && network instanceof HanSpec han) {
            return Optional.of(han.model().architecture().id());
        }
        Set<String> chosen = Set.of(
                RecipeGuide.TASKS,
                RecipeGuide.WEIGHTS,
                RecipeGuide.PRIMARY_WEIGHT,
                RecipeGuide.ARCHITECTURE,
                RecipeGuide.MODEL,
                RecipeGuide.WITH,
                RecipeGuide.PRESET);
        if (key.startsWith(RecipeGuide.OPTION) || chosen.contains(key)) {
            return Optional.empty();
        }
        Setting setting = RecipeGuide.setting(network, key);
        List<Record> places = switch (network) {
            case HanSpec han -> List.of(training, han.model(), han.tasks(), han);
            case FusionSpec fusion -> List.of(training, fusion.fusion());
        };
        for (Record place : places) {
            try {
                return Optional.of(setting.shown(setting.in(place)));
            } catch (IllegalArgumentException e) {
                // it is a setting of another record
            }
        }
        return Optional.empty();
    }

    private void require(Recipe base) {
        for (PlannedTrial trial : study.trials()) {
            Column column = study.column(trial.plan().cell());
            Recipe made = predicting(base, column.primary())
                    .with(study.condition(trial.plan().cell()).settings())
                    .with(trial.plan().drawn());
            if (!isSame(made, trial)) {
                throw new UserError(
                        "The trials of the study begin with settings that no one command gives: “" + trial.id()
                                + "” would be another one.",
                        "Copy the folder of the study in the place of its command.");
            }
        }
    }

    private static Recipe predicting(Recipe base, String primary) {
        NetworkSpec network = switch (base.network()) {
            case HanSpec han -> new HanSpec(han.text(), RecordEdit.with(han.tasks(), "primary", primary), han.model());
            case FusionSpec fusion ->
                new FusionSpec(fusion.weakHashes(), RecordEdit.with(fusion.fusion(), "primary", primary));
        };
        return new Recipe(network, base.training());
    }

    private boolean isSame(Recipe made, PlannedTrial trial) {
        TrainingSettings training = RecordEdit.with(
                made.training().withThreads(study.rules().threads()),
                "seed",
                trial.plan().seed());
        boolean sameNetwork =
                (made.network() instanceof FusionSpec one && trial.spec().network() instanceof FusionSpec other)
                        ? one.fusion().equals(other.fusion())
                        : made.network().equals(trial.spec().network());
        return sameNetwork && training.equals(trial.spec().training());
    }
}
