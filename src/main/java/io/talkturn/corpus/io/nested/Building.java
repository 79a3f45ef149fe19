package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a table of rows that were found, and says what became of what stood around them. */
final class Building {
    private static final String TEXT = "text";
    private static final String PARTITION = "partition";
    private static final Set<String> PLAIN_TEXTS = Set.of("text", "utterance", "transcript", "message", "sentence");

    private final SourceFile file;
    private final Choice choice;
    private final Extraction found;
    private final ImportNotes notes;
    private final List<Level> groups;
    private final Columns columns = new Columns();

    Building(SourceFile file, Choice choice, Extraction found, ImportNotes notes) {
        this.file = file;
        this.choice = choice;
        this.found = found;
        this.notes = notes;
        Set<Level> all = new LinkedHashSet<>();
        found.rows().forEach(row -> all.add(row.in()));
        this.groups = List.copyOf(all);
    }

    RawTable table() {
        Conversations conversations = Conversations.of(groups, file.stem());
        addConversation(conversations);
        addRowKey();
        addRowFields();
        int deepest = groups.isEmpty() ? 0 : groups.getFirst().depth();
        for (int depth = deepest; depth >= 0; depth--) {
            addLevel(depth, conversations);
        }
        tell(deepest);
        Map<Set<String>, Set<String>> shared = new HashMap<>();
        return new RawTable(
                file,
                columns.names(),
                found.rows().stream()
                        .map(row -> columns.row(row, place(row, conversations), shared))
                        .toList());
    }

    private String place(Found row, Conversations conversations) {
        String id = conversations.ids().get(row.in());
        return (id == null ? "Item " : "“" + id + "”, item ") + row.number() + " (line " + row.line() + ")";
    }

    private void addConversation(Conversations conversations) {
        if (conversations.column().isEmpty()) {
            return;
        }
        columns.add(
                conversations.column(),
                Conversations.COLUMN,
                row -> conversations.ids().get(row.in()));
        String from = conversations.from();
        String name = from != null
                ? pathTo(conversations.depth()) + "." + from
                : conversations.depth() < 0 ? pathTo(groups.getFirst().depth()) : pathTo(conversations.depth());
        String why = from != null
                ? "it is another for every dialogue"
                : conversations.depth() < 0 ? "the dialogues have no id of their own" : "the keys above the talkturns";
        notes.taken(new Taken(Part.KEY, bare(name), "column “" + conversations.column() + "”", why));
    }

    /** Rows that stand under keys of their own. */
    private void addRowKey() {
        if (found.rows().stream().anyMatch(row -> row.key() != null)) {
            columns.add(choice.isOutermost() ? RawTable.KEY : "turn", "turn_key", Found::key);
        }
    }

    private void addRowFields() {
        Set<String> fields = new LinkedHashSet<>();
        found.rows().forEach(row -> fields.addAll(row.cells().keySet()));
        for (String field : speakersFirst(fields)) {
            String name = isListOfTexts(field) && !fields.contains(TEXT) ? TEXT : field;
            String column =
                    columns.add(name, "talkturn." + field, row -> row.cells().get(field));
            if (choice.isParallel()) {
                notes.taken(new Taken(
                        Part.KEY,
                        bare(choice.path() + "." + field + "[]"),
                        "column “" + column + "”",
                        field.equals(choice.text())
                                ? "a list of sentences"
                                : "a list as long as that of the sentences"));
            }
        }
    }

    /** Who speaks stands before what is said, as people write it; an id that comes again and again is somebody's. */
    private List<String> speakersFirst(Set<String> fields) {
        List<String> first = new ArrayList<>();
        List<String> others = new ArrayList<>();
        fields.forEach(field -> (isSomebody(field) ? first : others).add(field));
        first.addAll(others);
        return first;
    }

    private boolean isSomebody(String field) {
        if (Names.isSpeaker(field)) {
            return true;
        }
        if (Names.ids(List.of(field)).isEmpty()) {
            return false;
        }
        Set<String> different = new HashSet<>();
        found.rows().forEach(row -> different.add(row.cells().getOrDefault(field, "")));
        return different.size() * 2 <= found.rows().size();
    }

    /** A list that is called dialog says nothing of a conversation. */
    private boolean isListOfTexts(String field) {
        return choice.isParallel() && field.equals(choice.text()) && !PLAIN_TEXTS.contains(Names.simple(field));
    }

    private void addLevel(int depth, Conversations conversations) {
        Set<String> fields = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Level group : groups) {
            Level level = group.at(depth);
            fields.addAll(level.fields().keySet());
            if (level.key() != null) {
                keys.add(level.key());
            }
        }
        boolean isTold = conversations.depth() == depth;
        if (!keys.isEmpty() && !(isTold && conversations.from() == null)) {
            String name = Names.arePartitions(keys) ? PARTITION : RawTable.KEY;
            columns.add(name, nameOf(depth), row -> row.in().at(depth).key());
        }
        for (String field : fields) {
            if (!(isTold && field.equals(conversations.from()))) {
                columns.add(field, nameOf(depth) + "." + field, row -> cell(row, depth, field));
            }
        }
    }

    private static @Nullable String cell(Found row, int depth, String field) {
        return row.in().at(depth).fields().get(field);
    }

    /** The key under which the list of such levels stands. */
    private String nameOf(int depth) {
        List<Step> steps = stepsTo(depth);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).kind() == Step.Kind.FIELD) {
                return steps.get(i).key();
            }
        }
        return depth == 0 ? "file" : "dialogue";
    }

    private List<Step> stepsTo(int depth) {
        int levels = 0;
        for (int i = 0; i < choice.steps().size(); i++) {
            if (levels == depth) {
                return choice.steps().subList(0, i);
            }
            levels += choice.steps().get(i).kind() == Step.Kind.FIELD ? 0 : 1;
        }
        return choice.steps();
    }

    private String pathTo(int depth) {
        return Choice.path(stepsTo(depth));
    }

    private static String bare(String path) {
        String bare = path.startsWith(".") ? path.substring(1) : path;
        return bare.isEmpty() ? "(the whole file)" : bare;
    }

    private void tell(int deepest) {
        String what = choice.isParallel() ? "items of lists of one length" : "objects";
        notes.taken(new Taken(
                Part.KEY,
                bare(choice.path()),
                "talkturns",
                found.rows().size() + " " + what + "; " + choice.sentences() + " sentences in “" + choice.text()
                        + "”"));
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (int depth = 0; depth <= deepest; depth++) {
            String path = pathTo(depth);
            found.ofLevels(depth).leftOut().forEach((field, times) -> leftOut.put(bare(path + "." + field), times));
        }
        found.ofRows().leftOut().forEach((field, times) -> leftOut.put(bare(choice.path() + "." + field), times));
        leftOut.forEach((path, times) -> notes.taken(Taken.leftOut(
                Part.KEY,
                path,
                "lists or objects that do not fit into a cell, " + times + (times == 1 ? " time" : " times"))));
        if (found.skipped() > 0) {
            notes.warn(
                    "not_an_object",
                    file.name(),
                    null,
                    found.skipped() + " values were left out: they stand where the others hold lists or objects.");
        }
    }
}
