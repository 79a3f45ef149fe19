package io.talkturn.ui.chart;

import io.talkturn.ui.jobs.Exports;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Copies;
import io.talkturn.ui.kit.ExportMenu;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Theme;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/** PNG, SVG, PDF and copy of every chart: a small menu beside its heading. */
public final class ChartExport {
    private final Exports exports;
    private final Copies copies;
    private final Jobs jobs;
    private final Theme theme;

    public ChartExport(Exports exports, Copies copies, Jobs jobs, Theme theme) {
        this.exports = exports;
        this.copies = copies;
        this.jobs = jobs;
        this.theme = theme;
    }

    /**
     * A menu for a part of the window.
     *
     * @param name for the file and for tests, for example {@code loss}
     * @param chart what is exported as it stands when the menu is used
     */
    public MenuButton menu(String name, Region chart) {
        ExportMenu menu = new ExportMenu("chart-export-" + name, Texts.of("chart.export"));
        for (ChartFormat format : ChartFormat.values()) {
            String ending = format.ending();
            menu.add(ending, Texts.of("chart.export." + ending), () -> save(name, chart, format));
        }
        menu.add("copy", Texts.of("chart.export.copy"), () -> copy(chart));
        return menu;
    }

    private void save(String name, Region chart, ChartFormat format) {
        Drawing drawing = drawing(chart);
        FileDialogs.Kind kind = FileDialogs.Kind.of(format.name(), format.ending());
        String suggested = name.toLowerCase(Locale.ROOT) + "." + format.ending();
        exports.save(Texts.of("chart.export"), suggested, kind, file -> format.write(drawing, file));
    }

    private void copy(Region chart) {
        Drawing drawing = drawing(chart);
        jobs.latest("chart.copy", progress -> ChartFormat.image(drawing))
                .onDone(image -> copies.picture(SwingFXUtils.toFXImage(image, null), Texts.of("copied.chart")));
    }

    private Drawing drawing(Region chart) {
        return Drawing.of(chart, theme.palette().page().background());
    }
}
