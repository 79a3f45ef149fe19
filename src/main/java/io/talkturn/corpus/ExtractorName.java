package io.talkturn.corpus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An extractor as provenances are compared: the same thing is called {@code glove_vectors} in the csd files of CMU,
 * {@code GloVe} where it is told by a width, {@code word vectors} where words were looked up. What is stored stays as the
 * source has it.
 *
 * @param name one name for all spellings of a known extractor, else the name in lower case
 * @param version without what is no version; empty where unknown
 */
record ExtractorName(String name, String version) {
    private static final String GLOVE = "glove";
    private static final String FACET = "facet";
    private static final String OPENFACE = "openface";

    /** The stem of a name, then the version that stands in it. */
    private static final List<Known> KNOWN = List.of(
            known(GLOVE, "glove[ _-]?vectors|glove"),
            known(FACET, "(?:visual|emotient|imotions)?[ _-]?facet"),
            known("covarep", "covarep|coavarep"), // so CMU's file of MOSEI calls itself
            known(OPENFACE, "open[ _-]?face"),
            known("opensmile", "open[ _-]?smile"));

    private static final String WORD_VECTORS = "word vectors";

    /** What the SDK writes as the version of any sequence; the version of its container, not of what measured. */
    private static final String CONTAINER = "1.0";

    private static final Pattern TWO_DIGITS = Pattern.compile("(\\d)(\\d)");
    private static final Pattern WIDTH = Pattern.compile("[ ._-]?\\d+d$");

    private record Known(String name, Pattern spelling) {}

    private static Known known(String name, String stem) {
        return new Known(name, Pattern.compile("(?:" + stem + ")(?:[ _.:-]+(.*)|(v?\\d.*))?"));
    }

    static ExtractorName of(Provenance provenance) {
        String name = plain(provenance.extractor());
        String version = plain(provenance.version());
        if (name.equals(WORD_VECTORS) && version.contains(GLOVE)) {
            return of(version, "");
        }
        return of(name, version);
    }

    private static ExtractorName of(String name, String version) {
        for (Known known : KNOWN) {
            Matcher matcher = known.spelling.matcher(name);
            if (matcher.matches()) {
                String inName = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return new ExtractorName(
                        known.name,
                        inName == null || inName.isBlank()
                                ? version(known.name, version)
                                : normal(known.name, plain(inName)));
            }
        }
        return new ExtractorName(name, version);
    }

    /** A version that stands beside the name. */
    private static String version(String known, String version) {
        // OpenFace has a version 1.0 of its own, and csd files have OpenFace's in its name
        return version.equals(CONTAINER) && !known.equals(OPENFACE) ? "" : normal(known, version);
    }

    private static String normal(String known, String version) {
        String number = version.replaceFirst("^v(?=\\d)", "");
        return switch (known) {
            case GLOVE ->
                WIDTH.matcher(number.replaceFirst("^" + GLOVE + "[ ._-]?", "")).replaceFirst("");
            case FACET -> {
                Matcher digits = TWO_DIGITS.matcher(number);
                yield digits.matches() ? digits.group(1) + "." + digits.group(2) : number;
            }
            default -> number;
        };
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether one version is the other told less exactly: 2 and 2.2.0; the same ones too, as 2 and 2.0. */
    boolean mayBe(ExtractorName other) {
        String own = version + ".";
        String theirs = other.version + ".";
        return own.startsWith(theirs) || theirs.startsWith(own);
    }

    /** Whether both versions are the same; zeros at the end do not count. */
    boolean isOfVersion(ExtractorName other) {
        return withoutZeros(version).equals(withoutZeros(other.version));
    }

    private static String withoutZeros(String version) {
        return version.replaceFirst("(\\.0)+$", "");
    }
}
