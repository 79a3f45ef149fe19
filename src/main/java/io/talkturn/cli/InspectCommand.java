package io.talkturn.cli;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.SequenceSummary;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.corpus.io.feature.FeatureInspection;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.CorpusTables;
import io.talkturn.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is in a corpus. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is in a corpus: partitions, classes, ranges, missing values, and what to mind before training. Of a"
                    + " file or folder that is no corpus yet it says the format and shows what an import would make of it;"
                    + " of a file of arrays (npy, npz, pickle, HDF5, MATLAB) also every array with its range, what is not"
                    + " finite and how it is padded. Nothing is written, and no code in a file is run."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn inspect corpora/meld",
            "  talkturn inspect meld --label emotion",
            "  talkturn inspect ~/IEMOCAP_full_release",
            "  talkturn inspect mosei_senti_data.pkl",
            "  talkturn inspect corpora/mosei --columns",
            "  talkturn inspect corpora/meld --conversations",
            "  talkturn inspect corpora/meld --json",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "CORPUS",
            description =
                    "A corpus of the project, any corpus folder, or what could be imported. Default: the only corpus of"
                            + " the project.")
    private @Nullable String corpus;

    @Option(names = "--label", paramLabel = "NAME", description = "Also check this label as the primary task.")
    private @Nullable String label;

    @Option(names = "--conversations", description = "List the conversations too.")
    private boolean conversations;

    @Option(names = "--columns", description = "List the columns of text, audio and vision with their ranges too.")
    private boolean columns;

    @Option(
            names = "--talkturns",
            paramLabel = "N",
            description = "Of what could be imported: show so many talkturns (10).")
    private int talkturns = 10;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path source = source();
        if (source != null) {
            preview(source);
            return 0;
        }
        Path folder = project.corpusFolder(corpus);
        Corpus read = CorpusFolder.read(folder);
        CorpusSummary summary = CorpusSummary.of(read);
        List<Finding> findings = label == null ? CorpusChecks.of(read) : CorpusChecks.of(read, label);
        List<SequenceSummary> sequences = read.sequences().stream()
                .map(s -> SequenceSummary.of(s, Progress.NONE))
                .toList();
        Terminal out = answer.out();
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("folder", folder.toString());
            values.put("hash", CorpusFolder.hash(folder));
            values.put("corpus", CorpusAnswer.json(read, summary));
            values.put("sequences", sequences);
            values.put("findings", findings);
            values.put("notes", NotesFile.read(folder).size());
            values.put("report", CorpusAnswer.report(read.report()));
            if (conversations) {
                values.put("conversations", list(read));
            }
            out.prettyJson(values);
            return 0;
        }
        out.println(folder);
        out.println("Imported " + read.info().created() + " from " + read.info().source() + " (format "
                + read.info().format() + ")");
        CorpusAnswer.print(read, summary, out);
        int notes = NotesFile.read(folder).size();
        if (notes > 0) {
            out.println();
            out.println(notes + (notes == 1 ? " talkturn has" : " talkturns have")
                    + " a note; “talkturn notes” lists them.");
        }
        CorpusAnswer.table(CorpusTables.lengths(sequences), out);
        if (columns) {
            sequences.forEach(s -> CorpusAnswer.table(CorpusTables.columns(s), out));
        }
        if (conversations) {
            CorpusAnswer.table(table(read), out);
        }
        CorpusAnswer.table(CorpusTables.noteGroups(read.report().notes()), out);
        CorpusAnswer.findings(findings, out);
        return 0;
    }

    /** A file or folder that is there and is no corpus of the project. */
    private @Nullable Path source() {
        if (corpus == null) {
            return null;
        }
        Path path = Path.of(corpus).toAbsolutePath().normalize();
        boolean ofProject =
                CorpusFolder.isCorpus(project.folder().resolve("corpora").resolve(corpus))
                        || CorpusFolder.isCorpus(project.folder().resolve(corpus));
        return Files.exists(path) && !CorpusFolder.isCorpus(path) && !ofProject ? path : null;
    }

    private void preview(Path source) {
        if (FeatureInspection.canRead(source)) {
            features(source);
            return;
        }
        Importer importer = Importers.standard().recognise(List.of(source));
        Corpus read = importer.read(ImportRequest.of(source), Progress.NONE);
        Terminal out = answer.out();
        if (answer.isJson()) {
            out.prettyJson(SourcePreview.json(importer, read, talkturns));
            return;
        }
        SourcePreview.print(importer, read, talkturns, out);
        out.println();
        out.println("Nothing was written. “talkturn import” makes a corpus of it.");
    }

    /** The file itself, and what an import would make of it, or why it can make nothing. */
    private void features(Path source) {
        FeatureInspection inspection = FeatureInspection.of(source, Progress.NONE);
        Terminal out = answer.out();
        Importer importer = null;
        Corpus read = null;
        String problem = "";
        try {
            importer = Importers.standard().recognise(List.of(source));
            read = importer.read(ImportRequest.of(source), Progress.NONE);
        } catch (UserError e) {
            problem = e.what() + " " + e.wayOut();
        }
        if (answer.isJson()) {
            Map<String, Object> values = FeatureAnswer.json(inspection);
            values.put(
                    "import",
                    importer == null || read == null
                            ? Map.of("problem", problem)
                            : SourcePreview.json(importer, read, talkturns));
            out.prettyJson(values);
            return;
        }
        FeatureAnswer.print(inspection, out);
        out.println();
        if (importer == null || read == null) {
            out.println("By itself it cannot be imported: " + problem);
            return;
        }
        SourcePreview.print(importer, read, talkturns, out);
        out.println();
        out.println("Nothing was written. “talkturn import” makes a corpus of it.");
    }

    private static List<Map<String, Object>> list(Corpus corpus) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", conversation.id());
            one.put("title", conversation.title());
            one.put("partition", corpus.partitionOf(c).id());
            one.put("talkturns", conversation.talkturns().size());
            one.put("speakers", conversation.speakers());
            all.add(one);
        }
        return all;
    }

    private static Table table(Corpus corpus) {
        List<Table.Column> columns = List.of(
                Table.Column.text("conversation"),
                Table.Column.text("partition"),
                Table.Column.count("talkturns"),
                Table.Column.text("speakers"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            rows.add(List.of(
                    Cell.of(conversation.id()),
                    Cell.of(corpus.partitionOf(c).id()),
                    Cell.of(conversation.talkturns().size()),
                    Cell.of(String.join(", ", conversation.speakers()))));
        }
        return new Table("conversations", "Conversations", columns, rows, List.of());
    }
}
