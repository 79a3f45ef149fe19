package io.talkturn.report.paper;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param pages 0 where the form has none
 * @param notes what a reader of the file has to know, for example characters that no font has
 */
public record PaperResult(Path file, int pages, List<String> notes) {
    public PaperResult {
        notes = List.copyOf(notes);
    }
}
