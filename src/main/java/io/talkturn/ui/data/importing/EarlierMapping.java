package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnProfile;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that made a corpus of the project from a source of the same columns.
 *
 * @param corpus the name of that corpus
 */
record EarlierMapping(String corpus, TableMapping mapping) {
    /** The mapping of a corpus of the project whose source had the same columns and was mapped otherwise than is guessed. */
    static @Nullable EarlierMapping find(Project project, TableSample sample) {
        Set<String> columns = sample.columns().stream().map(ColumnProfile::name).collect(Collectors.toSet());
        for (Path folder : project.corpora()) {
            Path file = folder.resolve(CorpusFolder.MAPPING);
            TableMapping mapping = Files.isRegularFile(file) ? read(file) : null;
            if (mapping != null && columns.equals(columns(mapping)) && !mapping.equals(sample.mapping())) {
                return new EarlierMapping(String.valueOf(folder.getFileName()), mapping);
            }
        }
        return null;
    }

    private static Set<String> columns(TableMapping mapping) {
        return mapping.columns().stream().map(ColumnMapping::column).collect(Collectors.toSet());
    }

    /** One that cannot be read is no offer. */
    private static @Nullable TableMapping read(Path file) {
        try {
            return TableMapping.read(file);
        } catch (UserError e) {
            return null;
        }
    }
}
