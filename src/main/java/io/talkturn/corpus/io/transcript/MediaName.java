package io.talkturn.corpus.io.transcript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The file name of a recording in a path or address such as annotation tools keep, of a computer that is not here. */
public final class MediaName {
    private MediaName() {}

    /** The last part of a path or address, null where there is none. */
    public static @Nullable String of(String address) {
        String path = address.strip().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1).strip();
        if (path.startsWith("file:") && name.indexOf('%') >= 0) {
            name = decoded(name);
        }
        return name.isEmpty() ? null : name;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a per cent sign that means nothing stays
        }
    }
}
