package io.talkturn.corpus.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that were written as a list of Python: {@code ['Ada Moss']} is Ada Moss. */
final class ListedNames {
    private static final String NAME = "(?:'([^']*)'|\"([^\"]*)\")";
    private static final Pattern LIST = Pattern.compile("\\[\\s*" + NAME + "(?:\\s*,\\s*" + NAME + ")*\\s*]");
    private static final Pattern ONE = Pattern.compile(NAME);

    private ListedNames() {}

    /** The names with commas between them, or the cell itself where it is no such list. */
    static String plain(String cell) {
        if (!cell.startsWith("[") || !LIST.matcher(cell).matches()) {
            return cell;
        }
        List<String> names = new ArrayList<>();
        Matcher one = ONE.matcher(cell);
        while (one.find()) {
            names.add((one.group(1) == null ? one.group(2) : one.group(1)).strip());
        }
        return String.join(", ", names);
    }
}
