package io.talkturn.corpus.io;

import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Tables of OpenFace, which people drop where conversations are imported. */
final class MeasuredFrames {
    private static final List<String> COLUMNS = List.of("timestamp", "confidence", "success");

    private MeasuredFrames() {}

    /** Whether there are tables and all of them hold frames. */
    static boolean areAll(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, List.of(".csv"));
        return !files.isEmpty() && files.stream().allMatch(MeasuredFrames::isOne);
    }

    private static boolean isOne(SourceFile file) {
        // one of the two dialects has a blank before every name
        return HeaderPeek.columns(file).stream().map(String::strip).toList().containsAll(COLUMNS);
    }
}
