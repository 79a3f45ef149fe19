package io.talkturn.corpus.io.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people call the fields of dialogues. */
final class Names {
    private static final Set<String> TEXTS = Set.of(
            "text",
            "texts",
            "utterance",
            "utterances",
            "transcript",
            "transcription",
            "sentence",
            "sentences",
            "content",
            "message",
            "messages",
            "said",
            "words",
            "speech",
            "talk",
            "line",
            "body",
            "dialog",
            "dialogue",
            "turns",
            "utt",
            "utts",
            "talkturn",
            "whatwassaid");
    private static final Set<String> SPEAKERS = Set.of(
            "speaker",
            "speakers",
            "speakerid",
            "speakername",
            "speakeridx",
            "who",
            "agent",
            "agentid",
            "role",
            "participant",
            "participantid",
            "person",
            "name",
            "author",
            "user",
            "userid",
            "sender",
            "from",
            "actor");
    private static final Set<String> PARTITIONS =
            Set.of("train", "training", "dev", "development", "valid", "validation", "val", "test");
    private static final Pattern DIALOGUE = Pattern.compile(
            "(conversation|conv|dialogue|dialog|session|recording|scene|meeting|call|thread|interview|chat|video)"
                    + "(_?id|_?no|_?number|_?name|_?idx)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ID =
            Pattern.compile("(?i:(?:.*[_\\-. ])?(?:id|uid|uuid|guid)|file_?name)|.*[a-z](?:Id|ID|UID)");
    private static final Pattern SOMEBODY = Pattern.compile(
            ".*(speaker|user|worker|annotator|participant|agent|author|listener|rater).*", Pattern.CASE_INSENSITIVE);

    private Names() {}

    static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static boolean isText(String path) {
        return TEXTS.contains(simple(last(path)));
    }

    static boolean isSpeaker(String path) {
        return SPEAKERS.contains(simple(last(path)));
    }

    /** Whether the keys are the names of partitions. */
    static boolean arePartitions(Iterable<String> keys) {
        for (String key : keys) {
            if (!PARTITIONS.contains(key.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is called as conversations are. */
    static boolean isConversation(String name) {
        return DIALOGUE.matcher(name).matches();
    }

    /** The fields that may be the id of a dialogue, the likeliest first. */
    static List<String> ids(Iterable<String> fields) {
        List<String> sure = new ArrayList<>();
        List<String> likely = new ArrayList<>();
        for (String field : fields) {
            if (isConversation(field)) {
                sure.add(field);
            } else if (ID.matcher(field).matches() && !SOMEBODY.matcher(field).matches()) {
                likely.add(field);
            }
        }
        sure.addAll(likely);
        return sure;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
