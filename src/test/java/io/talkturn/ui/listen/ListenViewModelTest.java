package io.talkturn.ui.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.sound.Waves;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of a talkturn, with a player whose clock the test moves. */
final class ListenViewModelTest {
    @TempDir
    Path project;

    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final FakePlayer player = new FakePlayer();
    private final List<Recorded> made = new ArrayList<>();
    private final ListenViewModel listen = new ListenViewModel(jobs, recorded -> {
        made.add(recorded);
        return player;
    });
    private Corpus corpus;
    private Conversation conversation;
    private Path folder;

    @BeforeEach
    void makeCorpus() {
        corpus = SceneCorpus.make("scenes", "Scenes");
        folder = project.resolve("corpora/scenes");
        CorpusFolder.write(corpus, folder);
        conversation = corpus.conversations().getFirst();
    }

    private Path record(String name) throws IOException {
        Files.createDirectories(project.resolve("recordings"));
        return Waves.mono(project.resolve("recordings").resolve(name), 60, Waves.tone(150));
    }

    private Passage passage(int chosen) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= chosen; i++) {
            Band.of(conversation.talkturns().get(i), i + 1, i % 2).ifPresent(bands::add);
        }
        return new Passage(
                folder,
                corpus,
                conversation.id(),
                bands,
                conversation.talkturns().get(chosen).id());
    }

    private Band band(int number) {
        return Band.of(conversation.talkturns().get(number), number + 1, 0).orElseThrow();
    }

    private void open(int chosen) throws IOException {
        record(conversation.id() + ".wav");
        listen.show(passage(chosen));
    }

    @Test
    void aRecordingInTheProjectIsFoundByTheNameOfTheConversation() throws IOException {
        open(3);

        assertThat(listen.recordedProperty().get().sound().seconds()).isEqualTo(60);
        assertThat(listen.peaksProperty().get().from()).isEqualTo(band(0).start());
        assertThat(listen.peaksProperty().get().largest()).isPositive();
        assertThat(listen.positionProperty().get()).isEqualTo(band(3).start());
    }

    @Test
    void whoGoesBackBeforeAnOutlineIsReadySeesTheOneThatWasThere() throws IOException {
        record(conversation.id() + ".wav");
        Deque<Runnable> waiting = new ArrayDeque<>();
        Jobs slow = new Jobs(waiting::add, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
        ListenViewModel shown = new ListenViewModel(slow, recorded -> player);
        shown.show(passage(3));
        run(waiting);
        assertThat(shown.peaksProperty().get().to()).isEqualTo(passage(3).to());

        shown.show(passage(5));
        shown.show(passage(3));
        run(waiting);

        assertThat(shown.peaksProperty().get().to()).isEqualTo(passage(3).to());
    }

    private static void run(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void theTalkturnPlaysFromItsStartToItsEnd() throws IOException {
        open(3);

        listen.toggle();

        assertThat(player.asked).containsExactly(band(3).start() + "-" + band(3).end() + " at 1.0");
        assertThat(listen.playingProperty().get()).isTrue();

        player.pass(100);
        listen.tick();

        assertThat(listen.playingProperty().get()).isFalse();
        assertThat(listen.positionProperty().get()).isEqualTo(band(3).end());
        assertThat(listen.saidProperty().get()).isNull();
    }

    @Test
    void wordsLightUpAsTheyAreSaid() throws IOException {
        open(3);
        listen.toggle();
        List<Integer> lit = new ArrayList<>();
        listen.saidProperty().subscribe(said -> {
            if (said != null) {
                lit.add(said.word());
            }
        });

        while (listen.playingProperty().get()) {
            player.pass(0.02);
            listen.tick();
        }

        assertThat(lit)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(band(3).words().size());
    }

    @Test
    void afterAPauseItGoesOnAndAfterTheEndItBeginsAgain() throws IOException {
        open(3);
        listen.toggle();
        player.pass(0.5);
        listen.toggle();
        assertThat(listen.playingProperty().get()).isFalse();
        double paused = listen.positionProperty().get();
        assertThat(paused).isEqualTo(band(3).start() + 0.5);

        listen.toggle();
        assertThat(player.asked.getLast()).startsWith(paused + "-");

        player.pass(100);
        listen.tick();
        listen.toggle();
        assertThat(player.asked.getLast()).startsWith(band(3).start() + "-");
    }

    @Test
    void theSliderMovesWithinTheTalkturnAndPlaysOn() throws IOException {
        open(3);

        listen.seek(band(3).start() + 0.4);
        assertThat(player.asked).isEmpty();
        assertThat(listen.positionProperty().get()).isEqualTo(band(3).start() + 0.4);

        listen.toggle();
        listen.seek(0);
        assertThat(player.asked.getLast()).startsWith(band(3).start() + "-");
        assertThat(listen.playingProperty().get()).isTrue();
    }

    @Test
    void slowerGoesOnWhereItIs() throws IOException {
        open(3);
        listen.toggle();
        player.pass(0.5);
        listen.tick();

        listen.slower();
        assertThat(player.asked.getLast()).isEqualTo((band(3).start() + 0.5) + "-" + band(3).end() + " at 0.75");

        listen.slower();
        listen.slower();
        assertThat(listen.speedProperty().get()).isEqualTo(1);
    }

    @Test
    void aClickIntoTheWaveformPlaysTheTalkturnThatIsSaidThere() throws IOException {
        open(3);
        double inSecond = band(1).start() + 0.3;

        listen.playFrom(inSecond);

        assertThat(player.asked).containsExactly(inSecond + "-" + band(1).end() + " at 1.0");
        assertThat(listen.bandProperty().get()).isEqualTo(passage(3).bands().get(1));
    }

    @Test
    void anotherTalkturnEndsWhatPlaysAndKeepsTheRecordingOpen() throws IOException {
        open(3);
        listen.toggle();

        listen.show(passage(4));

        assertThat(listen.playingProperty().get()).isFalse();
        assertThat(player.isPlaying()).isFalse();
        assertThat(player.asked).doesNotContain("closed");
        assertThat(listen.positionProperty().get()).isEqualTo(band(4).start());
        listen.toggle();
        assertThat(made).hasSize(1);
    }

    @Test
    void withoutARecordingNothingPlaysUntilThereIsOne() throws IOException {
        listen.show(passage(3));
        listen.toggle();
        assertThat(made).isEmpty();
        assertThat(listen.problemProperty().get()).isNull();

        record(conversation.id() + ".wav");
        listen.lookAgain();
        listen.toggle();

        assertThat(player.asked).hasSize(1);
    }

    @Test
    void whatCannotBeDecodedOrHeardIsSaid() throws IOException {
        Files.createDirectories(project.resolve("recordings"));
        Files.writeString(project.resolve("recordings").resolve(conversation.id() + ".flac"), "fLaC");
        listen.show(passage(3));
        assertThat(listen.problemProperty().get().wayOut()).contains("ffmpeg");

        Files.delete(project.resolve("recordings").resolve(conversation.id() + ".flac"));
        listen.show(null);
        player.problem = new UserError("Nothing can be heard: no sound device is free.", "Connect one.");
        open(3);
        listen.toggle();

        assertThat(listen.problemProperty().get()).isSameAs(player.problem);
        assertThat(listen.playingProperty().get()).isFalse();
        assertThat(listen.saidProperty().get()).isNull();
        assertThat(listen.peaksProperty().get()).as("the waveform stays").isNotNull();
    }

    @Test
    void whereAFilmCannotBeShownTheSoundBesideItIsHeard() throws IOException {
        Files.createDirectories(project.resolve("recordings"));
        Files.writeString(project.resolve("recordings").resolve(conversation.id() + ".mp4"), "no film");
        record(conversation.id() + ".wav");
        listen.show(passage(3));
        player.problem = new UserError("The recording could not be decoded.", "Install libavcodec.");

        listen.toggle();

        assertThat(made).hasSize(2);
        assertThat(made.getFirst().film()).isNotNull();
        assertThat(made.getLast().film()).isNull();
        assertThat(listen.problemProperty().get().wayOut()).contains("libavcodec");
    }

    @Test
    void aTalkturnWithoutTimesCannotBePlayedAndOneWithoutWordTimesIsLitEvenly() throws IOException {
        Talkturn untimed = new Talkturn("x", "a", null, null, "one two", null, List.of());
        Talkturn wordless = new Talkturn("y", "a", 2.0, 4.0, "one two three four", null, List.of());

        assertThat(Band.of(untimed, 1, 0)).isEmpty();
        Band evenly = Band.of(wordless, 1, 0).orElseThrow();
        assertThat(evenly.isMeasured()).isFalse();
        assertThat(evenly.wordAt(2.6)).isEqualTo(1);
        assertThat(evenly.wordAt(3.9)).isEqualTo(3);

        record(conversation.id() + ".wav");
        listen.show(new Passage(folder, corpus, conversation.id(), List.of(evenly), "y"));
        assertThat(new ListenWords(listen).told()).contains("evenly");
        listen.show(new Passage(folder, corpus, conversation.id(), List.of(band(0)), "x"));
        assertThat(new ListenWords(listen).told()).contains("does not say when");
    }

    @Test
    void thatTheSoundIsSimulatedIsSaid() throws IOException {
        open(2);

        assertThat(new ListenWords(listen).told()).containsIgnoringCase("simulated");
    }
}
