package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Imports sessions of SEMAINE: transcripts, word times and traces. A talkturn's label is the mean, over raters and then
 * over its samples, of the traces of whoever speaks; operators were traced for a few recordings only.
 */
public final class SemaineImporter implements Importer {
    @Override
    public String id() {
        return "semaine";
    }

    @Override
    public String title() {
        return "SEMAINE (sessions: aligned transcripts, traces)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return !SessionFinder.find(sources).isEmpty();
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        progress.step("Looking for sessions", 0, 0);
        List<SessionFolder> folders = SessionFinder.find(request.sources());
        if (folders.isEmpty()) {
            throw new UserError(
                    "There are no sessions of SEMAINE here.",
                    request.sources().getFirst(),
                    "Choose the folder Sessions, or a folder in it that holds session.xml.");
        }
        Reading reading = new Reading(request);
        for (SessionFolder folder : folders) {
            progress.step("Reading session " + folder.number(), reading.files, 0);
            reading.add(folder);
        }
        return reading.corpus();
    }

    /** What was read so far. */
    private final class Reading {
        private final ImportRequest request;
        private final ImportNotes notes = new ImportNotes();
        private final List<Talk> talks = new ArrayList<>();
        private final Map<String, Path> ids = new HashMap<>();
        private @Nullable UserError firstProblem;
        private boolean expectation;
        private int files;

        Reading(ImportRequest request) {
            this.request = request;
        }

        /** Files by what they are: a session has some forty. */
        private void tell(SessionFolder folder) {
            Set<SourceFile> traced =
                    folder.traces().stream().map(SessionFolder.TraceFile::file).collect(Collectors.toSet());
            for (SourceFile file : folder.files()) {
                String name = String.valueOf(file.path().getFileName());
                if (name.startsWith("alignedTranscript_")) {
                    notes.taken(new Taken(Part.FILE, "alignedTranscript_*", "speakers, times, text", "by the format"));
                } else if (name.startsWith("wordLevel_alignedTranscript_")) {
                    notes.taken(
                            new Taken(Part.FILE, "wordLevel_alignedTranscript_*", "times of words", "by the format"));
                } else if (traced.contains(file)) {
                    notes.taken(new Taken(Part.FILE, "traces (A…R…TUCSp2D….txt)", "number labels", "by the format"));
                } else if (!name.equals(SessionFolder.XML)) {
                    String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
                    notes.taken(Taken.leftOut(Part.FILE, "*" + ending, "such as " + file.name()));
                }
            }
        }

        void add(SessionFolder folder) {
            Optional<SessionXml> xml = xml(folder);
            if (xml.isEmpty()) {
                return;
            }
            if (!xml.get().isConversation()) {
                notes.info(
                        "session_skipped",
                        folder.xml().name(),
                        null,
                        "“" + xml.get().character() + "” is no conversation; the session was left out.");
                return;
            }
            SemaineSession session = new SemaineSession(folder, xml.get(), notes);
            checkNotTwice(folder, session.id());
            Traces traces = Traces.read(folder, notes);
            tell(folder);
            session.talk(partition(session.id()), traces).ifPresent(talk -> {
                talks.add(talk);
                expectation |= traces.has(Dimension.E);
                files += folder.files().size();
            });
        }

        private Optional<SessionXml> xml(SessionFolder folder) {
            try {
                return Optional.of(SessionXml.read(folder.xml()));
            } catch (UserError e) {
                firstProblem = firstProblem == null ? e : firstProblem;
                notes.warn(
                        "session_unreadable",
                        folder.xml().name(),
                        null,
                        "Session " + folder.number() + " was left out. " + e.what());
                return Optional.empty();
            }
        }

        private void checkNotTwice(SessionFolder folder, String id) {
            Path other = ids.put(id, folder.path());
            if (other != null) {
                throw new UserError(
                        "The folder holds two copies of SEMAINE: session " + folder.number() + " is also " + other
                                + ".",
                        folder.path(),
                        "Choose the folder of one of them.");
            }
        }

        private Partition partition(String conversation) {
            Partition asked = request.partition();
            return asked != null
                    ? asked
                    : PartitionPreset.SEMAINE.partitionOf(conversation).orElse(Partition.NONE);
        }

        Corpus corpus() {
            if (talks.isEmpty()) {
                throw Objects.requireNonNullElseGet(
                        firstProblem,
                        () -> new UserError(
                                "No session here holds a conversation that can be read: "
                                        + (notes.all().isEmpty()
                                                ? "there are none"
                                                : notes.all().getFirst().reason()),
                                request.sources().getFirst(),
                                "Choose the folder Sessions of the release."));
            }
            Corpus corpus =
                    new CorpusDraft(labels(), spreads(), talks).corpus(request.infoOf(id(), "SEMAINE"), files, notes);
            // of what one rater traced alone nothing is known, which is not worth a column
            return corpus.withFeatures(corpus.features().stream()
                    .filter(feature -> feature.missing() < feature.size())
                    .toList());
        }

        /** How far raters stood apart, a feature a dimension. */
        private static List<FeatureKind> spreads() {
            return Arrays.stream(Dimension.values())
                    .map(dimension -> new FeatureKind(
                            dimension.label() + LabelAgreement.SPREAD, "standard deviation of the raters"))
                    .toList();
        }

        /** In the order of {code SemaineSession.values}; expectation, which few recordings have, is last. */
        private List<LabelKind> labels() {
            List<LabelKind> labels = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                if (dimension.isUsual()) {
                    labels.add(scale(dimension));
                }
            }
            labels.add(new LabelKind.Classes(
                    "role", Arrays.stream(Role.values()).map(Role::id).toList()));
            if (expectation) {
                labels.add(scale(Dimension.E));
            }
            return labels;
        }

        private static LabelKind scale(Dimension dimension) {
            return new LabelKind.Scale(dimension.label(), -1, 1);
        }
    }
}
