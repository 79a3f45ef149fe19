package io.talkturn.corpus.io.table;

/** Cuts what is quoted in a message: a cell may hold a megabyte. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
    }
}
