package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.report.ClassTable;
import io.talkturn.report.ConfusionTable;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.report.Transcript;
import io.talkturn.report.Transcript.Earlier;
import io.talkturn.report.Transcript.Speaker;
import io.talkturn.report.Transcript.Token;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunSpec;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import io.talkturn.ui.transcripts.TranscriptText.Talk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** A conversation as the page shows it, in the form that package report writes as HTML; not for the UI thread. */
record TranscriptForReport(OpenRun run, AttentionChoice choice) {

    Transcript of(String conversation) {
        Talk talk = run.text().talk(conversation).orElseThrow();
        RunSpec spec = Objects.requireNonNull(run.entry().spec());
        ConversationAttention attention = ConversationAttention.read(run.attention(), conversation);
        Map<String, Integer> numbers = new HashMap<>();
        talk.turns().forEach(turn -> numbers.put(turn.id(), turn.number()));
        return new Transcript(
                talk.title(),
                run.text().corpusTitle(),
                run.text().isSimulated(),
                Texts.of(
                        "transcripts.report.run",
                        titleOf(run.entry()),
                        talk.partition().id()),
                spec.primary(),
                told(attention.tasks().size()),
                talk.turns().stream()
                        .map(turn -> turn(turn, attention, numbers))
                        .toList(),
                tables(talk.partition()));
    }

    /** Its name with the seed: a page that is printed stands alone. */
    private static String titleOf(RunEntry run) {
        return run.spec() == null
                ? run.title()
                : Texts.of(
                        "transcripts.run.title",
                        run.title(),
                        run.spec().training().seed());
    }

    private Turn turn(TurnText turn, ConversationAttention attention, Map<String, Integer> numbers) {
        Optional<Verdict> verdict = run.verdicts().of(turn.id());
        Optional<ShadedWindow> window = Shading.of(attention, turn.id(), choice);
        return new Turn(
                turn.number(),
                new Speaker(turn.speaker(), turn.speakerNumber()),
                window.map(w -> tokens(w.predicted())).orElseGet(() -> words(turn.text())),
                verdict.map(v -> TurnPane.shown(v.truth(), v)).orElse(""),
                verdict.map(v -> TurnPane.shown(v.prediction(), v)).orElse(""),
                verdict.map(Verdict::isError).orElse(false),
                window.map(w -> earlier(w, numbers)).orElse(List.of()),
                window.map(ShadedWindow::tasks).orElse(List.of()));
    }

    private static List<Token> tokens(ShadedTurn turn) {
        return IntStream.range(0, turn.words().size())
                .mapToObj(i -> new Token(turn.tokens().get(i), turn.words().get(i)))
                .toList();
    }

    private static List<Token> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Token(word, null))
                .toList();
    }

    private static List<Earlier> earlier(ShadedWindow window, Map<String, Integer> numbers) {
        return window.turns().stream()
                .map(turn -> new Earlier(numbers.getOrDefault(turn.talkturn(), 0), turn.weight()))
                .toList();
    }

    private String told(int tasks) {
        if (tasks == 1) {
            return Texts.of("transcripts.report.attention.only");
        }
        return switch (choice) {
            case AttentionChoice.Combined() -> Texts.of("transcripts.report.attention.combined");
            case AttentionChoice.Primary() -> Texts.of("transcripts.report.attention.primary");
            case AttentionChoice.Auxiliary() -> Texts.of("transcripts.report.attention.auxiliary");
            case AttentionChoice.OneTask(String task) ->
                Texts.of("transcripts.report.attention.task", TaskBars.title(task));
        };
    }

    private List<Table> tables(Partition partition) {
        if (run.classes().isEmpty()) {
            return List.of(TaskTable.of(run.metrics(), partition));
        }
        return List.of(
                ClassTable.of(run.metrics(), partition, AuxiliaryTask.PRIMARY_ID),
                ConfusionTable.of(run.metrics(), partition, AuxiliaryTask.PRIMARY_ID));
    }
}
