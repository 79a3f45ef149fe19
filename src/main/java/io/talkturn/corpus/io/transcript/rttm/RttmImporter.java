package io.talkturn.corpus.io.transcript.rttm;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Diarisation;
import io.talkturn.corpus.io.transcript.Diarisation.Stretch;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** RTTM files alone: they say who speaks when and not what, so there is no corpus; what they hold is told. */
public final class RttmImporter implements Importer {
    private static final int SHOWN = 10;

    @Override
    public String id() {
        return "rttm";
    }

    @Override
    public String title() {
        return "RTTM (gives speakers to a transcript beside it)";
    }

    /** Beside a transcript they are a part of its format. */
    @Override
    public boolean isGeneral() {
        return true;
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, List.of(Diarisation.ENDING));
        return !files.isEmpty() && files.stream().allMatch(Diarisation::is);
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        SourceFile file = SourceFile.expand(request.sources(), List.of(Diarisation.ENDING))
                .getFirst();
        Diarisation diarisation = Diarisation.read(file, new ImportNotes());
        throw file.error(
                "The file says who speaks when and not what is said: "
                        + diarisation.stretches().size()
                        + " stretches of " + diarisation.speakers() + " speakers (" + shown(diarisation.stretches())
                        + ").",
                "Import it together with a transcript with times, such as Whisper's .json or a .srt file of the same name.");
    }

    private static String shown(List<Stretch> stretches) {
        return stretches.stream()
                        .limit(SHOWN)
                        .map(stretch -> String.format(
                                Locale.ROOT, "%s %.2f–%.2f s", stretch.speaker(), stretch.start(), stretch.end()))
                        .collect(Collectors.joining("; "))
                + (stretches.size() > SHOWN ? "; …" : "");
    }
}
