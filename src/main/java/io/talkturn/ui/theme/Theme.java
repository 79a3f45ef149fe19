package io.talkturn.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** The look of all windows: AtlantaFX Primer with our style sheets on top, light or dark. */
public final class Theme {
    private static final String SHEETS = "/io/talkturn/ui/";

    private final ObjectProperty<ThemeMode> mode = new SimpleObjectProperty<>(ThemeMode.SYSTEM);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private final ObservableList<String> sheets = FXCollections.observableArrayList();
    private final ObservableValue<ColorScheme> system;

    /**
     * A theme.
     *
     * @param system what the desktop asks for, in the program {@code Platform.getPreferences().colorSchemeProperty()}
     */
    public Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
        system.addListener((p, old, now) -> refresh());
        mode.addListener((p, old, now) -> refresh());
        refresh();
    }

    /** What the user chose. */
    public ObjectProperty<ThemeMode> modeProperty() {
        return mode;
    }

    /** The colours in force; drawing code listens to it and draws again. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** The colours in force. */
    public Palette palette() {
        return palette.get();
    }

    /** Gives a window this look, now and after every change. Popups and dialogs take it from their owner. */
    public void adopt(Scene scene) {
        javafx.beans.binding.Bindings.bindContent(scene.getStylesheets(), sheets);
    }

    private void refresh() {
        boolean systemDark = mode.get() == ThemeMode.SYSTEM && system.getValue() == ColorScheme.DARK;
        boolean dark = systemDark || mode.get() == ThemeMode.DARK;
        var primer = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
        sheets.setAll(List.of(sheet(dark ? "dark.css" : "light.css"), sheet("base.css"), sheet("pages.css")));
        palette.set(dark ? Palette.DARK : Palette.LIGHT);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(SHEETS + name)).toExternalForm();
    }
}
