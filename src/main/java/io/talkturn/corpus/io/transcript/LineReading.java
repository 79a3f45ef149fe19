package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.Joining;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Interruption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes talkturns of the tiers of one transcript as a mapping says. */
final class LineReading {
    private final Transcript transcript;
    private final TableMapping mapping;
    private final ValueKinds kinds;
    private final JoinRule wordRule;
    private final ImportNotes notes;
    private final Map<String, Tier> tiers = new HashMap<>();
    private final Map<String, Line[]> linesOf = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Spans<Line>> bySpeaker = new HashMap<>();

    LineReading(Transcript transcript, TableMapping mapping, ValueKinds kinds, JoinRule wordRule, ImportNotes notes) {
        this.transcript = transcript;
        this.mapping = mapping;
        this.kinds = kinds;
        this.wordRule = wordRule;
        this.notes = notes;
        transcript.tiers().forEach(tier -> tiers.put(tier.name(), tier));
    }

    List<Line> read() {
        with(ColumnRole.TALKTURNS).forEach(this::talkturns);
        with(ColumnRole.TEXT).forEach(this::talkturns);
        List<Tier> words = with(ColumnRole.WORDS);
        words.stream().filter(this::isAlone).forEach(this::talkturnsOfWords);
        words.stream().filter(tier -> !isAlone(tier)).forEach(this::words);
        with(ColumnRole.SPEAKER)
                .forEach(tier ->
                        each(tier, (line, mark) -> line.speaker = mark.text().strip()));
        for (Tier tier : transcript.tiers()) {
            ColumnMapping column = mapping.of(tier.name());
            switch (column.role()) {
                case CLASS_LABEL, SEVERAL_CLASSES, NUMBER_LABEL ->
                    each(tier, (line, mark) -> put(line.labels, kinds.label(column), column, mark));
                case FEATURE -> each(tier, (line, mark) -> put(line.features, kinds.feature(column), column, mark));
                default -> {}
            }
        }
        lines.forEach(Line::sortWords);
        noteUntimedWords();
        return lines;
    }

    private List<Tier> with(ColumnRole role) {
        return transcript.tiers().stream()
                .filter(tier -> mapping.of(tier.name()).role() == role)
                .toList();
    }

    private void talkturns(Tier tier) {
        Line[] own = new Line[tier.marks().size()];
        for (int i = 0; i < own.length; i++) {
            Mark mark = tier.marks().get(i);
            if (mark.text().isBlank()) {
                notes.info(
                        "empty_text",
                        name(),
                        mark.line(),
                        "An annotation of tier “" + tier.name() + "” has no text; the talkturn was kept.");
            }
            own[i] = line(mark, tier.speaker());
            lines.add(own[i]);
        }
        linesOf.put(tier.name(), own);
    }

    private Line line(Mark mark, String speaker) {
        return new Line(mark, speaker, kinds.labels().size(), kinds.features().size());
    }

    /** Whether words stand beside no talkturns of their speaker, so that they are all there is. */
    private boolean isAlone(Tier words) {
        return words.place().parent() == null
                && with(ColumnRole.TEXT).isEmpty()
                && with(ColumnRole.TALKTURNS).stream()
                        .noneMatch(tier ->
                                words.speaker().isEmpty() || tier.speaker().equals(words.speaker()));
    }

    private void talkturnsOfWords(Tier tier) {
        List<Line> single = new ArrayList<>();
        for (Mark mark : tier.marks()) {
            if (!mark.text().isBlank()) {
                Line line = line(mark, tier.speaker());
                line.words.add(word(mark));
                single.add(line);
            }
        }
        single.sort(Comparator.comparingDouble(Line::start));
        List<Line> joined = new Joining<Line>(wordRule, true).joinAll(single);
        notes.info(
                "talkturns_of_words",
                name(),
                null,
                "The " + single.size() + " words of tier “" + tier.name() + "” became " + joined.size() + " talkturns"
                        + (wordRule.seconds() < 0 ? "." : ", joined where " + wordRule.words() + "."));
        lines.addAll(joined);
    }

    private void words(Tier tier) {
        int outside = each(tier, (line, mark) -> line.words.add(word(mark)));
        if (outside > 0) {
            notes.warn(
                    "words_outside",
                    name(),
                    null,
                    outside + " words of tier “" + tier.name() + "” lie in no talkturn and were left out.");
        }
    }

    private static Word word(Mark mark) {
        return mark.isTimed()
                ? new Word(mark.text().strip(), mark.start(), mark.end(), mark.score())
                : new Word(mark.text().strip(), Double.NaN, Double.NaN, mark.score());
    }

    private interface Use {
        void take(Line line, Mark mark);
    }

    /** Gives every annotation to the talkturn that it belongs to; how many belong to none. */
    private int each(Tier tier, Use use) {
        int outside = 0;
        for (Mark mark : tier.marks()) {
            Interruption.check();
            String value = mark.text().strip();
            Optional<Line> line = value.isEmpty() ? Optional.empty() : lineOf(tier, mark);
            line.ifPresent(found -> use.take(found, mark));
            outside += !value.isEmpty() && line.isEmpty() ? 1 : 0;
        }
        if (outside > 0 && mapping.of(tier.name()).role() != ColumnRole.WORDS) {
            notes.warn(
                    "values_outside",
                    name(),
                    null,
                    outside + " annotations of tier “" + tier.name() + "” belong to no talkturn and were left out.");
        }
        return outside;
    }

    private Optional<Line> lineOf(Tier tier, Mark mark) {
        Tier at = tier;
        Mark up = mark;
        // formats refuse cycles; a chain is never longer than there are tiers
        for (int steps = 0; steps <= tiers.size() && up.of() >= 0 && at.place().parent() != null; steps++) {
            Line @Nullable [] own = linesOf.get(at.place().parent());
            if (own != null) {
                return Optional.of(own[up.of()]);
            }
            Tier parent = tiers.get(at.place().parent());
            if (parent == null) {
                return Optional.empty();
            }
            up = parent.marks().get(up.of());
            at = parent;
        }
        return up.isTimed() ? spans(tier).best(up.start(), up.end()) : Optional.empty();
    }

    /** The talkturns of a speaker; all of them for a tier that belongs to no other and whose owner says nothing. */
    private Spans<Line> spans(Tier tier) {
        return bySpeaker.computeIfAbsent(tier.speaker(), speaker -> {
            List<Line> own =
                    lines.stream().filter(line -> line.speaker.equals(speaker)).toList();
            boolean all = own.isEmpty() && tier.place().parent() == null;
            return new Spans<>(all ? lines : own, Line::start, Line::end);
        });
    }

    private void put(double[] values, int index, ColumnMapping column, Mark mark) {
        if (kinds.isMissing(mark.text().strip())) {
            return;
        }
        ValueKinds.Value value = kinds.value(column, mark);
        value.problem()
                .ifPresent(problem -> notes.warn(
                        "unknown_label",
                        name(),
                        mark.line(),
                        "“" + mark.text().strip() + "” in tier “" + column.column() + "” " + problem
                                + "; the talkturn was kept without it."));
        if (!Double.isNaN(values[index]) && values[index] != value.number()) {
            notes.warn(
                    "two_values",
                    name(),
                    mark.line(),
                    "A talkturn has two values on tier “" + column.column() + "”; the first was kept.");
        } else {
            values[index] = value.number();
        }
    }

    private void noteUntimedWords() {
        long untimed = lines.stream()
                .flatMap(line -> line.words.stream())
                .filter(word -> !word.isTimed())
                .count();
        OptionalInt first = lines.stream()
                .filter(line -> line.words.stream().anyMatch(word -> !word.isTimed()))
                .mapToInt(line -> line.place)
                .findFirst();
        if (untimed > 0) {
            notes.warn(
                    "words_without_times",
                    name(),
                    first.isPresent() ? first.getAsInt() : null,
                    untimed
                            + (untimed == 1
                                    ? " word has no times and keeps none."
                                    : " words have no times and keep none."));
        }
    }

    private String name() {
        return transcript.file().name();
    }
}
