package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.transcript.Tier.Place;
import java.util.ArrayList;
import java.util.List;

/** The tiers of formats in which everybody speaks on one: what is said, and who says it. */
public final class SaidTiers {
    private final String name;
    private final List<Mark> text = new ArrayList<>();
    private final List<Mark> speakers = new ArrayList<>();

    /** Tiers of which that with the text has a name. */
    public SaidTiers(String name) {
        this.name = name;
    }

    /** Adds what somebody says; the speaker is empty where unknown. */
    public void add(Mark said, String speaker) {
        if (!speaker.isEmpty()) {
            speakers.add(Mark.of(speaker, text.size(), said.line()));
        }
        text.add(said);
    }

    /** The text, and the speakers where any is known. */
    public List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(name, Place.of(""), TierKind.SPEECH, name, text));
        if (!speakers.isEmpty()) {
            tiers.add(new Tier("speaker", new Place("", name), TierKind.SPEAKER, "speaker", speakers));
        }
        return tiers;
    }
}
