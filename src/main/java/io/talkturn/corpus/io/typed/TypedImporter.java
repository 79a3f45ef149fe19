package io.talkturn.corpus.io.typed;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Imports conversations that people typed, a text file each: “Anna: Did you call her?”, a line a talkturn. */
public final class TypedImporter implements Importer {
    private static final String ENDING = ".txt";
    private static final double[] NO_VALUES = {};

    @Override
    public String id() {
        return "typed";
    }

    @Override
    public String title() {
        return "Typed conversation (text, “name: what was said” a line)";
    }

    @Override
    public boolean isGeneral() {
        return true;
    }

    /** Text files by themselves; folders of releases hold many that are something else. */
    @Override
    public boolean recognises(List<Path> sources) {
        return sources.stream()
                .allMatch(path -> Files.isRegularFile(path)
                        && path.getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(ENDING)
                        && isConversation(path));
    }

    private static boolean isConversation(Path path) {
        try {
            String text = SourceText.read(source(path), new ImportNotes());
            // where lines have times they are kept by the format of named texts
            return TypedLines.isConversation(text) && !TypedLines.isTimed(text);
        } catch (UserError e) {
            return false; // whoever reads it tells
        }
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        Partition partition = request.partition() == null ? Partition.NONE : request.partition();
        List<Talk> talks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path path : request.sources()) {
            SourceFile file = source(path);
            progress.step(
                    "Reading " + file.name(), talks.size(), request.sources().size());
            talks.add(talk(file, ids, partition, notes));
        }
        return new CorpusDraft(List.of(), List.of(), talks).corpus(request.info(id()), talks.size(), notes);
    }

    private static Talk talk(SourceFile file, Set<String> ids, Partition partition, ImportNotes notes) {
        List<TypedLines.Said> said = TypedLines.read(SourceText.read(file, notes), notes, file.name());
        if (said.isEmpty()) {
            throw file.error("Nobody says anything here.", "Write “name: what was said”, a line a talkturn.");
        }
        String name = file.name().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String id = ImportRequest.nameFrom(name);
        for (int n = 2; !ids.add(id); n++) {
            id = ImportRequest.nameFrom(name) + "-" + n;
        }
        List<Turn> turns = new ArrayList<>();
        for (TypedLines.Said each : said) {
            turns.add(new Turn(
                    new Talkturn(
                            id + "-" + (turns.size() + 1), each.speaker(), null, null, each.text(), null, List.of()),
                    NO_VALUES,
                    NO_VALUES));
        }
        return new Talk(id, name, partition, turns);
    }

    private static SourceFile source(Path path) {
        return new SourceFile(path, String.valueOf(path.getFileName()));
    }
}
