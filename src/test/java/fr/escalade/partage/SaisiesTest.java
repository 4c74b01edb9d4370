package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaisiesTest {

    @ParameterizedTest
    @CsvSource({"732829320,732829320", "732 829 320,732829320", "73282932000074,732829320", "356000000,356000000"})
    void un_siren_se_lit_aussi_d_un_siret_et_avec_des_espaces(String saisi, String siren) {
        assertThat(Siren.lire(saisi)).contains(siren);
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "73282932", "000000000", "ABCDEFGHI", "", "7328293200007"})
    void un_siren_faux_n_est_pas_lu(String saisi) {
        assertThat(Siren.lire(saisi)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "compta.fournisseurs+x@sous.exemple-sa.com", "éric@société.fr"})
    void une_adresse_ordinaire_est_valable(String adresse) {
        assertThat(AdresseElectronique.estValide(adresse)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a@b", "a b@c.fr", "a@b.fr, c@d.fr", "@b.fr", "a@-b.fr", "a..b@c.fr", ".a@c.fr", "a@b..fr"})
    void une_adresse_ou_l_on_ne_peut_pas_ecrire_est_refusee(String adresse) {
        assertThat(AdresseElectronique.estValide(adresse)).isFalse();
    }
}
