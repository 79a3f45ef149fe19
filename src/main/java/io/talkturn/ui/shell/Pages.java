package io.talkturn.ui.shell;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/** The one place where pages are registered. A page is built when it is first shown. */
public final class Pages {
    /** A page to be built. */
    public record Entry(PageId id, Feather icon, Function<AppContext, Page> build) {}

    private Pages() {}

    /** All pages, in the order of the rail. */
    public static List<Entry> all() {
        return List.of(
                new Entry(PageId.PROJECT, Feather.HOME, io.talkturn.ui.project.ProjectPage::new),
                new Entry(PageId.DATA, Feather.DATABASE, io.talkturn.ui.data.DataPage::new),
                new Entry(PageId.MODEL, Feather.SHARE_2, io.talkturn.ui.model.ModelPage::new),
                new Entry(PageId.TRAIN, Feather.PLAY, io.talkturn.ui.train.TrainPage::new),
                new Entry(PageId.RESULTS, Feather.BAR_CHART_2, io.talkturn.ui.results.ResultsPage::new),
                new Entry(PageId.TRANSCRIPTS, Feather.ALIGN_LEFT, io.talkturn.ui.transcripts.TranscriptsPage::new),
                new Entry(PageId.STUDIES, Feather.TARGET, io.talkturn.ui.studies.StudiesPage::new));
    }
}
