package io.talkturn.ui.corpus;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Shares;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.DataTabTarget;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a click does about a finding: it mends it, or leads to where a person can. */
public final class Mends {
    /** The usual shares, and a seed by which the division can be told and made again. */
    private static final Shares SHARES = new Shares(0.7, 0.15, 0.15);

    private static final long SEED = 1;

    /**
     * Something that a click does.
     *
     * @param isChange whether it changes the corpus at once
     */
    public record Mend(String title, Runnable action, boolean isChange) {}

    private final AppContext context;
    private final Divider divider;
    private final BooleanSupplier divides;

    public Mends(AppContext context) {
        this(context, () -> true);
    }

    /** @param divides whether another division of the corpus would mend anything */
    Mends(AppContext context, BooleanSupplier divides) {
        this.context = context;
        this.divides = divides;
        this.divider = new Divider(context.openCorpus(), context.undo(), context.jobs());
    }

    /** Why the last mending could not be done, empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return divider.problemProperty();
    }

    /** What can be done about a finding, what mends it at once first. */
    public List<Mend> of(Finding finding) {
        return all(finding).stream()
                .filter(mend -> divides.getAsBoolean() || !mend.isChange())
                .toList();
    }

    private List<Mend> all(Finding finding) {
        return switch (finding.code()) {
            case "undivided", "empty_partition" ->
                List.of(divided("bySpeaker", true), divided("byConversation", false), to(DataTab.PARTITIONS));
            case "speaker_overlap" -> List.of(divided("bySpeaker", true), to(DataTab.PARTITIONS));
            case "no_text", "unknown_speaker", "missing_labels" -> List.of(to(DataTab.TALKTURNS));
            case "infinite_feature", "empty_feature", "bad_scale", "class_always" -> List.of(to(DataTab.VALUES));
            case "unknown_label", "empty_label", "one_conversation" -> List.of(importing());
            case "no_test",
                    "small_train",
                    "no_partition",
                    "no_label",
                    "class_not_in_train",
                    "class_not_in_dev",
                    "few_of_class",
                    "one_class" -> List.of(to(DataTab.PARTITIONS));
            default -> List.of(to(DataTab.CORPORA));
        };
    }

    /** The control of a mend, in its place. */
    Node place(Mend mend, Region control) {
        return mend.isChange() ? context.writing(control) : control;
    }

    private Mend divided(String key, boolean speakersWhole) {
        String title = Texts.of("corpus.mend." + key);
        return new Mend(
                title,
                () -> divider.change(title, corpus -> Partitions.random(corpus, SHARES, SEED, speakersWhole)),
                true);
    }

    private Mend to(DataTab tab) {
        return new Mend(
                Texts.of("corpus.mend.to", tab.title()),
                () -> context.navigator().show(PageId.DATA, new DataTabTarget(tab)),
                false);
    }

    private Mend importing() {
        return new Mend(
                Texts.of("corpus.mend.import"),
                () -> context.navigator().show(PageId.DATA, new DataTabTarget(DataTab.CORPORA)),
                false);
    }
}
