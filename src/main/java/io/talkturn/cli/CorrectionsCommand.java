package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Correction.Undone;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.weaving.CorrectionDesk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    private ProjectOption project = new ProjectOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "CORPUS",
            description = "A corpus of the project or any corpus folder. Default: the only corpus of the project.")
    private @Nullable String corpus;

    @Option(names = "--undo", paramLabel = "ID", description = "Take a correction back.")
    private @Nullable String undo;

    @Option(names = "--author", paramLabel = "NAME", description = "Who takes it back (the name of this account).")
    private @Nullable String author;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all corrections with author and time.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Path folder = project.folder().resolve(project.corpus(corpus));
        CorrectionDesk desk = new CorrectionDesk(folder);
        if (undo != null) {
            desk.undo(undo, CorrectCommand.author(author), Progress.NONE);
            out().println("Took back " + undo + ".");
            return 0;
        }
        List<Correction> all = desk.all();
        if (csv != null) {
            CorrectionsFile.export(csv, all);
            out().println("Wrote " + all.size() + " corrections to " + csv + ".");
        } else if (json) {
            out().println(Json.line(all));
        } else {
            list(CorpusFolder.readAutomatic(folder), all);
        }
        return 0;
    }

    private void list(Corpus automatic, List<Correction> all) {
        if (all.isEmpty()) {
            out().println("Nobody has put anything right in this corpus.");
        }
        for (Correction c : all) {
            Undone undone = c.undone();
            String state = undone != null
                    ? "  taken back by " + undone.author() + " " + undone.time()
                    : CorpusEditor.hasPlace(automatic, c) ? "" : "  without effect: its talkturn or value is gone";
            out().println(c.id() + "  " + c.talkturn() + "  " + c.field() + "  “" + c.old() + "” → “" + c.value()
                    + "”  " + c.author() + " " + c.time() + state);
        }
    }

    private PrintWriter out() {
        return Talkturn.lineOf(command).getOut();
    }
}
