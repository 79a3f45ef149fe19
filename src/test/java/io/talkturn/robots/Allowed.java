package io.talkturn.robots;

import java.util.List;
import java.util.regex.Pattern;

/** What looks like a fault and is none, each with its reason. */
final class Allowed {
    private record Exception(String place, String what, String reason) {}

    private static final List<Exception> ALL = List.of();

    private Allowed() {}

    static boolean isAllowed(String where, String what) {
        return ALL.stream()
                .anyMatch(e -> Pattern.compile(e.place()).matcher(where).find()
                        && Pattern.compile(e.what()).matcher(what).find());
    }
}
