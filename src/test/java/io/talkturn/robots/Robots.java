package io.talkturn.robots;

import io.talkturn.foundation.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The long form of the robots, from the command line: CONTRIBUTING.md has the commands. */
@Command(
        name = "robots",
        mixinStandardHelpOptions = true,
        description = "Press everything in the window, and look at every page.")
public final class Robots implements Callable<Integer> {
    @Option(
            names = "--sizes",
            defaultValue = "1000x700,1280x800,1920x1080",
            description = "Windows to look at. Default: ${DEFAULT-VALUE}.")
    private String sizes = "";

    @Option(names = "--themes", defaultValue = "light,dark", description = "Default: ${DEFAULT-VALUE}.")
    private String themes = "";

    @Option(
            names = "--pressing",
            defaultValue = "1280x800",
            description = "The sizes in which everything is pressed. Default: ${DEFAULT-VALUE}.")
    private String pressing = "";

    @Option(names = "--only", defaultValue = "", description = "Places, all where empty.")
    private String only = "";

    @Option(names = "--to", defaultValue = "target/robots", description = "Takes log and pictures.")
    private Path to = Path.of("target/robots");

    @Option(
            names = "--job",
            defaultValue = "ROUND",
            description =
                    "ROUND through all places; OWN_TABLE: from the first start to the table of the paper with a file of one's own,"
                            + " the pictures of docs/tour.md; OWN_RECORDINGS: the same with .eaf and .wav files that are"
                            + " dragged from another window; SCROLLING through long transcripts. Default: ${DEFAULT-VALUE}.")
    private Orders.Job job = Orders.Job.ROUND;

    /** Runs what the options say; exit code 1 where there are faults. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Robots()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String missing = XDisplay.missing();
        if (!missing.isEmpty()) {
            System.out.println(missing);
            return 2;
        }
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("sizes", sizes);
        orders.put("themes", themes);
        orders.put("pressing", pressing);
        orders.put("only", only);
        Path folder = to.toAbsolutePath();
        Path work = Files.createTempDirectory("robots");
        int exit = RobotRun.of(job, work, folder, orders);
        Folders.delete(work);
        Path faults = folder.resolve("faults.txt");
        System.out.println(Files.exists(faults) ? Files.readString(faults) : "It ended early: " + folder);
        return exit;
    }
}
