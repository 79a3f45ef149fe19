package io.talkturn.report.paper;

import io.talkturn.foundation.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/** Fonts that can be embedded: the program's own, then those of the computer, opened as characters ask for them. */
final class FontShelf {
    private static final String OWN = "/io/talkturn/ui/fonts/TalkturnSans-";

    /** A search through all files takes seconds: a block of characters that none has is not looked for for ever. */
    private static final int MOST_SEARCHES = 3;

    private static final int ALEF_AT_THE_END = 0xFE8E;
    private static final int MEEM_AT_THE_END = 0xFEE2;

    private final BaseFont regular = own("Regular");
    private final BaseFont bold = own("Bold");
    private final FontFiles files;
    private final List<BaseFont> opened = new ArrayList<>();
    private final Map<Object, Integer> searches = new HashMap<>();

    FontShelf(FontFiles files) {
        this.files = files;
    }

    /** The program's own. */
    BaseFont own(boolean isBold) {
        return isBold ? bold : regular;
    }

    /** A font that has a character, null where none has. */
    @Nullable
    BaseFont having(int c, boolean isBold) {
        if (own(isBold).charExists(c)) {
            return own(isBold);
        }
        for (BaseFont font : opened) {
            if (font.charExists(c)) {
                return font;
            }
        }
        Object block = Objects.requireNonNullElse(Character.UnicodeBlock.of(c), "none");
        return searches.merge(block, 1, Integer::sum) > MOST_SEARCHES ? null : search(c);
    }

    private @Nullable BaseFont search(int c) {
        for (Path file : files.likeliestFirst(Character.UnicodeScript.of(c))) {
            BaseFont font = open(file);
            if (font != null && font.charExists(c) && isShaped(font, c)) {
                opened.add(font);
                return font;
            }
        }
        return null;
    }

    /** Arabic letters are set in the forms that stand at the beginning, in the middle and at the end of a word. */
    private static boolean isShaped(BaseFont font, int c) {
        return Character.UnicodeScript.of(c) != Character.UnicodeScript.ARABIC
                || (font.charExists(ALEF_AT_THE_END) && font.charExists(MEEM_AT_THE_END));
    }

    /** Null where a file is damaged, or its maker does not allow that it is embedded. */
    private static @Nullable BaseFont open(Path file) {
        boolean isCollection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
        try {
            return BaseFont.createFont(
                    isCollection ? file + ",0" : file.toString(),
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    null,
                    null);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static BaseFont own(String style) {
        String name = OWN + style + ".ttf";
        try (InputStream in = FontShelf.class.getResourceAsStream(name)) {
            return BaseFont.createFont(
                    "TalkturnSans-" + style + ".ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    Objects.requireNonNull(in).readAllBytes(),
                    null);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(Path.of(name), e);
        } catch (DocumentException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
