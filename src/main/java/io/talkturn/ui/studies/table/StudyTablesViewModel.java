package io.talkturn.ui.studies.table;

import io.talkturn.foundation.UserError;
import io.talkturn.report.Table;
import io.talkturn.report.study.PublishedTable;
import io.talkturn.report.study.StudyResults;
import io.talkturn.report.study.StudyTableKind;
import io.talkturn.report.study.WhatMattered;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.Trial;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.studies.look.StudyLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The tables of the study that is looked at; made again when a trial is settled, not with every epoch. Used on the UI thread. */
public final class StudyTablesViewModel {
    private final Jobs jobs;
    private final ObjectProperty<StudyTableKind> kind =
            new SimpleObjectProperty<>(this, "kind", StudyTableKind.RESULTS);
    private final ObjectProperty<@Nullable Column> column = new SimpleObjectProperty<>(this, "column", null);
    private final BooleanProperty published = new SimpleBooleanProperty(this, "published", false);
    private final ReadOnlyObjectWrapper<@Nullable Table> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WhatMattered.Mattered>> mattered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable StudyLook study;
    private @Nullable Asked last;

    /** What a table depends on. */
    private record Asked(Path study, List<String> settled, StudyTableKind kind, Column column, boolean published) {}

    /** What was made. */
    private record Made(@Nullable Table table, String problem, List<WhatMattered.Mattered> mattered) {}

    public StudyTablesViewModel(Jobs jobs) {
        this.jobs = jobs;
        kind.subscribe((before, now) -> make());
        column.subscribe((before, now) -> make());
        published.subscribe((before, now) -> make());
    }

    /** Which table. */
    public ObjectProperty<StudyTableKind> kindProperty() {
        return kind;
    }

    /** The primary task of tables of one. */
    public ObjectProperty<@Nullable Column> columnProperty() {
        return column;
    }

    /** Whether the papers' values stand below one's own. */
    public BooleanProperty publishedProperty() {
        return published;
    }

    /** The table, null while there is none. */
    ReadOnlyObjectProperty<@Nullable Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Which settings mattered, the most first. */
    public ReadOnlyObjectProperty<List<WhatMattered.Mattered>> matteredProperty() {
        return mattered.getReadOnlyProperty();
    }

    /** Why there is no table, empty where there is one. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks at a study as it stands now. */
    public void show(@Nullable StudyLook next) {
        StudyLook before = study;
        study = next;
        if (next != null
                && (before == null
                        || !before.status().folder().equals(next.status().folder()))) {
            // what is asked of seeds is answered by their mean
            kind.set(next.file().search().kind() == Search.Kind.SEEDS ? StudyTableKind.SEEDS : StudyTableKind.RESULTS);
        }
        make();
    }

    private void make() {
        StudyLook now = study;
        Column of = column.get();
        if (now == null || of == null || !now.file().columns().contains(of)) {
            last = null;
            show(new Made(null, "", List.of()));
            return;
        }
        Asked asked = asked(now, of);
        if (asked.equals(last)) {
            return;
        }
        last = asked;
        StudyStatus status = now.status();
        jobs.latest("studies.table", progress -> made(status, asked)).onDone(made -> {
            if (asked.equals(last)) {
                show(made);
            }
        });
    }

    private Asked asked(StudyLook now, Column of) {
        List<String> settled = now.status().trials().stream()
                .filter(trial -> trial.state().isSettled())
                .map(Trial::id)
                .toList();
        return new Asked(now.status().folder().path(), settled, kind.get(), of, published.get());
    }

    private static Made made(StudyStatus status, Asked asked) {
        StudyResults results;
        try {
            results = StudyResults.of(status);
        } catch (UserError e) {
            return new Made(null, e.line(), List.of());
        }
        List<WhatMattered.Mattered> mattered = WhatMattered.of(results, asked.column());
        try {
            Table own = asked.kind().make(results, asked.column());
            return new Made(
                    asked.published() ? PublishedTable.below(own, results, asked.kind(), asked.column()) : own,
                    "",
                    mattered);
        } catch (UserError e) {
            return new Made(null, e.line(), mattered);
        }
    }

    private void show(Made made) {
        if (!Objects.equals(made.table(), table.get())) {
            table.set(made.table());
        }
        problem.set(made.problem());
        mattered.set(made.mattered());
    }
}
