package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Imports the release folder of IEMOCAP, or sessions of it: transcriptions, evaluations (emotion, valence, activation,
 * dominance) and word times of the forced alignment. Speakers are called {@code Ses01F}, {@code Ses01M}.
 */
public final class IemocapImporter implements Importer {
    @Override
    public String id() {
        return "iemocap";
    }

    @Override
    public String title() {
        return "IEMOCAP (release folder: evaluations, transcriptions, forced alignment)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return ReleaseFinder.find(sources).isPresent();
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        progress.step("Looking for the dialogues", 0, 0);
        Release release = ReleaseFinder.find(request.sources())
                .orElseThrow(() -> new UserError(
                        "There are no dialogues of IEMOCAP here.",
                        request.sources().getFirst(),
                        "Choose the folder IEMOCAP_full_release, or a session of it."));
        ImportNotes notes = new ImportNotes();
        checkParts(request.sources().getFirst(), release, notes);
        tell(release, notes);
        List<Talk> talks = new ArrayList<>();
        int read = 0;
        for (String id : release.dialogues()) {
            progress.step("Reading " + id, read++, release.dialogues().size());
            DialogueFiles files = release.dialogue(id);
            new IemocapDialogue(files, notes).talk(partition(id, request)).ifPresent(talk -> {
                checkFiles(files, release, notes);
                talks.add(talk);
            });
        }
        if (talks.isEmpty()) {
            throw new UserError(
                    "None of the " + read + " dialogues holds a talkturn that can be read, first "
                            + new TreeSet<>(release.dialogues()).getFirst() + ".",
                    request.sources().getFirst(),
                    "Unpack the release again.");
        }
        return new CorpusDraft(
                        labels(),
                        List.of(new FeatureKind("emotion" + LabelAgreement.SHARE, "share of annotators")),
                        talks)
                .corpus(request.infoOf(id(), "IEMOCAP"), release.files(), notes);
    }

    private static void tell(Release release, ImportNotes notes) {
        notes.taken(part("dialog/transcriptions", "speakers, text", release.hasTranscriptions()));
        notes.taken(part("dialog/EmoEvaluation", "times, labels, agreement", release.hasEvaluations()));
        notes.taken(part("sentences/ForcedAlignment", "times of words", release.hasAlignments()));
        notes.taken(Taken.leftOut(
                Taken.Part.FILE,
                "sentences/wav, dialog/wav, dialog/avi, MOCAP",
                "recordings and motion; weave features in from your own extraction"));
    }

    private static Taken part(String folder, String as, boolean isThere) {
        return isThere
                ? new Taken(Taken.Part.FILE, folder, as, "by the format")
                : Taken.leftOut(Taken.Part.FILE, folder, "the release has none here");
    }

    private static List<LabelKind> labels() {
        return List.of(
                new LabelKind.Classes("emotion4", Codes.FOUR),
                new LabelKind.Classes("emotion", Codes.EMOTIONS),
                new LabelKind.Scale("valence", 1, 5),
                new LabelKind.Scale("activation", 1, 5),
                new LabelKind.Scale("dominance", 1, 5),
                new LabelKind.Classes("role", IemocapDialogue.ROLES));
    }

    private static Partition partition(String dialogue, ImportRequest request) {
        Partition asked = request.partition();
        return asked != null
                ? asked
                : PartitionPreset.IEMOCAP.partitionOf(dialogue).orElse(Partition.NONE);
    }

    /** A release without one of its parts is worth importing for the others, but its user must know. */
    private static void checkParts(Path source, Release release, ImportNotes notes) {
        if (!release.hasTranscriptions()) {
            throw new UserError(
                    "There are evaluations of IEMOCAP here but no transcriptions, so nobody knows what was said.",
                    source,
                    "Add the folders dialog/transcriptions of the release.");
        }
        if (!release.hasEvaluations()) {
            notes.warn(
                    "no_evaluations",
                    "",
                    null,
                    "There are no folders dialog/EmoEvaluation; the talkturns were kept without labels.");
        }
        if (!release.hasAlignments()) {
            notes.warn(
                    "no_alignments",
                    "",
                    null,
                    "There are no folders sentences/ForcedAlignment; the talkturns were kept without word times.");
        }
    }

    /** One dialogue without a file that others have; where none has it, {@link #checkParts} has said so. */
    private static void checkFiles(DialogueFiles files, Release release, ImportNotes notes) {
        if (files.evaluation() == null && files.transcription() != null && release.hasEvaluations()) {
            notes.warn(
                    "no_evaluation_file",
                    files.transcription().name(),
                    null,
                    files.id() + " has no evaluation file; its talkturns were kept without labels.");
        }
        if (files.transcription() == null && files.evaluation() != null) {
            notes.warn(
                    "no_transcription_file",
                    files.evaluation().name(),
                    null,
                    files.id() + " has no transcription; its talkturns were kept without text.");
        }
    }
}
