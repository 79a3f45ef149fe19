package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports the tables of MONAH's program: words, talkturns and tone, of one conversation or of many. Where there is no
 * table of talkturns they are put together from the words. A speaker is called by the video, {@code Kite_F}; the noun of
 * the table is the label {@code role}.
 */
public final class MonahImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv");

    private record Found(SourceFile file, MonahTable.Kind kind) {}

    @Override
    public String id() {
        return "monah";
    }

    @Override
    public String title() {
        return "MONAH (tables of words, talkturns and tone, CSV)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS);
        List<Found> found = found(files);
        boolean spoken = found.stream().anyMatch(table -> table.kind() != MonahTable.Kind.TONE);
        return spoken && (sources.stream().anyMatch(Files::isDirectory) || found.size() == files.size());
    }

    private static List<Found> found(List<SourceFile> files) {
        List<Found> found = new ArrayList<>();
        for (SourceFile file : files) {
            Optional<MonahTable.Kind> kind = MonahTable.Kind.of(file);
            kind.ifPresent(k -> found.add(new Found(file, k)));
        }
        return found;
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        List<Found> found = found(SourceFile.expand(request.sources(), ENDINGS));
        if (found.stream().allMatch(table -> table.kind() == MonahTable.Kind.TONE)) {
            throw new UserError(
                    "There are no words and no talkturns of MONAH here.",
                    request.sources().getFirst(),
                    "Words have the columns Audio_ID, word, start_time; talkturns audio_id, speaker, talkturn no, text, "
                            + "start time, end time.");
        }
        SourceText.requireRoom(found.stream().map(Found::file).toList());
        ImportNotes notes = new ImportNotes();
        WordRows words = new WordRows(notes);
        tables(found, MonahTable.Kind.WORDS, notes, progress).forEach(table -> words.add(table, progress));
        TurnTables turns = new TurnTables(words, notes);
        tables(found, MonahTable.Kind.TURNS, notes, progress).forEach(table -> turns.add(table, progress));
        ToneRows tones = new ToneRows(notes);
        tables(found, MonahTable.Kind.TONE, notes, progress).forEach(tones::add);
        return corpus(request, found.size(), conversations(turns, words), tones, notes);
    }

    private static List<MonahTable> tables(
            List<Found> found, MonahTable.Kind kind, ImportNotes notes, Progress progress) {
        return found.stream()
                .filter(table -> table.kind() == kind)
                .map(table -> MonahTable.read(kind, table.file(), notes, progress))
                .toList();
    }

    /** The conversations of the tables, and those of which there are words only. */
    private static Map<String, List<MonahTurn>> conversations(TurnTables turns, WordRows words) {
        Map<String, List<MonahTurn>> all = new LinkedHashMap<>(turns.conversations());
        Map<String, List<String>> wordsOnly = new LinkedHashMap<>();
        for (String video : words.videos()) {
            boolean known = all.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(t -> t.speaker().equals(video));
            if (!known && !turns.conversations().containsKey(words.conversationOf(video))) {
                wordsOnly
                        .computeIfAbsent(words.conversationOf(video), c -> new ArrayList<>())
                        .add(video);
            }
        }
        wordsOnly.forEach((conversation, videos) -> all.put(conversation, SpokenWords.turns(words, videos)));
        return all;
    }

    private Corpus corpus(
            ImportRequest request,
            int files,
            Map<String, List<MonahTurn>> conversations,
            ToneRows tones,
            ImportNotes notes) {
        List<String> nouns = conversations.values().stream()
                .flatMap(List::stream)
                .map(MonahTurn::noun)
                .filter(noun -> !noun.isEmpty())
                .distinct()
                .toList();
        Partition partition = request.partition() == null ? Partition.NONE : request.partition();
        List<Talk> talks = new ArrayList<>();
        conversations.forEach((id, turns) -> {
            if (!turns.isEmpty()) {
                talks.add(new Talk(
                        id,
                        id,
                        partition,
                        turns.stream().map(t -> turn(id, t, nouns, tones)).toList()));
            }
        });
        if (talks.isEmpty()) {
            throw new UserError(
                    "No row could be read as a talkturn. "
                            + notes.all().stream()
                                    .findFirst()
                                    .map(n -> n.reason())
                                    .orElse(""),
                    request.sources().getFirst(),
                    "Put the tables right.");
        }
        List<LabelKind> labels = nouns.isEmpty() ? List.of() : List.of(new LabelKind.Classes("role", nouns));
        return new CorpusDraft(labels, tones.features(), talks).corpus(request.info(id()), files, notes);
    }

    private static Turn turn(String conversation, MonahTurn turn, List<String> nouns, ToneRows tones) {
        Talkturn talkturn = new Talkturn(
                conversation + "_" + turn.number(),
                turn.speaker(),
                turn.start(),
                turn.end(),
                turn.text(),
                null,
                turn.words());
        double role = nouns.contains(turn.noun()) ? nouns.indexOf(turn.noun()) : Double.NaN;
        return new Turn(
                talkturn, nouns.isEmpty() ? new double[0] : new double[] {role}, tones.of(conversation, turn.number()));
    }
}
