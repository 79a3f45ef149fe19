package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The long form of the campaigns, from the command line: docs/reliability.md has the commands. */
@Command(name = "campaigns", mixinStandardHelpOptions = true, description = "Kills, pairs and full disks.")
public final class Campaigns implements Callable<Integer> {
    @Option(names = "--seed", defaultValue = "1", description = "Draws moments and orders. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--kills", defaultValue = "0", description = "Kills of each command at random moments.")
    private int kills;

    @Option(names = "--calls", defaultValue = "0", description = "Kills of each command at system calls, at most.")
    private int calls;

    @Option(names = "--replays", defaultValue = "0", description = "Ends of each recorded command, at most.")
    private int replays;

    @Option(names = "--pairs", defaultValue = "0", description = "Pairs of commands at once.")
    private int pairs;

    @Option(names = "--disk", description = "Full, read-only and forbidden disks.")
    private boolean disk;

    @Option(names = "--only", defaultValue = "", description = "Only commands whose name holds this.")
    private String only = "";

    @Option(names = "--work", defaultValue = "target/campaigns", description = "A folder for copies.")
    private Path work = Path.of("target/campaigns");

    @Option(names = "--report", description = "Takes a line a trial, and the figures.")
    private @Nullable Path reportFile;

    /** Runs what the options say; exit code 1 where anything was lost. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Campaigns()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(work.toAbsolutePath()), "campaign");
        Report report = new Report(System.out, reportFile);
        Stage template = Stage.make(folder.resolve("template"));
        Victims victims = new Victims(new Program(folder.resolve("program"), template), template, folder);
        kills(victims, report);
        workers(victims, report);
        if (isWanted("study run")) {
            StudyCampaign studies = new StudyCampaign(victims, report);
            studies.atCalls(Strace.isThere() ? calls : 0, new Random(seed));
            studies.atRandom(kills, new Random(seed));
        }
        if (isWanted("saving")) {
            new WindowCampaign(victims, report).atRandom(kills, new Random(seed));
        }
        pairs(victims, report);
        if (disk) {
            new DiskCampaigns(victims, report).all(this::isWanted, calls, new Random(seed));
        }
        report.print();
        new Stage(folder).delete();
        return report.losses().isEmpty() ? 0 : 1;
    }

    private void kills(Victims victims, Report report) throws IOException {
        KillCampaign campaign = new KillCampaign(victims, report);
        Random random = new Random(seed);
        for (Act act : Acts.changing()) {
            if (isWanted(act.name())) {
                report.say("kills of " + act.name());
                new ReplayCampaign(victims, report).every(act, Strace.isThere() ? replays : 0, random);
                campaign.atCalls(act, Strace.isThere() ? calls : 0, random);
                campaign.atRandom(act, kills, random);
            }
        }
    }

    private void workers(Victims victims, Report report) throws IOException {
        RunCampaign campaign = new RunCampaign(victims, report);
        Random random = new Random(seed);
        for (String run : Acts.runs()) {
            if (isWanted(Acts.worker(run).name())) {
                report.say("kills of " + Acts.worker(run).name());
                campaign.atCalls(run, Strace.isThere() ? calls : 0, random);
                campaign.atRandom(run, kills, random);
            }
        }
        if (isWanted(Acts.train().name())) {
            campaign.starting(Strace.isThere() ? calls : 0, random);
        }
    }

    private void pairs(Victims victims, Report report) {
        if (pairs == 0) {
            return;
        }
        Results results = new RunCampaign(victims, report).uninterrupted(Acts.HAN_PAUSED);
        PairCampaign campaign = new PairCampaign(victims, new RunPairCheck(results), report);
        ManyCorrections corrections = new ManyCorrections(victims, report);
        Random random = new Random(seed);
        List<PairActs.Pair> all = new ArrayList<>(
                PairActs.all().stream().filter(p -> isWanted(p.name())).toList());
        Collections.shuffle(all, random);
        for (int i = 0; i < pairs; i++) {
            campaign.both(all.get(i % all.size()), random);
            if (i % 40 == 0) {
                corrections.run(8);
            }
        }
    }

    private boolean isWanted(String name) {
        return name.contains(only);
    }
}
