package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.report.AffectTable;
import io.talkturn.report.BranchTable;
import io.talkturn.report.FigureTable;
import io.talkturn.report.KeptTable;
import io.talkturn.report.PresenceTable;
import io.talkturn.report.Table;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run of a fusion network is worth beside what every run tells.
 *
 * @param figures of a number with their n, without rows for classes
 * @param affect WAcc, F1, accuracy and WF1 by class and in the mean
 * @param presence by class, how often it was found, missed, claimed and rightly left out
 * @param presenceTable the same as a table
 * @param branches the weights of the branches, without rows where the model has none
 * @param without what it is worth without each modality, where that was asked for
 * @param noise what it is worth with noise, where that was asked for
 */
record FusionDetail(
        Table figures,
        Table affect,
        List<PresenceTable.Counts> presence,
        Table presenceTable,
        Table branches,
        Optional<Table> without,
        Optional<Table> noise) {
    static FusionDetail read(RunFolder folder, RunResults results, PredictionTable predictions, Partition partition) {
        return new FusionDetail(
                FigureTable.of(results.metrics(), partition),
                AffectTable.of(predictions, partition),
                PresenceTable.counts(predictions, partition),
                PresenceTable.of(predictions, partition),
                BranchTable.of(results.branches()),
                kept(folder, Test.WITHOUT, partition),
                kept(folder, Test.NOISE, partition));
    }

    private static Optional<Table> kept(RunFolder folder, Test test, Partition partition) {
        return KeptTable.read(
                        folder.path().resolve(test.file(partition)),
                        Texts.of("results." + test.id()),
                        List.of(Texts.of("results." + test.id() + ".note")))
                .map(table -> table.withRows(table.rows().stream()
                        .filter(row -> !table.columns()
                                .getFirst()
                                .shown(row.getFirst())
                                .startsWith(test.other()))
                        .toList()));
    }

    /** What can be tried with a trained network, without training it again. */
    enum Test {
        WITHOUT("ablation", "noise"),
        NOISE("noise", "without");

        private static final String NOISES = "0.25,0.5,1,2";

        private final String id;
        private final String other;

        Test(String id, String other) {
            this.id = id;
            this.other = other;
        }

        /** In texts and file names. */
        String id() {
            return id;
        }

        /** How the conditions begin that belong to the other one. */
        String other() {
            return other;
        }

        /** The file in the run folder. */
        String file(Partition partition) {
            return id + "-" + partition.id() + ".csv";
        }

        /** The words of the command. */
        List<String> command(RunFolder run, Partition partition) {
            List<String> words = new ArrayList<>(List.of(
                    "ablate",
                    run.path().toString(),
                    "--project",
                    run.project().toString(),
                    "--partition",
                    partition.id(),
                    "--to",
                    run.path().resolve(file(partition)).toString(),
                    "--only"));
            words.addAll(this == NOISE ? List.of("noise", "--noise", NOISES) : List.of("modalities"));
            return words;
        }
    }
}
