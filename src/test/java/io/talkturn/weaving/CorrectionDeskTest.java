package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.WeaveSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People put right what was transcribed and measured; it stays apart, is woven, survives, and can be taken back. */
final class CorrectionDeskTest {
    private static final String TURN = "Kite-3";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    private WovenFixture fixture;
    private CorrectionDesk desk;

    @BeforeEach
    void weave() {
        fixture = WovenFixture.ofRepository(temporary);
        WeaveJob.run(
                fixture.folder(),
                new WeavePlan(WeaveSettings.standard(), fixture.nouns(), fixture.sources()),
                Progress.NONE);
        desk = new CorrectionDesk(fixture.folder(), NOON);
    }

    @Test
    void aCorrectedTextIsWovenAndTheAutomaticOneIsKept() {
        String before = narrative();
        correct("text", "Never mind the wind.");
        assertThat(narrative()).endsWith("said never mind the wind.");
        assertThat(turn(CorpusFolder.read(fixture.folder())).text()).isEqualTo("Never mind the wind.");
        assertThat(turn(CorpusFolder.readAutomatic(fixture.folder())).text())
                .isEqualTo("Good -- the wind is perfect today.");
        desk.undo("c1", "MK", Progress.NONE);
        assertThat(narrative()).isEqualTo(before);
    }

    @Test
    void aFalseSmileIsNoLongerTold() {
        assertThat(narrative()).startsWith("the woman smiled");
        Correction made = correct("feature:smile", "0");
        assertThat(narrative()).doesNotContain("smiled");
        assertThat(made.old()).isNotEqualTo("0").isNotEmpty();
        assertThat(CorpusFolder.readAutomatic(fixture.folder())
                        .feature("smile")
                        .orElseThrow()
                        .at(2))
                .isPositive();
    }

    @Test
    void aCorrectedSpeakerSpeaksInTheNarrativeAndInTheDelays() {
        correct("speaker", "Kite_M");
        assertThat(narrative()).contains("the man").doesNotContain("the woman");
    }

    @Test
    void correctionsSurviveWeavingFromTheFilesAndImportingAgain() {
        correct("feature:smile", "0");
        WeaveJob.run(
                fixture.folder(),
                new WeavePlan(WeaveSettings.standard(), fixture.nouns(), fixture.sources()),
                Progress.NONE);
        assertThat(narrative()).doesNotContain("smiled");
        correct("text", "So be it.");
        Corpus imported = CorpusFolder.read(
                WovenFixture.ofRepository(temporary.resolve("again")).folder());
        CorpusFolder.replace(imported, fixture.folder(), Progress.NONE);
        assertThat(turn(CorpusFolder.read(fixture.folder())).text()).isEqualTo("So be it.");
        assertThat(desk.all()).as("the smile has no feature now, and waits").hasSize(2);
    }

    @Test
    void theyAreTakenBackOneByOneAndExportedWithAuthorAndTime() {
        correct("text", "First.");
        correct("text", "Second.");
        assertThatThrownBy(() -> desk.undo("c9", "MK", Progress.NONE)).isInstanceOf(UserError.class);
        desk.undo("c2", "Ana", Progress.NONE);
        assertThat(turn(CorpusFolder.read(fixture.folder())).text()).isEqualTo("First.");
        assertThatThrownBy(() -> desk.undo("c2", "Ana", Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("before");
        Path csv = temporary.resolve("corrections.csv");
        CorrectionsFile.export(csv, desk.all(), SpreadsheetSafety.ON);
        Csv.Table table = Csv.read(csv);
        assertThat(table.header())
                .containsExactly("id", "talkturn", "field", "old", "new", "author", "time", "undone_by", "undone_time");
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        "c2", TURN, "text", "First.", "Second.", "MK", "2026-05-04T12:00Z", "Ana", "2026-05-04T12:00Z");
    }

    @Test
    void theHashOfTheCorpusSaysThatItWasCorrected() {
        String before = CorpusFolder.hash(fixture.folder());
        correct("text", "Else.");
        assertThat(CorpusFolder.hash(fixture.folder())).isNotEqualTo(before);
        desk.undo("c1", "MK", Progress.NONE);
        assertThat(CorpusFolder.hash(fixture.folder())).isEqualTo(before);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        refused("Kite-99", "text", "x", "no talkturn");
        refused(TURN, "mood", "x", "nothing called");
        refused(TURN, "feature:nothing", "1", "no feature");
        refused(TURN, "feature:smile", "wide", "must be a number");
        refused(TURN, "feature:delay", "300", "follows from text and times");
        refused(TURN, "label:emotion", "joy", "no label");
        refused(TURN, "speaker", " ", "needs a speaker");
        refused(TURN, "start", "-3", "negative");
        refused(TURN, "text", "Good -- the wind is perfect today.", "already");
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void aLineThatACrashCutShortIsLeftOut() {
        correct("text", "Else.");
        Path file = fixture.folder().resolve("corrections.jsonl");
        AtomicFiles.writeText(file, AtomicFiles.readText(file) + "{\"id\":\"c2\",\"talk");
        assertThat(desk.all()).hasSize(1);
        correct("text", "More.");
        assertThat(desk.all()).extracting(Correction::value).containsExactly("Else.", "More.");
    }

    @Test
    void eightAtOnceAreAllListedWithIdsOfTheirOwn() throws Exception {
        List<String> turns = CorpusFolder.read(fixture.folder()).talkturns().stream()
                .map(Talkturn::id)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Correction>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String turn = turns.get(i % turns.size());
                String text = "Number " + i + ".";
                made.add(threads.submit(
                        () -> new CorrectionDesk(fixture.folder()).correct(turn, "text", text, "MK", Progress.NONE)));
            }
            for (Future<Correction> one : made) {
                one.get();
            }
        }
        assertThat(desk.all()).hasSize(8).extracting(Correction::id).doesNotHaveDuplicates();
        assertThat(Weaving.isOutdated(fixture.folder())).isFalse();
    }

    @Test
    void whereWeavingDoesNotEndTheCorrectionIsNotMadeEither() {
        String before = narrative();
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> desk.correct(TURN, "text", "Else.", "MK", cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(desk.all()).isEmpty();
        assertThat(narrative()).isEqualTo(before);
    }

    @Test
    void anIdThatAnEarlierVersionGaveTwiceStandsForBothCorrections() {
        correct("text", "First.");
        Path file = fixture.folder().resolve("corrections.jsonl");
        String line = AtomicFiles.readText(file);
        AtomicFiles.writeText(file, line + line.replace("First.", "Second."));

        assertThat(desk.all()).extracting(Correction::id).containsExactly("c1", "c1-2");
        assertThat(correct("text", "Third.").id()).isEqualTo("c2");
        desk.undo("c1-2", "MK", Progress.NONE);
        assertThat(desk.all()).extracting(Correction::holds).containsExactly(true, false, true);
    }

    @Test
    void narrativesThatAreOlderThanTheirCorrectionsAreSeenAndRepaired() {
        correct("text", "First.");
        Path file = fixture.folder().resolve("corrections.jsonl");
        AtomicFiles.writeText(file, AtomicFiles.readText(file).replace("First.", "By hand."));
        assertThat(Weaving.isOutdated(fixture.folder())).isTrue();

        WeaveJob.again(fixture.folder(), Progress.NONE);

        assertThat(Weaving.isOutdated(fixture.folder())).isFalse();
        assertThat(narrative()).endsWith("said by hand.");
    }

    private void refused(String talkturn, String field, String value, String message) {
        assertThatThrownBy(() -> desk.correct(talkturn, field, value, "MK", Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    private Correction correct(String field, String value) {
        return desk.correct(TURN, field, value, "MK", Progress.NONE);
    }

    private String narrative() {
        return turn(CorpusFolder.read(fixture.folder())).narrativeOrText();
    }

    private static Talkturn turn(Corpus corpus) {
        return corpus.talkturns().stream()
                .filter(t -> t.id().equals(TURN))
                .findFirst()
                .orElseThrow();
    }
}
