package io.talkturn.ui.shell;

import io.talkturn.corpus.Conversation;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.data.ConversationTarget;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;

/** What the search field finds in the open project besides commands: runs and conversations. */
final class ProjectFinder {
    private static final int MOST = 6;

    private final AppContext context;

    ProjectFinder(AppContext context) {
        this.context = context;
    }

    List<Command> find(String query) {
        List<Command> found = new ArrayList<>();
        context.runs().runs().stream()
                .filter(r -> fits(
                        context.runs().nameOf(r)
                                + ' '
                                + r.note()
                                + ' '
                                + r.title()
                                + ' '
                                + r.folder().name(),
                        query))
                .limit(MOST)
                .forEach(r -> found.add(run(r)));
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded != null) {
            loaded.corpus().conversations().stream()
                    .filter(c -> fits(c.title() + ' ' + c.id(), query))
                    .limit(MOST)
                    .forEach(c -> found.add(conversation(c)));
        }
        return found;
    }

    private Command run(RunEntry run) {
        return command("run." + run.folder().name(), context.runs().nameOf(run), Texts.of("search.run"), () -> {
            context.selection().runProperty().set(run.folder().path());
            context.navigator().show(run.state().hasResults() ? PageId.RESULTS : PageId.TRAIN);
        });
    }

    private Command conversation(Conversation conversation) {
        return command(
                "conversation." + conversation.id(),
                conversation.title(),
                Texts.of("search.conversation"),
                () -> context.navigator().show(PageId.DATA, new ConversationTarget(conversation.id())));
    }

    private static Command command(String id, String title, String group, Runnable action) {
        return new Command(id, title, group, null, Bindings.createBooleanBinding(() -> true), action);
    }

    private static boolean fits(String text, String query) {
        return text.toLowerCase(Locale.ROOT).contains(query);
    }
}
