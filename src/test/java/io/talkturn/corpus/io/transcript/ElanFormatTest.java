package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ELAN files, those that are damaged or meant ill too. */
final class ElanFormatTest {
    private static final String TYPES = """
            <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="utt" TIME_ALIGNABLE="true"/>
            <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="ref" CONSTRAINTS="Symbolic_Association" CONTROLLED_VOCABULARY_REF="cv"/>
            <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="free" CONSTRAINTS="Symbolic_Association"/>
            <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="inc" CONSTRAINTS="Included_In"/>
            <CONTROLLED_VOCABULARY CV_ID="cv"><CV_ENTRY_ML CVE_ID="1"><CVE_VALUE LANG_REF="en">warm</CVE_VALUE></CV_ENTRY_ML>
            <CV_ENTRY_ML CVE_ID="2"><CVE_VALUE LANG_REF="en">cold</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY>
            """;
    private static final String SLOTS =
            slot("t1", "500") + slot("t2", "1500") + slot("t3", "2000") + slot("t4", "3000");

    @TempDir
    Path folder;

    private static String slot(String id, String value) {
        return "<TIME_SLOT TIME_SLOT_ID=\"" + id + "\" TIME_VALUE=\"" + value + "\"/>";
    }

    private static String tier(String attributes, String... annotations) {
        return "<TIER " + attributes + ">" + String.join("", annotations) + "</TIER>";
    }

    private static String timed(String id, String from, String to, String text) {
        return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + id + "\" TIME_SLOT_REF1=\"" + from
                + "\" TIME_SLOT_REF2=\"" + to + "\"><ANNOTATION_VALUE>" + text
                + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
    }

    private static String of(String id, String parent, String text) {
        return "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" + id + "\" ANNOTATION_REF=\"" + parent
                + "\"><ANNOTATION_VALUE>" + text + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
    }

    private Path eaf(String slots, String... tiers) {
        return Imported.file(
                folder,
                "talk.eaf",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT FORMAT=\"3.0\">"
                        + "<HEADER TIME_UNITS=\"milliseconds\"><MEDIA_DESCRIPTOR MEDIA_URL=\"file:///D:/a%20b/talk%201.wav\"/>"
                        + "</HEADER><TIME_ORDER>" + slots + "</TIME_ORDER>" + String.join("", tiers) + TYPES
                        + "</ANNOTATION_DOCUMENT>");
    }

    private static String anna() {
        return tier(
                "TIER_ID=\"text@Anna\" LINGUISTIC_TYPE_REF=\"utt\"",
                timed("a1", "t1", "t2", "Good day."),
                timed("a2", "t3", "t4", "Well now."));
    }

    @Test
    void aTierWithoutParticipantIsOfTheNameBehindAt() {
        Imported found = Imported.of(eaf(SLOTS, anna()));

        assertThat(found.turns()).containsExactly("Anna 0.50-1.50 Good day.", "Anna 2.00-3.00 Well now.");
        assertThat(found.corpus().conversations().getFirst().media()).isEqualTo("talk 1.wav");
    }

    @Test
    void aVocabularyGivesTheClassesAndFreeTextIsTold() {
        Imported found = Imported.of(eaf(
                SLOTS,
                anna(),
                tier(
                        "TIER_ID=\"tone@Anna\" PARENT_REF=\"text@Anna\" LINGUISTIC_TYPE_REF=\"ref\"",
                        of("b1", "a2", "cold")),
                tier(
                        "TIER_ID=\"gloss@Anna\" PARENT_REF=\"text@Anna\" LINGUISTIC_TYPE_REF=\"free\"",
                        of("c1", "a1", "she says good day"),
                        of("c2", "a2", "and so on and on"))));

        assertThat(found.label("tone")).containsExactly("-", "cold");
        assertThat(found.taken()).contains("tone@Anna: class label “tone”", "gloss@Anna: left out");
    }

    @Test
    void withoutParticipantsTheNamesOfTiersTellWhoseALabelIs() {
        Imported found = Imported.of(eaf(
                SLOTS,
                tier("TIER_ID=\"Anna-text\" LINGUISTIC_TYPE_REF=\"utt\"", timed("a1", "t1", "t2", "Good day.")),
                tier(
                        "TIER_ID=\"Anna-tone\" PARENT_REF=\"Anna-text\" LINGUISTIC_TYPE_REF=\"ref\"",
                        of("b1", "a1", "cold"))));

        assertThat(found.turns()).containsExactly("Anna-text 0.50-1.50 Good day.");
        assertThat(found.label("tone")).containsExactly("cold");
    }

    @Test
    void wordsThatLieInATalkturnAreItsWords() {
        Imported found = Imported.of(eaf(
                SLOTS + slot("t5", "700") + slot("t6", "1200"),
                anna(),
                tier(
                        "TIER_ID=\"w@Anna\" PARENT_REF=\"text@Anna\" LINGUISTIC_TYPE_REF=\"inc\"",
                        timed("w1", "t1", "t5", "Good"),
                        timed("w2", "t6", "t2", "day."))));

        assertThat(found.words(0)).containsExactly("Good 0.50-0.70", "day. 1.20-1.50");
        assertThat(found.words(1)).isEmpty();
    }

    @Test
    void aTierThatTheMappingLeavesIsNotInTheCorpus() {
        Path file = eaf(
                SLOTS,
                anna(),
                tier("TIER_ID=\"Ben\" LINGUISTIC_TYPE_REF=\"utt\"", timed("d1", "t2", "t3", "Hello to you all.")));
        MappedImporter importer = (MappedImporter) Importers.standard().recognise(List.of(file));
        TableMapping guess = importer.sample(List.of(file), Progress.NONE).mapping();

        TableMapping without = guess.with(ColumnMapping.of("text@Anna", ColumnRole.IGNORE));
        Imported found =
                new Imported(importer.with(without).read(ImportRequest.of(file), Progress.NONE), importer.id());

        assertThat(found.turns()).containsExactly("Ben 1.50-2.00 Hello to you all.");
        assertThat(found.leftOut()).contains("text@Anna");
    }

    @Test
    void entitiesAreNeverResolved() {
        Path secret = Imported.file(folder, "secret.txt", "secret");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \""
                + secret.toUri() + "\">]>";
        Path file = Imported.file(
                folder,
                "bomb.eaf",
                "<?xml version=\"1.0\"?>" + bomb + "<ANNOTATION_DOCUMENT><HEADER/><TIME_ORDER>" + SLOTS
                        + "</TIME_ORDER>" + tier("TIER_ID=\"A\"", timed("a", "t1", "t2", "&b;&c;"))
                        + "</ANNOTATION_DOCUMENT>");

        assertThat(Imported.refusal(file)).contains("document type");
    }

    @Test
    void tiersWithoutAnyTimeAreRefused() {
        String slots = "<TIME_SLOT TIME_SLOT_ID=\"t1\"/><TIME_SLOT TIME_SLOT_ID=\"t2\"/>";

        assertThat(Imported.refusal(eaf(slots, tier("TIER_ID=\"A\"", timed("a", "t1", "t2", "Hm.")))))
                .contains("None of the time slots has a time");
    }

    @Test
    void tiersThatAreTheirOwnParentsAreRefused() {
        assertThat(Imported.refusal(eaf(
                        SLOTS,
                        tier("TIER_ID=\"A\" PARENT_REF=\"B\"", timed("a", "t1", "t2", "Hm.")),
                        tier("TIER_ID=\"B\" PARENT_REF=\"A\"", timed("b", "t1", "t2", "Hm.")))))
                .contains("its own parent");
    }

    @Test
    void anAnnotationThatEndsBeforeItBeginsIsRefused() {
        assertThat(Imported.refusal(eaf(SLOTS, tier("TIER_ID=\"A\"", timed("a7", "t4", "t1", "Hm.")))))
                .contains("“a7”")
                .contains("ends before it begins");
    }

    @Test
    void aLabelOfAnAnnotationOnAnotherTierThanItsParentIsRefused() {
        assertThat(Imported.refusal(eaf(
                        SLOTS,
                        anna(),
                        tier(
                                "TIER_ID=\"Ben\"",
                                timed("d1", "t1", "t2", "Hm."),
                                timed("d2", "t2", "t3", "Hm."),
                                timed("d3", "t3", "t4", "Hm.")),
                        tier(
                                "TIER_ID=\"tone\" PARENT_REF=\"text@Anna\" LINGUISTIC_TYPE_REF=\"ref\"",
                                of("b1", "d3", "cold")))))
                .contains("“b1”")
                .contains("not on tier “text@Anna”");
    }

    @Test
    void aFileThatIsCutShortIsRefused() {
        Path file = Imported.file(
                folder,
                "cut.eaf",
                "<ANNOTATION_DOCUMENT><HEADER/><TIME_ORDER>" + SLOTS + "</TIME_ORDER><TIER TIER_ID=\"A\">");

        assertThat(Imported.refusal(file)).contains("cut short").contains("line 1");
    }

    @Test
    void fiveHundredTiersAreReadLikeThree() {
        StringBuilder slots = new StringBuilder();
        String[] tiers = new String[500];
        for (int t = 0; t < tiers.length; t++) {
            slots.append(slot("s" + t, String.valueOf(t * 1000))).append(slot("e" + t, String.valueOf(t * 1000 + 900)));
            tiers[t] = tier("TIER_ID=\"P" + t + "\"", timed("a" + t, "s" + t, "e" + t, "Hello from " + t));
        }

        assertThat(Imported.of(eaf(slots.toString(), tiers)).turns()).hasSize(500);
    }
}
