package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CHAT transcripts: codes, bullets, dependent tiers. */
final class ChatFormatTest {
    private static final String HEAD =
            "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANN Anna Participant, BEN Investigator\n@Media:\ttalk, audio\n";

    @TempDir
    Path folder;

    private Path chat(String lines) {
        return Imported.file(folder, "a.cha", HEAD + lines + "@End\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Shall we begin ?                                    | Shall we begin?
            &-uh <we are> [/] we are late .                     | we are late.
            the the [//] a dog &=laughs barks !                 | the a dog barks!
            <I want> [//] <you> [///] he goes .                 | he goes.
            Oh , there (.) they (1.5) are (..) now .            | Oh, there they are now.
            (be)cause I (wa)s here [?] .                        | because I was here.
            he goed [: went] [*] home [=! crying] .             | he went home.
            I 0am going &+g &~pf out +...                       | I going out…
            and then +/.                                        | and then –
            did you +/?                                         | did you?
            xxx really .                                        | really.
            bana@c New_York at 12:30 no:: .                     | bana New York at 12:30 no.
            <unfinished [/] group .                             | group.
            it was 0.5 of it .                                  | it was 0.5 of it.
            """)
    void codesAreTakenOutOfWhatWasSaid(String line, String said) {
        Imported found = Imported.of(chat("*ANN:\t" + line + "\n"));

        assertThat(found.corpus().talkturns().getFirst().text()).isEqualTo(said);
    }

    @Test
    void theLineIsKeptAsItStandsInTheReport() {
        Imported found = Imported.of(chat("*ANN:\t&-uh <we are> [/] we\n\tare late . \u00150_900\u0015\n"));

        assertThat(found.corpus().report().notes().getFirst().reason())
                .contains("*ANN: &-uh <we are> [/] we are late .");
        assertThat(found.turns()).containsExactly("Anna 0.00-0.90 we are late.");
    }

    @Test
    void speakersHaveTheirNamesOrTheirCodes() {
        Imported found = Imported.of(chat("*ANN:\tyes .\n*BEN:\tno .\n*CAR:\tperhaps .\n"));

        assertThat(found.turns()).containsExactly("Anna ?-? yes.", "BEN ?-? no.", "CAR ?-? perhaps.");
        assertThat(found.codes()).contains("no_participant");
        assertThat(found.corpus().conversations().getFirst().media()).isEqualTo("talk");
    }

    @Test
    void aTierOfSingleWordsIsALabelAndAnAnalysisIsTold() {
        Imported found =
                Imported.of(chat("*ANN:\tyes .\n%emo:\tjoy\n%mor:\tco|yes .\n*BEN:\tno .\n%com:\the looks away\n"));

        assertThat(found.label("emotion")).containsExactly("joy", "-");
        assertThat(found.leftOut()).containsExactly("%mor of *ANN", "%com of *BEN");
    }

    @Test
    void wordsWithBulletsAreWordTimes() {
        Imported found = Imported.of(chat(
                "*ANN:\tgood day . \u0015100_900\u0015\n%wor:\tgood \u0015100_400\u0015 day \u0015400_900\u0015 .\n"));

        assertThat(found.words(0)).containsExactly("good 0.10-0.40", "day 0.40-0.90");
    }

    @Test
    void aBulletThatRunsBackwardsIsNamed() {
        assertThat(Imported.refusal(chat("*ANN:\tyes . \u0015900_100\u0015\n")))
                .contains("line 6")
                .contains("backwards");
    }

    @Test
    void whatNobodyUnderstoodIsATalkturnWithoutText() {
        Imported found = Imported.of(chat("*ANN:\txxx . \u0015100_900\u0015\n*BEN:\tno .\n"));

        assertThat(found.corpus().talkturns()).hasSize(2);
        assertThat(found.codes()).contains("empty_text");
    }

    @Test
    void manyOpenBracketsAreReadInOneGo() {
        Imported found = Imported.of(chat("*ANN:\t" + "< [ ( ".repeat(20_000) + "yes .\n"));

        assertThat(found.corpus().talkturns()).hasSize(1);
    }

    @Test
    void aFileWithoutMainLinesIsRefused() {
        assertThat(Imported.refusal(chat(""))).contains("nobody says anything");
    }
}
