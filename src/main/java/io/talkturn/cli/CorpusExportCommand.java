package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.report.CorpusExport;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.MonahTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a corpus in a form that other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a corpus in a form that other programs read: one table of talkturns with labels, features, partition and notes"
                    + " (csv, jsonl), or the tables of MONAH's own program, a folder a conversation (monah)."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn corpus export iemocap --to iemocap.csv",
            "  talkturn corpus export corpora/iemocap --to iemocap.jsonl",
            "  talkturn corpus export iemocap --as monah --to monah-tables",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was written."
        })
final class CorpusExportCommand implements Callable<Integer> {
    /** In which form. */
    enum Form {
        csv,
        jsonl,
        monah
    }

    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}. Default: by the file's ending.")
    private @Nullable Form form;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "The file that is written; for monah a new folder.")
    private Path to = Path.of("");

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        ExportGuard.free(to);
        Form wanted = form();
        Corpus read = CorpusFolder.read(corpus.folder());
        int talkturns = read.talkturns().size();
        int leftOut = write(read, wanted);
        var out = Terminal.out(command);
        out.println((talkturns - leftOut) + " talkturns written to " + to);
        if (leftOut > 0) {
            out.println(leftOut + " talkturns without times were left out.");
        }
        return 0;
    }

    private int write(Corpus read, Form wanted) {
        switch (wanted) {
            case csv -> export(read).csv(to, csv.safety());
            case jsonl -> export(read).jsonLines(to);
            case monah -> {
                return monah(read);
            }
        }
        return 0;
    }

    private CorpusExport export(Corpus read) {
        return new CorpusExport(read, NotesFile.read(corpus.folder()), Progress.NONE);
    }

    private int monah(Corpus read) {
        if (Files.exists(to)) {
            throw new UserError("There is already something of this name.", to, "Choose the name of a new folder.");
        }
        return new MonahTables(read).write(to, Progress.NONE);
    }

    private Form form() {
        if (form != null) {
            return form;
        }
        String name = String.valueOf(to.getFileName());
        for (Form possible : Form.values()) {
            if (name.endsWith("." + possible)) {
                return possible;
            }
        }
        throw new UserError("The ending does not say in which form to write.", to, "Add --as csv, jsonl or monah.");
    }
}
