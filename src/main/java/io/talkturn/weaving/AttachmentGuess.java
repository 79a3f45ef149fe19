package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses whom a file belongs to from its name: the longest conversation id that stands in it, then the speaker of that
 * conversation whose id, or the last part of it, stands in what is left. What is not certain is left open for a person.
 */
public final class AttachmentGuess {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    private final List<Conversation> conversations;

    /** Guesses for the conversations of a corpus. */
    public AttachmentGuess(Corpus corpus) {
        this.conversations = corpus.conversations().stream()
                .sorted(Comparator.comparingInt((Conversation c) -> c.id().length())
                        .reversed())
                .toList();
    }

    /**
     * All tables of the kind in a folder, told by their headers because tables of other kinds often stand beside them; or
     * one file, whatever is in it.
     *
     * @throws io.talkturn.foundation.UserError where there is no such folder or file
     */
    public List<Attachment> files(SourceKind kind, Path source) {
        List<Attachment> found = new ArrayList<>();
        boolean isFolder = Files.isDirectory(source);
        for (SourceFile file : SourceFile.expand(List.of(source), ENDINGS)) {
            if (isFolder && !kind.mayBe(HeaderPeek.columns(file))) {
                continue;
            }
            found.add(kind == SourceKind.TONE ? new Attachment(kind, file.path(), null, null) : guess(kind, file));
        }
        return List.copyOf(found);
    }

    private Attachment guess(SourceKind kind, SourceFile file) {
        Attachment byStem = named(new Attachment(kind, file.path(), null, null), file.stem());
        return byStem.conversation() != null
                ? byStem
                : named(byStem, file.name().replaceFirst("\\.[^.]*$", ""));
    }

    /** The same for whom a name speaks of, as far as it does. */
    Attachment named(Attachment source, String name) {
        String words = words(name);
        Optional<Conversation> conversation = conversations.stream()
                .filter(c -> holds(words, words(c.id())))
                .findFirst()
                .or(() -> bySpeaker(words));
        String speaker = conversation.map(c -> speaker(c, words)).orElse(null);
        return source.to(conversation.map(Conversation::id).orElse(null), speaker);
    }

    /** A speaker whose id is the name of the file speaks in one conversation only. */
    private Optional<Conversation> bySpeaker(String stem) {
        List<Conversation> found = conversations.stream()
                .filter(c -> c.speakers().stream().anyMatch(s -> holds(stem, words(s))))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** In what is left without the conversation's id: that of IEMOCAP's dialogues begins with the id of a speaker. */
    private static @Nullable String speaker(Conversation conversation, String stem) {
        String rest = (" " + stem + " ")
                .replaceFirst(Pattern.quote(" " + words(conversation.id()) + " "), " ")
                .strip();
        List<String> whole = conversation.speakers().stream()
                .filter(s -> holds(rest, words(s)))
                .toList();
        List<String> byPart = conversation.speakers().stream()
                .filter(s -> holds(rest, lastPart(s)))
                .toList();
        List<String> found = whole.isEmpty() ? byPart : whole;
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The last word of an id, or its closing capital: F of {@code Ses01F}. */
    private static String lastPart(String speaker) {
        String words = words(speaker);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        char end = speaker.isEmpty() ? ' ' : speaker.charAt(speaker.length() - 1);
        boolean closingCapital = last.length() > 1 && Character.isUpperCase(end) && last.matches(".*\\d[a-z]");
        return closingCapital ? String.valueOf(end).toLowerCase(Locale.ROOT) : last;
    }

    private static boolean holds(String text, String part) {
        return !part.isEmpty() && (" " + text + " ").contains(" " + part + " ");
    }

    /** Lower case, one blank between words, whatever stood there before. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
