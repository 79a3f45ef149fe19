package io.talkturn.corpus.fold;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SharedSpeakers;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Ways to make folds of a corpus. A conversation is never split. Conversations that the corpus's division leaves out stay
 * out, unless it leaves out all.
 */
public final class FoldMaking {
    private static final Pattern IEMOCAP = Pattern.compile("(Ses\\d+)[FM]_.*");
    private static final String IN_SPEAKERS = " + ";
    private static final int SPEAKERS_NAMED = 3;

    private final Corpus corpus;
    private final Set<String> taking;

    /** For folds of a corpus. */
    public FoldMaking(Corpus corpus) {
        this.corpus = corpus;
        Set<String> divided = new TreeSet<>();
        corpus.partitions().forEach((id, partition) -> {
            if (partition != Partition.NONE) {
                divided.add(id);
            }
        });
        if (divided.isEmpty()) {
            corpus.conversations().forEach(conversation -> divided.add(conversation.id()));
        }
        taking = divided;
    }

    /** How many conversations are in no fold, since the corpus's division leaves them out. */
    public int leftOut() {
        return corpus.conversations().size() - taking.size();
    }

    /**
     * Folds of about as many talkturns each, by chance: the same seed makes the same.
     *
     * @param stratified the name of the label whose classes every fold should have in like shares, by the first talkturn
     *     of each conversation that has it; null: none
     * @param speakersWhole whether conversations that share a speaker, also through others, stay together
     * @throws UserError for fewer than two folds, or more than there are conversations (or groups of them), or where the
     *     corpus lacks the label
     */
    public Folds chance(int count, long seed, boolean speakersWhole, @Nullable String stratified) {
        Label label = stratified == null ? null : label(stratified);
        List<List<Conversation>> groups = speakersWhole
                ? SharedSpeakers.groups(corpus)
                : corpus.conversations().stream().map(List::of).toList();
        List<List<Conversation>> taken = groups.stream()
                .map(this::taken)
                .filter(group -> !group.isEmpty())
                .toList();
        String name = "chance-" + count + "-seed-" + seed + (speakersWhole ? "-speakers-whole" : "")
                + (stratified == null ? "" : "-" + stratified);
        String made = count + " folds by chance, seed " + seed + (speakersWhole ? ", speakers whole" : "")
                + (stratified == null ? "" : ", stratified by " + stratified);
        return named(name, made, new ChanceFolds(corpus, label, seed).divide(taken, count));
    }

    private Label label(String name) {
        return corpus.label(name).orElseThrow(() -> {
            List<String> names = corpus.labels().stream().map(Label::name).toList();
            return new UserError(
                    "The corpus has no label “" + name + "”.",
                    names.isEmpty()
                            ? "Import it again with a label column, or do not stratify."
                            : "Its labels are " + String.join(", ", names) + ".");
        });
    }

    /**
     * One speaker left out after the other. People who talk with each other are left out together, so that every
     * conversation is tested once and nobody is both learned from and judged by.
     *
     * @throws UserError where the speakers are not known, or all hang together
     */
    public Folds bySpeaker() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (List<Conversation> group : SharedSpeakers.groups(corpus)) {
            List<Conversation> taken = taken(group);
            Set<String> speakers = new TreeSet<>();
            taken.forEach(conversation -> speakers.addAll(conversation.knownSpeakers()));
            if (!taken.isEmpty() && speakers.isEmpty()) {
                throw new UserError(
                        "Conversation " + taken.getFirst().id()
                                + " names no speaker, so it cannot be left out by speaker.",
                        "Name its speakers (“talkturn correct”), or divide otherwise.");
            }
            if (!taken.isEmpty()) {
                groups.put(named(speakers), taken.stream().map(Conversation::id).toList());
            }
        }
        if (groups.size() < 2) {
            throw new UserError(
                    "Through shared speakers all conversations hang together, so no speaker can be left out alone.",
                    "Divide by session, by recording or by chance, or with a table.");
        }
        boolean alone = groups.keySet().stream().noneMatch(name -> name.contains(IN_SPEAKERS.strip()));
        return named(
                "speaker",
                alone ? "one speaker left out" : "speakers who talk with each other left out together",
                groups);
    }

    /**
     * One session left out after the other: of IEMOCAP's dialogues {@code Ses01F_impro01} the first five letters, else the
     * beginning of the id up to its first {@code _}.
     *
     * @throws UserError where that tells no two sessions apart, or all
     */
    public Folds bySession() {
        boolean iemocap = taking.stream().allMatch(id -> IEMOCAP.matcher(id).matches());
        return iemocap
                ? byKey("session", "one session left out", IEMOCAP)
                : byKey("session", "one session left out: the id up to its first _", Pattern.compile("([^_]+)_.*"));
    }

    /**
     * One recording left out after the other: by the file of the conversation's recording, else by the id up to its last
     * {@code _}.
     *
     * @throws UserError where that tells no two recordings apart, or all
     */
    public Folds byRecording() {
        boolean known = corpus.conversations().stream()
                .filter(conversation -> taking.contains(conversation.id()))
                .allMatch(conversation -> conversation.media() != null);
        if (known) {
            return keyed("recording", "one recording left out", conversation -> fileName(conversation.media()));
        }
        return byKey("recording", "one recording left out: the id up to its last _", Pattern.compile("(.+)_[^_]*"));
    }

    /**
     * One group left out after the other, those of one key: the part of the id, or of the title, that a regular expression's
     * first brackets fit.
     *
     * @param ofTitle whether titles are looked at
     * @throws UserError where the expression is none, has no brackets, or does not fit an id or title as a whole
     */
    public Folds byPattern(String expression, boolean ofTitle) {
        try {
            Pattern pattern = Pattern.compile(expression);
            if (pattern.matcher("").groupCount() < 1) {
                throw new UserError(
                        "The expression “" + expression + "” has no brackets around what tells groups apart.",
                        "Write for example (Ses..).* for the first five letters.");
            }
            return byKey(
                    "pattern", "one group left out: " + (ofTitle ? "title " : "id ") + expression, pattern, ofTitle);
        } catch (PatternSyntaxException e) {
            throw new UserError(
                    "“" + expression + "” is no regular expression: " + e.getDescription() + ".",
                    null,
                    "Write for example (Ses..).* for the first five letters.",
                    e);
        }
    }

    /**
     * One group left out after the other, as a table names them.
     *
     * @param name of the set of folds
     * @param fold conversation to fold; what is in none teaches in every fold
     */
    public Folds byTable(String name, String made, Map<String, String> fold) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        fold.forEach((id, group) ->
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(id));
        return named(name, made, groups);
    }

    private Folds byKey(String name, String made, Pattern pattern) {
        return byKey(name, made, pattern, false);
    }

    private Folds byKey(String name, String made, Pattern pattern, boolean ofTitle) {
        return keyed(name, made, conversation -> {
            Matcher matcher = pattern.matcher(ofTitle ? conversation.title() : conversation.id());
            return matcher.matches() ? matcher.group(1) : null;
        });
    }

    private Folds keyed(String name, String made, Function<Conversation, @Nullable String> keyOf) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Conversation conversation : corpus.conversations()) {
            if (taking.contains(conversation.id())) {
                String key = keyOf.apply(conversation);
                if (key == null) {
                    throw new UserError(
                            "Conversation “" + conversation.title() + "” (" + conversation.id() + ") does not say the "
                                    + name + " (" + made + ").",
                            "Give a pattern that fits the ids, or a table of conversations and folds.");
                }
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(conversation.id());
            }
        }
        if (groups.size() == taking.size() && groups.size() > Folds.MOST) {
            throw new UserError(
                    "Every one of the " + groups.size() + " conversations would be a fold of its own.",
                    "Divide otherwise, for example by chance.");
        }
        return named(name, made, groups);
    }

    private Folds named(String name, String made, Map<String, List<String>> groups) {
        if (groups.size() < 2) {
            throw new UserError(
                    "There is one group only (" + made + "), so nothing is left to learn from.",
                    "Divide otherwise, for example by chance.");
        }
        List<Fold> folds = new ArrayList<>();
        groups.forEach((group, tested) -> folds.add(leavingOut(group, Set.copyOf(tested))));
        return new Folds(name, made, folds);
    }

    private Fold leavingOut(String name, Set<String> tested) {
        Map<String, Partition> partitions = new LinkedHashMap<>();
        for (Conversation conversation : corpus.conversations()) {
            if (taking.contains(conversation.id()) || tested.contains(conversation.id())) {
                partitions.put(
                        conversation.id(), tested.contains(conversation.id()) ? Partition.TEST : Partition.TRAIN);
            }
        }
        return new Fold(name, partitions);
    }

    private List<Conversation> taken(List<Conversation> group) {
        return group.stream()
                .filter(conversation -> taking.contains(conversation.id()))
                .toList();
    }

    private static String named(Set<String> speakers) {
        List<String> first = speakers.stream().limit(SPEAKERS_NAMED).toList();
        int more = speakers.size() - first.size();
        return String.join(IN_SPEAKERS, first) + (more > 0 ? IN_SPEAKERS + more + " more" : "");
    }

    private static @Nullable String fileName(@Nullable String media) {
        return Optional.ofNullable(media)
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .orElse(null);
    }
}
