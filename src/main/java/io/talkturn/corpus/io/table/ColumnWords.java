package io.talkturn.corpus.io.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which people call their columns. */
final class ColumnWords {
    private static final Map<ColumnRole, List<String>> NAMES = new EnumMap<>(Map.of(
            ColumnRole.CONVERSATION,
            words("conversation conversationid convid conv dialogue dialogueid dialog dialogid dialoguenumber session "
                    + "sessionid recording recordingid scene sceneid meeting call callid thread threadid interview "
                    + "chat chatid audioid videoid video clip file filename document doc key"),
            ColumnRole.TALKTURN,
            words("talkturn talkturnid talkturnno talkturnnumber turn turnid turnno turnnumber utteranceid uttid "
                    + "utteranceno utterancenumber turnindex idinconversation"),
            ColumnRole.SPEAKER,
            words("speaker speakerid speakername participant participantid person personid who role agent actor name "
                    + "author user userid"),
            ColumnRole.START,
            words(
                    "start starttime starts startsec startseconds startms starttimems begin begintime onset tmin from time"),
            ColumnRole.END,
            words("end endtime ends endsec endseconds endms endtimems stop stoptime offset tmax finish to"),
            ColumnRole.TEXT,
            words("text utterance transcript transcription sentence content message said words speech talk line"),
            ColumnRole.NARRATIVE,
            words("narrative narratives wovennarrative woven weaved monah"),
            ColumnRole.PARTITION,
            words("partition split set subset fold datasplit")));
    private static final Set<String> CLASSES =
            Set.copyOf(words("emotion emotions sentiment label labels class mood affect dialogueact act intent sarcasm "
                    + "sarcastic category target gold annotation stance polarity emo"));
    private static final Set<String> SCALES = Set.copyOf(
            words("valence arousal activation dominance power intensity rating score engagement anticipation "
                    + "expectation pleasure stress depression"));
    private static final Set<String> RUNNING =
            Set.copyOf(words("id index no nr number srno row rowid rownumber season episode line"));

    private ColumnWords() {}

    private static List<String> words(String all) {
        return Arrays.asList(all.split(" "));
    }

    static String simple(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How well a column's name fits a role: 0 best, -1 not at all. */
    static int rank(String column, ColumnRole role) {
        return NAMES.getOrDefault(role, List.of()).indexOf(simple(column));
    }

    static boolean isClass(String column) {
        return CLASSES.contains(simple(column))
                || column.toLowerCase(Locale.ROOT).endsWith("_label");
    }

    static boolean isScale(String column) {
        return SCALES.contains(simple(column));
    }

    /** Whether people's notes at talkturns stand in it, as a corpus that is exported has them: nothing is learnt from them. */
    static boolean isNote(String column) {
        return column.equals("talkturn_note");
    }

    static boolean isRunning(String column) {
        return RUNNING.contains(simple(column)) || column.startsWith("column ") || column.startsWith("Unnamed");
    }
}
