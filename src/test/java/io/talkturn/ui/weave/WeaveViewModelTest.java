package io.talkturn.ui.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.monah.Thresholds;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.Wording;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.SourceKind;
import io.talkturn.weaving.WovenCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weaving on the page Data. */
final class WeaveViewModelTest {
    private static final String WOMAN = "Kite_F";

    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final WeaveViewModel model = new WeaveViewModel(open, jobs);
    private Path corpus;

    @BeforeEach
    void openCorpus() throws IOException {
        corpus = folder.resolve("monah");
        WovenCorpora.write(corpus);
        selected.set(corpus);
    }

    /** The first talkturn of the preview. */
    private String first() {
        return model.previewProperty().get().turns().getFirst().narrative();
    }

    private String stored() {
        return CorpusFolder.read(corpus).talkturns().getFirst().narrative();
    }

    private Path other() {
        Path other = folder.resolve("scenes");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), other);
        return other;
    }

    @Test
    void theFirstConversationIsShownAsItWouldReadAndNothingIsWritten() {
        assertThat(model.conversationProperty().get())
                .isEqualTo(model.conversations().getFirst());
        assertThat(first()).isEqualTo("the woman said did you bring the kite.");
        assertThat(stored()).isNull();
        assertThat(model.reportProperty().get()).as("it was never woven").isNull();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void phrasesOfAFileAreUsedAtOnceAndOneThatCannotBeUsedIsTold() throws IOException {
        Path file = folder.resolve("deutsch.properties");
        Files.writeString(file, Wording.englishFile().replace("said = said", "said = sagte"));
        model.readPhrases(file);
        assertThat(first()).isEqualTo("the woman sagte did you bring the kite.");

        Files.writeString(file, "said = sagte");
        model.readPhrases(file);
        assertThat(model.problemProperty().get()).contains("nothing for");
        assertThat(model.wordingProperty().get().texts()).containsEntry("said", "sagte");

        model.weave();
        assertThat(stored()).isEqualTo("the woman sagte did you bring the kite.");
    }

    @Test
    void withoutACorpusNothingHappens() {
        WeaveViewModel idle = new WeaveViewModel(new OpenCorpus(new SimpleObjectProperty<>(), jobs), jobs);

        idle.weave();
        idle.addFiles(SourceKind.ACTIONS, WovenCorpora.files());
        idle.addMap(folder.resolve("map.csv"));

        assertThat(idle.previewProperty().get()).isNull();
        assertThat(idle.conversations()).isEmpty();
        assertThat(idle.sources()).isEmpty();
    }

    @Test
    void speakersAreCalledWhatTheyAreGuessedToBeUntilTheyAreCalledSomethingElse() {
        assertThat(model.nouns()).containsEntry(WOMAN, "woman");

        model.call(WOMAN, "The Pilot");

        assertThat(model.nouns()).containsEntry(WOMAN, "pilot");
        assertThat(first()).isEqualTo("the pilot said did you bring the kite.");
    }

    @Test
    void anImpossibleNounIsToldAndNotUsed() {
        model.call(WOMAN, "a. b!");

        assertThat(model.problemProperty().get()).contains("a. b!");
        assertThat(first()).startsWith("the woman");

        model.call(WOMAN, "pilot");

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void thePreviewFollowsTheModeAndWhatIsTold() {
        model.modeProperty().set(WeaveMode.COMPAT);
        assertThat(first()).startsWith("after four hundred milliseconds");

        model.tellingProperty().set(Telling.V);
        assertThat(first()).isEqualTo("the woman said did you bring the kite.");
    }

    @Test
    void aThresholdIsSetByItsName() {
        model.setThreshold("delay_ms", " 350 ");

        assertThat(model.thresholdsProperty().get().prosody().delayMs()).isEqualTo(350);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void anImpossibleThresholdIsToldAndNotUsed() {
        for (String impossible : new String[] {"soon", "-1", "NaN", ""}) {
            model.setThreshold("delay_ms", impossible);

            assertThat(model.problemProperty().get()).as(impossible).isNotEmpty();
            assertThat(model.thresholdsProperty().get()).isEqualTo(Thresholds.standard());
        }
    }

    @Test
    void anyConversationCanBeShown() {
        Conversation last = model.conversations().getLast();

        model.conversationProperty().set(last);

        assertThat(model.previewProperty().get().conversation().id()).isEqualTo(last.id());
    }

    @Test
    void filesAreAssignedByTheirNamesAndReadForThePreview() {
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        assertThat(model.sources()).extracting(Attachment::speaker).containsExactlyInAnyOrder("Kite_F", "Kite_M");
        assertThat(first()).contains("raised upper lid");
    }

    @Test
    void aFileThatIsAddedAgainIsReadOnce() {
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        assertThat(model.sources()).hasSize(2);
    }

    @Test
    void aFileCanBeGivenToSomebodyElseOrToNobody() {
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());
        Attachment hers = model.sources().stream()
                .filter(s -> WOMAN.equals(s.speaker()))
                .findFirst()
                .orElseThrow();

        model.assign(hers, null, null);

        assertThat(model.sources()).extracting(Attachment::speaker).containsExactlyInAnyOrder(null, "Kite_M");
        assertThat(first()).doesNotContain("raised upper lid");
    }

    @Test
    void filesCanBeForgotten() {
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        model.forgetFiles();

        assertThat(model.sources()).isEmpty();
        assertThat(first()).isEqualTo("the woman said did you bring the kite.");
    }

    @Test
    void aFolderWithoutFilesOfTheKindIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("notes.txt"), "nothing,of\nuse,here\n");

        model.addFiles(SourceKind.ACTIONS, empty);

        assertThat(model.problemProperty().get()).contains("empty");
        assertThat(model.sources()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        model.addFiles(SourceKind.ACTIONS, folder.resolve("nowhere"));

        assertThat(model.problemProperty().get()).contains("nowhere");
    }

    @Test
    void aTableSaysWhoseFilesAre() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.csv"),
                "kind,file,conversation,speaker\nactions,"
                        + WovenCorpora.files().resolve("Kite_F.csv") + ",Kite,Kite_M\n");

        model.addMap(map);

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.sources()).extracting(Attachment::speaker).containsExactly("Kite_M");
    }

    @Test
    void weavingWritesWhatThePreviewShowsAndForgetsTheFiles() {
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());
        model.call(WOMAN, "pilot");
        String shown = first();

        model.weave();

        assertThat(stored()).isEqualTo(shown).startsWith("the pilot");
        assertThat(model.sources()).isEmpty();
        assertThat(model.reportProperty().get().talkturns())
                .isEqualTo(CorpusFolder.read(corpus).talkturns().size());
        assertThat(first()).as("what was measured is known now").isEqualTo(shown);
    }

    @Test
    void aCorpusThatWasWovenBeginsWithItsSettings() {
        model.modeProperty().set(WeaveMode.COMPAT);
        model.tellingProperty().set(Telling.VP);
        model.setThreshold("delay_ms", "350");
        model.call(WOMAN, "pilot");
        model.weave();

        WeaveViewModel again = new WeaveViewModel(open, jobs);

        assertThat(again.modeProperty().get()).isEqualTo(WeaveMode.COMPAT);
        assertThat(again.tellingProperty().get()).isEqualTo(Telling.VP);
        assertThat(again.thresholdsProperty().get().prosody().delayMs()).isEqualTo(350);
        assertThat(again.nouns()).containsEntry(WOMAN, "pilot");
    }

    @Test
    void whatWasChosenStaysWhenTheCorpusIsReadAgain() {
        Conversation last = model.conversations().getLast();
        model.conversationProperty().set(last);
        model.modeProperty().set(WeaveMode.COMPAT);
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        open.reload();

        assertThat(model.conversationProperty().get().id()).isEqualTo(last.id());
        assertThat(model.modeProperty().get()).isEqualTo(WeaveMode.COMPAT);
        assertThat(model.sources()).hasSize(2);
    }

    @Test
    void anotherCorpusBeginsWithTheUsualSettings() {
        model.modeProperty().set(WeaveMode.COMPAT);
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        selected.set(other());

        assertThat(model.modeProperty().get()).isEqualTo(WeaveMode.CLEAN);
        assertThat(model.sources()).isEmpty();
        assertThat(model.nouns()).doesNotContainKey(WOMAN).containsKey("a0");
        assertThat(model.conversations()).hasSize(13);
    }

    @Test
    void filesFoundForTheCorpusBeforeAreNotAdded() {
        background.hold();
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());
        Runnable search = background.take();
        background.release();
        selected.set(other());

        search.run();

        assertThat(model.sources()).isEmpty();
    }

    @Test
    void weavingOneCorpusLeavesTheFilesOfAnother() throws IOException {
        Path second = folder.resolve("second");
        WovenCorpora.write(second);
        background.hold();
        model.weave();
        Runnable weaving = background.take();
        background.release();
        selected.set(second);
        model.addFiles(SourceKind.ACTIONS, WovenCorpora.files());

        weaving.run();

        assertThat(stored()).isNotNull();
        assertThat(model.sources()).hasSize(2);
    }

    @Test
    void aFailureOfWeavingIsTold() throws IOException {
        model.addFiles(SourceKind.TONE, WovenCorpora.tone());
        Path gone = Files.writeString(folder.resolve("Kite_F.csv"), "frame,timestamp\n");
        model.addFiles(SourceKind.ACTIONS, gone);
        Files.delete(gone);

        model.weave();

        assertThat(model.problemProperty().get()).contains("Kite_F.csv");
        assertThat(stored()).isNull();
        assertThat(model.sources()).as("they can be put right").hasSize(2);
    }
}
