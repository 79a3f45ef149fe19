package io.talkturn.weaving;

import io.talkturn.TestData;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The conversations of fixtures/monah as one corpus folder, and their files of measurements. */
record WovenFixture(Path folder, Path fixtures, JsonNode expected, Map<String, String> nouns) {

    /** The fixtures that the tests are run with. */
    static WovenFixture in(Path temporary) {
        return in(temporary, TestData.fixtures("monah"));
    }

    /** The conversations that are in the repository, whose content a test may know. */
    static WovenFixture ofRepository(Path temporary) {
        return in(temporary, Path.of("src/test/resources/fixtures/monah"));
    }

    private static WovenFixture in(Path temporary, Path fixtures) {
        JsonNode expected = Json.tree(fixtures.resolve("expected.json"));
        List<Conversation> conversations = new ArrayList<>();
        Map<String, String> nouns = new HashMap<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (JsonNode conversation : expected.get("conversations")) {
            String id = conversation.get("conversation").asString();
            List<Talkturn> talkturns = new ArrayList<>();
            for (JsonNode turn : conversation.get("talkturns")) {
                String speaker = turn.get("video_id").asString();
                nouns.put(speaker, turn.get("speaker").asString());
                talkturns.add(new Talkturn(
                        id + "-" + turn.get("no").asInt(),
                        speaker,
                        turn.get("start").asDouble(),
                        turn.get("end").asDouble(),
                        turn.get("text").asString(),
                        null,
                        List.of()));
            }
            conversations.add(new Conversation(id, id, talkturns));
            partitions.put(id, Partition.TRAIN);
        }
        int count = conversations.stream().mapToInt(c -> c.talkturns().size()).sum();
        Corpus corpus = new Corpus(
                new CorpusInfo("monah", "MONAH", true, "fixture", "fixtures/monah", "2026-01-01T00:00:00Z", "test"),
                conversations,
                List.of(),
                List.of(),
                partitions,
                new ImportReport(1, conversations.size(), count, List.of()));
        Path folder = temporary.resolve("corpus");
        CorpusFolder.write(corpus, folder);
        return new WovenFixture(folder, fixtures, expected, nouns);
    }

    /** The files of all conversations, assigned by their names. */
    List<Attachment> sources() {
        AttachmentGuess guess = new AttachmentGuess(CorpusFolder.read(folder));
        List<Attachment> sources = new ArrayList<>();
        Path inputs = fixtures.resolve("inputs");
        for (Conversation conversation : CorpusFolder.read(folder).conversations()) {
            Path files = inputs.resolve(conversation.id());
            sources.addAll(guess.files(SourceKind.ACTIONS, files.resolve("openface")));
            Path tone = files.resolve("talkturn_vokaturi.csv");
            if (Files.exists(tone)) {
                sources.addAll(guess.files(SourceKind.TONE, tone));
            }
        }
        return sources;
    }
}
