package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.corpus.io.table.TableSource;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel. Those of other programs are known, and refused with what to do. */
public final class WorkbookTables implements TableSource {
    private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods");
    private static final String LOCK = "~$";

    private final @Nullable String sheet;

    /** Workbooks whose table is found. */
    public WorkbookTables() {
        this(null);
    }

    private WorkbookTables(@Nullable String sheet) {
        this.sheet = sheet;
    }

    @Override
    public TableSource ofSheet(String name) {
        return new WorkbookTables(name);
    }

    /** Of all workbooks together; a sheet without rows is none. */
    @Override
    public List<String> sheets(List<Path> sources) {
        Set<String> sheets = new LinkedHashSet<>();
        for (SourceFile file : files(sources)) {
            try {
                sheets.addAll(new WorkbookFile(file, new ImportNotes(), null).sheets());
            } catch (UserError e) {
                // told when the tables are read
            }
        }
        return List.copyOf(sheets);
    }

    @Override
    public String id() {
        return "excel";
    }

    @Override
    public String title() {
        return "Excel workbook (.xlsx)";
    }

    /** Corpora of a format of their own may have workbooks beside them. */
    @Override
    public boolean isGeneral() {
        return true;
    }

    /** All files that were named, or any in a folder without other tables. */
    @Override
    public boolean recognises(List<Path> sources) {
        if (sources.stream().noneMatch(Files::isDirectory)) {
            return files(sources).stream().allMatch(WorkbookTables::isWorkbook);
        }
        return SourceFile.expand(sources, Tables.ENDINGS).isEmpty()
                && files(sources).stream().anyMatch(WorkbookTables::isWorkbook);
    }

    private static boolean isWorkbook(SourceFile file) {
        return WorkbookKind.of(file) != WorkbookKind.NONE;
    }

    /** Excel keeps a file of its own beside a workbook that is open. */
    private static List<SourceFile> files(List<Path> sources) {
        return SourceFile.expand(sources, ENDINGS).stream()
                .filter(file -> !String.valueOf(file.path().getFileName()).startsWith(LOCK))
                .toList();
    }

    @Override
    public List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress) {
        List<RawTable> tables = new ArrayList<>();
        for (SourceFile file : files(sources)) {
            try {
                tables.add(new WorkbookFile(file, notes, sheet).read(progress));
            } catch (UserError e) {
                if (sources.contains(file.path())) {
                    throw e;
                }
                notes.warn("file_skipped", file.name(), null, "The file was left out: " + e.what());
                notes.taken(Taken.leftOut(Part.FILE, file.name(), e.what()));
            }
        }
        if (tables.isEmpty()) {
            throw new UserError(
                    "The folder holds no workbook that can be read.",
                    sources.getFirst(),
                    "Choose a folder with .xlsx files, or the file itself.");
        }
        return tables;
    }
}
