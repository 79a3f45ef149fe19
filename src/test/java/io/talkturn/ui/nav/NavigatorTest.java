package io.talkturn.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways from page to page. */
final class NavigatorTest {
    private final Navigator navigator = new Navigator();

    @Test
    void whoAsksForTheSameOnceMoreIsLedThereOnceMore() {
        List<Target> shown = new ArrayList<>();
        navigator.placeProperty().subscribe(place -> shown.add(place.target()));

        navigator.show(PageId.DATA, new DataTabTarget(DataTab.LABELS));
        // meanwhile another part of the page is chosen, of which the navigator knows nothing
        navigator.show(PageId.DATA, new DataTabTarget(DataTab.LABELS));

        assertThat(shown)
                .containsExactly(Target.NONE, new DataTabTarget(DataTab.LABELS), new DataTabTarget(DataTab.LABELS));
    }
}
