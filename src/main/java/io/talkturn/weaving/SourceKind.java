package io.talkturn.weaving;

import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file of measurements holds. */
public enum SourceKind {
    /** OpenFace 2, a frame a row. */
    ACTIONS("AU\\d\\d(_[rc])?"),
    /** Tone probabilities, a talkturn a row. */
    TONE("(?i).*(neutral|happiness|happy|sadness|anger|angry|fear).*"),
    /** Numbers with a time, a sample a row. */
    TIMED(".*"),
    /** Words with a time, a word a row. */
    WORDS("(?i)words?");

    /** The table of words and phones that the Montreal Forced Aligner writes. */
    private static final Set<String> ALIGNED = Set.of("begin", "end", "label", "type");

    private final Pattern sign;

    SourceKind(String sign) {
        this.sign = Pattern.compile(sign);
    }

    /** Whether a table with this header may be of this kind: one of its columns is a sign of it. */
    boolean mayBe(List<String> header) {
        boolean isAligned = header.stream().map(TimeColumn::simple).toList().containsAll(ALIGNED);
        return (this == WORDS && isAligned)
                || header.stream()
                        .anyMatch(column -> sign.matcher(column.strip()).matches());
    }

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name.
     *
     * @throws UserError where there is none
     */
    static SourceKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "“" + id + "” is no kind of measurement.",
                        "Use one of "
                                + Arrays.stream(values()).map(SourceKind::id).collect(Collectors.joining(", "))
                                + "."));
    }
}
