package io.talkturn.ui.transcripts;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.paper.PaperDialog;
import io.talkturn.ui.paper.PaperPart;
import io.talkturn.ui.paper.PaperSubject;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import io.talkturn.ui.transcripts.TranscriptText.Talk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/** What of the page can be put on paper: the conversation, what the filter lets through, the window, the whole corpus. */
final class TranscriptPaper {
    private final AppContext context;
    private final TranscriptsViewModel model;

    TranscriptPaper(AppContext context, TranscriptsViewModel model) {
        this.context = context;
        this.model = model;
        context.commands()
                .add(Command.of("transcripts.paper", Texts.of("page.transcripts"), "Shortcut+P", () -> {
                            context.navigator().show(PageId.TRANSCRIPTS);
                            show();
                        })
                        .when(Bindings.isNotEmpty(model.rows())));
    }

    /** Asks; nothing where there is nothing to read. */
    void show() {
        subject().ifPresent(subject -> new PaperDialog(context, subject).show());
    }

    private Optional<PaperSubject> subject() {
        Reading reading = model.readingProperty().get();
        Path corpus = corpus();
        List<PaperPart> parts = reading == null ? List.of() : parts(reading);
        if (reading == null || corpus == null || parts.isEmpty()) {
            return Optional.empty();
        }
        List<RunEntry> runs = Stream.of(model.left(), model.right())
                .map(side -> side.openProperty().get())
                .filter(open -> open != null)
                .map(OpenRun::entry)
                .toList();
        List<RunFolder> folders = runs.stream().map(RunEntry::folder).toList();
        return Optional.of(new PaperSubject(
                fileName(),
                parts,
                folders,
                runs.stream().map(context.runs()::nameOf).toList(),
                corpus,
                text(runs),
                new PaperSubject.Shades(
                        model.shadedProperty().get(),
                        model.choiceProperty().get().mix(),
                        model.styleProperty().get())));
    }

    private List<PaperPart> parts(Reading reading) {
        List<PaperPart> parts = new ArrayList<>();
        ConversationItem item = model.conversationProperty().get();
        if (item != null && !item.isAllMatches()) {
            parts.add(conversation(reading, item.id()));
        }
        filtered().ifPresent(parts::add);
        TranscriptRow row = model.selectedProperty().get();
        if (item != null && item.isAllMatches() && row != null) {
            parts.add(conversation(reading, row.turn().conversation()));
        }
        window().ifPresent(parts::add);
        int all = reading.text().talks().stream()
                .mapToInt(talk -> talk.turns().size())
                .sum();
        parts.add(new PaperPart(Texts.of("paper.part.corpus"), "", Set.of(), Set.of(), "", all));
        return parts;
    }

    private static PaperPart conversation(Reading reading, String id) {
        Talk talk = reading.text().talk(id).orElseThrow();
        return new PaperPart(
                Texts.of("paper.part.conversation"),
                talk.title(),
                Set.of(id),
                Set.of(),
                "",
                talk.turns().size());
    }

    private Optional<PaperPart> filtered() {
        TalkturnFilter filter = model.filterProperty().get();
        return model.conversations().stream()
                .filter(ConversationItem::isAllMatches)
                .findFirst()
                .map(item ->
                        model.rowsOf(item).stream().map(row -> row.turn().id()).collect(Collectors.toSet()))
                .filter(found -> !found.isEmpty())
                .map(found -> new PaperPart(
                        Texts.of("paper.part.filtered"),
                        filter.typed(),
                        Set.of(),
                        found,
                        Texts.of("paper.told.filter", filter.typed()),
                        found.size()));
    }

    /** The selected talkturn with those that its prediction looked at. */
    private Optional<PaperPart> window() {
        TranscriptRow row = model.selectedProperty().get();
        if (row == null) {
            return Optional.empty();
        }
        ShadedWindow window = model.left().windowProperty().get();
        Set<String> ids = window == null
                ? Set.of(row.turn().id())
                : window.turns().stream().map(ShadedTurn::talkturn).collect(Collectors.toSet());
        String number = String.valueOf(row.turn().number());
        return Optional.of(new PaperPart(
                Texts.of(window == null ? "paper.part.selected" : "paper.part.window", number),
                "",
                Set.of(row.turn().conversation()),
                ids,
                Texts.of(window == null ? "paper.told.selected" : "paper.told.window", number),
                ids.size()));
    }

    private @Nullable Path corpus() {
        RunEntry run = model.left().runProperty().get();
        Loaded loaded = context.openCorpus().loadedProperty().get();
        return run != null ? RunChoices.corpus(run) : loaded == null ? null : loaded.folder();
    }

    private PaperSubject.Text text(List<RunEntry> runs) {
        RunSpec spec = runs.isEmpty() ? null : runs.getFirst().spec();
        String label = spec == null ? model.corpus().labelProperty().get() : spec.primary();
        return new PaperSubject.Text(
                label == null ? "" : label, model.corpus().wordsOnlyProperty().get());
    }

    private String fileName() {
        ConversationItem item = model.conversationProperty().get();
        return item == null || item.isAllMatches() ? "transcript" : item.id();
    }
}
