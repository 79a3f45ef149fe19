package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.TalkturnNote;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists, exports and writes what people noted at talkturns. */
@Command(
        name = "notes",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what people noted at talkturns of a corpus, writes it as a table, or writes one note. Notes are kept with the"
                    + " corpus, stay when it is imported or woven again, and are read by no network."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn notes kite",
            "  talkturn notes kite --csv notes.csv",
            "  talkturn notes kite --talkturn Kite-3 --text \"ironic?\" --author MK",
            "  talkturn notes kite --talkturn Kite-3 --text \"\"",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class NotesCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    /** A note that is written. */
    static final class Wanted {
        @Option(
                names = "--talkturn",
                required = true,
                paramLabel = "ID",
                description = "Write a note at this talkturn.")
        private String talkturn = "";

        @Option(
                names = "--text",
                required = true,
                paramLabel = "TEXT",
                description = "What is noted, in the place of what was; \"\" takes the note away.")
        private String text = "";

        @Option(names = "--author", paramLabel = "NAME", description = "Who notes it (the name of this account).")
        private @Nullable String author;
    }

    @ArgGroup(exclusive = false)
    private @Nullable Wanted wanted;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all notes with author and time.")
    private @Nullable Path csv;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private CsvOptions cells = new CsvOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        Corpus read = CorpusFolder.read(folder);
        if (wanted != null) {
            write(folder, read, wanted);
            return 0;
        }
        Collection<TalkturnNote> notes = NotesFile.read(folder).values();
        if (csv != null) {
            NotesFile.export(ExportGuard.free(csv), notes, cells.safety());
            answer.out().println("Wrote " + notes.size() + " notes to " + csv + ".");
        } else if (answer.isJson()) {
            answer.out().json(List.copyOf(notes));
        } else {
            list(read, notes);
        }
        return 0;
    }

    private void write(Path folder, Corpus read, Wanted note) {
        if (read.talkturns().stream().noneMatch(t -> t.id().equals(note.talkturn))) {
            throw new UserError(
                    "The corpus has no talkturn “" + note.talkturn + "”.",
                    folder,
                    "The ids stand in turns.jsonl and on the page Data of the window.");
        }
        String time = OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        TalkturnNote made =
                new TalkturnNote(note.talkturn, note.text.strip(), CorrectCommand.author(note.author), time);
        NotesFile.put(folder, made, wait.progress());
        if (answer.isJson()) {
            answer.out().json(made);
        } else {
            answer.out().println(made.text().isEmpty() ? "No note at " + made.talkturn() + "." : line(made));
        }
    }

    private void list(Corpus read, Collection<TalkturnNote> notes) {
        if (notes.isEmpty()) {
            answer.out().println("Nobody has noted anything in this corpus.");
        }
        for (TalkturnNote note : notes) {
            boolean isThere = read.talkturns().stream().anyMatch(t -> t.id().equals(note.talkturn()));
            answer.out().println(line(note) + (isThere ? "" : "  its talkturn is gone"));
        }
    }

    private static String line(TalkturnNote note) {
        return note.talkturn() + "  “" + note.text() + "”  " + note.author() + " " + note.time();
    }
}
