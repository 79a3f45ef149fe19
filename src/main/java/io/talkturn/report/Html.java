package io.talkturn.report;

/** HTML under construction; text is escaped, marks are not. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Marks, as they are. */
    Html raw(String marks) {
        out.append(marks);
        return this;
    }

    /** Text, in which every character stands for itself. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(text.charAt(i));
            }
        }
        return this;
    }

    /** An element with text; the tag may have attributes. */
    Html element(String tag, String text) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        return raw("<" + tag + ">").text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
