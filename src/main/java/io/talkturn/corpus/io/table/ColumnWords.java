package io.talkturn.corpus.io.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which people call their columns. */
final class ColumnWords {
    private static final Map<ColumnRole, List<String>> NAMES = names();

    private static Map<ColumnRole, List<String>> names() {
        Map<ColumnRole, List<String>> names = new EnumMap<>(ColumnRole.class);
        names.put(
                ColumnRole.CONVERSATION,
                words(
                        "conversation conversationid convid conv dialogue dialogueid dialog dialogid dialoguenumber session "
                                + "sessionid recording recordingid scene sceneid meeting call callid thread threadid interview "
                                + "chat chatid audioid videoid video clip file filename document doc gespräch gesprächsid "
                                + "aufnahme sitzung szene conversación entretien séance enregistrement grabación 对话 会话 対話 key"));
        names.put(
                ColumnRole.TALKTURN,
                words("talkturn talkturnid talkturnno talkturnnumber turn turnid turnno turnnumber utteranceid uttid "
                        + "utteranceno utterancenumber turnindex idinconversation sentenceid lineno linenumber"));
        names.put(
                ColumnRole.SPEAKER,
                words(
                        "speaker speakerid speakername participant participantid person personid who role agent actor name "
                                + "author user userid spk spkr sprecher sprecherin wer locuteur locutrice hablante 说话人 話者"));
        names.put(
                ColumnRole.START,
                words(
                        "start starttime starts startsec startseconds startms starttimems begin begintime onset tmin beginn "
                                + "anfang von startzeit début inicio desde from time"));
        names.put(
                ColumnRole.END,
                words("end endtime ends endsec endseconds endms endtimems stop stoptime offset tmax finish ende bis "
                        + "endzeit fin hasta to"));
        names.put(
                ColumnRole.DURATION, words("duration durationsec durationseconds durationms dur dauer durée duración"));
        names.put(
                ColumnRole.ANNOTATOR,
                words("annotator annotatorid annotatedby rater raterid coder coderid judge labeler labeller kodierer"));
        names.put(
                ColumnRole.TEXT,
                words(
                        "text utterance transcript transcription sentence content message said words speech talk äußerung "
                                + "aussage satz texte texto énoncé 文本 句子 line"));
        names.put(ColumnRole.NARRATIVE, words("narrative narratives wovennarrative woven weaved monah"));
        names.put(ColumnRole.PARTITION, words("partition split set subset fold datasplit"));
        return names;
    }

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
        return RUNNING.contains(simple(column)) || column.startsWith("Unnamed");
    }
}
