package io.talkturn.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders, and shows them. An interface, because the platform's dialogs cannot be shown without a display. */
public interface FileDialogs {
    /** A kind of file, for example "CSV table" with {@code *.csv}. */
    record Kind(String title, List<String> patterns) {
        /** A kind with one ending. */
        public static Kind of(String title, String ending) {
            return new Kind(title, List.of("*." + ending));
        }
    }

    /** A file to read. */
    Optional<Path> openFile(String title, Kind... kinds);

    /** A folder to read or write in. */
    Optional<Path> openFolder(String title);

    /** A file to write; the platform has asked about replacing one that exists. */
    Optional<Path> saveFile(String title, String suggestedName, Kind kind);

    /**
     * Shows a folder, or that of a file, in the platform's program for files. Not called on the UI thread.
     *
     * @throws io.talkturn.foundation.UserError where it is gone, or there is no such program
     */
    void showFolder(Path fileOrFolder);
}
