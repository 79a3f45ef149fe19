package io.talkturn.run;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;

/**
 * The version that a JSON file of results names.
 *
 * @param format the number
 */
record FileForm(int format) {
    /**
     * The version of a file, which must be the known one.
     *
     * @throws UserError where it is another one, or the file is damaged
     */
    static int require(Path file, int known) {
        int found = Json.readWhole(file, FileForm.class).format();
        if (found != known) {
            throw new UserError(
                    "The file has the form " + found + ", which this version of Talkturn does not read.",
                    file,
                    "Use the version that wrote it, or a newer one.");
        }
        return found;
    }
}
