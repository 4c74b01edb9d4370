package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetourTest {

    @Test
    void onRevientSurLaPageQuOnQuitte() {
        assertThat(Retour.vers("/dossiers/D-2026-000001?page=2", "/")).isEqualTo("/dossiers/D-2026-000001?page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//ailleurs.example", "https://ailleurs.example", "/\\ailleurs.example", "/a b", "", "/a\r\nX: y"
            })
    void jamaisAilleurs(String demande) {
        assertThat(Retour.vers(demande, "/")).isEqualTo("/");
    }
}
