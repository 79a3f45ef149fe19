package io.talkturn.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The register of all commands. */
public final class Commands {
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final ObservableMap<String, Command> byId = FXCollections.observableMap(new LinkedHashMap<>());
    private final Map<String, List<KeyCombination>> further = new HashMap<>();
    private final Map<String, String> signs = new HashMap<>();
    private final List<Function<String, List<Command>>> finders = new ArrayList<>();
    private final List<LaterFinder> laterFinders = new ArrayList<>();
    private Consumer<String> searchField = words -> {};

    /** Names the search field, which shows what is found for words that were typed elsewhere. */
    public void searchField(Consumer<String> field) {
        searchField = field;
    }

    /** Shows in the search field what is found for words that were typed elsewhere. */
    public void showSearch(String words) {
        searchField.accept(words);
    }

    /** Adds a command; one of the same id is replaced. */
    public void add(Command command) {
        byId.put(command.id(), command);
    }

    /** Gives a command one more key, which other programs have for it. */
    public void addKey(String id, String key) {
        further.computeIfAbsent(id, any -> new ArrayList<>()).add(KeyCombination.valueOf(key));
    }

    /** Gives a command a sign that starts it where no text is being typed, whatever key the keyboard has it on. */
    public void addSign(String id, String sign) {
        signs.put(sign, id);
    }

    /** The command that can be started just now by a key that was pressed. */
    public Optional<Command> byKey(KeyEvent event) {
        return byId.values().stream()
                .filter(command -> keys(command).anyMatch(key -> key.match(event)))
                .filter(command -> command.enabled().get())
                .findFirst();
    }

    /** The command that a typed sign starts. */
    public Optional<Command> bySign(String typed) {
        return Optional.ofNullable(signs.get(typed))
                .flatMap(this::byId)
                .filter(c -> c.enabled().get());
    }

    /** All keys of a command as people read them, the usual one first. */
    public List<String> keyTexts(Command command) {
        return Stream.concat(
                        signs.entrySet().stream()
                                .filter(sign -> sign.getValue().equals(command.id()))
                                .map(Map.Entry::getKey),
                        keys(command).map(KeyCombination::getDisplayText))
                .toList();
    }

    private Stream<KeyCombination> keys(Command command) {
        return Stream.concat(Stream.ofNullable(command.key()), further.getOrDefault(command.id(), List.of()).stream());
    }

    /** Adds what else the search field finds, for example runs and conversations of the open project. */
    public void addFinder(Function<String, List<Command>> finder) {
        finders.add(finder);
    }

    /** What takes a while to find is given later, on the UI thread. */
    @FunctionalInterface
    public interface LaterFinder {
        /**
         * Looks for something.
         *
         * @param query what was typed, in lower case; not blank
         * @param found takes what was found, once, unless something else is looked for meanwhile
         */
        void find(String query, Consumer<List<Command>> found);
    }

    /** Adds what is found in the background, for example talkturns. */
    public void addLaterFinder(LaterFinder finder) {
        laterFinders.add(finder);
    }

    /**
     * Looks for what takes a while.
     *
     * @param found takes what each finder found
     * @return how many answers will come
     */
    public int searchLater(String typed, Consumer<List<Command>> found) {
        String query = queryOf(typed);
        if (query.isEmpty()) {
            return 0;
        }
        laterFinders.forEach(finder -> finder.find(query, found));
        return laterFinders.size();
    }

    private static String queryOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** All commands by id; the shell watches it for keys. */
    public ObservableMap<String, Command> all() {
        return byId;
    }

    /** A command by its id. */
    public Optional<Command> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The commands that fit what was typed, best first, followed by what the finders give. Only what can be started is given. */
    public List<Command> search(String typed) {
        String query = queryOf(typed);
        record Hit(Command command, int score) {}
        List<Command> found = new ArrayList<>(byId.values().stream()
                .filter(c -> c.enabled().get())
                .map(c -> new Hit(c, score(c, query)))
                .filter(h -> h.score() > 0)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::command)
                .toList());
        if (!query.isEmpty()) {
            finders.forEach(f -> found.addAll(f.apply(query)));
        }
        return found;
    }

    private static int score(Command command, String query) {
        if (query.isEmpty()) {
            return 1;
        }
        String title = command.title().toLowerCase(Locale.ROOT);
        String whole = title + " " + command.group().toLowerCase(Locale.ROOT);
        if (title.startsWith(query)) {
            return 4;
        }
        if (whole.contains(" " + query)) {
            return 3;
        }
        boolean everyWord = WORDS.splitAsStream(query).allMatch(whole::contains);
        return everyWord ? 2 : 0;
    }
}
