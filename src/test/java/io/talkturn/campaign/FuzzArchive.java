package io.talkturn.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils what is in an archive (npz, xlsx) and packs it again with right checksums, so that readers get to see it. */
final class FuzzArchive {
    private FuzzArchive() {}

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static byte[] inside(byte[] bytes, FuzzMutation change, Random random) {
        try {
            Map<String, byte[]> members = members(bytes);
            if (members.isEmpty()) {
                return bytes;
            }
            String one = FuzzText.drawn(members.keySet().stream().toList(), random);
            members.put(one, change.apply(members.get(one), random));
            return packed(members);
        } catch (IOException e) {
            return bytes;
        }
    }

    private static Map<String, byte[]> members(byte[] bytes) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    private static byte[] packed(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
