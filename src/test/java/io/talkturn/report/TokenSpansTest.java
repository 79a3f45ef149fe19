package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.training.han.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenSpansTest {
    @Test
    void everyTokenOfATextIsFoundWhereItStands() {
        String text = "I don’t — know, “well” it's 3.5 o'clock!  OK";
        List<String> tokens = Tokenizer.tokens(text);

        TokenSpans found = TokenSpans.find(text, tokens).orElseThrow();

        assertThat(found.spans().stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactly("I", "don’t", "know", ",", "well", "it's", "3.5", "o'clock", "!", "OK");
    }

    @Test
    void aShortTokenIsNotFoundInsideALongerWord() {
        assertThat(TokenSpans.find("said i", List.of("i"))).isEmpty();
        assertThat(TokenSpans.find("said i", List.of("said", "i"))).isPresent();
    }

    @Test
    void textBehindTheLastTokenWasNotRead() {
        TokenSpans found =
                TokenSpans.find("one two three four", List.of("one", "two")).orElseThrow();

        assertThat(found.text().substring(found.readUpTo())).isEqualTo(" three four");
    }

    @Test
    void aTextThatWasChangedSinceIsShownAsItWasRead() {
        assertThat(TokenSpans.find("other words", List.of("one", "two"))).isEmpty();

        TokenSpans asRead = TokenSpans.ofTokens(List.of("one", "two"));

        assertThat(asRead.text()).isEqualTo("one two");
        assertThat(asRead.tokenAt(0)).isZero();
        assertThat(asRead.tokenAt(3)).isEqualTo(-1);
        assertThat(asRead.tokenAt(4)).isEqualTo(1);
    }
}
