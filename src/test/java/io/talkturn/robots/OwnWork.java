package io.talkturn.robots;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** The whole work of who comes for the first time, with a table of one's own: from the first start to the table of a paper. */
final class OwnWork {
    private static final Duration TRAINING = Duration.ofMinutes(10);
    private static final Duration DROPPED = Duration.ofSeconds(15);

    private final Person person;
    private final Path table;
    private final RobotLog log;
    private int pictures;

    OwnWork(Person person, Path table) {
        this.person = person;
        this.table = table;
        this.log = new RobotLog(person.orders.to(), "tour.txt");
    }

    /** Does it; how many faults there were. */
    int all() {
        try {
            person.until("the window", () -> person.stage.isShowing());
            person.resize(1280, 800);
            begin();
            bring();
            divide();
            configure();
            train();
            results();
            read();
        } catch (RuntimeException e) {
            log.fault("step " + (pictures + 1), e.toString());
            Pictures.keep(log.folder().resolve("fault.png"));
        }
        log.close();
        return log.faults().size();
    }

    private void begin() {
        person.until("the welcome", () -> Eyes.find("#welcome").isPresent());
        picture("welcome");
        person.files.answer(table.resolveSibling("papers"));
        person.click("#welcome-import");
        person.until("the name", () -> Eyes.find("#project-name-field").isPresent());
        picture("project");
        person.click(button(Texts.of("project.new.make")));
        person.until(
                "the project",
                () -> person.context.openProject().projectProperty().get() != null
                        && person.context.navigator().current() == PageId.DATA);
        picture("empty");
    }

    private boolean isDropped() {
        return person.orders.job() == Orders.Job.OWN_RECORDINGS;
    }

    private void bring() {
        if (isDropped()) {
            DragSource.drop(person, OwnRecordings.of(table));
            if (!Fx.await(
                    DROPPED, () -> Fx.see(() -> Eyes.find("#import-preview").isPresent()))) {
                // on a machine that is held up X lets a drag end before the window was asked; people drag once more
                log.say("AGAIN the drop");
                DragSource.drop(person, OwnRecordings.of(table));
            }
        } else {
            person.files.answer(table);
            person.click(button(Texts.of("command.data.import.file")));
        }
        person.until("the preview", () -> Eyes.find("#import-preview").isPresent());
        picture("import");
        person.click("#import-confirm");
        person.until(
                "the corpus", () -> person.context.openCorpus().loadedProperty().get() != null);
        picture("data");
        if (isDropped()) {
            recordings();
        }
    }

    /** Every conversation has the recording that was dropped with it. */
    private void recordings() {
        List<Path> sounds = OwnRecordings.of(table).stream()
                .filter(file -> file.toString().endsWith(".wav"))
                .toList();
        String told = Fx.see(() -> Eyes.find("#recordings").map(Eyes::words).orElse(""));
        if (!told.contains(Texts.of("recordings.there", sounds.size(), sounds.size()))) {
            log.fault("recordings", "of " + sounds.size() + " is told: " + told);
        }
    }

    /** What is missing is said on Model, with the button that mends it. */
    private void divide() {
        person.go(PageId.MODEL);
        person.until("what to do", () -> Eyes.find("#corpus-findings").isPresent());
        picture("model-warns");
        person.click(button(Texts.of(isDropped() ? "corpus.mend.byConversation" : "corpus.mend.bySpeaker")));
        person.until("the partitions", () -> sizes().contains("train"));
        picture("model");
    }

    private static String sizes() {
        return Eyes.find("#corpus-sizes").map(Eyes::words).orElse("");
    }

    private void configure() {
        person.until(
                "the settings",
                () -> Eyes.find("#model-train").filter(n -> !n.isDisabled()).isPresent());
        Menus.choose(person, "#model-presets", presetStart());
        person.until(
                "the small settings",
                () -> Eyes.find("#model-train").filter(n -> !n.isDisabled()).isPresent());
        picture("model-small");
    }

    private static String presetStart() {
        return Fx.see(() -> ((javafx.scene.control.MenuButton)
                        Eyes.find("#model-presets").orElseThrow())
                .getItems()
                .getFirst()
                .getText());
    }

    private void train() {
        person.click("#model-train");
        person.until("page Train", () -> person.context.navigator().current() == PageId.TRAIN);
        Fx.await(TRAINING, () -> Fx.see(() -> epochs() >= 2));
        picture("train");
        boolean isFinished = Fx.await(TRAINING, () -> Fx.see(() -> run().state().isEnded()));
        if (!isFinished) {
            log.fault("train", "the run did not end");
        }
    }

    private RunEntry run() {
        return person.context.runs().runs().getFirst();
    }

    private int epochs() {
        var status = person.context.runs().runs().stream()
                .findFirst()
                .map(RunEntry::status)
                .orElse(null);
        return status == null ? 0 : status.epochs().done();
    }

    private void results() {
        person.go(PageId.RESULTS);
        person.until("the classes", () -> Eyes.find("#table-classes").isPresent());
        picture("results");
        Menus.choose(person, "#export-classes", Texts.of("scores.export.latex"));
        Path saved = person.files.folder();
        person.until("the file", () -> saved.toFile().list().length > 0);
        picture("saved");
        log.say("SAVED " + Fx.see(() -> List.of(saved.toFile().list())));
    }

    private void read() {
        person.go(PageId.TRANSCRIPTS);
        person.until(
                "a transcript", () -> Eyes.find(".transcripts-page .list-cell").isPresent());
        person.hands.keys(KeyCode.DOWN);
        person.settle();
        picture("transcript");
    }

    private static Node button(String words) {
        return Fx.see(() -> Stream.of(".button", ".hyperlink")
                .flatMap(Eyes::all)
                .filter(n -> Handle.words(n).equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no button " + words)));
    }

    private void picture(String name) {
        pictures++;
        person.settle();
        Path file = log.folder().resolve(String.format(java.util.Locale.ROOT, "%02d-%s.png", pictures, name));
        Pictures.keep(file);
        log.say("PICTURE " + file.getFileName());
    }
}
