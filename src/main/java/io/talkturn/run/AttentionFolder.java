package io.talkturn.run;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.NpyFloats;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attention weights of a run, {@code attention/}. Tokens and places are held in memory, weights are read from the
 * files when they are asked for.
 */
public final class AttentionFolder {
    public static final String INDEX = "attention.json";
    public static final String TALKTURNS = "talkturns.csv";
    public static final String WINDOWS = "windows.csv";
    public static final String TURN = "turn.npy";
    public static final String TASK = "task.npy";
    public static final List<String> TALKTURN_COLUMNS =
            List.of("row", "conversation", "talkturn", "partition", "tokens", "word_offset", "word_count");
    public static final List<String> WINDOW_COLUMNS =
            List.of("window", "conversation", "talkturn", "partition", "first_row", "length", "turn_offset");

    private static final Set<String> ENCODERS = Set.of(AuxiliaryTask.PRIMARY_ID, HanShape.AUXILIARY_BRANCH);

    private final Index index;
    private final List<Attended> talkturns;
    private final List<Window> windows;
    private final Map<String, Window> byTalkturn = new HashMap<>();
    private final Map<String, NpyFloats> words = new LinkedHashMap<>();
    private final NpyFloats turn;
    private final NpyFloats task;

    /** The file {@code attention.json}. */
    public record Index(int format, List<String> tasks, List<String> wordEncoders) {
        public Index {
            if (!tasks.contains(AuxiliaryTask.PRIMARY_ID)
                    || !wordEncoders.contains(AuxiliaryTask.PRIMARY_ID)
                    || !wordEncoders.stream().allMatch(ENCODERS::contains)) {
                throw new IllegalArgumentException("it lacks the primary task, or names an encoder that there is not");
            }
        }
    }

    /**
     * A talkturn that stands in at least one window.
     *
     * @param text its tokens, joined by one blank
     * @param wordOffset where its word weights begin
     * @param wordCount how many tokens it has
     */
    public record Attended(
            String conversation, String talkturn, Partition partition, String text, long wordOffset, int wordCount) {
        /** Its tokens. */
        public List<String> tokens() {
            return List.of(text.split(" ", -1));
        }
    }

    /**
     * The window of a predicted talkturn.
     *
     * @param number the running number
     * @param firstRow the row (in {@link #talkturns()}) of its oldest talkturn
     * @param length how many talkturns it holds; the last is the predicted one
     * @param turnOffset where its talkturn weights begin
     */
    public record Window(
            int number,
            String conversation,
            String talkturn,
            Partition partition,
            int firstRow,
            int length,
            long turnOffset) {}

    /**
     * The raw weights of one window.
     *
     * @param tasks kappa by task; shape [tasks]
     * @param turns talkturn weights, oldest talkturn first; shape [length, tasks]
     */
    public record Weights(float[] tasks, float[][] turns) {}

    private AttentionFolder(Path folder) {
        this.index = Json.readWhole(folder.resolve(INDEX), Index.class);
        this.talkturns = TableFile.read(folder.resolve(TALKTURNS), TALKTURN_COLUMNS).stream()
                .map(c -> new Attended(c.text(1), c.text(2), c.partition(3), c.text(4), c.whole64(5), c.whole(6)))
                .toList();
        this.windows = TableFile.read(folder.resolve(WINDOWS), WINDOW_COLUMNS).stream()
                .map(c -> new Window(
                        c.whole(0), c.text(1), c.text(2), c.partition(3), c.whole(4), c.whole(5), c.whole64(6)))
                .toList();
        windows.forEach(window -> byTalkturn.put(window.talkturn(), window));
        for (String encoder : index.wordEncoders()) {
            words.put(encoder, NpyFloats.open(folder.resolve(wordFile(encoder))));
        }
        this.turn = NpyFloats.open(folder.resolve(TURN));
        this.task = NpyFloats.open(folder.resolve(TASK));
        checkSizes(folder);
    }

    /**
     * Opens the folder.
     *
     * @throws UserError where a file is missing, cut short, or does not fit the others
     */
    public static AttentionFolder open(Path folder) {
        return new AttentionFolder(folder);
    }

    /** The tasks that attend to talkturns, in the order of all arrays: {@code pri} and auxiliary task ids. */
    public List<String> tasks() {
        return index.tasks();
    }

    /** The word encoders: {@code pri}, and {@code aux} for HAN-ROCK. */
    public List<String> wordEncoders() {
        return index.wordEncoders();
    }

    /** All talkturns that stand in a window, in the order of the corpus. */
    public List<Attended> talkturns() {
        return talkturns;
    }

    /** All windows, one a predicted talkturn, in the order of the corpus. */
    public List<Window> windows() {
        return windows;
    }

    /** The window in which a talkturn was predicted. */
    public Optional<Window> window(String talkturn) {
        return Optional.ofNullable(byTalkturn.get(talkturn));
    }

    /** The talkturns of a window, oldest first. */
    public List<Attended> talkturns(Window window) {
        return talkturns.subList(window.firstRow(), window.firstRow() + window.length());
    }

    /** The raw weights of a window. */
    public Weights weights(Window window) {
        int width = tasks().size();
        float[] flat = turn.read(window.turnOffset() * width, window.length() * width);
        float[][] turns = new float[window.length()][];
        Arrays.setAll(turns, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
        return new Weights(task.read((long) window.number() * width, width), turns);
    }

    /**
     * The raw word weights of a talkturn; they do not depend on the window it is seen in.
     *
     * @param encoder one of {@link #wordEncoders()}
     * @return shape [tokens], sum 1
     */
    public float[] words(Attended talkturn, String encoder) {
        NpyFloats weights = words.get(encoder);
        if (weights == null) {
            throw new IllegalArgumentException("There is no word encoder " + encoder);
        }
        return weights.read(talkturn.wordOffset(), talkturn.wordCount());
    }

    public static String wordFile(String encoder) {
        return "word_" + encoder + ".npy";
    }

    private void checkSizes(Path folder) {
        checkPlaces(folder);
        long tokens = talkturns.stream().mapToLong(Attended::wordCount).sum();
        long turns = windows.stream().mapToLong(Window::length).sum();
        words.forEach((encoder, file) -> check(folder.resolve(wordFile(encoder)), file.count(), tokens));
        check(folder.resolve(TURN), turn.count(), turns * tasks().size());
        check(folder.resolve(TASK), task.count(), (long) windows.size() * tasks().size());
    }

    /** Whether rows and windows follow each other as they were written: what they point to is then there. */
    private void checkPlaces(Path folder) {
        long word = 0;
        for (Attended row : talkturns) {
            require(
                    row.wordOffset() == word && row.wordCount() == row.tokens().size(),
                    folder.resolve(TALKTURNS),
                    row.talkturn());
            word += row.wordCount();
        }
        long turnsBefore = 0;
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            boolean inside = window.firstRow() >= 0
                    && window.length() >= 1
                    && window.firstRow() <= talkturns.size() - window.length();
            require(
                    inside && window.number() == w && window.turnOffset() == turnsBefore,
                    folder.resolve(WINDOWS),
                    window.talkturn());
            turnsBefore += window.length();
        }
    }

    private static void require(boolean right, Path file, String talkturn) {
        if (!right) {
            throw new UserError(
                    "The line of the talkturn “" + talkturn + "” does not fit the lines before it or the other files.",
                    file,
                    RunResults.WAY_OUT);
        }
    }

    private static void check(Path file, long found, long wanted) {
        if (found != wanted) {
            throw new UserError(
                    "The file holds " + found + " weights where the tables beside it ask for " + wanted + ".",
                    file,
                    RunResults.WAY_OUT);
        }
    }
}
