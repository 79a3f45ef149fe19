package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.GivenFiles;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.feature.ArraysImporter;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.Spool;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.report.CorpusTables;
import io.talkturn.report.CsvExport;
import io.talkturn.report.ExportGuard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a corpus folder from files of another format. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a corpus folder from files of another format and says what was read, skipped and changed. The format is"
                    + " told by what is in the files; see --format for those that are read. The columns of a table are guessed"
                    + " or mapped."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn import ~/IEMOCAP_full_release --to corpora/iemocap",
            "  talkturn import ~/MELD/data/MELD --to corpora/meld",
            "  talkturn import interviews.csv --dry-run --write-mapping mapping.json",
            "  talkturn import interviews.csv --mapping mapping.json --to corpora/interviews",
            "  talkturn import ~/MELD/data/MELD --glove glove.840B.300d.txt --steps 20 --to corpora/meld",
            "  talkturn import transcripts.xlsx --to corpora/interviews",
            "  talkturn import features.pkl --classes neutral,happy,sad,angry --to corpora/features",
            "  talkturn import features.pkl --arrays mapping.json --to corpora/features",
            "  talkturn import train.tsv dev.tsv test.tsv --name \"Customer calls\"",
            "",
            "A mapping is JSON: {\"format\": 1, \"timeUnit\": \"seconds\", \"columns\": [{\"column\": \"Who\", \"role\": \"speaker\"}, …]}.",
            "Roles: conversation (several columns may have it), talkturn, speaker, start, end, duration, text, narrative,",
            "partition, annotator, class (with \"name\" and \"classes\"), classes (several at a time: joy|anger), number (with",
            "\"lowest\" and \"highest\"), feature (with \"unit\"), ignore; of tiers: talkturns, words. See docs/corpora.md.",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was written."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int PREVIEW = 10;

    /** The formats by name and title, so that help names every one. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Importers.standard().all().stream()
                    .map(importer -> importer.id() + " – " + importer.title())
                    .iterator();
        }
    }

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files that belong together, or one folder.")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The corpus folder that is made. Default: below corpora/ of the project.")
    private @Nullable Path to;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "${COMPLETION-CANDIDATES}. Default: told by what is in the files.")
    private @Nullable String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of a table are, as JSON. Default: guessed.")
    private @Nullable Path mapping;

    @Option(
            names = "--write-mapping",
            paramLabel = "FILE",
            description = "Write the column mapping that is used, to be edited and given back.")
    private @Nullable Path writeMapping;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What people will call it. Default: the source's name.")
    private @Nullable String name;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "Put everything into train, dev, test or none. Default: as the source says.")
    private @Nullable String partition;

    @Option(names = "--notes", paramLabel = "FILE", description = "Write every note of the import as CSV.")
    private @Nullable Path notes;

    @Option(
            names = "--accept-loss",
            description = "Import even where more than 2 %% of the rows, and at least 5, are left out.")
    private boolean acceptLoss;

    @Option(
            names = "--fps",
            paramLabel = "FRAMES",
            description = "Frames a second of times such as 00:00:01:12, where the last number counts frames.")
    private @Nullable Double fps;

    @Option(
            names = "--join",
            paramLabel = "SECONDS",
            description =
                    "Make one talkturn of neighbours of one speaker over a pause of at most so many seconds; 0 joins"
                            + " nothing. Default: 1 for subtitles without an end mark, 0.5 for forced alignments, else nothing.")
    private @Nullable Double join;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description =
                    "The sheet of a workbook that is read. Default: the one with most sentences, and those like it.")
    private @Nullable String sheet;

    @Option(names = "--dry-run", description = "Read and report, but make no corpus.")
    private boolean dryRun;

    @Option(names = "--replace", description = "Replace the corpus that is in the folder.")
    private boolean replace;

    @Mixin
    private FeatureOptions features = new FeatureOptions();

    @Mixin
    private WordVectorOptions vectors = new WordVectorOptions();

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        if (to != null && !dryRun && !replace) {
            CorpusFolder.requireFree(to.toAbsolutePath().normalize());
        }
        Stream.of(writeMapping, notes).filter(Objects::nonNull).forEach(file -> ExportGuard.free(file, sources));
        GivenFiles given = GivenFiles.of(sources);
        sources = given.sources();
        Importer importer = importer();
        if (join != null && !(importer instanceof MappedImporter)) {
            throw new UserError(
                    "Talkturns of the format “" + importer.title() + "” are not joined.",
                    "Leave --join away; it is for transcripts and tables.");
        }
        @Nullable TableMapping used = mapping(importer);
        // before anything can be refused, so that there is always a mapping to put right
        if (writeMapping != null && used != null) {
            used.write(writeMapping);
        }
        Importer exact = used != null && importer instanceof MappedImporter mapped ? mapped.with(used) : importer;
        Partition everything = partition == null ? null : Partition.of(partition);
        Corpus corpus;
        @Nullable Path folder;
        @Nullable TextSequences made;
        try (Interrupt interrupt = Interrupt.listen();
                Spool spool = dryRun
                        ? Spool.none()
                        : Spool.beside(to == null ? project.folder().resolve("corpora") : to)) {
            ImportRequest request = new ImportRequest(
                    sources, name, everything, features.choices(vectors.steps()), spool.folder(), join);
            Corpus read = given.with(read(exact, request, interrupt));
            made = vectors.of(read, interrupt).orElse(null);
            corpus = made == null ? read : made.in(read);
            folder = dryRun ? null : write(corpus, used, wait.over(interrupt));
        }
        if (notes != null) {
            CsvExport.write(CorpusTables.notes(corpus.report().notes()), notes, csv.safety());
        }
        answer(importer, corpus, folder, used);
        if (made != null && !answer.isJson()) {
            WordVectorOptions.print(made, answer.out());
        }
        return 0;
    }

    private Importer importer() {
        Importers importers = Importers.standard();
        if (features.areMapped()) {
            return ofSheet(mappedArrays(importers));
        }
        if (format != null) {
            return ofSheet(importers.named(format));
        }
        Importer importer = ofSheet(importers.recognise(sources));
        return mapping == null || importer instanceof MappedImporter ? importer : importers.named(TableImporter.ID);
    }

    /** Whoever says which array is what knows more than what the layout tells. */
    private Importer mappedArrays(Importers importers) {
        if (format != null
                && !ArraysImporter.MAPPED.contains(importers.named(format).id())) {
            throw new UserError(
                    "The format “" + format + "” has no arrays that --arrays could name.",
                    sources.getFirst(),
                    "Leave --arrays or --format out.");
        }
        return importers.named(ArraysImporter.ID);
    }

    private Importer ofSheet(Importer importer) {
        if (sheet == null) {
            return importer;
        }
        if (importer instanceof TableImporter tables) {
            return tables.ofSheet(sheet);
        }
        throw new UserError(
                "Files of the format “" + importer.title() + "” have no sheets.",
                "Leave --sheet away; it is for workbooks.");
    }

    /** Reads the source; where it is refused and a mapping was written, the refusal says where that is. */
    private Corpus read(Importer importer, ImportRequest request, Progress progress) {
        try {
            Corpus read = importer.read(request, progress);
            if (!dryRun && !acceptLoss) {
                refuseLoss(read.report());
            }
            return read;
        } catch (UserError e) {
            throw writeMapping == null || !Files.exists(writeMapping)
                    ? e
                    : new UserError(
                            e.what(),
                            e.file(),
                            e.wayOut() + " The mapping that was tried is in " + writeMapping
                                    + ": put it right and give it back with --mapping.",
                            e);
        }
    }

    private void refuseLoss(ImportReport report) {
        if (report.isLossy()) {
            throw new UserError(
                    report.loss(),
                    sources.getFirst(),
                    "See with --dry-run what they are; put the source or its mapping right, or leave them out with"
                            + " --accept-loss.");
        }
    }

    private @Nullable TableMapping mapping(Importer importer) {
        if (importer instanceof MappedImporter mapped) {
            TableMapping found =
                    mapping == null ? mapped.sample(sources, Progress.NONE).mapping() : TableMapping.read(mapping);
            return fps == null ? found : found.withFrames(fps);
        }
        if (mapping != null || writeMapping != null) {
            throw new UserError(
                    "The format “" + importer.id() + "” has no column mapping.",
                    sources.getFirst(),
                    "Leave the mapping out, or add --format table.");
        }
        return null;
    }

    private Path write(Corpus corpus, @Nullable TableMapping used, Progress progress) {
        Consumer<Path> also = fresh -> {
            if (used != null) {
                used.write(fresh.resolve(CorpusFolder.MAPPING));
            }
        };
        if (to == null) {
            requireProject();
            project.readyForWriting(answer.err());
            if (!replace) {
                return Project.openReadOnly(project.folder()).addNew(corpus, progress, also);
            }
        }
        Path folder = to == null
                ? project.folder().resolve("corpora").resolve(corpus.info().name())
                : to.toAbsolutePath().normalize();
        if (replace) {
            CorpusFolder.replace(corpus, folder, progress, also);
        } else {
            CorpusFolder.write(corpus, folder, progress, also);
        }
        return folder;
    }

    private void requireProject() {
        if (!Project.isProject(project.folder())) {
            throw new UserError(
                    "It is not said where the corpus is to go, and this is no project folder.",
                    project.folder(),
                    "Add --to with a folder, --project with a project, or --dry-run.");
        }
    }

    private void answer(Importer importer, Corpus corpus, @Nullable Path folder, @Nullable TableMapping used) {
        Terminal out = answer.out();
        CorpusSummary summary = CorpusSummary.of(corpus);
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("folder", folder == null ? null : folder.toString());
            values.put("hash", folder == null ? null : CorpusFolder.hash(folder));
            values.put("corpus", CorpusAnswer.json(corpus, summary));
            values.put("report", CorpusAnswer.report(corpus.report()));
            values.put("mapping", used);
            out.prettyJson(values);
            return;
        }
        SourcePreview.print(importer, corpus, dryRun ? PREVIEW : 0, out);
        out.println();
        if (folder == null && corpus.report().isLossy()) {
            out.println("An import would stop here and ask; --accept-loss leaves them out.");
        }
        out.println(folder == null ? "Nothing was written (--dry-run)." : "Corpus written to " + folder);
    }
}
