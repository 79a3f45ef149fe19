package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.CorrectionField;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where people put right what was transcribed, measured or labelled (the second pass that the authors of MONAH
 * recommend). A woven corpus is woven again at once, so that its narratives say what was put right.
 */
public final class CorrectionDesk {
    private final Path folder;
    private final Clock clock;

    /** For one corpus folder, by the clock of this machine. */
    public CorrectionDesk(Path folder) {
        this(folder, Clock.system(ZoneId.systemDefault()));
    }

    /** For one corpus folder; the clock says when. */
    public CorrectionDesk(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** All corrections in the order in which they were made, those that were taken back too. */
    public List<Correction> all() {
        return CorrectionsFile.read(folder);
    }

    /**
     * Puts one value right, in one step with weaving again.
     *
     * @param field see {@link CorrectionField}
     * @param value the new one, empty for missing
     * @throws UserError where there is no such talkturn or field, the value does not fit, or it is that already; nothing is
     *     changed then
     */
    public Correction correct(String talkturn, String field, String value, String author, Progress progress) {
        if (author.isBlank()) {
            throw new UserError("A correction needs an author.", "Say who you are, for example with --author.");
        }
        try (FolderLock _ = CorpusFolder.lock(folder, "correcting", progress)) {
            Corpus corpus = CorpusFolder.read(folder);
            CorrectionField.of(field);
            CorpusEditor.check(corpus, talkturn, field, value);
            String old = CorpusEditor.valueOf(corpus, talkturn, field);
            if (old.equals(value)) {
                throw new UserError("The value is “" + value + "” already.", "Nothing need be done.");
            }
            Correction correction = new Correction(
                    CorrectionsFile.freshId(folder), talkturn, field, old, value, author.strip(), now(), null);
            WeaveJob.correcting(folder, CorrectionsFile.with(folder, correction), progress);
            return correction;
        }
    }

    /**
     * Takes one correction back, in one step with weaving again.
     *
     * @throws UserError where there is none of that id or it was taken back before
     */
    public void undo(String id, String author, Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "taking a correction back", progress)) {
            WeaveJob.correcting(folder, CorrectionsFile.without(folder, id, author.strip(), now()), progress);
        }
    }

    /** The last correction of a field that holds. */
    public Optional<Correction> holding(String talkturn, String field) {
        return all().stream()
                .filter(c ->
                        c.holds() && c.talkturn().equals(talkturn) && c.field().equals(field))
                .reduce((a, b) -> b);
    }

    private String now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
