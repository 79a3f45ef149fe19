package io.talkturn.corpus.io.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the places of a file where talkturns may be. */
final class Choices {
    private final List<Choice> found = new ArrayList<>();

    private record Leaf(String path, long sentences) {}

    private Choices() {}

    /** All places with sentences, the outer ones before those inside them. */
    static List<Choice> of(ShapeReader read) {
        KeysAsIds.mark(read.root());
        Choices choices = new Choices();
        choices.look(read.root(), read.isLines() ? List.of(Step.LINE) : List.of());
        return choices.found;
    }

    /** The likeliest place; of equals the innermost. */
    static Optional<Choice> best(List<Choice> choices) {
        Choice best = null;
        for (Choice choice : choices) {
            if (best == null || choice.weight() >= best.weight()) {
                best = choice;
            }
        }
        return Optional.ofNullable(best);
    }

    private void look(Shape shape, List<Step> steps) {
        if (shape.objects() > 0) {
            boolean isElement = !steps.isEmpty() && steps.getLast().kind() != Step.Kind.FIELD;
            if (isElement) {
                addRows(shape, steps);
            }
            addParallel(shape, steps);
        }
        Shape item = shape.item();
        if (item != null) {
            look(item, longer(steps, Step.ITEM));
        }
        Shape any = shape.any();
        if (any != null) {
            look(any, longer(steps, Step.KEYED));
        }
        shape.keys().forEach((key, child) -> look(child, longer(steps, Step.field(key))));
    }

    private static List<Step> longer(List<Step> steps, Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }

    private void addRows(Shape shape, List<Step> steps) {
        Leaf best = text(shape, "", new Leaf("", 0));
        if (best.sentences > 0) {
            found.add(new Choice(steps, shape, best.path, List.of(), best.sentences));
        }
    }

    /** The field of an object, or of objects in it, that holds most sentences. */
    private static Leaf text(Shape shape, String prefix, Leaf start) {
        Leaf best = start;
        for (Map.Entry<String, Shape> field : shape.keys().entrySet()) {
            String path = prefix + field.getKey();
            long sentences = field.getValue().sentences();
            if (weight(path, sentences) > weight(best.path, best.sentences)) {
                best = new Leaf(path, sentences);
            }
            best = text(field.getValue(), path + ".", best);
        }
        return best;
    }

    private static long weight(String path, long sentences) {
        return sentences * (Names.isText(path) ? 10 : 1);
    }

    private void addParallel(Shape shape, List<Step> steps) {
        Leaf best = new Leaf("", 0);
        for (String list : shape.lengths().lists()) {
            long sentences = listed(shape, list);
            if (weight(list, sentences) > weight(best.path, best.sentences)) {
                best = new Leaf(list, sentences);
            }
        }
        if (best.sentences > 0) {
            String text = best.path;
            List<String> lists = shape.lengths().lists().stream()
                    .filter(list -> isPlain(shape, list) && shape.lengths().areEqual(text, list))
                    .sorted()
                    .toList();
            found.add(new Choice(steps, shape, text, lists, best.sentences));
        }
    }

    private static boolean isPlain(Shape shape, String path) {
        return at(shape, path).filter(Shape::isPlainList).isPresent();
    }

    private static long listed(Shape shape, String path) {
        return at(shape, path)
                .filter(Shape::isPlainList)
                .map(Shape::item)
                .map(Shape::sentences)
                .orElse(0L);
    }

    /** What stands at a path of fields; keys may hold points themselves. */
    private static Optional<Shape> at(Shape shape, String path) {
        Shape whole = shape.keys().get(path);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int point = path.indexOf('.'); point >= 0; point = path.indexOf('.', point + 1)) {
            Shape child = shape.keys().get(path.substring(0, point));
            Optional<Shape> found = child == null ? Optional.empty() : at(child, path.substring(point + 1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
