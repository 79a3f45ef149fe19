package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.MediaFile;
import io.talkturn.corpus.io.Recordings;
import io.talkturn.corpus.io.Recordings.Recording;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows where the recordings of conversations are, and finds them. */
@Command(
        name = "recordings",
        mixinStandardHelpOptions = true,
        description = {
            "Shows where the recording of every conversation is. Paths are kept beside the corpus; nothing is copied. A recording"
                    + " that was moved is found again by its name, beside the others, beside the source, or with --find."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn recordings interviews",
            "  talkturn recordings interviews --find ~/recordings",
            "  talkturn recordings interviews --set kitchen=/media/disk/take7.wav",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class RecordingsCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Option(
            names = "--find",
            paramLabel = "DIR",
            description = "Look for recordings in this folder and those in it, by their names or the conversations’.")
    private @Nullable Path find;

    @Option(
            names = "--set",
            paramLabel = "CONVERSATION=FILE",
            description = "Say where the recording of a conversation is; may be given several times.")
    private Map<String, Path> set = new LinkedHashMap<>();

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        Corpus read = CorpusFolder.read(folder);
        Map<String, Path> wanted = new LinkedHashMap<>();
        if (find != null) {
            if (!Files.isDirectory(find)) {
                throw new UserError("There is no such folder.", find, "Check the path.");
            }
            wanted.putAll(Recordings.of(folder, read).in(find));
        }
        set.forEach((conversation, file) -> wanted.put(known(read, folder, conversation), there(file)));
        if (!wanted.isEmpty()) {
            MediaFile.put(folder, wanted, wait.progress());
        }
        answer(Recordings.of(folder, read).list());
        return 0;
    }

    private static String known(Corpus corpus, Path folder, String conversation) {
        if (corpus.conversations().stream().noneMatch(c -> c.id().equals(conversation))) {
            throw new UserError(
                    "The corpus has no conversation “" + conversation + "”.",
                    folder,
                    "“talkturn inspect --conversations” lists those that it has.");
        }
        return conversation;
    }

    private static Path there(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("There is no such recording.", file, "Check the path.");
        }
        return file;
    }

    private void answer(List<Recording> all) {
        if (answer.isJson()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Recording recording : all) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("conversation", recording.conversation());
                row.put("named", recording.named());
                row.put(
                        "path",
                        recording.path() == null ? null : recording.path().toString());
                rows.add(row);
            }
            answer.out().json(rows);
            return;
        }
        List<Table.Column> columns =
                List.of(Table.Column.text("conversation"), Table.Column.text("recording"), Table.Column.text("is"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Recording recording : all) {
            String path = recording.path() == null
                    ? recording.named()
                    : recording.path().toString();
            String is = recording.path() != null ? "there" : recording.named().isEmpty() ? "not known" : "missing";
            rows.add(List.of(Cell.of(recording.conversation()), Cell.of(path), Cell.of(is)));
        }
        CorpusAnswer.table(new Table("recordings", "Recordings", columns, rows, List.of()), answer.out());
        long there = all.stream().filter(recording -> recording.path() != null).count();
        answer.out().println();
        answer.out()
                .println(there + " of " + all.size() + " recordings are there."
                        + (there < all.size() ? " “talkturn recordings --find FOLDER” looks for the others." : ""));
    }
}
