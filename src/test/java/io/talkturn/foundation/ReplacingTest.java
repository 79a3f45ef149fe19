package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** On Windows a file that another program has open is waited for; elsewhere a refusal is one. */
final class ReplacingTest {
    private int tries;

    private Replacing.Move openFor(int times) {
        return () -> {
            if (++tries <= times) {
                throw new AccessDeniedException("runs.csv");
            }
        };
    }

    @Test
    void aFileThatIsOpenForAMomentIsReplacedWhenItIsClosed() throws IOException {
        Replacing.patiently(true, openFor(3));

        assertThat(tries).isEqualTo(4);
    }

    @Test
    void aFileThatStaysOpenIsTold() {
        assertThatThrownBy(() -> Replacing.patiently(true, openFor(Integer.MAX_VALUE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void elsewhereNobodyWaits() {
        assertThatThrownBy(() -> Replacing.patiently(false, openFor(1))).isInstanceOf(AccessDeniedException.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotWaitedFor() {
        assertThatThrownBy(() -> Replacing.patiently(true, () -> {
                    tries++;
                    throw new NoSuchFileException("gone");
                }))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(tries).isEqualTo(1);
    }
}
