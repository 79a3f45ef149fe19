package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Correction.Undone;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.report.ExportGuard;
import io.talkturn.weaving.CorrectionDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists, exports and takes back what people put right. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        description = "Shows what people put right in a corpus, writes it as a table, or takes one correction back.",
        footer = {
            "",
            "Examples:",
            "  talkturn corrections kite",
            "  talkturn corrections kite --csv corrections.csv",
            "  talkturn corrections kite --undo c3 --author MK"
        })
final class CorrectionsCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Option(names = "--undo", paramLabel = "ID", description = "Take a correction back.")
    private @Nullable String undo;

    @Option(names = "--author", paramLabel = "NAME", description = "Who takes it back (the name of this account).")
    private @Nullable String author;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all corrections with author and time.")
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
        CorrectionDesk desk = new CorrectionDesk(folder);
        if (undo != null) {
            desk.undo(undo, CorrectCommand.author(author), wait.progress());
            answer.out().println("Took back " + undo + ".");
            return 0;
        }
        List<Correction> all = desk.all();
        if (csv != null) {
            CorrectionsFile.export(ExportGuard.free(csv), all, cells.safety());
            answer.out().println("Wrote " + all.size() + " corrections to " + csv + ".");
        } else if (answer.isJson()) {
            answer.out().json(all);
        } else {
            list(CorpusFolder.readAutomatic(folder), all);
        }
        return 0;
    }

    private void list(Corpus automatic, List<Correction> all) {
        if (all.isEmpty()) {
            answer.out().println("Nobody has put anything right in this corpus.");
        }
        for (Correction c : all) {
            Undone undone = c.undone();
            String state = undone != null
                    ? "  taken back by " + undone.author() + " " + undone.time()
                    : CorpusEditor.hasPlace(automatic, c) ? "" : "  without effect: its talkturn or value is gone";
            answer.out()
                    .println(c.id() + "  " + c.talkturn() + "  " + c.field() + "  “" + c.old() + "” → “" + c.value()
                            + "”  " + c.author() + " " + c.time() + state);
        }
    }
}
