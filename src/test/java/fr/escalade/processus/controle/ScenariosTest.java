package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void un_canal_dont_rien_ne_part_est_refuse() {
        assertThat(avec("canaux", "RECOMMANDE, EMAIL"))
                .first()
                .asString()
                .endsWith(
                        "« RECOMMANDE, EMAIL » ne convient pas pour « canaux » de la table du scénario : écrivez des canaux"
                                + " séparés par des virgules, parmi EMAIL, SMS, COURRIER.");
    }

    @Test
    void un_ton_que_les_lettres_n_ont_pas_est_refuse() {
        assertThat(avec("ton", "neutre"))
                .first()
                .asString()
                .endsWith(
                        "« neutre » ne convient pas pour « ton » de la table du scénario : écrivez bienveillant, factuel,"
                                + " comprehensif, discret, ferme.");
    }

    @Test
    void une_validation_ne_peut_pas_etre_l_essai() {
        assertThat(avec("validation", "ESSAI"))
                .first()
                .asString()
                .endsWith(
                        "« ESSAI » ne convient pas pour « validation » de la table du scénario : écrivez AUTOMATIQUE ou"
                                + " A_CONFIRMER.");
    }

    private static List<String> avec(String sortie, String mot) {
        return new Faute()
                .remplacer("processes/scenario.dmn", "name=\"entree\"", "name=\"" + sortie + "\"")
                .remplacer("processes/scenario.dmn", "<text>\"courtoise\"</text>", "<text>\"" + mot + "\"</text>")
                .constats("scenarios");
    }
}
