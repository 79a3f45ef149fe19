package io.talkturn.report;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.PortableNames;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A corpus as the tables that MONAH's own program reads, a folder a conversation: talkturns, words where their times are
 * known, tone where it was measured. The label {@code role} gives the nouns; without it a speaker's id stands there.
 */
public final class MonahTables {
    private static final List<String> TURNS =
            List.of("video_id", "audio_id", "speaker", "talkturn no", "text", "start time", "end time");
    private static final List<String> WORDS = List.of("Audio_ID", "word", "start_time", "end_time");
    private static final List<String> TONE = List.of(
            "video_id", "audio_id", "speaker", "talkturn no", "neutrality", "happiness", "sadness", "anger", "fear");
    private static final List<String> TONE_FEATURES =
            List.of("tone_neutral", "tone_happy", "tone_sad", "tone_angry", "tone_fear");

    private final Corpus corpus;
    private final Optional<ClassLabel> role;
    private final List<Feature> tones;

    /** A talkturn with its place. */
    private record Numbered(int row, int number, Talkturn talkturn) {}

    /** An export of a corpus. */
    public MonahTables(Corpus corpus) {
        this.corpus = corpus;
        this.role = corpus.label("role").filter(ClassLabel.class::isInstance).map(ClassLabel.class::cast);
        this.tones = TONE_FEATURES.stream()
                .flatMap(name -> corpus.feature(name).stream())
                .toList();
    }

    /**
     * Writes the folders; an older folder is replaced when the new one is whole.
     *
     * @return how many talkturns were left out, because MONAH cannot use one without times
     * @throws UserError where no talkturn has times, or the folder cannot be written
     */
    public int write(Path folder, Progress progress) {
        long timed = corpus.talkturns().stream().filter(MonahTables::isTimed).count();
        if (timed == 0) {
            throw new UserError(
                    "No talkturn of the corpus has a start and an end, and MONAH's tables need them.",
                    "Export it as csv or jsonl.");
        }
        Set<String> names = new HashSet<>();
        Folders.fill(folder, "exporting", progress, () -> {}, change -> {
            Path fresh = change.fresh();
            for (int c = 0; c < corpus.conversations().size(); c++) {
                progress.step("Writing tables", c, corpus.conversations().size());
                String name = fileName(corpus.conversations().get(c).id());
                // to Windows and macOS, Anna and anna are one
                write(fresh.resolve(names.add(name.toLowerCase(Locale.ROOT)) ? name : name + "-" + c), c);
            }
        });
        return corpus.talkturns().size() - (int) timed;
    }

    private static String fileName(String id) {
        String name = id.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return PortableNames.of(name.startsWith(".") ? "-" + name : name);
    }

    private static boolean isTimed(Talkturn talkturn) {
        return talkturn.start() != null && talkturn.end() != null;
    }

    private void write(Path folder, int number) {
        Conversation conversation = corpus.conversations().get(number);
        List<Numbered> turns = new ArrayList<>();
        for (int i = 0; i < conversation.talkturns().size(); i++) {
            Talkturn talkturn = conversation.talkturns().get(i);
            if (isTimed(talkturn)) {
                turns.add(new Numbered(corpus.firstRow(number) + i, i + 1, talkturn));
            }
        }
        Csv.write(folder.resolve("weaved talkturns.csv"), TURNS, sink -> {
            for (Numbered turn : turns) {
                Talkturn talkturn = turn.talkturn();
                sink.row(Stream.concat(
                                place(conversation, turn),
                                Stream.of(
                                        talkturn.text(),
                                        String.valueOf(talkturn.start()),
                                        String.valueOf(talkturn.end())))
                        .toList());
            }
        });
        if (turns.stream().anyMatch(turn -> !turn.talkturn().words().isEmpty())) {
            writeWords(folder, conversation, turns);
        }
        if (!tones.isEmpty()) {
            writeTone(folder, conversation, turns);
        }
    }

    private void writeWords(Path folder, Conversation conversation, List<Numbered> turns) {
        Csv.write(folder.resolve("word_transcripts.csv"), WORDS, sink -> {
            for (Numbered turn : turns) {
                for (Word word : turn.talkturn().words()) {
                    sink.row(List.of(
                            video(conversation, turn.talkturn()),
                            word.text(),
                            Csv.number(word.start()),
                            Csv.number(word.end())));
                }
            }
        });
    }

    private void writeTone(Path folder, Conversation conversation, List<Numbered> turns) {
        Csv.write(folder.resolve("talkturn_vokaturi.csv"), TONE, sink -> {
            for (Numbered turn : turns) {
                List<String> values = TONE_FEATURES.stream()
                        .map(name -> corpus.feature(name)
                                .map(feature -> Csv.number(feature.at(turn.row())))
                                .orElse(""))
                        .toList();
                if (values.stream().anyMatch(value -> !value.isEmpty())) {
                    sink.row(Stream.concat(place(conversation, turn), values.stream())
                            .toList());
                }
            }
        });
    }

    private Stream<String> place(Conversation conversation, Numbered turn) {
        return Stream.of(
                video(conversation, turn.talkturn()), conversation.id(), noun(turn), String.valueOf(turn.number()));
    }

    private String noun(Numbered turn) {
        return role.filter(label -> label.isPresent(turn.row()))
                .map(label -> label.classes().get(label.at(turn.row())))
                .orElse(turn.talkturn().speaker());
    }

    /** MONAH knows a speaker by a video of one conversation. */
    private static String video(Conversation conversation, Talkturn talkturn) {
        String start = conversation.id() + "_";
        return talkturn.speaker().startsWith(start) ? talkturn.speaker() : start + talkturn.speaker();
    }
}
