package io.talkturn.ui.talkturn;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.ui.kit.Format;

/** A label's value as text. */
public final class LabelText {
    private LabelText() {}

    /** The class or the number, empty where missing. */
    public static String of(Label label, int row) {
        if (!label.isPresent(row)) {
            return "";
        }
        return switch (label) {
            case ClassLabel l -> l.classes().get(l.at(row));
            case MultiLabel l -> l.written(row).replace(MultiLabel.SEPARATOR, ", ");
            case NumberLabel l -> Format.decimals(l.at(row), l.at(row) == Math.rint(l.at(row)) ? 0 : 2);
        };
    }
}
