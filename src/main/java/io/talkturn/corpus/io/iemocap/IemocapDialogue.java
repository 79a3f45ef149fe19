package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One dialogue: transcription, evaluation and alignment put together by talkturn id, in the order of start. */
final class IemocapDialogue {
    /** The noun of a speaker, in the order of the label {@code role}. */
    static final List<String> ROLES = List.of("woman", "man");

    private static final double SAME_TIME = 1e-3;

    private final DialogueFiles files;
    private final ImportNotes notes;
    private final Map<String, Evaluation> evaluations;
    private final Map<String, Utterance> utterances;

    /** A talkturn and the times by which it is put in order, which it keeps even where they cannot be. */
    private record Timed(double start, double end, Turn turn) {}

    IemocapDialogue(DialogueFiles files, ImportNotes notes) {
        this.files = files;
        this.notes = notes;
        this.evaluations = files.evaluation() == null ? Map.of() : EvaluationFile.read(files.evaluation(), notes);
        this.utterances =
                files.transcription() == null ? Map.of() : TranscriptionFile.read(files.transcription(), notes);
    }

    /** The conversation, or nothing where none of its files holds a talkturn. */
    Optional<Talk> talk(Partition partition) {
        Set<String> ids = new LinkedHashSet<>(utterances.keySet());
        ids.addAll(evaluations.keySet());
        List<Timed> turns = new ArrayList<>();
        for (String id : ids) {
            turn(id).ifPresent(turns::add);
        }
        if (turns.isEmpty()) {
            notes.warn(
                    "dialogue_empty",
                    place(),
                    null,
                    "No talkturn of " + files.id() + " could be read; it was left out.");
            return Optional.empty();
        }
        noteOrder();
        noteLooseAlignments(ids);
        turns.sort(Comparator.comparingDouble(Timed::start)
                .thenComparingDouble(Timed::end)
                .thenComparing(timed -> timed.turn().talkturn().id()));
        return Optional.of(new Talk(
                files.id(), title(), partition, turns.stream().map(Timed::turn).toList()));
    }

    private String title() {
        return files.id()
                + (files.id().contains("impro") ? " (improvised)" : files.id().contains("script") ? " (scripted)" : "");
    }

    private Optional<Timed> turn(String id) {
        @Nullable Evaluation evaluation = evaluations.get(id);
        @Nullable Utterance utterance = utterances.get(id);
        noteOneFileOnly(id, evaluation, utterance);
        char letter = id.charAt(Math.min(id.lastIndexOf('_') + 1, id.length() - 1));
        if (letter != 'F' && letter != 'M') {
            notes.warn(
                    "no_speaker",
                    utterance == null ? place() : file(files.transcription()),
                    utterance == null ? line(evaluation) : Integer.valueOf(utterance.line()),
                    "The id " + id + " does not say whether F or M speaks; the talkturn was left out.");
            return Optional.empty();
        }
        double start = evaluation != null ? evaluation.start() : utterance == null ? 0 : utterance.start();
        double end = evaluation != null ? evaluation.end() : utterance == null ? 0 : utterance.end();
        boolean timed = checkTimes(evaluation, utterance, start, end);
        Talkturn talkturn = new Talkturn(
                id,
                Release.session(id) + letter,
                timed ? start : null,
                timed ? end : null,
                utterance == null ? "" : utterance.text(),
                null,
                words(id, start));
        return Optional.of(new Timed(start, end, turn(talkturn, letter, evaluation)));
    }

    private static Turn turn(Talkturn talkturn, char letter, @Nullable Evaluation evaluation) {
        double role = ROLES.indexOf(letter == 'F' ? "woman" : "man");
        if (evaluation == null) {
            double none = Double.NaN;
            return new Turn(talkturn, new double[] {none, none, none, none, none, role}, new double[] {none});
        }
        double[] scales = evaluation.scales();
        String code = evaluation.emotion();
        return new Turn(
                talkturn,
                new double[] {Codes.four(code), Codes.emotion(code), scales[0], scales[1], scales[2], role},
                new double[] {evaluation.agreement()});
    }

    private List<Word> words(String id, double start) {
        SourceFile alignment = files.alignments().get(id);
        if (alignment != null) {
            return WordAlignment.read(alignment, start, notes);
        }
        if (!files.alignmentFolder().isEmpty()) {
            notes.info(
                    "no_alignment",
                    files.alignmentFolder() + "/" + id + ".wdseg",
                    null,
                    "There is no word alignment of " + id + "; it was kept without word times.");
        }
        return List.of();
    }

    private boolean checkTimes(
            @Nullable Evaluation evaluation, @Nullable Utterance utterance, double start, double end) {
        String file = evaluation != null ? file(files.evaluation()) : file(files.transcription());
        Integer line = evaluation != null ? line(evaluation) : utterance == null ? null : utterance.line();
        if (end < start) {
            notes.warn(
                    "end_before_start",
                    file,
                    line,
                    "Line " + line + ": the talkturn ends before it starts; it was kept without times.");
            return false;
        }
        if (evaluation != null && utterance != null && differ(evaluation, utterance)) {
            notes.warn(
                    "times_differ",
                    file,
                    line,
                    "Line " + line + ": the times of " + evaluation.id() + " are not those of the transcription (line "
                            + utterance.line() + "); those of the evaluation count.");
        }
        return true;
    }

    private static boolean differ(Evaluation evaluation, Utterance utterance) {
        return Math.abs(evaluation.start() - utterance.start()) > SAME_TIME
                || Math.abs(evaluation.end() - utterance.end()) > SAME_TIME;
    }

    private void noteOneFileOnly(String id, @Nullable Evaluation evaluation, @Nullable Utterance utterance) {
        if (utterance == null && files.transcription() != null) {
            notes.warn(
                    "no_transcript",
                    file(files.evaluation()),
                    line(evaluation),
                    id + " is evaluated but not transcribed; it was kept without text.");
        }
        if (evaluation == null && files.evaluation() != null && utterance != null) {
            notes.warn(
                    "no_evaluation",
                    file(files.transcription()),
                    utterance.line(),
                    id + " is transcribed but not evaluated; it was kept without labels.");
        }
    }

    private void noteOrder() {
        double before = Double.NEGATIVE_INFINITY;
        for (Utterance utterance : utterances.values()) {
            if (utterance.start() < before) {
                notes.info(
                        "transcript_order",
                        file(files.transcription()),
                        null,
                        "The lines are not in the order of their start (first line " + utterance.line()
                                + "); the talkturns were put in order.");
                return;
            }
            before = utterance.start();
        }
    }

    private void noteLooseAlignments(Set<String> ids) {
        files.alignments().forEach((id, file) -> {
            if (!ids.contains(id)) {
                notes.info(
                        "alignment_without_turn",
                        file.name(),
                        null,
                        "The word alignment of " + id + " belongs to no talkturn; it was left out.");
            }
        });
    }

    private String place() {
        return files.evaluation() != null ? file(files.evaluation()) : file(files.transcription());
    }

    private static String file(@Nullable SourceFile file) {
        return file == null ? "" : file.name();
    }

    private static @Nullable Integer line(@Nullable Evaluation evaluation) {
        return evaluation == null ? null : evaluation.line();
    }
}
