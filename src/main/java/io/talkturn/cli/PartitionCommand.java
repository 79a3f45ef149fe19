package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Shares;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.table.FoldsFile;
import io.talkturn.corpus.io.table.PartitionTable;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.report.CorpusTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides a corpus into train, dev and test. */
@Command(
        name = "partition",
        mixinStandardHelpOptions = true,
        description = {
            "Divides a corpus into train, dev and test and says which speakers stand in two of them. A conversation is"
                    + " never split. Without --by and --preset it shows the division there is."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn partition corpora/meld",
            "  talkturn partition interviews --by random --shares 8:1:1 --seed 7",
            "  talkturn partition interviews --by random --shares 8:1:1 --speakers-whole",
            "  talkturn partition interviews --by speaker --dev S07,S08 --test S09,S10",
            "  talkturn partition interviews --by conversation --train 'week1*,week2*' --dev 'week3*'",
            "  talkturn partition interviews --by file --from split.csv",
            "  talkturn partition mosei --by file --from cmu_mosei_std_folds.py",
            "  talkturn partition iemocap --preset iemocap",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class PartitionCommand implements Callable<Integer> {
    /** How a corpus is divided. */
    enum Way {
        random,
        speaker,
        conversation,
        file
    }

    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Option(names = "--by", paramLabel = "WAY", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable Way by;

    @Option(
            names = "--shares",
            paramLabel = "A:B:C",
            defaultValue = "8:1:1",
            description = "By random: parts of train, dev and test; C may be 0. Default: ${DEFAULT-VALUE}.")
    private String shares = "8:1:1";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "By random: the same seed divides the same way. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--speakers-whole",
            description = "By random: conversations that share a speaker stay together, so no speaker overlaps.")
    private boolean speakersWhole;

    @Option(
            names = "--train",
            split = ",",
            paramLabel = "ID",
            description = "Speakers, or conversations (a* = begins with a).")
    private List<String> train = new ArrayList<>();

    @Option(names = "--dev", split = ",", paramLabel = "ID", description = "The same for dev.")
    private List<String> dev = new ArrayList<>();

    @Option(names = "--test", split = ",", paramLabel = "ID", description = "The same for test.")
    private List<String> test = new ArrayList<>();

    @Option(names = "--none", split = ",", paramLabel = "ID", description = "The same for what is left out.")
    private List<String> none = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "By file: a table with the columns conversation and partition; a recording stands for its"
                    + " sessions (a means a and a_...); or the file *_std_folds.py of the CMU-MultimodalSDK.")
    private @Nullable Path from;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "A division of a paper: iemocap (HAN-ROCK, by session), semaine (HAN-ROCK, by recording).")
    private @Nullable String preset;

    @Option(names = "--dry-run", description = "Show the division without writing it.")
    private boolean dryRun;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        boolean changed = by != null || preset != null;
        if (changed && !dryRun) {
            try (FolderLock _ = CorpusFolder.lock(folder, "dividing the corpus", wait.progress())) {
                Corpus read = CorpusFolder.read(folder);
                Corpus divided = read.withPartitions(divide(read));
                CorpusFolder.writePartitions(folder, divided, divided.partitions(), wait.progress());
                answer(folder, divided, true, true);
            }
        } else {
            Corpus read = CorpusFolder.read(folder);
            answer(folder, changed ? read.withPartitions(divide(read)) : read, changed, false);
        }
        return 0;
    }

    private Map<String, Partition> divide(Corpus read) {
        if (preset == null) {
            return divide(read, Objects.requireNonNull(by));
        }
        if (by != null) {
            throw new UserError("Both --by and --preset say how to divide.", "Leave one of them out.");
        }
        return PartitionPreset.named(preset).divide(read);
    }

    private Map<String, Partition> divide(Corpus read, Way way) {
        return switch (way) {
            case random -> Partitions.random(read, shares(), seed, speakersWhole);
            case speaker -> Partitions.bySpeaker(read, wanted());
            case conversation -> Partitions.byConversation(read, wanted());
            case file -> {
                if (from == null) {
                    throw new UserError("It is not said which file holds the division.", "Add --from with the file.");
                }
                yield FoldsFile.isOne(from) ? folds(from, read) : PartitionTable.read(from, read);
            }
        };
    }

    private Map<String, Partition> folds(Path file, Corpus read) {
        FoldsFile folds = FoldsFile.read(file, read);
        if (folds.unknown() > 0) {
            answer.err()
                    .println("Names in " + file.getFileName() + " that the corpus has no conversation of: "
                            + folds.unknown());
        }
        return folds.partitions();
    }

    private Shares shares() {
        String[] parts = shares.split("[:/,]", -1);
        try {
            if (parts.length == 2 || parts.length == 3) {
                return new Shares(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        parts.length == 3 ? Double.parseDouble(parts[2]) : 0);
            }
        } catch (NumberFormatException e) {
            throw badShares();
        }
        throw badShares();
    }

    private UserError badShares() {
        return new UserError(
                "“" + shares + "” are no shares.", "Give parts of train, dev and test, for example 8:1:1.");
    }

    private Map<String, Partition> wanted() {
        Map<String, Partition> wanted = new LinkedHashMap<>();
        Map<Partition, List<String>> lists = new LinkedHashMap<>();
        lists.put(Partition.TRAIN, train);
        lists.put(Partition.DEV, dev);
        lists.put(Partition.TEST, test);
        lists.put(Partition.NONE, none);
        lists.forEach((partition, ids) -> ids.forEach(id -> {
            Partition before = wanted.put(id, partition);
            if (before != null && before != partition) {
                throw new UserError(
                        "“" + id + "” is sent to " + before.id() + " and to " + partition.id() + ".",
                        "Send it to one.");
            }
        }));
        if (wanted.isEmpty()) {
            throw new UserError("Nobody is sent anywhere.", "Add --train, --dev or --test with ids.");
        }
        return wanted;
    }

    private void answer(Path folder, Corpus divided, boolean changed, boolean written) {
        Terminal out = answer.out();
        List<Finding> findings = CorpusChecks.of(divided);
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("folder", folder.toString());
            values.put("written", written);
            values.put("partitions", CorpusAnswer.partitions(Partitions.sizes(divided)));
            values.put("speaker_overlap", CorpusAnswer.overlaps(Partitions.speakerOverlap(divided)));
            values.put("findings", findings);
            Map<String, String> conversations = new LinkedHashMap<>();
            Partitions.current(divided).forEach((id, partition) -> conversations.put(id, partition.id()));
            values.put("conversations", conversations);
            out.prettyJson(values);
            return;
        }
        TextTable.print(CorpusTables.partitions(Partitions.sizes(divided)), out);
        CorpusAnswer.findings(findings, out);
        if (changed) {
            out.println();
            out.println(written ? "Written to " + folder : "Nothing was written (--dry-run).");
        }
    }
}
