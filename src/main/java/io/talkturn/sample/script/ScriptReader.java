package io.talkturn.sample.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a script from the resources of this program.
 *
 * <pre>
 * title: The damp wall
 * roles: landlord, tenant
 * relation: distant
 * slot place: the bedroom wall | the bathroom ceiling
 *
 * [arrival]                         a stage; [the rent: bad] is played in the course "bad" only
 * ! tenant -0.15 0.10 0.0           an event: push of valence, activation, dominance
 *
 * landlord:                         a move; an empty line ends the exchange
 * n| Where is it?                   a line, marked by emotion: a, h, n or s
 * </pre>
 *
 * The scripts are part of the program: a mistake in one is a defect, not a user's error.
 */
public final class ScriptReader {
    private String title = "";
    private List<String> roles = List.of();
    private String relation = "";
    private final Map<String, List<String>> slots = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private String stageName = "";
    private String condition = "";
    private final List<Step> steps = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private String role = "";
    private final List<Line> lines = new ArrayList<>();

    private ScriptReader() {}

    /** Reads {@code io/talkturn/sample/<name>.txt}. */
    public static Script read(String name) {
        String resource = "/io/talkturn/sample/" + name + ".txt";
        try (InputStream in = ScriptReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a script from its text. */
    static Script parse(String text) {
        ScriptReader reader = new ScriptReader();
        text.lines().forEach(line -> reader.take(line.strip()));
        reader.endStage();
        return new Script(reader.title, reader.roles, reader.relation, reader.slots, reader.stages);
    }

    private void take(String line) {
        if (line.isEmpty()) {
            endExchange();
        } else if (line.startsWith("[")) {
            openStage(line.substring(1, line.length() - 1));
        } else if (line.startsWith("!")) {
            endExchange();
            steps.add(event(line));
        } else if (line.length() > 1 && line.charAt(1) == '|') {
            lines.add(
                    new Line(Emotion.ofLetter(line.charAt(0)), line.substring(2).strip()));
        } else if (stageName.isEmpty()) {
            head(line);
        } else {
            endMove();
            role = role(line.substring(0, line.length() - 1));
        }
    }

    private void head(String line) {
        int colon = line.indexOf(':');
        String key = line.substring(0, colon);
        String value = line.substring(colon + 1).strip();
        switch (key) {
            case "title" -> title = value;
            case "roles" -> roles = split(value, ",");
            case "relation" -> relation = value;
            default -> slots.put(key.substring("slot ".length()), split(value, "\\|"));
        }
    }

    private void openStage(String heading) {
        endStage();
        List<String> parts = split(heading, ":");
        stageName = parts.getFirst();
        condition = parts.size() > 1 ? parts.get(1) : "";
    }

    /** {@code ! role valence activation dominance}; a role may be of two words. */
    private Step.Event event(String line) {
        String[] words = line.split(" ");
        int n = words.length;
        String who = String.join(" ", Arrays.copyOfRange(words, 1, n - 3));
        return new Step.Event(
                role(who),
                new Affect(
                        Double.parseDouble(words[n - 3]),
                        Double.parseDouble(words[n - 2]),
                        Double.parseDouble(words[n - 1])));
    }

    private String role(String name) {
        if (!roles.contains(name)) {
            throw new IllegalStateException(title + " has no role " + name);
        }
        return name;
    }

    private void endMove() {
        if (!role.isEmpty()) {
            moves.add(new Move(role, lines));
            lines.clear();
            role = "";
        }
    }

    private void endExchange() {
        endMove();
        if (!moves.isEmpty()) {
            steps.add(new Step.Exchange(moves));
            moves.clear();
        }
    }

    private void endStage() {
        endExchange();
        if (!stageName.isEmpty()) {
            stages.add(new Stage(stageName, condition, steps));
            steps.clear();
        }
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }
}
