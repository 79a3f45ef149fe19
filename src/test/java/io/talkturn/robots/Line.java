package io.talkturn.robots;

import java.util.regex.Pattern;

/**
 * What a table says of a control: its name, in which a star stands for anything, and what must change when it is pressed.
 *
 * @param typed what is typed into it where it is a field
 */
record Line(Pattern names, Effect effect, String typed) {
    static Line of(String name, Effect effect) {
        return of(name, effect, "e");
    }

    static Line of(String name, Effect effect, String typed) {
        StringBuilder pattern = new StringBuilder();
        for (String part : name.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return new Line(Pattern.compile(pattern.toString()), effect, typed);
    }

    /** @param where the place first; a line that begins with {@code @place} is for that place alone */
    boolean isOf(String where, String name) {
        String place = where.substring(0, where.indexOf(' '));
        return names.matcher(name).matches()
                || names.matcher("@" + place + " " + name).matches();
    }
}
