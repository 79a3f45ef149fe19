package io.talkturn.report.paper;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that a transcript can be written as. */
public enum PaperForm {
    /** Pages, to be printed or sent. */
    PDF("pdf"),
    /** One file that needs no other, for a browser. */
    HTML("html", "htm"),
    /** Lines as Gail Jefferson wrote them, as far as word times tell. */
    JEFFERSON("txt");

    private final String ending;
    private final String another;

    PaperForm(String ending) {
        this(ending, ending);
    }

    PaperForm(String ending, String another) {
        this.ending = ending;
        this.another = another;
    }

    /** How names of its files end, without the dot. */
    public String ending() {
        return ending;
    }

    /**
     * By the ending of a file.
     *
     * @throws UserError where it ends otherwise
     */
    public static PaperForm of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> Stream.of(form.ending, form.another).anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The ending does not say in which form to write.",
                        file,
                        "End the name in .pdf, .html or .txt (Jefferson-like text)."));
    }
}
