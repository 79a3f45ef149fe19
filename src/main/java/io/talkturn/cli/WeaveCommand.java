package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.AttachmentTable;
import io.talkturn.weaving.PhrasesFile;
import io.talkturn.weaving.WeaveJob;
import io.talkturn.weaving.WeavePlan;
import io.talkturn.weaving.WeaveReport;
import io.talkturn.weaving.Weaving;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Weaves the narratives of a corpus. */
@Command(
        name = "weave",
        mixinStandardHelpOptions = true,
        description = {
            "Weaves a MONAH narrative for every talkturn: what was said and how. Files of measurements are read as streams"
                    + " and cut to talkturns; what is missing stays missing and is counted. Weaving again needs no files:"
                    + " what was measured is kept in the corpus. People's corrections are woven and stay apart."
        },
        footer = {
            "",
            "Files belong to the conversation and speaker that their names hold, as Kite_F.csv to speaker Kite_F, or"
                    + " Ses01F_impro01_M.csv to speaker Ses01M of Ses01F_impro01. --show-map prints the table of who is"
                    + " who; change it and give it back with --map. Its columns: file, kind (actions, tone, timed, words),"
                    + " conversation, speaker, face (where a file has several), offset (seconds to add).",
            "",
            "Examples:",
            "  talkturn weave corpora/kite --actions openface --tone talkturn_vokaturi.csv",
            "  talkturn weave corpora/kite --family vp --noun Kite_F=woman --noun Kite_M=man",
            "  talkturn weave corpora/kite --mode compat",
            "  talkturn weave iemocap --actions openface --show-map > files.csv",
            "  talkturn weave iemocap --map files.csv",
            "  talkturn weave --write-phrases deutsch.properties",
            "  talkturn weave corpora/kite --phrases deutsch.properties --noun \"Kite_F=die frau\"",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class WeaveCommand implements Callable<Integer> {
    private static final int SHOWN_GROUPS = 12;

    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Mixin
    private WeaveOptions options = new WeaveOptions();

    @Option(names = "--show-map", description = "Print the table of files and whom they belong to; weave nothing.")
    private boolean showMap;

    @Option(
            names = "--write-phrases",
            paramLabel = "FILE",
            description = "Write the English phrases, to be translated and given with --phrases; weave nothing.")
    private @Nullable Path writePhrases;

    @Option(names = "--show", paramLabel = "N", description = "Print the first N narratives (5).")
    private int shown = 5;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        if (writePhrases != null) {
            PhrasesFile.writeEnglish(ExportGuard.free(writePhrases));
            answer.out().println("Wrote the phrases to " + writePhrases);
            return 0;
        }
        Path folder = corpus.folder();
        if (showMap) {
            List<Attachment> sources = options.sources(CorpusFolder.read(folder));
            if (sources.isEmpty()) {
                throw new UserError(
                        "There are no files to show.", "Give some with --actions, --tone, --timed or --map.");
            }
            answer.out().print(AttachmentTable.text(sources));
            answer.out().flush();
            return 0;
        }
        weave(folder);
        return 0;
    }

    /** What is woven is read again under the lock: whoever had it before may have changed it. */
    private void weave(Path folder) {
        try (FolderLock _ = CorpusFolder.lock(folder, "weaving", wait.progress())) {
            Corpus read = CorpusFolder.read(folder);
            WeavePlan plan = options.plan(read, Weaving.read(folder), options.sources(read));
            answer(folder, plan, WeaveJob.run(folder, plan, wait.progress()));
        }
    }

    private void answer(Path folder, WeavePlan plan, WeaveReport report) {
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("corpus", folder.toString());
            values.put("mode", plan.settings().mode().id());
            values.put("family", plan.settings().family().id());
            values.put("nod_and_lean", plan.settings().nodAndLean());
            values.put("phrases", plan.settings().wording().isEnglish() ? "english" : "own");
            values.put("nouns", plan.nouns());
            values.put("report", report);
            answer.out().json(values);
            return;
        }
        answer.out()
                .println("Wove " + report.talkturns() + " talkturns ("
                        + plan.settings().mode().id() + ", "
                        + plan.settings().family().id() + "): " + report.withFrames() + " with frames, "
                        + report.withTone()
                        + " with tone, " + report.withTimes() + " with times"
                        + (report.frames() > 0 ? "; " + report.frames() + " frames read" : "") + ".");
        List<NoteGroup> groups = NoteGroup.of(report.notes());
        for (NoteGroup group : groups.subList(0, Math.min(SHOWN_GROUPS, groups.size()))) {
            String often = group.times() > 1 ? " (" + group.times() + " like this)" : "";
            answer.out()
                    .println("  " + group.example().file() + ": "
                            + group.example().reason() + often);
        }
        if (groups.size() > SHOWN_GROUPS) {
            answer.out().println("  and " + (groups.size() - SHOWN_GROUPS) + " kinds more: see weaving.json");
        }
        CorpusFolder.read(folder).talkturns().stream()
                .limit(shown)
                .forEach(turn -> answer.out().println("  " + turn.id() + "  " + turn.narrativeOrText()));
    }
}
