package io.talkturn.corpus.io.convokit;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts utterances together with what is said of their conversations and speakers. */
final class ConvoKitFolder {
    private final Path source;
    private final SourceFile file;
    private final ImportNotes notes;
    private final Map<String, Function<Utterance, @Nullable String>> columns = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    ConvoKitFolder(Path source, SourceFile file, ImportNotes notes) {
        this.source = source;
        this.file = file;
        this.notes = notes;
        read.add(file.name());
    }

    RawTable read(Progress progress) {
        UtterancesFile reader = new UtterancesFile(file);
        List<Utterance> utterances = reader.read(progress);
        columns.put("conversation_id", Utterance::conversation);
        columns.put("utterance_id", Utterance::id);
        columns.put("speaker", Utterance::speaker);
        columns.put("text", Utterance::text);
        addMeta(utterances);
        add("conversation", Utterance::conversation, List.of("conversations.json"), progress);
        add("speaker", Utterance::speaker, List.of("speakers.json", "users.json"), progress);
        tell(reader);
        return table(utterances);
    }

    private void addMeta(List<Utterance> utterances) {
        Set<String> names = new LinkedHashSet<>();
        utterances.forEach(utterance -> names.addAll(utterance.meta().keySet()));
        for (String name : names) {
            String column = columns.containsKey(name) || name.isBlank() ? "meta." + name : name;
            columns.put(column, utterance -> utterance.meta().get(name));
            notes.taken(new Taken(Part.KEY, "meta." + name, "column “" + column + "”", "said of an utterance"));
        }
    }

    private void add(String whose, Function<Utterance, String> id, List<String> names, Progress progress) {
        for (String name : names) {
            Path path = source.resolve(name);
            if (!Files.isDirectory(source) || !Files.isRegularFile(path)) {
                continue;
            }
            read.add(name);
            MetaFile meta = new MetaFile(new SourceFile(path, name), progress);
            for (String value : meta.names()) {
                String column = whose + "." + value;
                columns.put(column, utterance -> meta.value(id.apply(utterance), value));
                notes.taken(new Taken(Part.KEY, name + ": " + value, "column “" + column + "”", "said of a " + whose));
            }
            meta.leftOut().forEach(key -> leaveOut(name + ": " + key));
        }
    }

    private void leaveOut(String key) {
        notes.taken(Taken.leftOut(Part.KEY, key, "lists or objects that do not fit into a cell"));
    }

    private void tell(UtterancesFile reader) {
        notes.taken(new Taken(Part.KEY, "timestamp", "order", "an order of the utterances, no time of a recording"));
        notes.taken(new Taken(Part.KEY, "reply-to", "order", "a reply comes after what it answers"));
        reader.leftOut().forEach(this::leaveOut);
        if (!Files.isDirectory(source)) {
            return;
        }
        try (Stream<Path> files = Files.list(source)) {
            files.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !read.contains(name) && !name.startsWith("."))
                    .sorted()
                    .forEach(name -> notes.taken(Taken.leftOut(Part.FILE, name, why(name))));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(source, e);
        }
    }

    private static String why(String name) {
        return switch (name) {
            case "corpus.json" -> "what is said of the whole corpus";
            case "index.json" -> "a list of the fields";
            default -> "neither utterances, conversations nor speakers";
        };
    }

    private RawTable table(List<Utterance> utterances) {
        Map<String, List<Utterance>> conversations = new LinkedHashMap<>();
        utterances.forEach(utterance -> conversations
                .computeIfAbsent(utterance.conversation(), c -> new ArrayList<>())
                .add(utterance));
        List<String> names = List.copyOf(columns.keySet());
        List<RawTable.Row> rows = new ArrayList<>();
        int moved = 0;
        for (List<Utterance> conversation : conversations.values()) {
            List<Utterance> ordered = ReplyOrder.of(conversation);
            moved += ordered.equals(conversation) ? 0 : 1;
            ordered.forEach(utterance -> rows.add(row(utterance)));
        }
        if (moved > 0) {
            notes.info(
                    "sorted",
                    file.name(),
                    null,
                    "The utterances of " + moved + " conversations were put in the order of their timestamps, replies "
                            + "after what they answer.");
        }
        return new RawTable(file, names, rows);
    }

    private RawTable.Row row(Utterance utterance) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Function<Utterance, @Nullable String> column : columns.values()) {
            String cell = column.apply(utterance);
            cells.add(cell == null ? "" : cell);
        }
        return new RawTable.Row(utterance.line(), "Line " + utterance.line(), cells, Set.of());
    }
}
