package io.talkturn.robots;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Csv;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import java.nio.file.Path;
import java.util.List;

/** What a cell of the label matrix asks: which model labels the corpus, and who made the labels of a table. */
final class MatrixDialogs {
    private static final String CELL = "#matrix-jokes-emotion";
    private static final int WINDOWS = 2;

    private MatrixDialogs() {}

    static List<Place> all() {
        return List.of(
                dialog("dialog-labels-model", "labels.menu.model", "#label-dialog"),
                dialog("dialog-labels-add", "labels.menu.add", "#add-labels"));
    }

    private static Place dialog(String name, String item, String shown) {
        return new Place(
                name,
                person -> {
                    person.closeAllButTheWindow(1);
                    Places.corpus(person, "scenes");
                    person.click(Places.toggle(DataTab.LABELS.title()));
                    person.until("the matrix", () -> Eyes.find(CELL).isPresent());
                    person.files.answer(table(person));
                    ContextMenus.choose(person, CELL, Texts.of(item));
                    person.until(name, () -> Eyes.find(shown).isPresent());
                    person.files.answer(null);
                },
                person -> Eyes.find(shown).isPresent() && Eyes.windows().size() == WINDOWS,
                WINDOWS);
    }

    /** Labels of another program for every talkturn. */
    private static Path table(Person person) {
        Path project = person.orders.material();
        List<Talkturn> turns =
                CorpusFolder.read(project.resolve("corpora/jokes")).talkturns();
        Path file = project.resolveSibling("given.csv");
        Csv.write(file, List.of("id", "label"), rows -> {
            for (Talkturn turn : turns) {
                rows.row(List.of(turn.id(), turn.id().hashCode() % 2 == 0 ? "happy" : "sad"));
            }
        });
        return file;
    }
}
