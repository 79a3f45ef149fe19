package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.source.ImportNotes;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are roles, not people: F and M of the pickles of DialogueRNN are another woman and another man in every
 * conversation. Taken for people they would stand in all partitions.
 */
final class SpeakerRoles {
    private static final Set<String> ROLES = Set.of("f", "m", "female", "male", "woman", "man", "a", "b");
    private static final Pattern IEMOCAP = Pattern.compile("(Ses\\d\\d)[FM]_.*");

    private final boolean areRoles;

    /**
     * Looks at the names of a whole source.
     *
     * @param names of all speakers, as the source has them
     */
    SpeakerRoles(Set<String> names, String file, ImportNotes notes) {
        areRoles = !names.isEmpty()
                && names.stream().allMatch(name -> ROLES.contains(name.strip().toLowerCase(Locale.ROOT)));
        if (areRoles) {
            notes.info(
                    "speaker_roles",
                    file,
                    null,
                    "The speakers are called " + String.join(", ", new TreeSet<>(names))
                            + ", which are roles: another person in every conversation. They were named with it.");
        }
    }

    /** The person who has a name in a conversation. */
    String person(String name, String conversation) {
        if (!areRoles) {
            return name;
        }
        Matcher session = IEMOCAP.matcher(conversation);
        String sex = name.strip().toUpperCase(Locale.ROOT);
        // in IEMOCAP a session has one woman and one man, whom the release calls Ses01F and Ses01M
        return session.matches() && (sex.equals("F") || sex.equals("M"))
                ? session.group(1) + sex
                : name + " (" + conversation + ")";
    }
}
