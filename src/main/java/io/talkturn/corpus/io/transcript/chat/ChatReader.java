package io.talkturn.corpus.io.transcript.chat;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.LabelName;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.MediaName;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.foundation.Interruption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a CHAT file: a tier for each speaker, a tier for each kind of dependent line. */
final class ChatReader {
    /** Tiers of analysis that CLAN's own programs write, in codes of several parts. */
    private static final Set<String> ANALYSES = Set.of(
            "%mor", "%gra", "%trn", "%grt", "%umor", "%ugra", "%pho", "%mod", "%xpho", "%xmod", "%phosyl", "%modsyl");

    private final SourceFile file;
    private final ImportNotes notes;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Mark>> main = new LinkedHashMap<>();
    private final Map<String, List<Mark>> dependent = new LinkedHashMap<>();
    private @Nullable String media;

    /** The main line that dependent ones belong to: its tier and its number there. */
    private String above = "";

    ChatReader(SourceFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    Transcript read(String text) {
        for (ChatLine line : ChatLine.of(file, text)) {
            Interruption.check();
            if (line.isMain()) {
                main(line);
            } else if (line.isDependent()) {
                dependent(line);
            } else if (line.isHeader()) {
                header(line);
            } else {
                notes.warn(
                        "no_chat_line",
                        file.name(),
                        line.number(),
                        "Line " + line.number() + " begins with none of “*”, “%”, “@” and was left out.");
            }
        }
        if (main.isEmpty()) {
            throw file.error("The file has no main line: nobody says anything.", "Choose another transcript.");
        }
        return new Transcript(file, media, tiers());
    }

    private void header(ChatLine line) {
        switch (line.tier()) {
            case "@Participants" -> participants(line.content());
            case "@Media" -> {
                int comma = line.content().indexOf(',');
                media = MediaName.of(comma < 0 ? line.content() : line.content().substring(0, comma));
            }
            default -> {}
        }
    }

    /** {@code CLA Clara Adult}: a code, a name that may be missing, a role. */
    private void participants(String content) {
        for (String each : content.split(",", -1)) {
            String[] parts = each.strip().split("\\s+", -1);
            if (!parts[0].isEmpty()) {
                names.put(parts[0], parts.length > 2 ? parts[1].replace('_', ' ') : parts[0]);
            }
        }
    }

    private String name(String code) {
        String name = names.get(code);
        if (name == null) {
            return code;
        }
        boolean shared = names.values().stream().filter(name::equals).count() > 1;
        return shared ? code : name;
    }

    private void main(ChatLine line) {
        Bullets bullets = Bullets.of(file, line);
        SpokenText.Said said = SpokenText.of(bullets.text());
        if (said.hadCodes()) {
            notes.info(
                    "chat_codes",
                    file.name(),
                    line.number(),
                    "CHAT's codes were taken out of line " + line.number() + ": “" + line.tier() + ": "
                            + bullets.text().strip().replaceAll("\\s+", " ") + "”.");
        }
        List<Mark> marks = main.computeIfAbsent(line.tier(), x -> new ArrayList<>());
        above = line.tier();
        marks.add(Mark.at(said.text(), bullets.start(), bullets.end(), line.number()));
    }

    private void dependent(ChatLine line) {
        List<Mark> of = main.get(above);
        if (of == null) {
            notes.warn(
                    "no_main_line",
                    file.name(),
                    line.number(),
                    "Line " + line.number() + " (" + line.tier() + ") stands under no main line and was left out.");
            return;
        }
        // a tier of its own for each speaker: what it belongs to is then a number on that speaker's tier
        List<Mark> marks = dependent.computeIfAbsent(above + "\n" + line.tier(), x -> new ArrayList<>());
        int parent = of.size() - 1;
        if (line.tier().equals("%wor")) {
            Bullets.words(line.content())
                    .forEach(word -> marks.add(new Mark(word.text(), word.start(), word.end(), parent, line.number())));
        } else {
            marks.add(Mark.of(Bullets.of(file, line).text().strip(), parent, line.number()));
        }
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        main.forEach((tier, marks) -> {
            String speaker = name(tier.substring(1));
            if (!names.containsKey(tier.substring(1))) {
                notes.warn(
                        "no_participant",
                        file.name(),
                        marks.getFirst().line(),
                        "“" + tier + "” is not among the @Participants; the speaker is called “" + speaker + "”.");
            }
            tiers.add(new Tier(tier, Place.of(speaker), TierKind.SPEECH, LabelName.of(tier, ""), marks));
        });
        dependent.forEach((key, marks) -> tiers.add(dependent(key.split("\n", -1), marks)));
        return tiers;
    }

    private Tier dependent(String[] key, List<Mark> marks) {
        String tier = key[1];
        String speaker = name(key[0].substring(1));
        String name = tier + " of " + key[0];
        Place place = new Place(speaker, key[0]);
        String label = LabelName.of(tier.substring(1), "");
        if (tier.equals("%wor")) {
            return new Tier(name, place, TierKind.WORDS, label, marks);
        }
        return ANALYSES.contains(tier)
                ? Tier.told(name, place, label, "an analysis of CLAN's programs", marks)
                : new Tier(name, place, TierKind.VALUES, label, marks);
    }
}
