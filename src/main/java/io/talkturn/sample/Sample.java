package io.talkturn.sample;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.sample.trio.AffectTrio;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The sample projects that come with the program, all of them simulated. */
public enum Sample {
    /** Two-speaker scenes with narratives, for the HAN family. */
    ROLE_PLAY("Role play (simulated)", RolePlay.SEED),

    /** Three corpora with word-aligned sequences whose tasks share causes, for the fusion models. */
    AFFECT_TRIO("Affect trio (simulated)", AffectTrio.SEED);

    private final String title;
    private final long seed;

    Sample(String title, long seed) {
        this.title = title;
        this.seed = seed;
    }

    /** The name on the command line and of its folder. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the project is called. */
    public String title() {
        return title;
    }

    /** The seed of the one that comes with the program. */
    public long seed() {
        return seed;
    }

    /**
     * Fills the folder of a project without corpora.
     *
     * @throws UserError where there are such corpora, or the folder cannot be written
     */
    public void fill(Path folder, long chosenSeed) {
        switch (this) {
            case ROLE_PLAY -> SampleFolder.fillRolePlay(folder, chosenSeed, RolePlay.RATER_NOISE);
            case AFFECT_TRIO -> SampleFolder.fillAffectTrio(folder, chosenSeed);
        }
    }

    /**
     * Fills the folder of a project without corpora with the role play as other raters judge it: in all but what they say,
     * the corpus is that of the seed.
     *
     * @param raterNoise how wrongly they see the affect, see {@link RolePlay#RATER_NOISE}; 0: not at all
     * @throws UserError where there are such corpora, or the folder cannot be written
     */
    public static void fillRolePlay(Path folder, long chosenSeed, double raterNoise) {
        SampleFolder.fillRolePlay(folder, chosenSeed, raterNoise);
    }

    /**
     * Makes the simulated recordings of a sample whose conversations have times: speech-like tones. What is there stays.
     *
     * @param project the folder of the sample
     * @throws UserError where it cannot be written
     */
    public void record(Path project, long chosenSeed, Progress progress) {
        if (this == ROLE_PLAY) {
            new RolePlayRecordings(chosenSeed, project.resolve("recordings")).make(progress);
        }
    }

    /**
     * Finds a sample by its name.
     *
     * @throws UserError where there is none of that name
     */
    public static Sample of(String id) {
        return Arrays.stream(values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no sample “" + id + "”.", "Use role-play or affect-trio."));
    }
}
