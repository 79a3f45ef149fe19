package io.talkturn.cli;

import io.talkturn.benchmark.FirstBatch;
import io.talkturn.foundation.Language;
import io.talkturn.ui.app.FirstWindow;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * What most starts do, done once while an application image is built: Java keeps the classes that were loaded, linked and
 * begun to be known, for all later starts (packaging/cache.sh, docs/decisions/0082-start.md). Not a command.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Shows help, trains on a batch and opens the window for a moment; the words say which of them. */
    public static void main(String[] words) {
        Language.settle();
        List<String> wanted = List.of(words);
        if (wanted.contains("help")) {
            Talkturn.commandLine("--help")
                    .setOut(new PrintWriter(Writer.nullWriter(), false))
                    .execute("--help");
        }
        if (wanted.contains("batch")) {
            FirstBatch.main(words);
        }
        if (wanted.contains("window")) {
            FirstWindow.main(words);
        }
    }
}
