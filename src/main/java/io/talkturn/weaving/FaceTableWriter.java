package io.talkturn.weaving;

import io.talkturn.foundation.AtomicFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes simulated tables as wide as OpenFace 2 writes them with all its options, for measuring how fast they are read. */
final class FaceTableWriter {
    private static final List<String> UNITS = List.of(
            "01", "02", "04", "05", "06", "07", "09", "10", "12", "14", "15", "17", "20", "23", "25", "26", "45");
    private static final double SECONDS_A_FRAME = 0.04;

    private final RandomGenerator random;
    private final byte[] row = new byte[1 << 16];
    private int length;

    FaceTableWriter(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Writes whole rows until the file has at least so many bytes; how many rows there are. */
    int write(Path file, long bytes) {
        int[] rows = {0};
        AtomicFiles.write(file, out -> rows[0] = write(out, bytes));
        return rows[0];
    }

    private int write(OutputStream out, long bytes) throws IOException {
        List<String> names = names();
        byte[] header = (String.join(", ", names) + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(header);
        long written = header.length;
        int rows = 0;
        while (written < bytes) {
            length = 0;
            fill(names, ++rows);
            out.write(row, 0, length);
            written += length;
        }
        return rows;
    }

    private void fill(List<String> names, int number) {
        text(number + ", 0, ");
        decimal(Math.round(1000 * SECONDS_A_FRAME * number), 3);
        text(", 0.98, 1");
        for (int i = 5; i < names.size(); i++) {
            String name = names.get(i);
            text(", ");
            if (name.endsWith("_c")) {
                text(random.nextInt(4) == 0 ? "1.00" : "0.00");
            } else if (name.endsWith("_r")) {
                decimal(random.nextInt(500), 2);
            } else {
                text(random.nextInt(3) == 0 ? "-" : "");
                decimal(random.nextInt(700_000), 3);
            }
        }
        text("\n");
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            row[length++] = (byte) text.charAt(i);
        }
    }

    private void decimal(long digits, int decimals) {
        long unit = Math.round(Math.pow(10, decimals));
        text(digits / unit + ".");
        text(String.valueOf(unit + digits % unit).substring(1));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("frame", "face_id", "timestamp", "confidence", "success"));
        Stream.of(
                        "gaze_0_x",
                        "gaze_0_y",
                        "gaze_0_z",
                        "gaze_1_x",
                        "gaze_1_y",
                        "gaze_1_z",
                        "gaze_angle_x",
                        "gaze_angle_y")
                .forEach(names::add);
        add(names, 56, "eye_lmk_x_", "eye_lmk_y_", "eye_lmk_X_", "eye_lmk_Y_", "eye_lmk_Z_");
        names.addAll(List.of("pose_Tx", "pose_Ty", "pose_Tz", "pose_Rx", "pose_Ry", "pose_Rz"));
        add(names, 68, "x_", "y_", "X_", "Y_", "Z_");
        names.addAll(List.of("p_scale", "p_rx", "p_ry", "p_rz", "p_tx", "p_ty"));
        add(names, 34, "p_");
        UNITS.forEach(unit -> names.add("AU" + unit + "_r"));
        UNITS.forEach(unit -> names.add("AU" + unit + "_c"));
        names.add("AU28_c");
        return names;
    }

    private static void add(List<String> names, int count, String... prefixes) {
        for (String prefix : prefixes) {
            IntStream.range(0, count).forEach(i -> names.add(prefix + i));
        }
    }
}
