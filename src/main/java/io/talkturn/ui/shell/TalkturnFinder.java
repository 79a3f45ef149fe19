package io.talkturn.ui.shell;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.FindTarget;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.ReadTarget;
import io.talkturn.ui.nav.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;

/** Finds the talkturns of the corpus that is looked at in which all words stand; away from the UI thread. */
final class TalkturnFinder {
    private static final int MOST = 12;
    private static final int STEP = 500;

    /** Letters before what was looked for: enough to see where it stands. */
    private static final int BEFORE = 24;

    private final AppContext context;

    TalkturnFinder(AppContext context) {
        this.context = context;
    }

    /** @param count of all that were found, also those that are not listed */
    private record Found(List<Hit> hits, int count) {}

    private record Hit(Conversation conversation, Talkturn talkturn) {}

    void find(String query, Consumer<List<Command>> answer) {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded == null) {
            answer.accept(List.of());
            return;
        }
        List<String> words = List.of(query.split("\\s+"));
        context.jobs()
                .latest("search-talkturns", progress -> find(loaded.corpus(), words, progress))
                .onDone(found -> answer.accept(commands(found, words)))
                .onFailed(thrown -> answer.accept(List.of()));
    }

    private static Found find(Corpus corpus, List<String> words, Progress progress) {
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
                if (hits.size() < MOST) {
                    hits.add(new Hit(corpus.conversations().get(corpus.conversationOf(row)), talkturn));
                }
            }
        }
        return new Found(hits, count);
    }

    private List<Command> commands(Found found, List<String> words) {
        List<Command> commands = new ArrayList<>();
        if (found.count() > 1) {
            commands.add(command(
                    "talkturns.all",
                    Texts.of("search.talkturns.all", Format.integer(found.count()), String.join(" ", words)),
                    Texts.of("search.talkturns"),
                    new FindTarget(words)));
        }
        for (Hit hit : found.hits()) {
            String id = hit.talkturn().id();
            commands.add(command(
                    "talkturn." + id,
                    excerpt(hit.talkturn().text(), words.getFirst()),
                    hit.talkturn().speaker() + " · " + hit.conversation().title(),
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

    private Command command(String id, String title, String group, Target target) {
        return new Command(
                id,
                title,
                group,
                null,
                Bindings.createBooleanBinding(() -> true),
                () -> context.navigator().show(PageId.TRANSCRIPTS, target));
    }
}
