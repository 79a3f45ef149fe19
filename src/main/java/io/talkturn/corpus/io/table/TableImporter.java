package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports any table of talkturns through a mapping of its columns; without one the mapping is guessed. */
public final class TableImporter implements MappedImporter {
    /** The name of tables in text files on the command line. */
    public static final String ID = PlainTables.ID;

    private final TableSource source;
    private final @Nullable TableMapping given;

    /** An importer of tables in text files that guesses what the columns are. */
    public TableImporter() {
        this(new PlainTables());
    }

    /** An importer of tables in text files that takes the columns for what the mapping says. */
    public TableImporter(TableMapping mapping) {
        this(new PlainTables(), mapping);
    }

    /** An importer of tables of some form that guesses what the columns are. */
    public TableImporter(TableSource source) {
        this(source, null);
    }

    private TableImporter(TableSource source, @Nullable TableMapping given) {
        this.source = source;
        this.given = given;
    }

    @Override
    public TableImporter with(TableMapping mapping) {
        return new TableImporter(source, mapping);
    }

    /** The sheets of which one can be chosen; empty where there is no choice. */
    public List<String> sheets(List<Path> sources) {
        return source.sheets(sources);
    }

    /**
     * The same importer of one sheet, which is the table whatever the others hold.
     *
     * @throws io.talkturn.foundation.UserError where tables of this form have no sheets
     */
    public TableImporter ofSheet(String sheet) {
        return new TableImporter(source.ofSheet(sheet), given);
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public String title() {
        return source.title();
    }

    @Override
    public boolean isGeneral() {
        return source.isGeneral();
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return source.recognises(sources);
    }

    @Override
    public TableSample sample(List<Path> sources, Progress progress) {
        return sample(tables(sources, new ImportNotes(), progress));
    }

    /** The tables with what belongs together joined and merged cells filled. */
    private List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress) {
        return MergedCells.filled(JoinedTables.of(source.tables(sources, notes, progress), notes), notes);
    }

    private static TableSample sample(List<RawTable> tables) {
        List<ColumnProfile> columns = ColumnProfile.of(tables, TableMapping.USUAL_MISSING);
        RawTable first = tables.getFirst();
        return new TableSample(
                columns,
                TableGuess.of(tables, columns),
                first.columns(),
                first.rows().stream()
                        .limit(TableSample.ROWS)
                        .map(RawTable.Row::cells)
                        .toList(),
                tables.stream().mapToInt(table -> table.rows().size()).sum());
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        List<RawTable> all = tables(request.sources(), notes, progress);
        TableMapping mapping = given != null ? given : sample(all).mapping();
        mapping.problem().ifPresent(problem -> {
            throw all.getFirst().file().error(problem, "Say with a mapping what the columns are.");
        });
        List<RawTable> tables = new TableFiles(request.sources(), notes).fitting(all, mapping);
        List<ColumnMapping> labels = labels(tables, mapping);
        List<ColumnMapping> features = mapping.all(ColumnRole.FEATURE);
        List<TableTurn> rows = new ArrayList<>();
        boolean absolute = false;
        for (RawTable table : tables) {
            progress.step("Reading talkturns of " + table.file().name(), rows.size(), 0);
            notes.read(table.rows().size());
            TurnReader reader = new TurnReader(table, mapping, labels, features, notes);
            rows.addAll(reader.read());
            absolute |= reader.hasAbsoluteTimes();
        }
        Judgements judgements = new Judgements(mapping, labels);
        List<TableTurn> turns =
                RestartingIds.apart(AbsoluteTimes.settled(judgements.merged(rows), absolute, notes), notes);
        if (turns.isEmpty()) {
            throw tables.getFirst()
                    .file()
                    .error("No row could be read as a talkturn.", "Check what the mapping takes the columns for.");
        }
        YesNoLabels yesNo = new YesNoLabels(
                judgements.labels().stream().map(TableImporter::kind).toList());
        turns = turns.stream()
                .map(turn -> turn.with(yesNo.of(turn.labels()), turn.features()))
                .toList();
        boolean fromName = mapping.column(ColumnRole.PARTITION).isEmpty()
                && (tables.size() > 1 || tables.getFirst().file().folderSplit().isPresent());
        var assembly = new ConversationAssembly(
                notes, fromName, request.partition(), JoinRule.asked(request.join(), JoinRule.NONE));
        new Accounting(tables, mapping, labels).tell(notes);
        CorpusDraft draft = new CorpusDraft(
                yesNo.all(),
                Stream.concat(
                                features.stream()
                                        .map(f -> new FeatureKind(f.nameOrColumn(), f.unit() == null ? "" : f.unit())),
                                judgements.features().stream())
                        .toList(),
                assembly.assemble(turns));
        return draft.corpus(request.info(id()), tables.size(), notes);
    }

    /** Label columns in the order of the mapping, with their classes. */
    private static List<ColumnMapping> labels(List<RawTable> tables, TableMapping mapping) {
        List<ColumnMapping> labels = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            switch (column.role()) {
                case NUMBER_LABEL -> labels.add(column);
                case CLASS_LABEL, SEVERAL_CLASSES ->
                    labels.add(column.classes() != null ? column : withClasses(column, tables, mapping));
                default -> {}
            }
        }
        return alike(labels);
    }

    /** Columns of one label have the classes of all of them. */
    private static List<ColumnMapping> alike(List<ColumnMapping> labels) {
        Map<String, TreeSet<String>> classes = new HashMap<>();
        labels.forEach(label -> classes.computeIfAbsent(label.nameOrColumn(), name -> new TreeSet<>())
                .addAll(label.classes() == null ? List.of() : label.classes()));
        return labels.stream()
                .map(label -> isOneOfSeveral(label, labels)
                        ? new ColumnMapping(
                                label.column(),
                                label.role(),
                                label.name(),
                                List.copyOf(classes.get(label.nameOrColumn())),
                                label.lowest(),
                                label.highest(),
                                label.unit())
                        : label)
                .toList();
    }

    private static boolean isOneOfSeveral(ColumnMapping label, List<ColumnMapping> labels) {
        return label.classes() != null
                && labels.stream()
                                .filter(other -> other.nameOrColumn().equals(label.nameOrColumn()))
                                .count()
                        > 1;
    }

    private static ColumnMapping withClasses(ColumnMapping column, List<RawTable> tables, TableMapping mapping) {
        List<String> classes = tables.stream()
                .filter(table -> table.column(column.column()) >= 0)
                .flatMap(table -> table.rows().stream()
                        .map(row ->
                                row.cells().get(table.column(column.column())).strip()))
                .filter(cell -> !cell.isEmpty() && !mapping.missing().contains(cell))
                .distinct()
                .sorted()
                .toList();
        return column.role() == ColumnRole.SEVERAL_CLASSES
                ? ColumnMapping.several(column.column(), column.nameOrColumn(), SeveralClasses.of(classes))
                : ColumnMapping.classes(column.column(), column.nameOrColumn(), classes);
    }

    private static LabelKind kind(ColumnMapping label) {
        return switch (label.role()) {
            case CLASS_LABEL -> new LabelKind.Classes(label.nameOrColumn(), Objects.requireNonNull(label.classes()));
            case SEVERAL_CLASSES ->
                new LabelKind.Several(label.nameOrColumn(), Objects.requireNonNull(label.classes()));
            default ->
                new LabelKind.Scale(
                        label.nameOrColumn(),
                        Objects.requireNonNull(label.lowest()),
                        Objects.requireNonNull(label.highest()));
        };
    }
}
