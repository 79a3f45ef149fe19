package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Track;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.corpus.io.TracksFile;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Progress;
import io.talkturn.weaving.CorpusWeaver.WovenTurn;
import io.talkturn.weaving.Weaving.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Weaves a corpus folder. What people put right is woven and stays apart: texts, speakers, labels and measured values are
 * written as they were, narratives as they are with the corrections.
 */
public final class WeaveJob {
    private final Path folder;
    private final ImportNotes notes = new ImportNotes();

    private WeaveJob(Path folder) {
        this.folder = folder;
    }

    /**
     * Weaves; after an error or a cancel the folder is as it was.
     *
     * @throws io.talkturn.foundation.UserError where a file cannot be read, or belongs to nobody
     */
    public static WeaveReport run(Path folder, WeavePlan plan, Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "weaving", progress)) {
            return new WeaveJob(folder).weave(plan, CorrectionsFile.read(folder), fresh -> {}, progress);
        }
    }

    /** Weaves again as before, for what people put right since; nothing where the corpus was not woven. */
    public static Optional<WeaveReport> again(Path folder, Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "weaving", progress)) {
            return Weaving.read(folder).map(weaving -> run(folder, weaving.again(), progress));
        }
    }

    /**
     * Puts other corrections in the place of those there are and weaves again as before, in one step; without weaving
     * where the corpus is not woven. The corpus's lock is held.
     *
     * @param lines the whole of the new corrections.jsonl
     */
    static void correcting(Path folder, String lines, Progress progress) {
        Optional<Weaving> weaving = Weaving.read(folder);
        if (weaving.isEmpty()) {
            CorrectionsFile.replace(folder, lines, progress);
        } else {
            new WeaveJob(folder)
                    .weave(
                            weaving.get().again(),
                            CorrectionsFile.parse(folder, lines),
                            fresh -> CorrectionsFile.write(fresh, lines),
                            progress);
        }
    }

    private WeaveReport weave(WeavePlan plan, List<Correction> corrections, Consumer<Path> more, Progress progress) {
        Corpus automatic = CorpusFolder.readAutomatic(folder);
        Optional<Weaving> before = Weaving.read(folder);
        List<Attachment> toRead = toRead(plan, before);
        FeatureColumns columns = new FeatureColumns(automatic);
        Attacher attacher = new Attacher(CorpusEditor.apply(automatic, corrections), plan.settings(), columns, notes);
        attacher.attach(toRead, progress);
        Corpus measured = withWords(automatic, columns.features(), attacher.words());
        Corpus corrected = CorpusEditor.apply(measured, corrections);
        List<WovenTurn> woven = new CorpusWeaver(plan.settings(), plan.nouns()).weave(corrected, progress);
        WeaveReport report = report(corrected, attacher.frames());
        boolean readFaces = toRead.stream().anyMatch(a -> a.kind() == SourceKind.ACTIONS);
        Measured how = readFaces
                ? new Measured(plan.settings().mode().id(), plan.settings().thresholds())
                : before.map(Weaving::measured).orElse(null);
        Weaving weaving =
                Weaving.of(plan, how, allSources(toRead, before), report, CorrectionsFile.fingerprint(corrections));
        List<Track> tracks = readFaces ? attacher.tracks() : TracksFile.read(folder);
        CorpusFolder.replace(withNarratives(measured, columns, woven), folder, progress, fresh -> {
            SpansFile.write(fresh, measured, spans(woven));
            TracksFile.write(fresh, tracks);
            weaving.write(fresh);
            keepMapping(fresh);
            more.accept(fresh);
        });
        return report;
    }

    private void keepMapping(Path fresh) {
        Path mapping = folder.resolve(CorpusFolder.MAPPING);
        if (Files.exists(mapping)) {
            AtomicFiles.writeText(fresh.resolve(CorpusFolder.MAPPING), AtomicFiles.readText(mapping));
        }
    }

    /** The files that were given; without any, those read before where faces are now to be read in another way. */
    private List<Attachment> toRead(WeavePlan plan, Optional<Weaving> before) {
        @Nullable Measured measured = before.map(Weaving::measured).orElse(null);
        if (!plan.sources().isEmpty() || before.isEmpty() || measured == null) {
            return plan.sources();
        }
        boolean asBefore = measured.mode().equals(plan.settings().mode().id())
                && measured.thresholds().readsFacesAs(plan.settings().thresholds());
        if (asBefore) {
            return List.of();
        }
        List<Attachment> faces = before.get().attachments().stream()
                .filter(a -> a.kind() == SourceKind.ACTIONS)
                .toList();
        Optional<Attachment> gone =
                faces.stream().filter(a -> !Files.exists(a.file())).findFirst();
        if (gone.isPresent()) {
            notes.warn(
                    "source_gone",
                    gone.get().file().toString(),
                    null,
                    "The file is no longer there, so what faces do stays as it was read in the mode " + measured.mode()
                            + ".");
            return List.of();
        }
        return faces;
    }

    /** What was read now, and what was read before of other kinds. */
    private static List<Attachment> allSources(List<Attachment> read, Optional<Weaving> before) {
        Set<SourceKind> kinds = new HashSet<>();
        List<Attachment> all = new ArrayList<>();
        for (Attachment attachment : read) {
            kinds.add(attachment.kind());
            if (attachment.isComplete()) {
                all.add(attachment);
            }
        }
        before.ifPresent(w ->
                w.attachments().stream().filter(a -> !kinds.contains(a.kind())).forEach(all::add));
        return all;
    }

    private WeaveReport report(Corpus corpus, long frames) {
        int withFrames = 0;
        int withTone = 0;
        int withTimes = 0;
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            Talkturn turn = corpus.talkturns().get(row);
            withFrames += MeasuredFeatures.face(corpus, row).frames() > 0 ? 1 : 0;
            withTone += MeasuredFeatures.tones(corpus, row).isEmpty() ? 0 : 1;
            withTimes += turn.start() != null && turn.end() != null ? 1 : 0;
        }
        return new WeaveReport(corpus.talkturns().size(), withFrames, withTone, withTimes, frames, notes.all());
    }

    private static Corpus withWords(Corpus corpus, List<Feature> features, Map<Integer, List<Word>> words) {
        List<Conversation> conversations = new ArrayList<>();
        int row = 0;
        for (Conversation old : corpus.conversations()) {
            List<Talkturn> talkturns = new ArrayList<>();
            for (Talkturn t : old.talkturns()) {
                List<Word> own = words.getOrDefault(row++, t.words());
                talkturns.add(new Talkturn(t.id(), t.speaker(), t.start(), t.end(), t.text(), t.narrative(), own));
            }
            conversations.add(new Conversation(old.id(), old.title(), talkturns));
        }
        return corpus.withContent(corpus.info(), conversations, corpus.labels(), features);
    }

    private static Corpus withNarratives(Corpus corpus, FeatureColumns columns, List<WovenTurn> woven) {
        double[] rates = columns.column(MeasuredFeatures.RATE, "words per minute");
        double[] delays = columns.column(MeasuredFeatures.DELAY, "ms");
        List<Conversation> conversations = new ArrayList<>();
        int row = 0;
        for (Conversation old : corpus.conversations()) {
            List<Talkturn> talkturns = new ArrayList<>();
            for (Talkturn t : old.talkturns()) {
                WovenTurn turn = woven.get(row);
                rates[row] = turn.rate();
                delays[row] = turn.delay();
                talkturns.add(
                        new Talkturn(t.id(), t.speaker(), t.start(), t.end(), t.text(), turn.narrative(), t.words()));
                row++;
            }
            conversations.add(new Conversation(old.id(), old.title(), talkturns));
        }
        return corpus.withContent(corpus.info(), conversations, corpus.labels(), columns.features());
    }

    private static List<List<NarrativeSpan>> spans(List<WovenTurn> woven) {
        return woven.stream().map(WovenTurn::spans).toList();
    }
}
