package io.talkturn.report.paper;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.util.autodetect.FontFileFinder;

/** The font files of a computer, those first that most likely have a script. */
final class FontFiles {
    /** One upright cut of a family is enough, and pictures in colour are no outlines. */
    private static final Pattern UNFIT = Pattern.compile(
            "bold|italic|oblique|light|thin|black|medium|condensed|narrow|mono|heavy|color|colour|bdit|demi|\\.pf[ab]$|\\.t1$");

    private static final Map<Character.UnicodeScript, String> FAMILIES = Map.of(
            Character.UnicodeScript.HAN, "cjk|zenhei|msyh|simsun|pingfang|hiragino|gothic|unifont",
            Character.UnicodeScript.HIRAGANA, "cjk|hiragino|gothic|meiryo|zenhei",
            Character.UnicodeScript.KATAKANA, "cjk|hiragino|gothic|meiryo|zenhei",
            Character.UnicodeScript.HANGUL, "cjk|malgun|gothic|nanum",
            Character.UnicodeScript.COMMON, "symbol|emoji|math");

    private final List<Path> files;

    FontFiles(List<Path> files) {
        this.files =
                files.stream().filter(file -> !UNFIT.matcher(name(file)).find()).toList();
    }

    /** Those that are installed. */
    static FontFiles installed() {
        return new FontFiles(new FontFileFinder()
                .find().stream().map(FontFiles::path).flatMap(List::stream).toList());
    }

    /** All, the likeliest first: of the script by name, then families that have many. */
    List<Path> likeliestFirst(Character.UnicodeScript script) {
        Pattern likely = Pattern.compile(FAMILIES.getOrDefault(
                script, script.name().toLowerCase(Locale.ROOT).replace("_", "")));
        return files.stream()
                .sorted(Comparator.comparingInt(file -> rank(name(file), likely)))
                .toList();
    }

    private static int rank(String name, Pattern likely) {
        if (likely.matcher(name).find()) {
            return name.contains("sans") ? 0 : 1;
        }
        if (name.contains("dejavusans")) {
            return 2;
        }
        return name.contains("noto") || name.contains("arial") || name.contains("segoe") || name.contains("unicode")
                ? 3
                : 4;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static List<Path> path(URI uri) {
        try {
            return List.of(Path.of(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return List.of(); // a font that is no file is none that can be embedded
        }
    }
}
