package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.feature.layout.Layout;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pickles of which each is a split that its name tells: {@code train.pkl}, {@code mosi_dev.pkl}, {@code test.p}. */
final class SplitFiles {
    private static final List<String> ENDINGS = List.of(".pkl", ".p", ".pickle");

    private SplitFiles() {}

    /** The files by split, empty where the sources are not several files of one split each. */
    static Map<String, Path> of(List<Path> sources) {
        boolean folder = sources.size() == 1 && Files.isDirectory(sources.getFirst());
        if (!folder && (sources.size() < 2 || !sources.stream().allMatch(SplitFiles::isPickle))) {
            return Map.of();
        }
        Map<String, Path> splits = new LinkedHashMap<>();
        for (SourceFile file : SourceFile.expand(sources, ENDINGS)) {
            Optional<String> split = name(file);
            boolean beside = !folder || !file.name().contains("/");
            if (split.isEmpty() || !beside || !isPickle(file.path())) {
                if (!folder) {
                    return Map.of();
                }
                continue;
            }
            if (splits.put(split.get(), file.path()) != null) {
                return Map.of();
            }
        }
        Set<Partition> partitions =
                splits.keySet().stream().map(SplitNames::partition).collect(Collectors.toSet());
        return splits.size() > 1 && partitions.size() == splits.size() ? splits : Map.of();
    }

    /** The split that a file's name tells, as it is written there where it is nothing else. */
    static Optional<String> name(SourceFile file) {
        return SplitNames.isSplit(file.stem()) ? Optional.of(file.stem()) : file.split();
    }

    private static boolean isPickle(Path file) {
        return TensorFile.form(file).orElse(null) == TensorFile.Form.PICKLE;
    }

    /** What a file holds, without its split's name where it repeats that. */
    static TensorNode within(TensorNode root, String split) {
        if (root instanceof TensorNode.Dict dict
                && Layout.hasSplits(dict)
                && dict.items().size() == 1) {
            Map.Entry<String, TensorNode> only =
                    dict.items().entrySet().iterator().next();
            return SplitNames.partition(only.getKey()) == SplitNames.partition(split) ? only.getValue() : root;
        }
        return root;
    }
}
