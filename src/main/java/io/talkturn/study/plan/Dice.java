package io.talkturn.study.plan;

import io.talkturn.foundation.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Where the draws of a study come from: every draw has a generator of its own, seeded by SHA-256 of the study's seed, what is
 * drawn, and the trial's number. So a setting more or a condition less changes no other draw.
 *
 * @param seed of the study
 * @param group what keeps draws apart that are not common, empty where all conditions share them
 */
record Dice(long seed, String group) {
    /** The seeds of trials are below this, so that they are read and typed with ease. */
    private static final int SEEDS = 1_000_000;

    /** A generator for one setting of one trial; {@link Random} gives the same numbers on every machine. */
    Random of(String setting, int trial) {
        String text = seed + "\n" + group + "\n" + setting + "\n" + trial;
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return new Random(ByteBuffer.wrap(digest).getLong());
    }

    /** The seed of a trial: the same in all conditions. */
    static long trialSeed(long studySeed, int trial) {
        return new Dice(studySeed, "").of("seed", trial).nextInt(SEEDS);
    }
}
