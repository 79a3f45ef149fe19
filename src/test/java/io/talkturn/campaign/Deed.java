package io.talkturn.campaign;

import java.io.IOException;

/**
 * One change of the file system that a recorded command made.
 *
 * @param told what it is, for a report
 * @param change does it again
 */
record Deed(String told, Change change) {
    interface Change {
        void make() throws IOException;
    }
}
