package io.talkturn.corpus;

/**
 * What an importer took one part of a source for, or that it left it out: every column, tier, key and array is accounted
 * for, so that nothing is lost in silence.
 *
 * @param part what kind of part it is
 * @param name its name in the source
 * @param as what became of it: {@code text}, {@code class label “emotion”}, {@value #LEFT_OUT}
 * @param why what that rests on, for people: “sentences, 6 words on average”; empty where there is nothing to say
 */
public record Taken(Part part, String name, String as, String why) {
    /** What became of a part that is not in the corpus. */
    public static final String LEFT_OUT = "left out";

    /** A kind of part. */
    public enum Part {
        /** A column of a table. */
        COLUMN,
        /** A tier of an annotation file. */
        TIER,
        /** A key of a JSON file, or a path of keys. */
        KEY,
        /** An array of a file of numbers. */
        ARRAY,
        /** A sheet of a workbook. */
        SHEET,
        /** A file beside others. */
        FILE;

        /** The word for people. */
        public String word() {
            return switch (this) {
                case COLUMN -> "column";
                case TIER -> "tier";
                case KEY -> "key";
                case ARRAY -> "array";
                case SHEET -> "sheet";
                case FILE -> "file";
            };
        }
    }

    /** A part that is not in the corpus. */
    public static Taken leftOut(Part part, String name, String why) {
        return new Taken(part, name, LEFT_OUT, why);
    }

    /** Whether it is not in the corpus. */
    public boolean isLeftOut() {
        return as.equals(LEFT_OUT);
    }
}
