package io.talkturn.ui.studies.look;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;

/**
 * A study in the list.
 *
 * @param folder of the study
 * @param title its name, or what it asks
 * @param figures how large it is
 * @param share of its trials that is settled, 0 to 1
 * @param state where it stands, in words
 * @param standing the same for colours
 */
public record StudyLine(Path folder, String title, String figures, double share, String state, Standing standing) {
    /** What can be done with it follows from this. */
    public enum Standing {
        NEW,
        GOING,
        /** Under way, but nothing more happens without a person. */
        STUCK,
        PAUSED,
        /** Its trials are tasks of a cluster. */
        CLUSTER,
        DONE,
        DAMAGED
    }

    /** A study that can be read. */
    public static StudyLine of(StudyStatus status) {
        StudyFile file = status.file();
        int all = status.trials().size();
        Standing standing = standing(status);
        return new StudyLine(
                status.folder().path(),
                file.title(),
                figures(status),
                all == 0 ? 0 : (double) status.settled() / all,
                words(standing, status),
                standing);
    }

    /** One that cannot. */
    static StudyLine damaged(StudyFolder folder, UserError problem) {
        return new StudyLine(
                folder.path(),
                folder.name(),
                "",
                0,
                Texts.of("studies.standing.damaged", problem.line()),
                Standing.DAMAGED);
    }

    private static String figures(StudyStatus status) {
        StudyFile file = status.file();
        int cells = file.cells().size();
        String trials = file.search().kind() == Search.Kind.SEEDS
                ? (file.search().folds() == null ? "" : file.search().folds() + " × ")
                        + Texts.count("seed", file.search().seeds().size())
                : Texts.count("trial-each", status.trials().size() / Math.max(1, cells));
        return Texts.count("condition", file.conditions().size())
                + (file.columns().size() > 1
                        ? " · " + Texts.count("column", file.columns().size())
                        : "")
                + " · "
                + trials;
    }

    private static Standing standing(StudyStatus status) {
        if (status.isDone()) {
            return Standing.DONE;
        }
        if (status.folder().isOnCluster()) {
            return Standing.CLUSTER;
        }
        if (status.going()) {
            return status.isStuck() ? Standing.STUCK : Standing.GOING;
        }
        boolean isNew = status.trials().stream().allMatch(trial -> trial.state() == TrialState.NOT_STARTED);
        return isNew ? Standing.NEW : Standing.PAUSED;
    }

    private static String words(Standing standing, StudyStatus status) {
        return switch (standing) {
            case NEW -> Texts.of("studies.standing.new");
            case GOING ->
                Texts.of(
                        "studies.standing.going",
                        status.settled(),
                        status.trials().size());
            case STUCK ->
                Texts.of(
                        "studies.standing.stuck",
                        status.settled(),
                        status.trials().size());
            case CLUSTER ->
                Texts.of(
                        "studies.standing.cluster",
                        status.settled(),
                        status.trials().size());
            case PAUSED -> Texts.of("studies.standing.paused", status.settled());
            case DONE -> Texts.of("studies.standing.done");
            case DAMAGED -> "";
        };
    }
}
