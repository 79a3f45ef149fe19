package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.source.ImportNotes;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is meant by a name in a file of features. */
class SpeakerRolesTest {
    private static SpeakerRoles roles(String... names) {
        return new SpeakerRoles(Set.of(names), "x.pkl", new ImportNotes());
    }

    @Test
    void rolesAreAnotherPersonInEveryConversation() {
        assertThat(roles("F", "M").person("F", "Dlg00")).isEqualTo("F (Dlg00)");
        assertThat(roles("male", "female").person("male", "d")).isEqualTo("male (d)");
    }

    @Test
    void rolesOfIemocapAreTheTwoPeopleOfASession() {
        assertThat(roles("F", "M").person("F", "Ses03M_impro05a")).isEqualTo("Ses03F");
        assertThat(roles("F", "M").person("M", "Ses03F_script01_1")).isEqualTo("Ses03M");
    }

    @Test
    void namesOfPeopleStay() {
        assertThat(roles("Ross", "F").person("F", "d")).isEqualTo("F");
        assertThat(roles("Ross", "Joey").person("Ross", "d")).isEqualTo("Ross");
        assertThat(roles().person("", "d")).isEmpty();
    }
}
