package io.talkturn.run.use;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.NpyFloatsWriter;
import io.talkturn.run.AttentionFolder;
import io.talkturn.training.han.ConversationResult;
import io.talkturn.training.han.ConversationResult.WindowResult;
import io.talkturn.training.han.ConversationResult.WordWeights;
import io.talkturn.training.han.text.EncodedCorpus;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code attention/} a conversation at a time, so that a corpus of any length needs no memory for it. All goes
 * into a folder beside the lasting one, which takes its place when everything is written.
 */
public final class AttentionWriter implements AutoCloseable {
    private final Path folder;
    private final Path fresh;
    private final EncodedCorpus encoded;
    private final CsvWriter talkturns;
    private final CsvWriter windows;
    private final List<NpyFloatsWriter> words = new ArrayList<>();
    private final NpyFloatsWriter turn;
    private final NpyFloatsWriter task;
    private int rows;
    private int windowCount;
    private long wordOffset;
    private long turnOffset;
    private boolean finished;

    public AttentionWriter(Path folder, EncodedCorpus encoded, List<String> tasks, List<String> wordEncoders)
            throws IOException {
        this.folder = folder;
        this.fresh = folder.resolveSibling(folder.getFileName() + ".new");
        this.encoded = encoded;
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        Json.write(fresh.resolve(AttentionFolder.INDEX), new AttentionFolder.Index(1, tasks, wordEncoders));
        talkturns = CsvWriter.builder().build(fresh.resolve(AttentionFolder.TALKTURNS));
        talkturns.writeRecord(AttentionFolder.TALKTURN_COLUMNS);
        windows = CsvWriter.builder().build(fresh.resolve(AttentionFolder.WINDOWS));
        windows.writeRecord(AttentionFolder.WINDOW_COLUMNS);
        for (String encoder : wordEncoders) {
            words.add(new NpyFloatsWriter(fresh.resolve(AttentionFolder.wordFile(encoder))));
        }
        turn = new NpyFloatsWriter(fresh.resolve(AttentionFolder.TURN), tasks.size());
        task = new NpyFloatsWriter(fresh.resolve(AttentionFolder.TASK), tasks.size());
    }

    /** Adds a conversation. */
    public void add(ConversationResult result) throws IOException {
        int[] rowOf = new int[result.words().size()];
        for (int i = 0; i < rowOf.length; i++) {
            WordWeights weights = result.words().get(i);
            rowOf[i] = rows;
            if (weights != null) {
                addTalkturn(result.firstRow() + i, weights);
            }
        }
        for (WindowResult window : result.windows()) {
            addWindow(window, rowOf[window.firstRow() - result.firstRow()]);
        }
    }

    /** Puts the finished folder in its place. */
    public void finish() throws IOException {
        talkturns.close();
        windows.close();
        for (NpyFloatsWriter encoder : words) {
            encoder.finish();
        }
        turn.finish();
        task.finish();
        Folders.delete(folder);
        Files.move(fresh, folder);
        finished = true;
    }

    /** Without {@link #finish()} nothing stays, also where the disk is so full that not even a close succeeds. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        words.forEach(encoder -> closeQuietly(encoder::close));
        Stream.<Closeable>of(talkturns, windows, turn::close, task::close).forEach(AttentionWriter::closeQuietly);
        Folders.delete(fresh);
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException | UncheckedIOException e) {
            // the error that brought us here is the one to tell
        }
    }

    private void addTalkturn(int row, WordWeights weights) throws IOException {
        List<String> tokens = encoded.tokens(row);
        talkturns.writeRecord(
                cells(Integer.toString(rows), row, String.join(" ", tokens), Long.toString(wordOffset), tokens.size()));
        for (int encoder = 0; encoder < words.size(); encoder++) {
            words.get(encoder).add(weights.byEncoder()[encoder]);
        }
        rows++;
        wordOffset += tokens.size();
    }

    private void addWindow(WindowResult window, int firstRow) throws IOException {
        windows.writeRecord(cells(
                Integer.toString(windowCount),
                window.row(),
                Integer.toString(firstRow),
                Integer.toString(window.length()),
                turnOffset));
        for (float[] weights : window.turns()) {
            turn.add(weights);
        }
        task.add(window.tasks());
        windowCount++;
        turnOffset += window.length();
    }

    private String[] cells(String number, int row, String first, String second, Object third) {
        Corpus corpus = encoded.corpus();
        Talkturn talkturn = corpus.talkturns().get(row);
        return new String[] {
            number,
            corpus.conversations().get(corpus.conversationOf(row)).id(),
            talkturn.id(),
            corpus.partitionOfRow(row).id(),
            first,
            second,
            third.toString()
        };
    }
}
