package io.talkturn.ui.transcripts;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.jobs.Jobs;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One of the two runs that the page shows: what was read of it, and its attention for the talkturn selected. */
public final class RunSide {
    private final String name;
    private final Jobs jobs;
    private final ObjectProperty<@Nullable RunEntry> run = new SimpleObjectProperty<>(this, "run", null);
    private final ReadOnlyObjectWrapper<@Nullable OpenRun> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShadedWindow> window = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private String conversation = "";
    private String talkturn = "";
    private AttentionChoice choice = new AttentionChoice.Combined();
    private @Nullable ConversationAttention attention;

    /**
     * A side.
     *
     * @param name tells its background work from the other side's
     */
    RunSide(String name, Jobs jobs) {
        this.name = name;
        this.jobs = jobs;
        run.subscribe(this::read);
    }

    /** The run chosen, null for none. */
    public ObjectProperty<@Nullable RunEntry> runProperty() {
        return run;
    }

    /** What was read of it, null until it is there. */
    public ReadOnlyObjectProperty<@Nullable OpenRun> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Its attention for the talkturn selected, null where it has none or did not predict that talkturn. */
    public ReadOnlyObjectProperty<@Nullable ShadedWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** Whether the run is being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why the run or its attention cannot be shown, null where it can. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Its verdict on a talkturn. */
    Optional<Verdict> verdict(String id) {
        OpenRun now = open.get();
        return now == null ? Optional.empty() : now.verdicts().of(id);
    }

    /** Shows the attention with which a talkturn was predicted; the weights are read where another conversation begins. */
    void select(String inConversation, String id, AttentionChoice by) {
        talkturn = id;
        choice = by;
        if (!inConversation.equals(conversation)) {
            conversation = inConversation;
            readAttention();
        } else {
            shade();
        }
    }

    /** Reads the run again, because its corpus was changed. */
    void again() {
        if (run.get() != null) {
            load(run.get());
        }
    }

    private void read(@Nullable RunEntry entry) {
        open.set(null);
        forgetAttention();
        load(entry);
    }

    /** What was read before stays until the new is there. */
    private void load(@Nullable RunEntry entry) {
        problem.set(null);
        loading.set(entry != null);
        if (entry == null) {
            return;
        }
        jobs.latest("transcripts.run." + name, progress -> OpenRun.read(entry))
                .onDone(opened -> {
                    if (entry.equals(run.get())) {
                        open.set(opened);
                        loading.set(false);
                        readAttention();
                    }
                })
                .onFailed(thrown -> {
                    if (entry.equals(run.get())) {
                        open.set(null);
                        forgetAttention();
                        loading.set(false);
                        problem.set(thrown);
                    }
                });
    }

    private void readAttention() {
        attention = null;
        window.set(null);
        OpenRun now = open.get();
        if (now == null || !now.attends() || conversation.isEmpty()) {
            return;
        }
        String wanted = conversation;
        jobs.latest("transcripts.attention." + name, progress -> ConversationAttention.read(now.attention(), wanted))
                .onDone(found -> ifAsked(now, wanted, () -> {
                    attention = found;
                    shade();
                }))
                .onFailed(thrown -> ifAsked(now, wanted, () -> problem.set(thrown)));
    }

    /** Another run, or none, may have been chosen meanwhile. */
    private void ifAsked(OpenRun of, String inConversation, Runnable action) {
        if (of.equals(open.get()) && inConversation.equals(conversation)) {
            action.run();
        }
    }

    private void forgetAttention() {
        attention = null;
        window.set(null);
    }

    private void shade() {
        window.set(
                attention == null
                        ? null
                        : Shading.of(attention, talkturn, choice).orElse(null));
    }
}
