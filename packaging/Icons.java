import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts pictures of one icon into the file that Windows or macOS wants: {@code java Icons.java FOLDER talkturn.ico}. Both
 * formats are a table before PNG files, as they are read since Windows Vista and Mac OS X 10.7.
 */
final class Icons {
    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final Map<String, Integer> ICNS_SIZES = new TreeMap<>(Map.of(
            "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64));

    private Icons() {}

    static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        Path target = Path.of(words[1]);
        Files.write(target, target.toString().endsWith(".ico") ? ico(folder) : icns(folder));
    }

    private static byte[] png(Path folder, int size) throws IOException {
        return Files.readAllBytes(folder.resolve("talkturn-" + size + ".png"));
    }

    private static byte[] ico(Path folder) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int all = 0;
        for (int size : ICO_SIZES) {
            pictures.add(png(folder, size));
            all += pictures.getLast().length;
        }
        int offset = 6 + 16 * pictures.size();
        ByteBuffer out = ByteBuffer.allocate(offset + all).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            // 0 stands for 256
            byte side = (byte) ICO_SIZES[i];
            out.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(out::put);
        return out.array();
    }

    private static byte[] icns(Path folder) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            for (var entry : ICNS_SIZES.entrySet()) {
                byte[] picture = png(folder, entry.getValue());
                out.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
                out.writeInt(picture.length + 8);
                out.write(picture);
            }
        }
        ByteBuffer file = ByteBuffer.allocate(body.size() + 8);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(body.size() + 8).put(body.toByteArray());
        return file.array();
    }
}
