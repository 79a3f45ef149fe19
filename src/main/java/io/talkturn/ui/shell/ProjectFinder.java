package io.talkturn.ui.shell;

import io.talkturn.corpus.Conversation;
import io.talkturn.run.RunEntry;
import io.talkturn.setting.Setting;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.model.ModelPage;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.DataTabTarget;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.ReadTarget;
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
        context.openProject().corpora().stream()
                .filter(c ->
                        c.problem() == null && fits(c.title() + ' ' + c.folder().getFileName(), query))
                .limit(MOST)
                .forEach(c -> found.add(corpus(c)));
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded != null) {
            ModelPage.settings().filter(s -> fits(s.title(), query)).limit(MOST).forEach(s -> found.add(setting(s)));
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

    private Command corpus(CorpusItem corpus) {
        return command("corpus." + corpus.folder().getFileName(), corpus.title(), Texts.of("search.corpus"), () -> {
            context.selection().corpusProperty().set(corpus.folder());
            context.navigator().show(PageId.DATA, new DataTabTarget(DataTab.CORPORA));
        });
    }

    private Command setting(Setting setting) {
        return command(
                "setting." + setting.key(),
                setting.title(),
                Texts.of("search.setting"),
                () -> context.navigator().show(PageId.MODEL, ModelPage.setting(setting.key())));
    }

    private Command conversation(Conversation conversation) {
        return command(
                "conversation." + conversation.id(),
                conversation.title(),
                Texts.of("search.conversation"),
                () -> context.navigator().show(PageId.TRANSCRIPTS, new ReadTarget(conversation.id(), null)));
    }

    private static Command command(String id, String title, String group, Runnable action) {
        return new Command(id, title, group, null, Bindings.createBooleanBinding(() -> true), action);
    }

    private static boolean fits(String text, String query) {
        return text.toLowerCase(Locale.ROOT).contains(query);
    }
}
