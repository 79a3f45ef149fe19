package io.talkturn.benchmark;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The textbook form of a network in Python's PyTorch, a process that takes one batch at a time, so that it can be measured in
 * turns with ours. The script is our own text, {@code textbook.py}, handed to the interpreter without a shell.
 */
final class PythonTextbook implements AutoCloseable {
    private static final String SCRIPT = "textbook.py";
    private static final String ANSWER = "= ";
    private static final String ANOTHER = "Name another Python with --python, for example /usr/bin/python3.";

    private final String python;
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private String version = "";
    private double gflops = Double.NaN;

    /** A way to give padded rows to a recurrent layer, with so many threads. */
    record Way(String padding, int threads) {
        /** All that are measured; the best of them is what a Python user has. */
        static List<Way> all(int threads) {
            return threads == 1
                    ? List.of(new Way("padded", 1), new Way("packed", 1))
                    : List.of(
                            new Way("padded", 1),
                            new Way("packed", 1),
                            new Way("padded", threads),
                            new Way("packed", threads));
        }

        @Override
        public String toString() {
            return padding + ", " + threads + (threads == 1 ? " thread" : " threads");
        }
    }

    private PythonTextbook(String python, Process process) {
        this.python = python;
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it and waits until it has its batches.
     *
     * @param python the interpreter
     * @param header the network and the batches, as the script wants them
     * @throws UserError where there is no such program, it has no PyTorch, or the script fails
     */
    static PythonTextbook start(String python, Map<String, Object> header) {
        PythonTextbook textbook = new PythonTextbook(python, process(python));
        try {
            textbook.ready(Json.line(header));
            return textbook;
        } catch (RuntimeException e) {
            textbook.close();
            throw e;
        }
    }

    private static Process process(String python) {
        try {
            return new ProcessBuilder(python, "-c", script())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UserError(
                    "“" + python + "” cannot be started: it is not there, or is no program.", null, ANOTHER, e);
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(PythonTextbook.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(String header) {
        String answer = ask(header);
        if (answer.equals("missing")) {
            throw new UserError(
                    "“" + python + "” has no PyTorch.",
                    "Install it (on Debian “apt-get install python3-torch”), or name a Python that has it with --python.");
        }
        String[] words = answer.split(" ", -1);
        version = words[1];
        gflops = Double.parseDouble(words[2]);
    }

    /** PyTorch's version. */
    String version() {
        return version;
    }

    /** Thousand million operations a second of a product of matrices with one thread. */
    double gflops() {
        return gflops;
    }

    /**
     * Trains on a batch.
     *
     * @return windows or samples a second
     */
    double train(Way way, int batch) {
        return rate("train", way, batch);
    }

    /** Predicts a batch; the same. */
    double evaluate(Way way, int batch) {
        return rate("evaluate", way, batch);
    }

    private double rate(String what, Way way, int batch) {
        return 1 / Double.parseDouble(ask(what + " " + way.padding() + " " + way.threads() + " " + batch));
    }

    /** Sends a line and reads on to the answer; what stands before it are warnings, or why there is none. */
    private String ask(String line) {
        String last = "";
        try {
            try {
                in.write(line);
                in.newLine();
                in.flush();
            } catch (IOException e) {
                last = Objects.requireNonNullElse(e.getMessage(), "");
            }
            for (String read = out.readLine(); read != null; read = out.readLine()) {
                if (read.startsWith(ANSWER)) {
                    return read.substring(ANSWER.length());
                }
                last = read.isBlank() ? last : read.strip();
            }
        } catch (IOException e) {
            last = Objects.requireNonNullElse(e.getMessage(), last);
        }
        throw new UserError(
                "The textbook form in Python ended early" + (last.isEmpty() ? "." : ": " + last),
                "It was tried with Python 3.11 and PyTorch 1.13. " + ANOTHER);
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
    }
}
