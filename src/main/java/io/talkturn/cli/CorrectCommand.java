package io.talkturn.cli;

import io.talkturn.corpus.Correction;
import io.talkturn.weaving.CorrectionDesk;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts one value of a talkturn right. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a speaker, a text, a time, a label or a measured feature of a talkturn right. The automatic value is kept,"
                    + " the correction stands beside it with its author and time, holds when the corpus is woven or"
                    + " imported again, and can be taken back: see “talkturn corrections”. A woven corpus is woven again."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn correct kite Kite-3 text \"Good, the wind is perfect today.\" --author MK",
            "  talkturn correct kite Kite-3 speaker Kite_M --author MK",
            "  talkturn correct kite Kite-3 feature:smile 0 --author MK",
            "  talkturn correct kite Kite-3 label:emotion happy --author MK",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(index = "0", paramLabel = "CORPUS", description = "A corpus of the project or any corpus folder.")
    private String corpus = "";

    @Parameters(index = "1", paramLabel = "TALKTURN", description = "The id of the talkturn.")
    private String talkturn = "";

    @Parameters(
            index = "2",
            paramLabel = "FIELD",
            description = "speaker, text, start, end, label:NAME or feature:NAME.")
    private String field = "";

    @Parameters(index = "3", paramLabel = "VALUE", description = "The right value; \"\" for missing.")
    private String value = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who puts it right (the name of this account).")
    private @Nullable String author;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = project.corpusFolder(corpus);
        Correction made = new CorrectionDesk(folder).correct(talkturn, field, value, author(author), wait.progress());
        var out = answer.out();
        if (answer.isJson()) {
            out.json(made);
        } else {
            out.println(made.id() + ": " + made.talkturn() + " " + made.field() + " “" + made.old() + "” is now “"
                    + made.value() + "” (" + made.author() + ")");
        }
        return 0;
    }

    /** Who is at work where nobody is named. */
    static String author(@Nullable String given) {
        return given == null ? System.getProperty("user.name", "") : given;
    }
}
