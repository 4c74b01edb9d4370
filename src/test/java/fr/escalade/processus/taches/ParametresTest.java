package fr.escalade.processus.taches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.relance.ChoixDesCanaux;
import fr.escalade.relance.ChoixDuTon;
import fr.escalade.relance.EnvoyerRelance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case runs on the diagram that it started on: what that diagram could not know yet has its former meaning. */
class ParametresTest {

    @Test
    void un_dossier_ouvert_avant_les_tons_garde_son_canal() {
        assertThat(Parametres.lire(
                        EnvoyerRelance.class,
                        Map.of(
                                "lettre", "relance_ferme",
                                "canal", "EMAIL",
                                "palier", "20",
                                "age_minimum", "8",
                                "delai_paiement", "8")))
                .isEqualTo(new EnvoyerRelance(
                        "relance_ferme",
                        ChoixDuTon.SELON_LE_SCENARIO,
                        new ChoixDesCanaux(List.of(Canal.EMAIL)),
                        20,
                        8,
                        8));
    }

    @Test
    void une_etape_peut_fixer_son_ton_et_ses_canaux() {
        EnvoyerRelance etape = Parametres.lire(
                EnvoyerRelance.class,
                Map.of(
                        "lettre", "relance_ferme",
                        "ton", "FERME",
                        "canaux", "SELON_LE_SCENARIO",
                        "palier", "20",
                        "age_minimum", "8",
                        "delai_paiement", "8"));
        assertThat(etape.ton()).isEqualTo(ChoixDuTon.FERME);
        assertThat(etape.canaux().liste()).isEmpty();
    }
}
