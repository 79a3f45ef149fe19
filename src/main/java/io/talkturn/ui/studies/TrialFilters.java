package io.talkturn.ui.studies;

import io.talkturn.study.plan.Condition;
import io.talkturn.ui.kit.CheckedBox;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.ui.studies.look.StudyLook;
import java.util.List;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The filter of the table of trials: conditions, states, words. */
final class TrialFilters extends WrapRow {
    private final StudiesViewModel model;
    private final CheckedBox<String> conditions =
            new CheckedBox<>("trial-conditions", Texts.of("studies.filter.condition"), id -> id);
    private final CheckedBox<TrialFilter.Stand> states =
            new CheckedBox<>("trial-states", Texts.of("studies.filter.state"), TrialFilter.Stand::title);
    private final TextField words = FilterField.of("trial-words", Texts.of("studies.filter.words"));
    private List<String> offered = List.of();
    private boolean isFollowing;

    TrialFilters(StudiesViewModel model) {
        super(8);
        this.model = model;
        states.choices(List.of(TrialFilter.Stand.values()));
        conditions.setPrefWidth(124);
        states.setPrefWidth(112);
        words.setPrefWidth(150);
        start(conditions, states, words);
        conditions.chosenProperty().subscribe((before, now) -> take());
        states.chosenProperty().subscribe((before, now) -> take());
        words.textProperty().subscribe((before, now) -> take());
        model.filterProperty().subscribe(this::follow);
    }

    /** Offers the conditions of a study. */
    void show(@Nullable StudyLook study) {
        List<String> ids = study == null
                ? List.of()
                : study.file().conditions().stream().map(Condition::id).toList();
        if (!ids.equals(offered)) {
            offered = ids;
            isFollowing = true;
            conditions.choices(ids);
            isFollowing = false;
        }
    }

    private void take() {
        if (!isFollowing) {
            model.filterProperty()
                    .set(new TrialFilter(
                            conditions.chosenProperty().get(),
                            states.chosenProperty().get(),
                            words.getText()));
        }
    }

    private void follow(TrialFilter now) {
        isFollowing = true;
        conditions.chosenProperty().set(now.conditions());
        states.chosenProperty().set(now.states());
        if (!words.getText().equals(now.words())) {
            words.setText(now.words());
        }
        isFollowing = false;
    }
}
