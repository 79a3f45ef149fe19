package io.talkturn.ui.weave;

import io.talkturn.monah.Wording;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.weaving.PhrasesFile;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The phrases of narratives: the paper's English ones, or a person's file. */
final class PhrasesMenu extends MenuButton {
    private static final FileDialogs.Kind KIND = FileDialogs.Kind.of(Texts.of("weave.phrases.kind"), "properties");

    PhrasesMenu(AppContext context, WeaveViewModel model) {
        setId("weave-phrases");
        setAccessibleText(Texts.of("weave.phrases"));
        setMaxWidth(Double.MAX_VALUE);
        MenuItem english = new MenuItem(Texts.of("weave.phrases.english"));
        english.setOnAction(e -> model.wordingProperty().set(Wording.english()));
        english.disableProperty()
                .bind(model.wordingProperty().map(Wording::isEnglish).orElse(true));
        MenuItem read = new MenuItem(Texts.of("weave.phrases.read"));
        read.setOnAction(e ->
                context.files().openFile(Texts.of("weave.phrases.read"), KIND).ifPresent(model::readPhrases));
        MenuItem save = new MenuItem(Texts.of("weave.phrases.save"));
        save.setOnAction(e -> context.exports()
                .save(Texts.of("weave.phrases.save"), "phrases.properties", KIND, PhrasesFile::writeEnglish));
        getItems().addAll(english, read, save);
        model.wordingProperty().subscribe(this::tell);
    }

    private void tell(Wording now) {
        setText(
                now.isEnglish()
                        ? Texts.of("weave.phrases.english")
                        : Texts.of("weave.phrases.own", now.texts().getOrDefault("said", "")));
    }
}
