package io.talkturn.ui.context;

import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.report.CsvStyle;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.command.Commands;
import io.talkturn.ui.jobs.Exports;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Blocked;
import io.talkturn.ui.kit.Copies;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Notices;
import io.talkturn.ui.kit.Printers;
import io.talkturn.ui.kit.TableActions;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.Navigator;
import io.talkturn.ui.runs.RunMonitor;
import io.talkturn.ui.settings.Settings;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.ui.theme.Theme;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the pages share; made once at the start and handed to each of them. */
public final class AppContext implements AutoCloseable {
    private final Jobs jobs;
    private final Problems problems;
    private final SettingsStore settings;
    private final Theme theme;
    private final FileDialogs files;
    private final Printers printers;
    private final Dialogs dialogs;
    private final Notices notices = new Notices();
    private final Copies copies;
    private final Exports exports;
    private final TableActions tables;
    private final ChartExport charts;
    private final UndoStack undo = new UndoStack();
    private final Commands commands = new Commands();
    private final Navigator navigator = new Navigator();
    private final Selection selection = new Selection();
    private final OpenProject openProject;
    private final OpenCorpus openCorpus;
    private final OpenFolds folds;
    private final CorpusNotes notes;
    private final RunMonitor runs;
    private final ObjectProperty<@Nullable Drafted> drafted = new SimpleObjectProperty<>(this, "drafted", null);
    private final StringProperty device = new SimpleStringProperty(Texts.of("status.device.unknown"));

    /** @param asking what asks people through windows of the platform */
    public AppContext(
            Jobs jobs, Problems problems, SettingsStore settings, Theme theme, Asking asking, Dialogs dialogs) {
        this.jobs = jobs;
        this.problems = problems;
        this.settings = settings;
        this.theme = theme;
        this.files = asking.files();
        this.printers = asking.printers();
        this.dialogs = dialogs;
        this.copies = new Copies(notices);
        this.exports = new Exports(files, jobs, notices);
        this.tables = new TableActions(files, this::saveTable, this::spreadsheets, copies);
        this.charts = new ChartExport(exports, copies, jobs, theme);
        this.openProject = new OpenProject(jobs, problems, notices, selection);
        this.openCorpus = new OpenCorpus(selection.corpusProperty(), jobs);
        this.folds = new OpenFolds(openCorpus, jobs);
        this.notes = new CorpusNotes(openCorpus, jobs, undo, Clock.system(ZoneId.systemDefault()));
        // what was changed in one project is not taken back in another
        openProject.folderProperty().subscribe(folder -> undo.clear());
        this.runs = new RunMonitor(openProject.folderProperty(), jobs, problems);
        openProject
                .corpora()
                .subscribe(() -> runs.follow(
                        openProject.corpora().stream().map(CorpusItem::folder).toList()));
        runs.runs().addListener((ListChangeListener<RunEntry>) change -> tellDevice());
        problems.all().addListener((InvalidationListener)
                change -> problems.all().stream().findFirst().ifPresent(newest -> dialogs.failed(newest.sentence())));
    }

    /** The windows of the platform that ask: they cannot be shown without a display. */
    public record Asking(FileDialogs files, Printers printers) {}

    private void saveTable(Path file, Runnable write) {
        exports.write(file, Texts.of("table.save"), to -> write.run());
    }

    /** What the newest run says of the device stands in the status bar: the window itself never asks the engine. */
    private void tellDevice() {
        runs.runs().stream()
                .map(RunEntry::status)
                .filter(s -> s != null && !s.device().isEmpty())
                .findFirst()
                .ifPresent(s -> device.set(Objects.requireNonNull(s).device()));
    }

    /** Background work. */
    public Jobs jobs() {
        return jobs;
    }

    /** What went wrong. */
    public Problems problems() {
        return problems;
    }

    /** What is remembered from one start to the next. */
    public SettingsStore settings() {
        return settings;
    }

    /** How exported and copied tables are written. */
    public CsvStyle spreadsheets() {
        Settings now = settings.get();
        return new CsvStyle(
                SpreadsheetSafety.of(now.guardsSpreadsheets()),
                now.preferences().hasDecimalComma());
    }

    /** Light or dark, and colours for drawing. */
    public Theme theme() {
        return theme;
    }

    /** Asks for files and folders. */
    public FileDialogs files() {
        return files;
    }

    /** Asks for a printer, and prints. */
    public Printers printers() {
        return printers;
    }

    /** Asks and tells. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** Says that something was done. */
    public Notices notices() {
        return notices;
    }

    /** The way to the clipboard. */
    public Copies copies() {
        return copies;
    }

    /** The way to files that the user names. */
    public Exports exports() {
        return exports;
    }

    /** Shows a folder, or that of a file, in the platform's program for files; where there is none it is said. */
    public void showFolder(Path fileOrFolder) {
        jobs.latest("folder.show", progress -> {
            files.showFolder(fileOrFolder);
            return fileOrFolder;
        });
    }

    /** Copy and CSV for tables. */
    public TableActions tables() {
        return tables;
    }

    /** PNG, SVG, PDF and copy for charts. */
    public ChartExport charts() {
        return charts;
    }

    /** Changes of configuration that can be taken back. */
    public UndoStack undo() {
        return undo;
    }

    /** Every action of the program. */
    public Commands commands() {
        return commands;
    }

    /** The way to another page. */
    public Navigator navigator() {
        return navigator;
    }

    /** The project that is open. */
    public OpenProject openProject() {
        return openProject;
    }

    /** A control that changes the project, in its place: off with the reason while the project may only be looked at. */
    public Node writing(Region control) {
        return new Blocked(control, openProject.readOnlyProperty(), openProject.whyReadOnlyProperty());
    }

    /** The corpus that is looked at, in memory. */
    public OpenCorpus openCorpus() {
        return openCorpus;
    }

    /** Its sets of folds, and which of them is trained on. */
    public OpenFolds folds() {
        return folds;
    }

    /** What people noted at its talkturns. */
    public CorpusNotes notes() {
        return notes;
    }

    /** The runs of the open project, kept up to date from their folders. */
    public RunMonitor runs() {
        return runs;
    }

    /** The corpus and the run that are looked at. */
    public Selection selection() {
        return selection;
    }

    /** What is put together on the page Model, null until it has been opened. */
    public ObjectProperty<@Nullable Drafted> draftedProperty() {
        return drafted;
    }

    /** What the status bar says about the device that trains; the Train page sets it. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** Ends what goes on for this window alone; workers go on, and what is to be written is written. */
    @Override
    public void close() {
        runs.close();
        openProject.close();
        jobs.cancelReading();
    }
}
