package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the pace, and servers that find it too fast. */
class PlafondsTest {

    @Test
    void un_domaine_nomme_a_son_debit_les_autres_celui_de_l_etoile() {
        Plafonds plafonds = new Plafonds(List.of("Outlook.com=20", " * = 60 ", ""), 200);
        assertThat(plafonds.du("outlook.com")).hasValue(20);
        assertThat(plafonds.du("gmail.com")).hasValue(60);
        assertThat(plafonds.total()).hasValue(200);
    }

    @Test
    void sans_reglage_rien_n_est_limite() {
        Plafonds plafonds = new Plafonds(List.of(), null);
        assertThat(plafonds.du("outlook.com")).isEmpty();
        assertThat(plafonds.total()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook.com", "outlook.com=0", "outlook.com=-1", "outlook.com=vite", "=20", "a b=20"})
    void un_debit_mal_ecrit_est_refuse_avec_un_exemple(String debit) {
        assertThatThrownBy(() -> new Plafonds(List.of(debit), null))
                .hasMessageContainingAll("« " + debit + " »", "outlook.com=20,*=60");
        assertThatThrownBy(() -> new Plafonds(List.of(), 0)).hasMessageContaining("debit-total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "421 4.7.0 [TS01] Messages from 192.0.2.1 temporarily deferred due to user complaints | true",
                "450 4.7.26 This mail has been rate limited because it is unauthenticated | true",
                "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited | true",
                "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail | true",
                "452 4.5.3 Too many recipients received this hour | true",
                "421 Too many connections from your host | true",
                "550 5.7.1 Too many messages | false",
                "450 4.2.0 <a@b.example>: Recipient address rejected: Greylisted | false",
                "451 4.7.1 Greylisting in action, please come back later | false",
                "452 4.2.2 The email account is over quota | false",
                "451 4.3.0 Temporary lookup failure | false"
            })
    void on_entend_qui_nous_trouve_trop_rapides(String reponse, boolean trop) {
        assertThat(TropDeMessages.dit(reponse)).isEqualTo(trop);
    }
}
