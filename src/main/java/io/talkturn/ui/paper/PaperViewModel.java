package io.talkturn.ui.paper;

import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.paper.Paper;
import io.talkturn.report.paper.PaperChoice;
import io.talkturn.report.paper.PaperLook;
import io.talkturn.report.paper.PaperReader;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is asked before something is put on paper. Used on the UI thread. */
final class PaperViewModel {
    /** Countries whose printers hold Letter. */
    private static final Set<String> LETTER =
            Set.of(Locale.CANADA.getCountry(), Locale.US.getCountry(), "CL", "CO", "MX", "PH", "VE");

    private final PaperSubject subject;
    private final ObjectProperty<PaperOutput> output = new SimpleObjectProperty<>(PaperOutput.PDF);
    private final ObjectProperty<PaperPart> part;
    private final ObjectProperty<Integer> runs;
    private final ObjectProperty<PaperSize> size;
    private final ObjectProperty<Style> style;
    private final BooleanProperty windows = new SimpleBooleanProperty(this, "windows", false);

    /** @param size the one that is chosen at first */
    PaperViewModel(PaperSubject subject, PaperSize size) {
        this.subject = subject;
        this.part = new SimpleObjectProperty<>(subject.parts().getFirst());
        this.runs = new SimpleObjectProperty<>(subject.runs().size());
        this.size = new SimpleObjectProperty<>(size);
        this.style = new SimpleObjectProperty<>(subject.shades().style());
    }

    /** The paper of most printers of a country. */
    static PaperSize usual(Locale locale) {
        return LETTER.contains(locale.getCountry()) ? PaperSize.LETTER : PaperSize.A4;
    }

    /** Where it goes. */
    ObjectProperty<PaperOutput> outputProperty() {
        return output;
    }

    /** What can be chosen. */
    List<PaperPart> parts() {
        return subject.parts();
    }

    /** What is put on paper. */
    ObjectProperty<PaperPart> partProperty() {
        return part;
    }

    /** How many runs can stand on it: all, fewer, none. */
    List<Integer> runChoices() {
        List<Integer> choices = new ArrayList<>();
        for (int count = subject.runs().size(); count >= 0; count--) {
            choices.add(count);
        }
        return choices;
    }

    /** What people read for so many runs. */
    String runTitle(int count) {
        return switch (count) {
            case 0 -> Texts.of("paper.runs.none");
            case 1 -> subject.runNames().getFirst();
            default ->
                Texts.of(
                        "paper.runs.both",
                        subject.runNames().getFirst(),
                        subject.runNames().getLast());
        };
    }

    /** How many runs stand on it. */
    ObjectProperty<Integer> runsProperty() {
        return runs;
    }

    /** The size of the paper. */
    ObjectProperty<PaperSize> sizeProperty() {
        return size;
    }

    /** How attention is made visible. */
    ObjectProperty<Style> styleProperty() {
        return style;
    }

    /** Whether it is told what each prediction looked at. */
    BooleanProperty windowsProperty() {
        return windows;
    }

    /** Whether there is attention to be seen. */
    BooleanBinding isShaded() {
        return Bindings.createBooleanBinding(
                () -> subject.shades().isThere()
                        && runs.get() > 0
                        && output.get().isShaded(),
                runs,
                output);
    }

    /** Whether there are pages of a size. */
    BooleanBinding isPaged() {
        return Bindings.createBooleanBinding(() -> output.get() != PaperOutput.JEFFERSON, output);
    }

    /** How it looks. */
    PaperLook look() {
        return new PaperLook(output.get().form(), size.get(), style.get(), windows.get());
    }

    /** The name that is suggested for its file. */
    String fileName() {
        return subject.name() + "." + output.get().form().ending();
    }

    /** What reads it from the disk, as it is asked for now; to be used elsewhere than on the UI thread. */
    Reading reading() {
        PaperChoice choice = part.get().choice().by(subject.shades().attention());
        List<RunFolder> chosen = subject.runs().subList(0, runs.get());
        if (!chosen.isEmpty()) {
            return () -> PaperReader.ofRuns(chosen).paper(choice);
        }
        PaperSubject.Text text = subject.text();
        PaperChoice labelled = text.wordsOnly() ? choice.beside(text.label()).words() : choice.beside(text.label());
        return () -> PaperReader.ofCorpus(subject.corpus()).paper(labelled);
    }

    /** Reads what is put on paper. */
    @FunctionalInterface
    interface Reading {
        Paper read();
    }
}
