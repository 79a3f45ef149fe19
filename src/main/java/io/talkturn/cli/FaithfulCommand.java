package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.report.CsvExport;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.FaithSentence;
import io.talkturn.report.FaithTable;
import io.talkturn.report.SeedSiblings;
import io.talkturn.report.Table;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.faith.FaithSettings;
import io.talkturn.run.faith.FaithWork;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.run.faith.SeedComparison;
import io.talkturn.run.faith.TestedTalkturn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests whether the attention of a run is worth believing. */
@Command(
        name = "faithful",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tests whether the attention of a finished run is worth believing: takes the words and talkturns of highest,"
                    + " lowest and random attention out of every prediction, and shows how far the probability of the"
                    + " predicted class falls without them (comprehensiveness) and with them alone (sufficiency).",
            "Words are left out, and read as <unk>. With runs of other seeds: how far their attention agrees. Nothing is"
                    + " trained. The result is kept in the run folder; the window shows it under transcripts."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn faithful 20260730-140512-rock",
            "  talkturn faithful 20260730-140512-rock --partition dev --counts 1,2,4 \\",
            "      --draws 50 --seed 3 --to faithful.tex --each talkturns.csv",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class FaithfulCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "train, dev or test. Default: test, or dev where nothing of test was predicted.")
    private @Nullable String partition;

    @Option(
            names = "--counts",
            split = ",",
            paramLabel = "K",
            description = "How many words or talkturns are taken away. Default: 1,3,5,10.")
    private List<Integer> counts = FaithSettings.USUAL.counts();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "10",
            description = "Random choices that each is held against. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "0",
            description = "Of the random choices. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where the table is written as well, .csv, .tex or .html.")
    private @Nullable Path to;

    @Option(
            names = "--each",
            paramLabel = "FILE",
            description = "Where every prediction is written by itself, with the words that were chosen, as CSV.")
    private @Nullable Path each;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        FaithSettings settings = new FaithSettings(counts, draws, seed);
        Stream.of(Optional.ofNullable(to), Optional.ofNullable(each))
                .flatMap(Optional::stream)
                .forEach(ExportGuard::free);
        RunFolder folder = run.folder();
        List<TestedTalkturn> talkturns = new ArrayList<>();
        Faithfulness test;
        Table table;
        try (Interrupt interrupt = Interrupt.listen(answer.err())) {
            test = test(folder, settings, talkturns, interrupt);
            test.write(folder);
            table = FaithTable.of(RunCatalog.entry(folder).title(), test);
            if (to != null) {
                TableFile.write(table, to, csv.safety());
            }
            if (each != null) {
                CsvExport.write(FaithTable.each(table.title(), test, talkturns), each, csv.safety());
            }
        }
        print(folder.faithfulness(Partition.of(test.partition())), test, table);
        return 0;
    }

    private Faithfulness test(
            RunFolder folder, FaithSettings settings, List<TestedTalkturn> talkturns, Progress progress) {
        FaithWork work = new FaithWork(folder);
        Partition chosen = partition == null ? work.usual() : Partition.of(partition);
        Consumer<TestedTalkturn> sink = each == null ? _ -> {} : talkturns::add;
        Faithfulness test = work.measure(chosen, settings, progress, sink);
        List<RunFolder> siblings =
                SeedSiblings.of(folder, RunCatalog.ofProject(folder.project()).list());
        return test.with(SeedComparison.of(siblings, chosen, progress).orElse(null));
    }

    private void print(Path kept, Faithfulness test, Table table) {
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", kept.toString());
            all.put("says", FaithSentence.of(test));
            all.put("test", test);
            answer.out().prettyJson(all);
            return;
        }
        TextTable.print(table, answer.out());
        answer.out().println(FaithSentence.of(test));
        answer.out().println("Wrote " + kept);
        Stream.of(Optional.ofNullable(to), Optional.ofNullable(each))
                .flatMap(Optional::stream)
                .forEach(file -> answer.out().println("Wrote " + file));
    }
}
