package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the rows of a file fit into memory; what is left out of it takes none. */
public final class Room {
    // measured: what a row and a character come to until they are a corpus
    private static final long A_ROW = 700;
    private static final long A_CELL = 24;
    private static final long A_CHARACTER = 6;
    private static final int MEGA = 20;

    private Room() {}

    /**
     * Refuses what does not fit, before it is read.
     *
     * @throws io.talkturn.foundation.UserError where it does not; it says how large the file is
     */
    static void require(SourceFile file, ShapeReader read, Choice choice) {
        Shape at = choice.at();
        long rows = choice.isParallel() ? values(at) : at.objects();
        require(file, need(rows, at.keys().size(), along(read.root(), choice.steps(), 0)));
    }

    /** How many bytes so many rows of so many columns need, with so many characters in all. */
    public static long need(long rows, int columns, long characters) {
        return rows * (A_ROW + A_CELL * columns) + A_CHARACTER * characters;
    }

    /**
     * Refuses what needs more bytes than there are.
     *
     * @throws io.talkturn.foundation.UserError where it does; it says how large the file is
     */
    public static void require(SourceFile file, long need) {
        long most = Runtime.getRuntime().maxMemory();
        if (need > most) {
            throw file.error(
                    "The file has " + (file.path().toFile().length() >> MEGA)
                            + " MiB, and what is imported of it needs "
                            + "about " + (need >> MEGA) + " MiB of memory; Talkturn may use " + (most >> MEGA)
                            + " MiB.",
                    "Give Talkturn more memory (TALKTURN_JAVA_OPTIONS=-Xmx8g), or import a part.");
        }
    }

    private static long values(Shape shape) {
        return shape.keys().values().stream()
                .filter(Shape::isPlainList)
                .map(Shape::item)
                .mapToLong(item -> item == null ? 0 : item.count())
                .max()
                .orElse(0);
    }

    private static long along(Shape shape, List<Step> steps, int step) {
        if (step == steps.size()) {
            return kept(shape);
        }
        Step next = steps.get(step);
        return switch (next.kind()) {
            case LINE -> along(shape, steps, step + 1);
            case ITEM -> orNothing(shape.item(), steps, step);
            case KEYED -> orNothing(shape.any(), steps, step);
            case FIELD -> {
                long all = 0;
                for (Map.Entry<String, Shape> field : shape.keys().entrySet()) {
                    all += field.getKey().equals(next.key())
                            ? along(field.getValue(), steps, step + 1)
                            : kept(field.getValue());
                }
                yield all;
            }
        };
    }

    private static long orNothing(@Nullable Shape shape, List<Step> steps, int step) {
        return shape == null ? 0 : along(shape, steps, step + 1);
    }

    /** What of a place becomes cells: single values, objects of them, lists of single values. */
    private static long kept(Shape shape) {
        long all = shape.ownCharacters();
        Shape item = shape.item();
        Shape any = shape.any();
        all += shape.isPlainList() && item != null ? item.ownCharacters() : 0;
        all += any == null ? 0 : kept(any);
        return all + shape.keys().values().stream().mapToLong(Room::kept).sum();
    }
}
