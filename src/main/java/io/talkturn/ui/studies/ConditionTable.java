package io.talkturn.ui.studies;

import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.ConditionLine;
import io.talkturn.ui.studies.look.SettingWords;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudySentence;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is compared, and how far each of it is. */
final class ConditionTable {
    private static final int MOST_ROWS = 12;

    private final ObservableList<ConditionLine> rows = FXCollections.observableArrayList();
    private final DataTable<ConditionLine> table = new DataTable<>("conditions");
    private @Nullable StudyLook study;

    ConditionTable() {
        table.setId("study-conditions");
        table.rows(rows, ConditionLine::cell)
                .graphic("", 26, line -> Colours.patch(line.place().number()), line -> "")
                .text(Texts.of("studies.condition"), 120, this::title, "strong")
                .text(
                        Texts.of("studies.column"),
                        90,
                        line -> line.place().column().title())
                .text(Texts.of("studies.differs"), 140, this::differs, "muted")
                .text(
                        Texts.of("studies.trials"),
                        96,
                        line -> Texts.of(
                                "studies.ofTrials",
                                line.counts().settled(),
                                line.counts().all()))
                .number(
                        Texts.of("studies.stoppedEarly"),
                        70,
                        line -> line.counts().stopped(),
                        n -> Format.integer(n.longValue()))
                .number(
                        Texts.of("studies.bestDev"),
                        64,
                        ConditionLine::bestDev,
                        n -> Format.decimals(n.doubleValue(), 3))
                .number(Texts.of("studies.itsTest"), 64, ConditionLine::test, n -> Format.decimals(n.doubleValue(), 3))
                .fitRows(1, MOST_ROWS);
    }

    DataTable<ConditionLine> view() {
        return table;
    }

    void show(@Nullable StudyLook next) {
        study = next;
        List<ConditionLine> lines = next == null ? List.of() : next.conditions();
        boolean isMany = next != null && next.file().columns().size() > 1;
        table.columnOf(Texts.of("studies.column")).setVisible(isMany);
        if (!rows.equals(lines)) {
            rows.setAll(lines);
        }
        if (next != null) {
            String metrics = next.file().columns().stream()
                    .map(column -> StudySentence.metric(column.metric()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            table.setAccessibleHelp(Texts.of("studies.conditions.help", metrics));
        }
    }

    private String title(ConditionLine line) {
        return line.place().condition().id();
    }

    private String differs(ConditionLine line) {
        StudyLook now = study;
        String settings = now == null
                ? ""
                : line.place().condition().settings().entrySet().stream()
                        .map(each -> SettingWords.title(now.file(), each.getKey()) + " "
                                + SettingWords.shown(each.getValue()))
                        .collect(Collectors.joining(", "));
        String words = settings.isEmpty() ? line.place().condition().title() : settings;
        boolean isBaseline = line.place().number() == 0
                && now != null
                && now.file().conditions().size() > 1;
        return isBaseline ? Texts.of("studies.baseline", words) : words;
    }
}
