package io.talkturn.corpus.io.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody said whose name stands before it: {@code Anna: Hello}, {@code [SPEAKER_00]: Hello}.
 *
 * @param name who speaks
 * @param text what is said, possibly empty
 */
public record NamedText(String name, String text) {
    // names begin with a letter and are short; a bounded count keeps the search linear
    private static final Pattern NAMED = Pattern.compile(
            "^\\s{0,20}(?:>>\\s?|-\\s?)?(?:[\\[(](?<marked>\\p{L}[^\\[\\]()\\n]{0,39})[\\])]:?|(?<plain>\\p{L}[^:\\[\\]<>\\n\\t]{0,39}):)(?:\\s+|$)(?<said>.*)$",
            Pattern.DOTALL);

    /** The name and the text, empty where no name stands before it. */
    public static Optional<NamedText> of(String text) {
        Matcher matcher = NAMED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String marked = matcher.group("marked");
        String name = (marked == null ? matcher.group("plain") : marked).strip();
        return name.isEmpty() || name.split("\\s+").length > 5
                ? Optional.empty()
                : Optional.of(new NamedText(name, matcher.group("said").strip()));
    }
}
