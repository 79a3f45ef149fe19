package io.talkturn.robots;

import java.util.List;
import java.util.stream.Stream;

/** All tables of what controls do. */
final class Lines {
    private Lines() {}

    static List<Line> all() {
        return Stream.of(
                        TranscriptLines.lines(),
                        ProjectLines.lines(),
                        DialogLines.lines(),
                        DataLines.lines(),
                        ModelLines.lines(),
                        RunLines.lines(),
                        StudyLines.lines(),
                        FrameLines.lines())
                .flatMap(List::stream)
                .toList();
    }
}
