package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.report.Table;
import io.talkturn.report.Transcript;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.Speaker;
import io.talkturn.report.Transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is put on paper: conversations of a corpus or some of their talkturns, with no run, one or two beside each other. A
 * conversation is put together when it is asked for, so that a whole corpus takes no more room than its largest conversation.
 */
public final class Paper {
    private final PaperText text;
    private final List<PaperRun> runs;
    private final PaperChoice choice;
    private final PaperLabels labels;
    private final List<Conversation> chosen;
    private final int talkturns;

    /**
     * A paper.
     *
     * @param runs none, one, or two that stand beside each other
     * @throws UserError where nothing is chosen, or a conversation or label that is not there
     */
    public Paper(PaperText text, List<PaperRun> runs, PaperChoice choice) {
        this.text = text;
        this.runs = List.copyOf(runs);
        this.choice = choice;
        this.labels = PaperLabels.of(text.corpus(), choice.label());
        requireThere();
        this.chosen = text.conversations().stream()
                .filter(conversation -> chosen(conversation) > 0)
                .toList();
        this.talkturns = chosen.stream().mapToInt(this::chosen).sum();
        if (talkturns == 0) {
            throw new UserError("No talkturn is chosen, so there is nothing to write.", "Choose some.");
        }
    }

    /** The conversation's title where there is one, else that of the corpus. */
    public String title() {
        return chosen.size() == 1 ? chosen.getFirst().title() : text.title();
    }

    /** Whether a program made the conversations. */
    public boolean simulated() {
        return text.simulated();
    }

    /** What people call the runs; two are columns. */
    public List<String> columns() {
        return runs.stream().map(PaperRun::title).toList();
    }

    /** What somebody needs to know who has nothing but the paper. */
    public List<PaperSetting> settings() {
        List<PaperSetting> settings = new ArrayList<>();
        String title = text.title().isEmpty() ? "not there any more; the text is what the run read" : text.title();
        boolean isSaid = title.toLowerCase(Locale.ROOT).contains("simulated");
        settings.add(new PaperSetting("Corpus", simulated() && !isSaid ? title + " (simulated data)" : title));
        int all = text.conversations().stream()
                .mapToInt(c -> c.talkturns().size())
                .sum();
        settings.add(new PaperSetting(
                "Content",
                PaperSetting.count(talkturns, all, "talkturn") + " in "
                        + PaperSetting.count(chosen.size(), text.conversations().size(), "conversation")));
        if (!choice.told().isEmpty()) {
            settings.add(new PaperSetting("Chosen by", choice.told()));
        }
        if (runs.isEmpty()) {
            settings.add(new PaperSetting("Label", labels.name().isEmpty() ? "none shown" : labels.name()));
        }
        for (int i = 0; i < runs.size(); i++) {
            PaperRun run = runs.get(i);
            settings.addAll(RunSettings.of(run, runs.size() == 1 ? "Run" : i == 0 ? "Left" : "Right"));
            settings.add(new PaperSetting("Attention", run.told(choice.attention())));
            if (!run.worth().isEmpty()) {
                settings.add(new PaperSetting("Worth believing?", run.worth()));
            }
        }
        settings.add(new PaperSetting("Made with", "Talkturn " + Version.current()));
        return settings;
    }

    /** Whether anything is shaded. */
    public boolean isShaded() {
        return runs.stream().anyMatch(run -> run.attention() != null);
    }

    /** How many conversations have a talkturn that is chosen. */
    public int size() {
        return chosen.size();
    }

    /** How many talkturns are chosen. */
    public int talkturns() {
        return talkturns;
    }

    /** A conversation with what the runs made of it. */
    public Transcript transcript(int number) {
        Conversation conversation = chosen.get(number);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> speakers = new ArrayList<>();
        for (Talkturn talkturn : conversation.talkturns()) {
            numbers.put(talkturn.id(), numbers.size() + 1);
            if (!speakers.contains(talkturn.speaker())) {
                speakers.add(talkturn.speaker());
            }
        }
        List<Turn> turns = conversation.talkturns().stream()
                .filter(talkturn -> choice.has(conversation.id(), talkturn.id()))
                .map(talkturn -> new Turn(
                        numbers.getOrDefault(talkturn.id(), 0),
                        new Speaker(talkturn.speaker(), speakers.indexOf(talkturn.speaker())),
                        sides(talkturn, numbers)))
                .toList();
        return new Transcript(
                conversation.title(),
                partition(conversation),
                conversation.talkturns().size(),
                turns);
    }

    /** The metrics of the runs in the partitions that are on the paper. */
    public List<Table> tables() {
        Set<Partition> partitions = chosen.stream()
                .map(c -> text.partitions().getOrDefault(c.id(), Partition.NONE))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Table> tables = new ArrayList<>();
        for (PaperRun run : runs) {
            String of = runs.size() == 1 ? "" : " · " + run.title();
            for (Partition partition : partitions) {
                run.tables(partition).stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(table -> table.named(table.title() + of))
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    /** A conversation as the corpus has it. */
    Conversation conversation(int number) {
        return chosen.get(number);
    }

    /** Whether a talkturn of a conversation is chosen. */
    boolean has(Conversation conversation, Talkturn talkturn) {
        return choice.has(conversation.id(), talkturn.id());
    }

    private List<Side> sides(Talkturn talkturn, Map<String, Integer> numbers) {
        if (runs.isEmpty()) {
            return List.of(labels.side(talkturn, choice.narratives()));
        }
        return runs.stream()
                .map(run -> run.side(talkturn, numbers, choice.attention()))
                .toList();
    }

    private String partition(Conversation conversation) {
        Partition partition = text.partitions().getOrDefault(conversation.id(), Partition.NONE);
        return partition == Partition.NONE ? "" : partition.id();
    }

    private int chosen(Conversation conversation) {
        return (int) conversation.talkturns().stream()
                .filter(talkturn -> choice.has(conversation.id(), talkturn.id()))
                .count();
    }

    private void requireThere() {
        Set<String> ids = text.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
        for (String wanted : choice.conversations()) {
            if (!ids.contains(wanted)) {
                throw new UserError(
                        "The corpus “" + text.title() + "” has no conversation “" + wanted + "”.",
                        "“talkturn inspect” lists its conversations.");
            }
        }
        Set<String> missing = new TreeSet<>(choice.talkturns());
        text.conversations().forEach(c -> c.talkturns().forEach(t -> missing.remove(t.id())));
        if (!missing.isEmpty()) {
            throw new UserError(
                    "The corpus “" + text.title() + "” has no talkturn “"
                            + missing.iterator().next() + "”.",
                    "“talkturn corpus export” lists its talkturns.");
        }
    }
}
