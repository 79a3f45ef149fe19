package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.report.AttentionMix;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.paper.Paper;
import io.talkturn.report.paper.PaperChoice;
import io.talkturn.report.paper.PaperExport;
import io.talkturn.report.paper.PaperFonts;
import io.talkturn.report.paper.PaperForm;
import io.talkturn.report.paper.PaperLook;
import io.talkturn.report.paper.PaperReader;
import io.talkturn.report.paper.PaperResult;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes transcripts as PDF, HTML or text; the window writes the same through the same code. */
@Command(
        name = "transcript",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes conversations of a run or of a corpus: all, some, or some talkturns of them.",
            "PDF has text that can be selected, with its fonts inside; HTML is one file that needs no other; a name that ends"
                    + " in .txt gives Jefferson-like text with overlaps and pauses as far as word times tell, and says in"
                    + " its head what is not transcribed. With a run, words are shaded by its attention."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn transcript 20260730-140512-rock --conversation scene03 --to scene03.pdf",
            "  talkturn transcript 20260730-140512-rock --beside 20260730-151230-han --errors --to errors.pdf",
            "  talkturn transcript --corpus meld --label emotion --to meld.html",
            "  talkturn transcript --corpus role-play --conversation scene03 --to scene03.txt",
            "",
            "Exit codes: 0 written, 2 refused (a sentence says why; no file is left half-written)."
        })
final class TranscriptCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "The run: its folder, the folder's name, or how that begins. None: a corpus alone.")
    private @Nullable String run;

    @Option(names = "--beside", paramLabel = "RUN", description = "Another run of the same corpus, in a second column.")
    private @Nullable String beside;

    @Option(
            names = "--corpus",
            paramLabel = "CORPUS",
            description = "Without a run: a corpus of the project or any corpus folder. Default: the only one.")
    private @Nullable String corpus;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file: .pdf, .html or .txt.")
    private Path to = Path.of("");

    @Option(
            names = "--conversation",
            paramLabel = "ID",
            description = "Only this one; may be given more than once. “talkturn inspect” lists them.")
    private List<String> conversations = new ArrayList<>();

    @Option(names = "--talkturn", paramLabel = "ID", description = "Only this one; may be given more than once.")
    private List<String> talkturns = new ArrayList<>();

    @Option(names = "--errors", description = "Only talkturns that the run, or one of both, got wrong.")
    private boolean errors;

    @Option(
            names = "--attention",
            paramLabel = "WHICH",
            defaultValue = "combined",
            description =
                    "What shades: combined, primary, auxiliary, or one task such as au05. Default: ${DEFAULT-VALUE}.")
    private String attention = "combined";

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "shade",
            description = "shade, or paper for the larger and darker type of the paper. Default: ${DEFAULT-VALUE}.")
    private String style = "shade";

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            defaultValue = "a4",
            description = "a4 or letter. Default: ${DEFAULT-VALUE}.")
    private String paper = "a4";

    @Option(names = "--windows", description = "Tells below each talkturn what its prediction looked at.")
    private boolean windows;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "Without a run: the label that stands beside the text.")
    private @Nullable String label;

    @Option(names = "--words", description = "Without a run: the words alone, where there are narratives.")
    private boolean words;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        PaperLook look = new PaperLook(PaperForm.of(to), PaperSize.of(paper), style(), windows);
        PaperReader reader = reader();
        try (Interrupt interrupt = Interrupt.told(Terminal.err(command))) {
            Paper chosen = reader.paper(choice(reader));
            PaperResult result = PaperExport.write(chosen, look, PaperFonts.installed(), to, interrupt);
            String pages =
                    result.pages() == 0 ? "" : ", " + result.pages() + (result.pages() == 1 ? " page" : " pages");
            Terminal out = Terminal.out(command);
            out.println("Wrote " + to + ": " + chosen.talkturns() + " talkturns" + pages);
            result.notes().forEach(out::println);
        }
        return 0;
    }

    private Style style() {
        return switch (style.toLowerCase(Locale.ROOT)) {
            case "shade" -> Style.SHADE;
            case "paper" -> Style.PAPER;
            default -> throw new UserError("There is no style “" + style + "”.", "Use shade or paper.");
        };
    }

    private PaperReader reader() {
        if (run == null) {
            if (beside != null || errors) {
                throw new UserError("Without a run nothing is predicted.", "Name a run first.");
            }
            return PaperReader.ofCorpus(project.corpusFolder(corpus));
        }
        List<RunFolder> runs = new ArrayList<>(List.of(project.run(run)));
        if (beside != null) {
            runs.add(project.run(beside));
        }
        return PaperReader.ofRuns(runs);
    }

    private PaperChoice choice(PaperReader reader) {
        PaperChoice choice = PaperChoice.all().in(Set.copyOf(conversations)).by(AttentionMix.of(attention));
        if (errors) {
            Set<String> wrong = reader.errors();
            if (wrong.isEmpty()) {
                throw new UserError("There is no error, so there is nothing to write.", "Leave out --errors.");
            }
            choice = choice.only(wrong, "errors");
        } else if (!talkturns.isEmpty()) {
            choice = choice.only(Set.copyOf(talkturns), "talkturns that were named");
        }
        choice = label == null ? choice : choice.beside(label);
        return words ? choice.words() : choice;
    }
}
