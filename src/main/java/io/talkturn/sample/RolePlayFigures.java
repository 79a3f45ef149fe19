package io.talkturn.sample;

import io.talkturn.corpus.Partition;
import io.talkturn.sample.Story.Play;
import io.talkturn.sample.script.Emotion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the README of a role play says in numbers, counted on the corpus that it lies beside. */
final class RolePlayFigures {
    /** Stands for talkturns on whose emotion no two raters agree. */
    private static final int UNLABELLED = Emotion.values().length;

    private final RolePlay made;
    private final Map<Partition, int[]> counts = new EnumMap<>(Partition.class);
    private int labelled;
    private int unanimous;
    private int right;

    private RolePlayFigures(RolePlay made) {
        this.made = made;
        int row = 0;
        for (Play play : made.plays()) {
            int[] ours = counts.computeIfAbsent(play.partition(), p -> new int[UNLABELLED + 1]);
            for (Turn turn : play.turns()) {
                count(made.judgements().get(row++), Emotion.of(turn.affect()), ours);
            }
        }
    }

    private void count(Judgement judgement, Emotion felt, int[] ours) {
        Optional<Emotion> named = judgement.emotion();
        ours[named.map(e -> Emotion.ids().indexOf(e.id())).orElse(UNLABELLED)]++;
        labelled += named.isPresent() ? 1 : 0;
        right += named.equals(Optional.of(felt)) ? 1 : 0;
        unanimous += judgement.share() == 1 ? 1 : 0;
    }

    /** The figures by their names in the README. */
    static Map<String, String> of(RolePlay made, double raterNoise) {
        RolePlayFigures figures = new RolePlayFigures(made);
        int all = made.judgements().size();
        List<Judgement> agreed =
                made.judgements().stream().filter(j -> j.emotion().isPresent()).toList();
        Map<String, String> named = new HashMap<>();
        named.put("talkturns", String.format(Locale.ROOT, "%,d", all));
        named.put("noise", Double.toString(raterNoise));
        named.put("kappa", String.format(Locale.ROOT, "%.2f", FleissKappa.of(made.judgements())));
        named.put("kappa agreed", String.format(Locale.ROOT, "%.2f", FleissKappa.of(agreed)));
        named.put("unanimous", percent(figures.unanimous, all));
        named.put("majority", percent(figures.labelled - figures.unanimous, all));
        named.put("split", percent(all - figures.labelled, all));
        named.put("right", percent(figures.right, figures.labelled));
        named.put("counts", figures.table());
        return named;
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / all);
    }

    /** A line of a table a partition. */
    private String table() {
        StringBuilder lines = new StringBuilder();
        counts.forEach((partition, ours) -> {
            long conversations = made.plays().stream()
                    .filter(p -> p.partition() == partition)
                    .count();
            lines.append("| ").append(partition.name().toLowerCase(Locale.ROOT));
            lines.append(" | ").append(conversations);
            for (int count : ours) {
                lines.append(" | ").append(count);
            }
            lines.append(" |\n");
        });
        return lines.toString().stripTrailing();
    }
}
