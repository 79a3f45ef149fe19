package io.talkturn.corpus.io.feature;

import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Which talkturn a name in a source stands for, where the source has names of its own. */
@FunctionalInterface
public interface IdRule {
    /** Names are those of the talkturns. */
    IdRule SAME = name -> name;

    /** The id of a talkturn, or the name itself where the rule does not speak of it. */
    String of(String name);

    /**
     * Reads a rule: a pattern such as {@code dia{d}_utt{u}=d{d}_u{u}}, or the path of a table whose first two columns are
     * the name in the source and the talkturn.
     *
     * @throws UserError where it is neither
     */
    static IdRule read(String written) {
        Path table = path(written);
        if (table != null && Files.isRegularFile(table)) {
            return ofTable(table);
        }
        int equals = written.indexOf('=');
        if (equals <= 0 || equals == written.length() - 1) {
            throw new UserError(
                    "“" + written + "” is neither a pattern nor a table that is there.",
                    "Give --ids \"dia{d}_utt{u}=d{d}_u{u}\" (names of the source, then of the corpus), or a table with a"
                            + " name and a talkturn a line.");
        }
        return ofPattern(written.substring(0, equals), written.substring(equals + 1));
    }

    private static @Nullable Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static IdRule ofTable(Path table) {
        Csv.Table read = Csv.read(table);
        Map<String, String> ids = new HashMap<>();
        if (read.header().size() >= 2) {
            ids.put(read.header().get(0).strip(), read.header().get(1).strip());
        }
        for (Csv.Row row : read.rows()) {
            if (row.cells().size() < 2) {
                throw new UserError(
                        "Line " + row.line() + " has one cell where a name and a talkturn are expected.",
                        table,
                        "Write two columns: the name in the source, and the talkturn.");
            }
            ids.put(row.at(0).strip(), row.at(1).strip());
        }
        return name -> ids.getOrDefault(name, name);
    }

    private static IdRule ofPattern(String source, String corpus) {
        Pattern part = Pattern.compile("\\{([A-Za-z0-9]+)}");
        Set<String> names = new LinkedHashSet<>();
        StringBuilder expression = new StringBuilder();
        Matcher parts = part.matcher(source);
        int from = 0;
        while (parts.find()) {
            expression.append(Pattern.quote(source.substring(from, parts.start())));
            expression.append(
                    names.add(parts.group(1)) ? "(?<v" + parts.group(1) + ">.+?)" : "\\k<v" + parts.group(1) + ">");
            from = parts.end();
        }
        expression.append(Pattern.quote(source.substring(from)));
        Matcher wanted = part.matcher(corpus);
        while (wanted.find()) {
            if (!names.contains(wanted.group(1))) {
                throw new UserError(
                        "The pattern has {" + wanted.group(1) + "} after the equals sign and not before it.",
                        "Give for example --ids \"dia{d}_utt{u}=d{d}_u{u}\".");
            }
        }
        Pattern compiled;
        try {
            compiled = Pattern.compile(expression.toString());
        } catch (PatternSyntaxException e) {
            throw new UserError(
                    "The names in braces of “" + source + "” are not plain letters and digits.",
                    "Give for example --ids \"dia{d}_utt{u}=d{d}_u{u}\".");
        }
        return name -> {
            Matcher found = compiled.matcher(name);
            return found.matches()
                    ? part.matcher(corpus).replaceAll(one -> Matcher.quoteReplacement(found.group("v" + one.group(1))))
                    : name;
        };
    }
}
