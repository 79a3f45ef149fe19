package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.convokit.ConvoKitTables;
import io.talkturn.corpus.io.feature.ArraysImporter;
import io.talkturn.corpus.io.feature.CsdImporter;
import io.talkturn.corpus.io.feature.PickleImporter;
import io.talkturn.corpus.io.feature.SplitFilesImporter;
import io.talkturn.corpus.io.iemocap.IemocapImporter;
import io.talkturn.corpus.io.meld.MeldImporter;
import io.talkturn.corpus.io.monah.MonahImporter;
import io.talkturn.corpus.io.mustard.MustardImporter;
import io.talkturn.corpus.io.nested.NestedTables;
import io.talkturn.corpus.io.semaine.SemaineImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.corpus.io.transcript.TranscriptImporter;
import io.talkturn.corpus.io.transcript.chat.ChatFormat;
import io.talkturn.corpus.io.transcript.elan.ElanFormat;
import io.talkturn.corpus.io.transcript.elan.ElanTableFormat;
import io.talkturn.corpus.io.transcript.plain.NamedTextFormat;
import io.talkturn.corpus.io.transcript.praat.TextGridFormat;
import io.talkturn.corpus.io.transcript.rttm.RttmImporter;
import io.talkturn.corpus.io.transcript.subtitle.SubtitleFormat;
import io.talkturn.corpus.io.transcript.whisper.SegmentTableFormat;
import io.talkturn.corpus.io.transcript.whisper.SegmentsFormat;
import io.talkturn.corpus.io.typed.TypedImporter;
import io.talkturn.corpus.io.workbook.WorkbookTables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that Talkturn imports, the special ones before the general one. */
public final class Importers {
    private final List<Importer> importers;

    /** A choice of importers. */
    public Importers(List<Importer> importers) {
        this.importers = List.copyOf(importers);
    }

    /** All formats: a new one is one line here. */
    public static Importers standard() {
        return new Importers(List.of(
                new IemocapImporter(),
                new SemaineImporter(),
                new MeldImporter(),
                new MustardImporter(),
                new MonahImporter(),
                new PickleImporter(),
                new CsdImporter(),
                new SplitFilesImporter(),
                new ArraysImporter(),
                new TranscriptImporter(new ElanFormat()),
                new TranscriptImporter(new ElanTableFormat()),
                new TranscriptImporter(new TextGridFormat()),
                new TranscriptImporter(new ChatFormat()),
                new TranscriptImporter(new SegmentsFormat()),
                new TranscriptImporter(new SegmentTableFormat()),
                new TranscriptImporter(new SubtitleFormat()),
                new RttmImporter(),
                new TableImporter(new ConvoKitTables()),
                new TableImporter(new WorkbookTables()),
                new TableImporter(new NestedTables()),
                new TypedImporter(),
                new TranscriptImporter(new NamedTextFormat()),
                new TableImporter()));
    }

    /** The importers in the order in which they are asked. */
    public List<Importer> all() {
        return importers;
    }

    /**
     * The importer that recognises the files or the folder; a general one only where no other does.
     *
     * @throws UserError where there is none, or several, or a source does not exist
     */
    public Importer recognise(List<Path> sources) {
        return recognise(sources, Progress.NONE);
    }

    /**
     * The same, told and cancelled while folders are looked through.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so, or the thread was interrupted
     */
    public Importer recognise(List<Path> sources, Progress progress) {
        sources.forEach(Importers::checkSource);
        List<Importer> found = new ArrayList<>();
        for (int i = 0; i < importers.size(); i++) {
            Importer importer = importers.get(i);
            progress.step("Looking for " + shortTitle(importer), i, importers.size());
            if (!importer.isGeneral() && importer.recognises(sources)) {
                found.add(importer);
            }
        }
        progress.step("Looking for other tables", importers.size(), importers.size());
        Optional<Importer> richest = richest(found, sources);
        if (richest.isPresent()) {
            return richest.get();
        }
        if (found.size() > 1) {
            throw new UserError(
                    "There are " + found.size() + " corpora of different formats here: " + titles(found) + ".",
                    sources.getFirst(),
                    "Choose the folder or the files of one of them.");
        }
        return found.isEmpty() ? general(sources) : found.getFirst();
    }

    /** The corpus of what was given, as it is usually read, with the recordings that were given along. */
    public Corpus corpus(GivenFiles given, Progress progress) {
        ImportRequest request = new ImportRequest(given.sources(), null, null);
        return given.with(recognise(given.sources(), progress).read(request, progress));
    }

    /** A recogniser writes the same transcript in five formats; the first of them that holds all conversations is taken. */
    private static Optional<Importer> richest(List<Importer> found, List<Path> sources) {
        List<TranscriptImporter> transcripts = found.stream()
                .filter(TranscriptImporter.class::isInstance)
                .map(TranscriptImporter.class::cast)
                .toList();
        return found.size() > 1
                        && transcripts.size() == found.size()
                        && transcripts.getFirst().holdsAllOf(transcripts, sources)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private Importer general(List<Path> sources) {
        if (MeasuredFrames.areAll(sources)) {
            throw new UserError(
                    "This holds frames of faces as OpenFace measured them, and no talkturns.",
                    sources.getFirst(),
                    "Import the conversations first; then weave the frames in: page Data, Weaving, or “talkturn weave "
                            + "CORPUS --actions FOLDER”.");
        }
        return importers.stream()
                .filter(importer -> importer.isGeneral() && importer.recognises(sources))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The format is not known.", sources.getFirst(), "Talkturn reads: " + titles(importers) + "."));
    }

    /** What the formats are called, briefly: “IEMOCAP, SEMAINE, …”. */
    public String titles() {
        return importers.stream().map(Importers::shortTitle).collect(Collectors.joining(", "));
    }

    /** {@code IEMOCAP} of {@code IEMOCAP (release folder: ...)}. */
    private static String shortTitle(Importer importer) {
        return importer.title().replaceFirst("\\s*\\(.*", "");
    }

    private static String titles(List<Importer> importers) {
        return importers.stream().map(Importer::title).collect(Collectors.joining("; "));
    }

    private static void checkSource(Path source) {
        if (!Files.exists(source)) {
            throw new UserError("There is no such file or folder.", source, "Check the path.");
        }
        if (!Files.isDirectory(source) && !Files.isRegularFile(source)) {
            throw new UserError(
                    "This is neither a file nor a folder but a pipe or a device.",
                    source,
                    "Choose a file or a folder.");
        }
        if (CorpusFolder.isCorpus(source)) {
            throw new UserError("This is a corpus folder already and needs no import.", source, "Open it as it is.");
        }
        if (Files.isRegularFile(source) && source.toFile().length() == 0) {
            throw new UserError("The file is empty.", source, "Export it again.");
        }
    }

    /**
     * An importer by its id.
     *
     * @throws UserError where there is none of that name
     */
    public Importer named(String id) {
        return importers.stream()
                .filter(importer -> importer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no format “" + id + "”.",
                        "Use one of " + importers.stream().map(Importer::id).collect(Collectors.joining(", ")) + "."));
    }
}
