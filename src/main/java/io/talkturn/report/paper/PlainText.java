package io.talkturn.report.paper;

/** Text of strangers, made fit for lines. */
final class PlainText {
    private PlainText() {}

    /**
     * One line: blanks and ends of lines are one blank, and what would steer a terminal, a page or the direction of the text
     * around it is left out.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isShown(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** At most so many characters, the last of them an ellipsis where it has more. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Joiners belong to the letters of some scripts. */
    static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
