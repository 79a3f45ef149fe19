package io.talkturn.ui.faith;

import io.talkturn.foundation.UserError;
import io.talkturn.report.FaithSentence;
import io.talkturn.run.EngineRunner;
import io.talkturn.run.ProgressLine;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.faith.FaithFigure;
import io.talkturn.run.faith.FaithMeasure;
import io.talkturn.run.faith.FaithUnit;
import io.talkturn.run.faith.FaithWay;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The test of one run's attention: what it gave, and how far it is. Used on the UI thread. */
final class FaithViewModel {
    private final Jobs jobs;
    private final RunEntry run;
    private final String name;
    private final EngineRunner engine;
    private final ReadOnlyObjectWrapper<@Nullable Faithfulness> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job<Boolean>> underWay = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObjectProperty<FaithUnit> unit = new SimpleObjectProperty<>(FaithUnit.WORDS);
    private final ObjectProperty<FaithMeasure> measure = new SimpleObjectProperty<>(FaithMeasure.COMPREHENSIVENESS);

    private final ObjectProperty<FaithView> view = new SimpleObjectProperty<>(FaithView.FALLS);

    FaithViewModel(Jobs jobs, RunEntry run, String name) {
        this(jobs, run, name, EngineRunner.inProcess(Texts.of("faith.job.load"), FaithViewModel::told));
    }

    FaithViewModel(Jobs jobs, RunEntry run, String name, EngineRunner engine) {
        this.jobs = jobs;
        this.run = run;
        this.name = name;
        this.engine = engine;
    }

    /** What people call the run. */
    String name() {
        return name;
    }

    /** What the test gave, null where it was not made, or while that is not known yet. */
    ReadOnlyObjectProperty<@Nullable Faithfulness> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The test that goes on, null where none does. */
    ReadOnlyObjectProperty<@Nullable Job<Boolean>> underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** What the test gave in words, that there was none, or why it cannot be read; empty while that is not known yet. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** What is taken away in the figures that are shown. */
    ObjectProperty<FaithUnit> unitProperty() {
        return unit;
    }

    /** What is asked of it. */
    ObjectProperty<FaithMeasure> measureProperty() {
        return measure;
    }

    /** What the charts draw. */
    ObjectProperty<FaithView> viewProperty() {
        return view;
    }

    /** Reads what is kept in the run folder; the command line may have written it. */
    void read() {
        RunFolder folder = run.folder();
        jobs.latest("faith.read." + folder.path(), progress -> Faithfulness.read(folder))
                .onDone(this::show)
                .onFailed(thrown -> {
                    result.set(null);
                    sentence.set(thrown instanceof UserError e ? e.line() : Texts.of("problem.defect"));
                });
    }

    /** Makes the test, in a process of its own. */
    void test() {
        if (underWay.get() != null) {
            return;
        }
        Job<Boolean> job = jobs.start(run.folder().path(), Texts.of("faith.job", name), progress -> {
            engine.run(command(run.folder()), progress);
            return true;
        });
        underWay.set(job);
        job.onEnd(() -> {
            underWay.set(null);
            read();
        });
    }

    /** The figures that are shown, by how words are taken away. */
    List<FaithFigure> figures(FaithWay way) {
        Faithfulness test = result.get();
        return test == null
                ? List.of()
                : test.figures().stream()
                        .filter(figure -> isShown(figure) && figure.point().way() == way)
                        .toList();
    }

    /** Whether a figure is of what is chosen. */
    boolean isShown(FaithFigure figure) {
        return figure.point().unit() == unit.get() && figure.point().measure() == measure.get();
    }

    private void show(Optional<Faithfulness> found) {
        result.set(found.orElse(null));
        sentence.set(found.map(FaithSentence::of).orElseGet(() -> Texts.of("faith.none")));
    }

    private static List<String> command(RunFolder run) {
        return List.of(
                "faithful", run.path().toString(), "--project", run.project().toString());
    }

    private static String told(ProgressLine line) {
        return Texts.of("faith.job.under", Format.integer(line.done()), Format.integer(line.total()));
    }
}
