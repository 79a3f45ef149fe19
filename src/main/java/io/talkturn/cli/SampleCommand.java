package io.talkturn.cli;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.sample.RolePlay;
import io.talkturn.sample.Sample;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a sample project with its simulated corpora. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a sample project of simulated data, to try everything with: role-play, two-speaker scenes with"
                    + " narratives; or affect-trio, three corpora of text, audio and vision with emotion, sentiment"
                    + " and sarcasm."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn sample --to my-first-project",
            "  talkturn sample --name affect-trio --to my-trio",
            "  talkturn sample --rater-noise 0.68 --to noisier-labels"
        })
final class SampleCommand implements Callable<Integer> {
    /** Beyond it labels say next to nothing. */
    private static final double MOST_NOISE = 2;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new project folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "role-play",
            description = "role-play or affect-trio. Default: ${DEFAULT-VALUE}.")
    private String name = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed makes other data of the same kind. Default: the one of the sample itself.")
    private @Nullable Long seed;

    @Option(
            names = "--rater-noise",
            paramLabel = "SD",
            description = {
                "How wrongly the three raters of role-play see how somebody feels: a standard deviation, where feelings"
                        + " reach from -1.1 to 1.1. Words, voices and faces stay the same, and so does the way in which"
                        + " each rater errs. From 0 (labels are the true state) to 2. Default: "
                        + RolePlay.RATER_NOISE + ", at which they agree as IEMOCAP's do."
            })
    private @Nullable Double raterNoise;

    @Option(
            names = "--recordings",
            description = "Also make role-play's simulated recordings, 25 MB of speech-like tones.")
    private boolean withRecordings;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Sample sample = Sample.of(name);
        long chosenSeed = seed == null ? sample.seed() : seed;
        if (raterNoise == null) {
            Project.create(folder, sample.title()).close();
            sample.fill(folder, chosenSeed);
        } else {
            requireRaters(sample, raterNoise);
            Project.create(folder, sample.title()).close();
            Sample.fillRolePlay(folder, chosenSeed, raterNoise);
        }
        if (withRecordings) {
            sample.record(folder, chosenSeed, Progress.NONE);
        }
        Terminal.out(command).println("Made the sample project " + folder + ".");
        return 0;
    }

    private static void requireRaters(Sample sample, double noise) {
        if (sample != Sample.ROLE_PLAY) {
            throw new UserError(
                    "The sample “" + sample.id() + "” has no raters whose noise could be chosen.",
                    "Leave --rater-noise out, or make role-play.");
        }
        if (!(noise >= 0 && noise <= MOST_NOISE)) {
            throw new UserError(
                    "--rater-noise " + noise + " is not a number from 0 to 2.",
                    "Give a standard deviation; feelings reach from -1.1 to 1.1.");
        }
    }
}
