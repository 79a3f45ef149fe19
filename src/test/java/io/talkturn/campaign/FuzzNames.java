package io.talkturn.campaign;

import java.util.List;
import java.util.Random;

/** Names of files that people and programs do not expect; the ending is kept in half of the cases. */
final class FuzzNames {
    private static final int LONG = 240;
    private static final List<String> ODD = List.of(
            "two words",
            "-rf",
            "--json",
            "new\nline",
            "esc\u001b[31m",
            "right\u202eleft",
            "\u00fcml\u00e4ut",
            "\u65e5\u672c",
            "\ud83d\ude00",
            "quote\"s",
            "it's",
            "$HOME",
            "%s%d",
            "a;b",
            "*",
            "[a]",
            "{a}",
            "back\\slash",
            "a=b",
            "a:b",
            ".hidden",
            "~",
            "con",
            "dot.",
            " ",
            "tab\tstop",
            "x".repeat(LONG),
            "@file",
            "#",
            "nul.csv.npz");

    private FuzzNames() {}

    static String odd(String name, Random random) {
        String stem = FuzzText.drawn(ODD, random);
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return random.nextInt(8) == 0 ? stem : stem + ending;
    }
}
