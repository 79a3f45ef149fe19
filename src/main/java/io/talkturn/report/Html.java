package io.talkturn.report;

/** HTML under construction; text is escaped, marks are not. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Marks, as they are. */
    public Html raw(String marks) {
        out.append(marks);
        return this;
    }

    /** Text, in which every character stands for itself; control characters, which HTML forbids, are shown as unknown. */
    public Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(text, i) ? '\uFFFD' : text.charAt(i));
            }
        }
        return this;
    }

    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == '\uFFFE' || c == '\uFFFF';
    }

    /** An element with text; the tag may have attributes. */
    public Html element(String tag, String text) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        return raw("<" + tag + ">").text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
