package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Words with their times, a word a row: {@code word, start_time}, perhaps {@code end_time}, and {@code Audio_ID} where a
 * table holds several speakers; or the table of the Montreal Forced Aligner, whose phones and pauses are left out. A word
 * belongs to the talkturn of its speaker that it begins in. Rows that stand twice
 * count once; a word without an end ends where it begins.
 */
final class WordsFile {
    private static final Set<String> PAUSES = Set.of("", "<eps>", "<sil>", "sil", "sp", "spn");
    private static final List<String> STARTS =
            List.of("starttime", "start", "begin", "begintime", "onset", "tmin", "xmin", "from", "time");

    private final Corpus corpus;
    private final ImportNotes notes;
    private final AttachmentGuess guess;
    private final Map<String, Attachment> owners = new HashMap<>();

    WordsFile(Corpus corpus, ImportNotes notes) {
        this.corpus = corpus;
        this.notes = notes;
        this.guess = new AttachmentGuess(corpus);
    }

    /**
     * Fills the words of the talkturns that the table has; how many.
     *
     * @throws io.talkturn.foundation.UserError where a column is missing
     */
    int read(Attachment source, Map<Integer, List<Word>> words, Progress progress) {
        SourceFile file =
                new SourceFile(source.file(), String.valueOf(source.file().getFileName()));
        RawTable table = Tables.read(file, notes, progress);
        Heads heads = new Heads(table);
        int text = heads.find("word", "word", "words", "text", "label", "token");
        int start = heads.time("start", STARTS);
        int end = heads.time("end", TimeColumn.ENDS);
        int type = heads.find("kind", "type");
        int audio = heads.find("speaker", "audioid", "videoid", "speaker");
        if (text < 0 || start < 0) {
            throw file.error(
                    "The table has no column “" + (text < 0 ? "word" : "start_time") + "” (line 1).",
                    "A table of words has the columns word and start_time.");
        }
        heads.told().tell(source.file(), notes);
        double startScale = heads.scaled(start, STARTS).scale();
        double endScale = end < 0 ? 1 : heads.scaled(end, TimeColumn.ENDS).scale();
        Map<Integer, Set<Word>> found = new HashMap<>();
        int noWords = 0;
        for (RawTable.Row row : table.rows()) {
            if (type >= 0 && isNoWord(row.cells().get(type), row.cells().get(text))) {
                noWords++;
                continue;
            }
            OptionalDouble begins = NumberTable.time(row.cells().get(start));
            if (begins.isEmpty() || !(begins.getAsDouble() >= 0)) {
                skip(table, row, "word_without_time", "“" + row.cells().get(start) + "” is no time");
                continue;
            }
            double from = begins.getAsDouble() * startScale + source.offset();
            OptionalDouble ends = end < 0
                    ? OptionalDouble.empty()
                    : NumberTable.time(row.cells().get(end));
            double to = ends.isPresent() && ends.getAsDouble() >= 0
                    ? ends.getAsDouble() * endScale + source.offset()
                    : from;
            Attachment owner = owner(source, audio < 0 ? "" : row.cells().get(audio));
            int talkturn = talkturn(owner, from);
            if (talkturn < 0) {
                skip(table, row, "word_without_talkturn", "no talkturn of its speaker holds it");
            } else {
                found.computeIfAbsent(talkturn, t -> new LinkedHashSet<>())
                        .add(new Word(row.cells().get(text).strip(), from, Math.max(from, to)));
            }
        }
        if (noWords > 0) {
            notes.info(
                    "no_words",
                    file.name(),
                    null,
                    noWords + " rows were left out: they are phones or pauses and no words.");
        }
        found.forEach((talkturn, own) -> words.put(
                talkturn,
                own.stream().sorted(Comparator.comparingDouble(Word::start)).toList()));
        return found.size();
    }

    private static boolean isNoWord(String type, String text) {
        return type.strip().toLowerCase(Locale.ROOT).startsWith("phone")
                || PAUSES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private Attachment owner(Attachment source, String audio) {
        return source.conversation() != null && source.speaker() != null
                ? source
                : owners.computeIfAbsent(audio, name -> speakerOf(source, name));
    }

    /** A speaker of the conversation that the file's name says, else what the name says of both. */
    private Attachment speakerOf(Attachment source, String name) {
        return corpus.conversations().stream()
                .filter(conversation -> conversation.id().equals(source.conversation()))
                .flatMap(conversation -> conversation.speakers().stream())
                .filter(speaker -> speaker.equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(speaker -> source.to(source.conversation(), speaker))
                .orElseGet(() -> guess.named(source, name));
    }

    /** The row of the talkturn of that speaker in which a time falls, -1 where there is none. */
    private int talkturn(Attachment owner, double time) {
        List<Integer> holding = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            if (!corpus.conversations().get(c).id().equals(owner.conversation())) {
                continue;
            }
            for (int row = corpus.firstRow(c); row < corpus.firstRow(c + 1); row++) {
                Talkturn turn = corpus.talkturns().get(row);
                Double start = turn.start();
                Double end = turn.end();
                boolean holds = start != null && end != null && start <= time && time <= end;
                if (holds && turn.speaker().equals(owner.speaker())) {
                    holding.add(row);
                }
            }
        }
        return holding.isEmpty() ? -1 : holding.getLast();
    }

    private void skip(RawTable table, RawTable.Row row, String code, String reason) {
        notes.warn(code, table.file().name(), row.line(), row.place() + " was left out: " + reason + ".");
    }
}
