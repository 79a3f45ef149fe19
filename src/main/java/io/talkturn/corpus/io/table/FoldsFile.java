package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folds of a corpus as the CMU-MultimodalSDK keeps them: a Python file with a list of videos for each, for example
 * {@code standard_train_fold=['a','b']}. The file is read as text; nothing in it runs.
 *
 * @param partitions every conversation of the corpus with its partition, of those that the file does not name the present one
 * @param unknown how many names the corpus has no conversation of: folds name videos that were withdrawn
 */
public record FoldsFile(Map<String, Partition> partitions, int unknown) {
    private static final Pattern LIST = Pattern.compile(
            "^\\s*\\w*?(train|valid|validation|val|dev|test)(?:_?folds?)?\\s*=\\s*[\\[({]([^\\])}]*)[\\])}]",
            Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"");

    /** Whether a file is one by its name. */
    public static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".py");
    }

    /**
     * Reads folds for a corpus; a name stands for the conversation of exactly that id.
     *
     * @throws io.talkturn.foundation.UserError where there is no list, a name is in two, or none is of this corpus
     */
    public static FoldsFile read(Path path, Corpus corpus) {
        SourceFile file = new SourceFile(path, String.valueOf(path.getFileName()));
        Map<String, Partition> folds = folds(file);
        Map<String, Partition> all = new LinkedHashMap<>(Partitions.current(corpus));
        List<String> known = new ArrayList<>();
        for (Conversation conversation : corpus.conversations()) {
            Partition partition = folds.get(conversation.id());
            if (partition != null) {
                known.add(conversation.id());
                all.put(conversation.id(), partition);
            }
        }
        if (known.isEmpty()) {
            throw file.error(
                    "None of the " + folds.size() + " names of the file is a conversation of the corpus.",
                    "Take the folds of this corpus; “talkturn inspect --conversations” lists the names that it has.");
        }
        return new FoldsFile(all, folds.size() - known.size());
    }

    private static Map<String, Partition> folds(SourceFile file) {
        Map<String, Partition> folds = new LinkedHashMap<>();
        Matcher list = LIST.matcher(SourceText.readUtf8(file));
        while (list.find()) {
            Partition partition = Partition.of(list.group(1));
            Matcher name = NAME.matcher(list.group(2));
            while (name.find()) {
                String id = name.group(1) == null ? name.group(2) : name.group(1);
                Partition before = folds.put(id, partition);
                if (before != null && before != partition) {
                    throw file.error(
                            "“" + id + "” is in two folds: " + before.id() + " and " + partition.id() + ".",
                            "A video belongs to one fold: put the file right.");
                }
            }
        }
        if (folds.isEmpty()) {
            throw file.error(
                    "There is no list of a fold in the file.",
                    "It must hold lists such as standard_train_fold=['a', 'b'], as the files *_std_folds.py of the"
                            + " CMU-MultimodalSDK do; or use a table with the columns conversation and partition.");
        }
        return folds;
    }
}
