package io.talkturn.run;

import com.sun.management.OperatingSystemMXBean;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.model.HanSizes;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.EncodedCorpus;
import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a training needs at least, so that one that cannot fit is refused before it starts. Counted are the values that
 * the engine keeps for the way back, by talkturns of average length: real batches need somewhat more.
 */
final class MemoryEstimate {
    /** Of a GRU in two directions, a unit and a step: three gates from the input, three from the state, the state. */
    private static final int VALUES_A_UNIT = 2 * 7;
    /** Parameters, their gradients, two moments and those of the best epoch. */
    private static final int COPIES = 5;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MemoryEstimate() {}

    /** Bytes for the parameters and one batch. */
    static long ofTraining(HanSpec spec, TrainingSettings training, Corpus corpus) {
        HanSettings model = spec.model();
        HanSizes sizes = model.sizes();
        HanShape shape = HanShape.of(model, 1, 1, spec.inNetwork());
        int batch = Math.min(training.batch().size(), corpus.talkturns().size());
        long blocks = Math.ceilDiv(batch, training.batch().blockLength());
        long talkturns = Math.min(
                corpus.talkturns().size(),
                blocks * ((long) training.batch().blockLength() + model.input().contentSize()));
        double words = talkturns
                * meanTokens(corpus, model)
                * shape.wordEncoders().size()
                * (model.embeddings().width() + (double) VALUES_A_UNIT * sizes.wordGru() + sizes.wordAttention());
        double turns = (double) batch
                * meanLength(corpus, model)
                * shape.turnEncoders().stream()
                        .mapToDouble(task -> (double) VALUES_A_UNIT * shape.turnGru(task)
                                + sizes.wordAttention()
                                + sizes.turnAttention())
                        .sum();
        return (long) (Float.BYTES * (words + turns + (double) COPIES * shape.count()));
    }

    /**
     * Bytes for the parameters and one batch of a fusion network: every matrix leaves its outputs at every step, and the
     * non-linearity after it as many.
     */
    static long ofTraining(FusionNetwork network, int steps, int batch) {
        double outputs = network.parameters().stream()
                .filter(ParameterShape::isMatrix)
                .mapToLong(parameter -> parameter.dimensions()[0])
                .sum();
        double input = network.form().widths().total();
        return (long) (Float.BYTES * (2 * (outputs + input) * batch * steps + (double) COPIES * network.count()));
    }

    /** Bytes of memory of this machine, or of the container it runs in. */
    static long ofMachine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static double meanTokens(Corpus corpus, HanSettings model) {
        int asked = model.input().maxTokens();
        int most = asked > 0 ? asked : EncodedCorpus.LONGEST;
        return corpus.talkturns().stream()
                .mapToInt(t -> Math.min(most, BLANKS.split(t.narrativeOrText()).length))
                .average()
                .orElse(1);
    }

    private static double meanLength(Corpus corpus, HanSettings model) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN)
                .map(row ->
                        Math.min(model.input().contentSize(), row - corpus.firstRow(corpus.conversationOf(row))) + 1)
                .average()
                .orElse(1);
    }
}
