package io.talkturn.weaving;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Printable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Whom files belong to, as a table that people edit: {@code file,kind,conversation,speaker,face,offset}. */
public final class AttachmentTable {
    private static final List<String> HEADER = List.of("file", "kind", "conversation", "speaker", "face", "offset");

    private AttachmentTable() {}

    /** Writes the table. */
    public static void write(Path file, List<Attachment> attachments) {
        Csv.write(file, HEADER, sink -> {
            for (Attachment a : attachments) {
                sink.row(cells(a));
            }
        });
    }

    /** The table as text to be looked at: what would disturb a terminal is escaped. */
    public static String text(List<Attachment> attachments) {
        StringWriter out = new StringWriter();
        CsvWriter writer = CsvWriter.builder().build(out);
        writer.writeRecord(HEADER);
        attachments.forEach(
                a -> writer.writeRecord(cells(a).stream().map(Printable::line).toList()));
        flush(writer);
        return out.toString();
    }

    private static void flush(CsvWriter writer) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Attachment a) {
        return List.of(
                a.file().toAbsolutePath().toString(),
                a.kind().id(),
                text(a.conversation()),
                text(a.speaker()),
                a.face() == null ? "" : String.valueOf(a.face()),
                a.offset() == 0 ? "" : Csv.number(a.offset()));
    }

    /** Whether both are about the same file. */
    public static boolean isSameFile(Attachment a, Attachment b) {
        return a.file()
                .toAbsolutePath()
                .normalize()
                .equals(b.file().toAbsolutePath().normalize());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * Reads the table; paths are seen from its folder, the columns conversation, speaker, face and offset may be absent.
     *
     * @throws UserError for a missing column, an unknown conversation or speaker, or a file that is not there; it names
     *     the line
     */
    public static List<Attachment> read(Path file, Corpus corpus) {
        RawTable table =
                Tables.read(new SourceFile(file, String.valueOf(file.getFileName())), new ImportNotes(), Progress.NONE);
        for (String column : List.of("file", "kind")) {
            if (table.column(column) < 0) {
                throw new UserError(
                        "The table has no column “" + column + "” (line 1).",
                        file,
                        "Its columns are " + String.join(", ", HEADER) + ".");
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        List<Attachment> attachments = new ArrayList<>();
        for (RawTable.Row row : table.rows()) {
            attachments.add(attachment(file, folder, table, row, corpus));
        }
        return List.copyOf(attachments);
    }

    private static Attachment attachment(
            Path file, @Nullable Path folder, RawTable table, RawTable.Row row, Corpus corpus) {
        String name = cell(table, row, "file");
        Path found = folder == null ? Path.of(name) : folder.resolve(name);
        if (!Files.isRegularFile(found)) {
            throw error(file, row, "there is no file “" + name + "”");
        }
        String conversation = known(cell(table, row, "conversation"));
        String speaker = known(cell(table, row, "speaker"));
        Conversation in = corpus.conversations().stream()
                .filter(c -> c.id().equals(conversation))
                .findFirst()
                .orElse(null);
        if (conversation != null && in == null) {
            throw error(file, row, "there is no conversation “" + conversation + "”");
        }
        if (speaker != null && in != null && !in.speakers().contains(speaker)) {
            throw error(
                    file,
                    row,
                    "“" + speaker + "” does not speak in " + conversation + "; " + String.join(", ", in.speakers())
                            + " do");
        }
        return new Attachment(
                kind(file, table, row),
                found.normalize(),
                conversation,
                speaker,
                face(file, table, row),
                number(file, table, row, "offset", 0));
    }

    private static SourceKind kind(Path file, RawTable table, RawTable.Row row) {
        try {
            return SourceKind.of(cell(table, row, "kind"));
        } catch (UserError e) {
            throw new UserError(row.place() + ": " + e.what(), file, e.wayOut(), e);
        }
    }

    private static @Nullable Integer face(Path file, RawTable table, RawTable.Row row) {
        double face = number(file, table, row, "face", Double.NaN);
        return Double.isNaN(face) ? null : (int) face;
    }

    private static double number(Path file, RawTable table, RawTable.Row row, String column, double otherwise) {
        String cell = cell(table, row, column);
        OptionalDouble number = Cells.number(cell);
        if (!cell.isBlank() && number.isEmpty()) {
            throw error(file, row, "“" + cell + "” in column “" + column + "” is not a number");
        }
        return number.orElse(otherwise);
    }

    private static @Nullable String known(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static String cell(RawTable table, RawTable.Row row, String column) {
        int number = table.column(column);
        return number < 0 ? "" : row.cells().get(number);
    }

    private static UserError error(Path file, RawTable.Row row, String problem) {
        return new UserError(row.place() + ": " + problem + ".", file, "Put the line right.");
    }
}
