package io.talkturn.training.han.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Talkturn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Oh my God, you're here!      | oh my god , you're here !",
                "Don’t you dare.              | don't you dare .",
                "'Cause I'm goin' -- really?! | cause i'm goin really ? !",
                "It was 1,100.50 in 2004.     | it was 1,100.50 in 2004 .",
                "The 15th of May              | the 15th of may",
                "rock'n'roll (live)           | rock'n'roll live",
                "Wait...                      | wait . . .",
                "CAFÉ naïve Straße            | café naïve straße",
                "well-known; e-mail: a@b.com  | well known e mail a b . com"
            })
    void keepsWordsNumbersAndFourMarks(String text, String tokens) {
        assertThat(Tokenizer.tokens(text)).containsExactly(tokens.strip().split(" "));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'- -'", "'…'"})
    void aTalkturnWithoutWordsIsTheEmptyToken(String text) {
        assertThat(Tokenizer.tokens(text)).containsExactly("<empty>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "我不知道，你好。     | 我 不 知 道 ， 你 好 。",
                "今日は天気ですね！   | 今 日 は 天 気 ですね ！",
                "สวัสดีครับวันนี้        | สวัสดี ครับ วัน นี้",
                "no 😡😡 way          | no 😡 😡 way",
                "OK👍🏽               | ok 👍🏽",
                "오늘 날씨가 좋네요     | 오늘 날씨가 좋네요",
                "ماذا؟                | ماذا ؟",
            })
    void cutsWhatIsWrittenWithoutBlanksAndKeepsMarksAndEmoji(String text, String tokens) {
        assertThat(Tokenizer.tokens(text)).containsExactly(tokens.strip().split(" "));
    }

    @Test
    void dropsTheClosingFullStopOfANarrativeOnly() {
        Talkturn woven = talkturn("Yes.", "the woman sadly said yes.");
        Talkturn plain = talkturn("I said yes.", null);
        assertThat(Tokenizer.tokens(woven, Tokenizer.Source.NARRATIVE))
                .isEqualTo(List.of("the", "woman", "sadly", "said", "yes"));
        assertThat(Tokenizer.tokens(woven, Tokenizer.Source.TEXT)).containsExactly("yes", ".");
        assertThat(Tokenizer.tokens(plain, Tokenizer.Source.NARRATIVE)).containsExactly("i", "said", "yes", ".");
    }

    @Test
    void composesAccentsSoThatBothWaysOfWritingAreOneToken() {
        assertThat(Tokenizer.tokens("cafe\u0301")).isEqualTo(Tokenizer.tokens("caf\u00e9"));
    }

    private static Talkturn talkturn(String text, String narrative) {
        return new Talkturn("t", "s", null, null, text, narrative, List.of());
    }
}
