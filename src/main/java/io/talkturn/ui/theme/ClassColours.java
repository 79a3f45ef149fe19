package io.talkturn.ui.theme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which colour a class has, the same wherever it is shown: emotions by their names, others in order. */
public final class ClassColours {
    private static final Map<String, Hue> KNOWN = Map.ofEntries(
            Map.entry("ang", Hue.RED),
            Map.entry("neg", Hue.RED),
            Map.entry("hap", Hue.YELLOW),
            Map.entry("joy", Hue.YELLOW),
            Map.entry("neu", Hue.GREY),
            Map.entry("sad", Hue.BLUE),
            Map.entry("fea", Hue.PURPLE),
            Map.entry("sur", Hue.TEAL),
            Map.entry("dis", Hue.GREEN),
            Map.entry("pos", Hue.GREEN),
            Map.entry("fru", Hue.BROWN),
            Map.entry("exc", Hue.PLUM));

    private final Map<String, Hue> hues = new HashMap<>();

    /** The colours of the classes of one label. */
    public ClassColours(List<String> classes) {
        Set<Hue> free = EnumSet.allOf(Hue.class);
        List<String> unknown = new ArrayList<>();
        for (String name : classes) {
            Hue known = KNOWN.get(beginning(name));
            if (known != null && free.remove(known)) {
                hues.put(name, known);
            } else {
                unknown.add(name);
            }
        }
        // the grey of "neutral" is for a class that means nothing in particular
        List<Hue> left = new ArrayList<>(free.isEmpty() ? EnumSet.allOf(Hue.class) : free);
        if (left.size() > 1) {
            left.remove(Hue.GREY);
        }
        for (int i = 0; i < unknown.size(); i++) {
            hues.put(unknown.get(i), left.get(i % left.size()));
        }
    }

    /** The colour of a class; grey for one that the label does not have. */
    public Hue of(String name) {
        return hues.getOrDefault(name, Hue.GREY);
    }

    private static String beginning(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(3, lower.length()));
    }
}
