package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.Sample.Said;
import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the samples of a split are called: (video, start, end), {@code video$_$clip}, {@code video[segment]}, a name, or nothing. */
final class SampleNames {
    private static final String CLIP = "$_$";
    /** How the SDK names what it cuts by a label file. */
    private static final Pattern SEGMENT = Pattern.compile("(.+)\\[\\d+]");

    private final Path file;

    SampleNames(Path file) {
        this.file = file;
    }

    List<Sample> samples(String split, TensorNode.Dict parts, int count) {
        TensorNode node = parts.get("id");
        List<String> texts = texts(parts.get("raw_text"));
        if (!texts.isEmpty() && texts.size() != count) {
            throw refused(split + "/raw_text has " + texts.size() + " texts for " + count + " samples.");
        }
        List<String> ids = node == null ? List.of() : texts(node);
        int columns = count == 0 ? 1 : ids.size() / count;
        if (node != null && (ids.size() != count * columns || columns == 0)) {
            throw refused(split + "/id has " + ids.size() + " names for " + count + " samples.");
        }
        List<String> speakers = each(split, parts, PartNames.SPEAKER, count);
        List<String> conversations = each(split, parts, PartNames.CONVERSATION, count);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = texts.isEmpty() ? "" : texts.get(i);
            Said said = new Said(speakers.isEmpty() ? null : speakers.get(i), text, List.of());
            List<String> own = node == null ? List.of() : ids.subList(i * columns, (i + 1) * columns);
            Sample sample = sample(split, i, own, said);
            samples.add(conversations.isEmpty() ? sample : sample.in(conversations.get(i)));
        }
        return samples;
    }

    private List<String> each(String split, TensorNode.Dict parts, String part, int count) {
        List<String> values = texts(parts.get(part));
        if (!values.isEmpty() && values.size() != count) {
            throw refused(split + "/" + part + " has " + values.size() + " values for " + count + " samples.");
        }
        return values;
    }

    private static Sample sample(String split, int index, List<String> id, Said said) {
        String place = split + "[" + index + "]";
        if (id.isEmpty()) {
            String number = String.format(Locale.ROOT, "%s_%05d", split, index);
            return new Sample(place, index, null, number, null, null, said);
        }
        if (id.size() >= 3) {
            Double start = seconds(id.get(1));
            Double end = seconds(id.get(2));
            return new Sample(place, index, id.getFirst(), String.join("_", id), start, end, said);
        }
        String name = String.join("_", id);
        return new Sample(place, index, video(name), name, null, null, said);
    }

    /** The recording that a sample is cut from, null where its name does not tell it. */
    static @Nullable String video(String name) {
        int clip = name.indexOf(CLIP);
        if (clip > 0) {
            return name.substring(0, clip);
        }
        Matcher segment = SEGMENT.matcher(name);
        return segment.matches() ? segment.group(1) : null;
    }

    private static @Nullable Double seconds(String written) {
        try {
            double value = Double.parseDouble(written);
            return Double.isFinite(value) && value >= 0 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The texts of a list or an array; empty where there is none. */
    static List<String> texts(@Nullable TensorNode node) {
        return switch (node) {
            case null -> List.of();
            case TensorNode.Texts texts -> texts.values();
            case TensorNode.Items items ->
                items.values().stream()
                        .flatMap(item -> item instanceof TensorNode.Value value
                                ? Stream.of(String.valueOf(value.value()))
                                : texts(item).stream())
                        .toList();
            case TensorNode.Value value -> List.of(String.valueOf(value.value()));
            case TensorNode.Numbers numbers
            when numbers.array().count() < 1 << 24 ->
                Arrays.stream(numbers.array().all())
                        .mapToObj(v -> v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v))
                        .toList();
            default -> List.of();
        };
    }

    /** The numbers of a list or an array. */
    static List<Double> numbers(TensorNode node) {
        return switch (node) {
            case TensorNode.Numbers numbers ->
                Arrays.stream(numbers.array().all()).boxed().toList();
            case TensorNode.Items items ->
                items.values().stream().flatMap(item -> numbers(item).stream()).toList();
            case TensorNode.Scalar scalar -> List.of(scalar.value());
            case TensorNode.Value value when value.value() instanceof Number number -> List.of(number.doubleValue());
            default -> List.of();
        };
    }

    private UserError refused(String sentence) {
        return new UserError(
                sentence, file, "Put the names right where the file is made, or name others with --arrays.");
    }
}
