package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports timed transcripts of one format: a file is a conversation, a mapping says what its tiers are. */
public final class TranscriptImporter implements MappedImporter {
    private final TranscriptFormat format;
    private final @Nullable TableMapping given;

    /** An importer that guesses what the tiers are. */
    public TranscriptImporter(TranscriptFormat format) {
        this(format, null);
    }

    private TranscriptImporter(TranscriptFormat format, @Nullable TableMapping given) {
        this.format = format;
        this.given = given;
    }

    @Override
    public TranscriptImporter with(TableMapping mapping) {
        return new TranscriptImporter(format, mapping);
    }

    @Override
    public String id() {
        return format.id();
    }

    @Override
    public String title() {
        return format.title();
    }

    @Override
    public boolean isGeneral() {
        return format.isGeneral();
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return TranscriptFiles.recognises(format, sources);
    }

    /**
     * Whether it reads every conversation that others do, as where one tool wrote the same transcript in several formats; the
     * files of the others are then told to be left out.
     */
    public boolean holdsAllOf(List<TranscriptImporter> others, List<Path> sources) {
        Set<String> own = conversations(sources);
        return others.stream().allMatch(other -> own.containsAll(other.conversations(sources)));
    }

    private Set<String> conversations(List<Path> sources) {
        return TranscriptFiles.find(format, sources).transcripts().stream()
                .map(SourceFile::stem)
                .collect(Collectors.toSet());
    }

    @Override
    public TableSample sample(List<Path> sources, Progress progress) {
        List<Transcript> transcripts =
                transcripts(TranscriptFiles.find(format, sources), sources, new ImportNotes(), progress);
        return TierSample.of(transcripts);
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        TranscriptFiles files = TranscriptFiles.find(format, request.sources());
        List<Transcript> transcripts = transcripts(files, request.sources(), notes, progress);
        List<Diarisation> diarisations = files.diarisations().stream()
                .map(file -> Diarisation.read(file, notes))
                .toList();
        TierGuess.Guessed guess = TierGuess.of(transcripts);
        TierGuess.Guessed guessed = given == null ? guess : guess.where(given);
        TableMapping mapping = guessed.mapping();
        new Account(format.part(), mapping, guessed.why()).give(transcripts, notes);
        ValueKinds kinds = new ValueKinds(mapping, transcripts);
        Diarising diarising = new Diarising(diarisations, transcripts.size(), notes);
        Assembly assembly =
                new Assembly(notes, JoinRule.asked(request.join(), format.usualJoin()), request.partition());
        List<Talk> talks = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            progress.step("Reading talkturns of " + transcript.file().name(), talks.size(), transcripts.size());
            JoinRule ofWords = JoinRule.asked(request.join(), JoinRule.WORDS);
            List<Line> lines = new LineReading(transcript, mapping, kinds, ofWords, notes).read();
            diarising.speakers(transcript, lines);
            if (lines.isEmpty()) {
                notes.warn(
                        "no_talkturns",
                        transcript.file().name(),
                        null,
                        "The file was left out: none of its tiers became talkturns.");
            } else {
                talks.add(assembly.talk(transcript, lines));
            }
        }
        diarising.account();
        files.accountForOthers(request.sources(), notes);
        if (talks.isEmpty()) {
            throw nothing(transcripts);
        }
        return new CorpusDraft(kinds.labels(), kinds.features(), talks)
                .corpus(request.info(id()), files.transcripts().size() + diarisations.size(), notes);
    }

    /** A file that was named must be whole; of a folder one that is damaged is left out and told. */
    private List<Transcript> transcripts(
            TranscriptFiles files, List<Path> sources, ImportNotes notes, Progress progress) {
        SourceText.requireRoom(files.transcripts());
        List<Transcript> transcripts = new ArrayList<>();
        @Nullable UserError last = null;
        for (SourceFile file : files.transcripts()) {
            progress.step(
                    "Reading " + file.name(),
                    transcripts.size(),
                    files.transcripts().size());
            try {
                transcripts.add(format.read(file, notes));
            } catch (UserError e) {
                if (sources.contains(file.path())) {
                    throw e;
                }
                last = e;
                notes.warn("file_skipped", file.name(), null, "The file was left out: " + e.what());
            }
        }
        if (transcripts.isEmpty() && last != null) {
            throw last;
        }
        return transcripts;
    }

    private static UserError nothing(List<Transcript> transcripts) {
        Transcript first = transcripts.getFirst();
        String tiers = String.join(
                ", ", first.tiers().stream().map(Tier::name).limit(20).toList());
        return first.file()
                .error(
                        tiers.isEmpty()
                                ? "Nobody says anything in this transcript."
                                : "No tier became talkturns; there are: " + tiers + ".",
                        "Say with a mapping which tiers are talkturns, or export the transcript again.");
    }
}
