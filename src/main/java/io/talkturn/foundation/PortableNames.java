package io.talkturn.foundation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files and folders that are made out of what people or corpora call something, so that a project can be taken to
 * any system: Windows keeps some words for devices, with any ending, and takes points and blanks off the end of a name.
 */
public final class PortableNames {
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])( *(?:\\..*)?)", Pattern.DOTALL);

    private PortableNames() {}

    /** Whether Windows keeps a name for itself. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The name, or one like it that every system allows; the signs in it are allowed already. */
    public static String of(String name) {
        String cut = name.replaceAll("[. ]+$", "");
        Matcher device = DEVICE.matcher(cut.toLowerCase(Locale.ROOT));
        if (cut.isEmpty()) {
            return "-";
        }
        return device.matches() ? cut.substring(0, device.end(1)) + "-" + cut.substring(device.end(1)) : cut;
    }
}
