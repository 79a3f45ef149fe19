package io.talkturn.ui.help;

/**
 * Something of others that is shipped.
 *
 * @param artifact the name of its file without version, or what has no file of its own
 * @param name as its makers call it
 * @param licence as SPDX calls it
 * @param scope {@code shipped}, {@code test} for what only tests use, {@code part} for what is in another file
 * @param version from the file that is there, or from the system; empty where it is not known
 */
record Library(String artifact, String name, String licence, String scope, String version) {
    boolean isShipped() {
        return !scope.equals("test");
    }

    Library at(String found) {
        return new Library(artifact, name, licence, scope, found);
    }
}
