package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alphabet of telephones, and what a message costs in it. */
class Gsm7Test {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "réglé à où è ù Ç|réglé à où è ù Ç",
                "être reçu|etre recu",
                "À l’échéance…|A l'échéance...",
                "sœur Œuvre|soeur OEuvre",
                "ïle noël août|ile noel aout",
                "« 1 200,00 € »|\" 1 200,00 € \"",
                "n° 12|no 12"
            })
    void le_francais_se_lit_sans_les_signes_qui_manquent(String texte, String ecrit) {
        assertThat(Gsm7.ecrire(texte)).isEqualTo(ecrit);
        assertThat(Gsm7.mesurer(ecrit).alphabet()).isEqualTo("GSM-7");
    }

    @Test
    void les_espaces_insecables_deviennent_des_espaces() {
        assertThat(Gsm7.ecrire("1\u202f200,00\u00a0€")).isEqualTo("1 200,00 €");
    }

    @Test
    void une_autre_ecriture_reste_entiere_et_coute_plus() {
        String texte = "Иванов, écrivez-nous";
        assertThat(Gsm7.ecrire(texte)).isEqualTo(texte);
        assertThat(Gsm7.mesurer(texte)).isEqualTo(new Gsm7.Mesure("UCS-2", 20, 1));
        assertThat(Gsm7.mesurer("И".repeat(70)).segments()).isEqualTo(1);
        assertThat(Gsm7.mesurer("И".repeat(71)).segments()).isEqualTo(2);
        assertThat(Gsm7.mesurer("И".repeat(135)).segments()).isEqualTo(3);
    }

    @Test
    void l_euro_prend_deux_places() {
        assertThat(Gsm7.mesurer("€".repeat(80))).isEqualTo(new Gsm7.Mesure("GSM-7", 160, 1));
        assertThat(Gsm7.mesurer("€".repeat(80) + "a").segments()).isEqualTo(2);
    }

    @Test
    void un_signe_double_n_est_jamais_coupe_entre_deux_messages() {
        // 152 places, then a euro that does not fit the 153rd: it opens the second message.
        assertThat(Gsm7.mesurer("a".repeat(152) + "€" + "a".repeat(151)).segments())
                .isEqualTo(2);
        assertThat(Gsm7.mesurer("a".repeat(152) + "€" + "a".repeat(152)).segments())
                .isEqualTo(3);
        assertThat(Gsm7.mesurer("a".repeat(306)).segments()).isEqualTo(2);
        // 66 places, then an emoji of two.
        assertThat(Gsm7.mesurer("И".repeat(66) + "😀" + "И".repeat(65)).segments())
                .isEqualTo(2);
        assertThat(Gsm7.mesurer("И".repeat(66) + "😀" + "И".repeat(66)).segments())
                .isEqualTo(3);
    }
}
