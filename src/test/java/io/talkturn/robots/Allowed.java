package io.talkturn.robots;

import java.util.List;
import java.util.regex.Pattern;

/** What looks like a fault and is none, each with its reason. */
final class Allowed {
    private record Exception(String place, String what, String reason) {}

    private static final List<Exception> ALL = List.of(
            new Exception("", "status-(jobs|problems).* is cut", "its tooltip has the whole of it"),
            new Exception("press", "^mark #parallel$", "wants a drag along an axis; StudiesPageTest drags"),
            new Exception("disabled", "#matrix-", "a corpus without sequences cannot be labelled by a model"),
            new Exception("disabled", "#(presence|cell)-", "there is no talkturn to list behind a 0"),
            new Exception("disabled", "#weave 'Read none'", "wants files of measurements; WeaveViewTest presses it"),
            new Exception("disabled", "'Open project project'", "pressed by the robot on its way home"),
            new Exception(
                    "disabled", "#lambda-sentiment", "sentiment is the main task where #lambda-emotion is pressed"),
            new Exception("disabled", "#modality-", "the last one is read always"));

    private Allowed() {}

    static boolean isAllowed(String where, String what) {
        return ALL.stream()
                .anyMatch(e -> Pattern.compile(e.place()).matcher(where).find()
                        && Pattern.compile(e.what()).matcher(what).find());
    }
}
