package io.talkturn.report;

import io.talkturn.foundation.AtomicFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as LaTeX for the packages {@code booktabs} and UTF-8 input, numbers rounded as they are shown. */
public final class LatexExport {
    private static final String RULE = "    \\midrule\n";

    private LatexExport() {}

    /**
     * Writes a table to a file, atomically.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public static void write(Table table, Path file) {
        AtomicFiles.writeText(ExportGuard.free(file), text(table));
    }

    /** The table as a floating {@code table} whose caption is its title and notes. */
    public static String text(Table table) {
        StringBuilder out = new StringBuilder();
        out.append("% needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n");
        out.append("  \\caption{").append(caption(table)).append("}\n");
        out.append("  \\label{tab:")
                .append(table.name().replaceAll("[^A-Za-z0-9-]", "-"))
                .append("}\n");
        int first = hasWholeGroups(table) ? table.grouping() : 0;
        out.append("  \\begin{tabular}{").append(alignment(table, first)).append("}\n    \\toprule\n");
        out.append(line(
                table.header().stream().skip(first).map(LatexExport::escaped).toList()));
        if (first == 0) {
            out.append(RULE);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            int r = row;
            if (first > 0 && (row == 0 || !group(table, row).equals(group(table, row - 1)))) {
                out.append(heading(table, row));
            }
            out.append(line(IntStream.range(first, table.columns().size())
                    .mapToObj(column -> escaped(table.shown(r, column)))
                    .toList()));
        }
        out.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
        return out.toString();
    }

    /** Text in which LaTeX reads every character as itself. */
    static String escaped(String text) {
        return text.codePoints().mapToObj(LatexExport::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) character;
            case '−' -> "$-$";
            case '–' -> "--";
            case '±' -> "$\\pm$";
            case '×' -> "$\\times$";
            case '†' -> "$\\dagger$";
            case '\n', '\r', '\t' -> " ";
            default -> Character.toString(character);
        };
    }

    private static String caption(Table table) {
        String notes = String.join(" ", table.notes());
        String title = table.title().matches(".*[.?]") ? table.title() : table.title() + ".";
        return escaped(notes.isEmpty() ? title : title + " " + notes);
    }

    /** Whether the rows of every group stand together: someone may have sorted them otherwise. */
    private static boolean hasWholeGroups(Table table) {
        List<List<Cell>> groups = IntStream.range(0, table.rows().size())
                .mapToObj(row -> group(table, row))
                .toList();
        long starts = IntStream.range(0, groups.size())
                .filter(row -> row == 0 || !groups.get(row).equals(groups.get(row - 1)))
                .count();
        return starts == groups.stream().distinct().count();
    }

    private static List<Cell> group(Table table, int row) {
        return table.rows().get(row).subList(0, table.grouping());
    }

    private static String heading(Table table, int row) {
        String words = IntStream.range(0, table.grouping())
                .mapToObj(column -> escaped(table.shown(row, column)))
                .collect(Collectors.joining(", "));
        int columns = table.columns().size() - table.grouping();
        return RULE + "    \\multicolumn{" + columns + "}{l}{\\emph{" + words + "}} \\\\\n";
    }

    private static String alignment(Table table, int first) {
        return table.columns().stream()
                .skip(first)
                .map(column -> column.kind() == Table.Kind.TEXT ? "l" : "r")
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "    " + String.join(" & ", cells) + " \\\\\n";
    }
}
