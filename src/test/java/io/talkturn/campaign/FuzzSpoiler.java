package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the mutations for a file by what is in it: one, or two at once. */
final class FuzzSpoiler {
    private static final int GLANCE = 4096;
    private static final double TWICE = 0.3;
    private static final double KNOWING = 0.7;

    private FuzzSpoiler() {}

    /** The spoiled bytes and the names of what was done. */
    record Spoiled(byte[] bytes, List<String> how) {}

    static Spoiled spoil(byte[] bytes, Random random) {
        List<String> how = new ArrayList<>();
        byte[] spoiled = bytes;
        int times = random.nextDouble() < TWICE ? 2 : 1;
        for (int i = 0; i < times; i++) {
            boolean inside = FuzzArchive.isArchive(spoiled) && random.nextBoolean();
            FuzzMutation.Named named = FuzzText.drawn(fitting(spoiled, inside, random), random);
            how.add(named.name() + (inside ? " inside" : ""));
            spoiled = inside
                    ? FuzzArchive.inside(spoiled, named.mutation(), random)
                    : named.mutation().apply(spoiled, random);
        }
        return new Spoiled(spoiled, how);
    }

    private static List<FuzzMutation.Named> fitting(byte[] bytes, boolean inside, Random random) {
        if (inside || !isText(bytes) || random.nextDouble() > KNOWING) {
            return FuzzBytes.all();
        }
        return isJson(bytes) && random.nextDouble() < KNOWING ? FuzzJson.all() : FuzzText.all();
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(GLANCE, bytes.length); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return bytes.length > 0;
    }

    private static boolean isJson(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[');
    }
}
