package io.talkturn.ui;

import io.talkturn.ui.kit.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;

/** Answers as a test told it to: the Headless platform has no file dialogs. */
public final class TestFileDialogs implements FileDialogs {
    private Optional<Path> answer = Optional.empty();

    /** What the next dialogs give. */
    public void answer(Path path) {
        answer = Optional.of(path);
    }

    @Override
    public Optional<Path> openFile(String title, Kind... kinds) {
        return answer;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return answer;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Kind kind) {
        return answer;
    }
}
