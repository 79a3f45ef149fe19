package io.talkturn.ui.shell;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.FindTarget;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.ReadTarget;
import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/** Finds the talkturns of all corpora of the project in which all words stand, first of the one that is looked at. */
final class TalkturnFinder {
    private static final int MOST = 12;
    private static final int STEP = 500;

    /** So many of every other corpus are listed in any case. */
    private static final int FEWEST = 3;

    /** Letters before what was looked for: enough to see where it stands. */
    private static final int BEFORE = 24;

    private final AppContext context;
    private final CorpusShelf shelf = new CorpusShelf();

    TalkturnFinder(AppContext context) {
        this.context = context;
    }

    /**
     * What one corpus has.
     *
     * @param folder of the corpus
     * @param title of the corpus
     * @param isOther whether it is not the one that is looked at
     * @param hits those that are listed
     * @param count of all that were found, also those that are not listed
     */
    private record Found(Path folder, String title, boolean isOther, List<Hit> hits, int count) {}

    private record Hit(Conversation conversation, Talkturn talkturn) {}

    void find(String query, Consumer<List<Command>> answer) {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        List<Path> others = context.openProject().corpora().stream()
                .filter(item -> item.problem() == null)
                .map(CorpusItem::folder)
                .filter(folder -> loaded == null || !folder.equals(loaded.folder()))
                .toList();
        List<String> words = List.of(query.split("\\s+"));
        context.jobs()
                .latest("search-talkturns", progress -> findAll(loaded, others, words, progress))
                .onDone(found -> answer.accept(commands(found, words)))
                .onFailed(thrown -> answer.accept(List.of()));
    }

    private List<Found> findAll(@Nullable Loaded loaded, List<Path> others, List<String> words, Progress progress) {
        List<Found> found = new ArrayList<>();
        int room = MOST;
        if (loaded != null) {
            found.add(find(loaded, false, words, room, progress));
            room -= found.getFirst().hits().size();
        }
        for (Path folder : others) {
            Corpus corpus = shelf.read(folder).orElse(null);
            if (corpus != null) {
                found.add(find(new Loaded(folder, corpus), true, words, Math.max(room, FEWEST), progress));
                room -= found.getLast().hits().size();
            }
        }
        return found;
    }

    private static Found find(Loaded loaded, boolean isOther, List<String> words, int most, Progress progress) {
        Corpus corpus = loaded.corpus();
        List<Hit> hits = new ArrayList<>();
        int count = 0;
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            if (row % STEP == 0) {
                progress.step("", row, corpus.talkturns().size());
            }
            Talkturn talkturn = corpus.talkturns().get(row);
            String said = talkturn.text().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(said::contains)) {
                count++;
                if (hits.size() < most) {
                    hits.add(new Hit(corpus.conversations().get(corpus.conversationOf(row)), talkturn));
                }
            }
        }
        return new Found(loaded.folder(), corpus.info().title(), isOther, hits, count);
    }

    private List<Command> commands(List<Found> found, List<String> words) {
        return found.stream().flatMap(each -> commands(each, words).stream()).toList();
    }

    private List<Command> commands(Found found, List<String> words) {
        List<Command> commands = new ArrayList<>();
        String of = found.isOther() ? " · " + found.title() : "";
        if (found.count() > 1) {
            commands.add(command(
                    found,
                    "talkturns.all",
                    Texts.of("search.talkturns.all", Format.integer(found.count()), String.join(" ", words)),
                    Texts.of("search.talkturns") + of,
                    new FindTarget(words)));
        }
        for (Hit hit : found.hits()) {
            String id = hit.talkturn().id();
            commands.add(command(
                    found,
                    "talkturn." + id,
                    excerpt(hit.talkturn().text(), words.getFirst()),
                    hit.talkturn().speaker() + " · " + hit.conversation().title() + of,
                    new ReadTarget(hit.conversation().id(), id)));
        }
        return commands;
    }

    /** The text from a little before the word on: it may stand far behind in a long talkturn. */
    private static String excerpt(String text, String word) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(word);
        int from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
        return from <= 0 || from > at ? text : "…" + text.substring(from);
    }

    private Command command(Found found, String id, String title, String group, Target target) {
        return new Command(
                found.isOther() ? id + " of " + found.folder().getFileName() : id,
                title,
                group,
                null,
                Bindings.createBooleanBinding(() -> true),
                () -> {
                    if (found.isOther()) {
                        context.selection().corpusProperty().set(found.folder());
                    }
                    context.navigator().show(PageId.TRANSCRIPTS, target);
                });
    }
}
