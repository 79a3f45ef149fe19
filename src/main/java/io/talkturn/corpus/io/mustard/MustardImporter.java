package io.talkturn.corpus.io.mustard;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.KnownParts;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imports MUStARD: every clip is a conversation whose last talkturn is labelled. The same name in two shows is two
 * people, and a name such as PERSON is another one in every clip.
 */
public final class MustardImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".json");
    private static final double[] NO_LABEL = {Double.NaN};

    @Override
    public String id() {
        return "mustard";
    }

    @Override
    public String title() {
        return "MUStARD (clips with sarcasm, JSON)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS);
        return sources.stream().anyMatch(Files::isDirectory)
                ? files.stream().anyMatch(MustardImporter::isMustard)
                : !files.isEmpty() && files.stream().allMatch(MustardImporter::isMustard);
    }

    private static boolean isMustard(SourceFile file) {
        return HeaderPeek.isKeyedJson(file, List.of("utterance", "speaker", "context", "sarcasm"), 2);
    }

    private static final Map<String, String> TAKEN = Map.of(
            RawTable.KEY,
            "conversation",
            "utterance",
            "text",
            "speaker",
            "speaker",
            "context",
            "talkturns before it",
            "context_speakers",
            "their speakers",
            "show",
            "part of the speaker’s name",
            "sarcasm",
            "class label “sarcasm”");

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        List<SourceFile> files = files(request.sources());
        SourceText.requireRoom(files);
        List<MustardClip> clips = new ArrayList<>();
        for (SourceFile file : files) {
            clips.addAll(read(file, notes, progress));
        }
        Partition partition = request.partition() == null ? Partition.NONE : request.partition();
        Names names = new Names(clips);
        return new CorpusDraft(
                        List.of(new LabelKind.Classes("sarcasm", List.of("no", "yes"))),
                        List.of(),
                        clips.stream().map(clip -> talk(clip, names, partition)).toList())
                .corpus(request.infoOf(id(), "MUStARD"), files.size(), notes);
    }

    private static List<SourceFile> files(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS).stream()
                .filter(file -> sources.contains(file.path()) || isMustard(file))
                .toList();
        if (files.isEmpty()) {
            throw new UserError(
                    "There is no file of MUStARD here.", sources.getFirst(), "Choose sarcasm_data.json or its folder.");
        }
        return files;
    }

    private static List<MustardClip> read(SourceFile file, ImportNotes notes, Progress progress) {
        RawTable table = Tables.read(file, notes, progress);
        if (!table.isKeyed()) {
            throw file.error(
                    "The file holds no clips by their ids: an object of objects is expected.",
                    "Choose sarcasm_data.json of the release, or import the file as a table.");
        }
        KnownParts.tell(table, Taken.Part.KEY, TAKEN, notes);
        MustardClip.Reader reader = new MustardClip.Reader(table, notes);
        List<MustardClip> clips = new ArrayList<>();
        for (RawTable.Row row : table.rows()) {
            progress.step("Checking " + file.name(), clips.size(), table.rows().size());
            clips.add(reader.clip(row));
        }
        return clips;
    }

    private static Talk talk(MustardClip clip, Names names, Partition partition) {
        List<Turn> turns = new ArrayList<>();
        for (MustardClip.Before before : clip.context()) {
            turns.add(new Turn(
                    talkturn(clip.id() + "_c" + (turns.size() + 1), names.of(before.speaker(), clip), before.text()),
                    NO_LABEL,
                    new double[0]));
        }
        turns.add(new Turn(
                talkturn(clip.id(), names.of(clip.speaker(), clip), clip.text()),
                new double[] {clip.sarcastic() ? 1 : 0},
                new double[0]));
        return new Talk(clip.id(), clip.id() + " (" + clip.show() + ")", partition, turns);
    }

    private static Talkturn talkturn(String id, String speaker, String text) {
        return new Talkturn(id, speaker, null, null, text, null, List.of());
    }

    /** Names that stand for one person only within the corpus. */
    private static final class Names {
        private final Map<String, Set<String>> shows = new HashMap<>();

        Names(List<MustardClip> clips) {
            for (MustardClip clip : clips) {
                add(clip.speaker(), clip);
                clip.context().forEach(before -> add(before.speaker(), clip));
            }
        }

        private void add(String name, MustardClip clip) {
            shows.computeIfAbsent(name, n -> new HashSet<>()).add(clip.show());
        }

        String of(String name, MustardClip clip) {
            if (MustardClip.isUnknown(name)) {
                return (name.isEmpty() ? "unknown" : name) + " (" + clip.id() + ")";
            }
            return shows.getOrDefault(name, Set.of()).size() > 1 ? name + " (" + clip.show() + ")" : name;
        }
    }
}
