package io.talkturn.study.plan;

import io.talkturn.foundation.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions that people put together, as they type them: {@code TITLE:KEY=VALUE;KEY=VALUE}. */
public final class ConditionText {
    private ConditionText() {}

    /**
     * The settings of conditions by their titles, in their order.
     *
     * @throws UserError where one has something that is no setting
     */
    public static Map<String, Map<String, String>> parse(List<String> texts) {
        Map<String, Map<String, String>> titled = new LinkedHashMap<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            String title = colon < 0 ? text : text.substring(0, colon);
            titled.put(title.strip(), settings(colon < 0 ? "" : text.substring(colon + 1)));
        }
        return titled;
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (!part.isBlank() && equals < 1) {
                throw new UserError("“" + part.strip() + "” is no setting.", "Write KEY=VALUE.");
            }
            if (!part.isBlank()) {
                settings.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return settings;
    }
}
