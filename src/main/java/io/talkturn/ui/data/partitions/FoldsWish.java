package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.table.FoldsSource;
import io.talkturn.setting.RecordEdit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the folds that are to be made. What belongs to another way stays, for when that is chosen again.
 *
 * @param count by chance: how many
 * @param seed by chance
 * @param speakersWhole by chance: whether conversations that share a speaker stay together
 * @param stratified by chance: the label whose classes are shared out, null: none
 * @param pattern by pattern: the expression
 * @param ofTitle by pattern: whether it is of titles
 * @param file by file, null until one is chosen
 */
public record FoldsWish(
        FoldsWay way,
        int count,
        long seed,
        boolean speakersWhole,
        @Nullable String stratified,
        String pattern,
        boolean ofTitle,
        @Nullable Path file) {
    private static final int USUAL = 5;

    /** Five by chance. */
    static FoldsWish usual() {
        return new FoldsWish(FoldsWay.CHANCE, USUAL, 1, false, null, "", false, null);
    }

    /** With another value of a component. */
    FoldsWish with(String component, @Nullable Object value) {
        return RecordEdit.with(this, component, value);
    }

    /** Whether all is said that the way needs. */
    boolean isWhole() {
        return switch (way) {
            case PATTERN -> !pattern.isBlank();
            case FILE -> file != null;
            case CHANCE, SPEAKER, SESSION, RECORDING -> true;
        };
    }

    /**
     * Makes them; reads files.
     *
     * @throws io.talkturn.foundation.UserError where they cannot be made of the corpus
     */
    Folds make(Corpus corpus) {
        FoldMaking making = new FoldMaking(corpus);
        return switch (way) {
            case CHANCE -> making.chance(count, seed, speakersWhole, stratified);
            case SPEAKER -> making.bySpeaker();
            case SESSION -> making.bySession();
            case RECORDING -> making.byRecording();
            case PATTERN -> making.byPattern(pattern, ofTitle);
            case FILE -> {
                if (file == null) {
                    throw new IllegalStateException("no file is chosen");
                }
                yield FoldsSource.read(file, corpus, null);
            }
        };
    }
}
