package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.processus.Formulaire;
import fr.escalade.processus.Formulaire.Champ;
import fr.escalade.processus.Formulaire.Choix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReponseAuFormulaireTest {

    private static final Formulaire APPEL = new Formulaire(
            "appel",
            "Appel",
            List.of(
                    champ("consigne", "information", false, null),
                    new Champ(
                            "resultat",
                            "Résultat",
                            "choix",
                            true,
                            null,
                            List.of(new Choix("joint", "Joint"), new Choix("promesse", "Promesse")),
                            null,
                            null),
                    champ("montant", "montant", true, "resultat=promesse"),
                    champ("date", "date", true, "resultat=promesse"),
                    champ("urgent", "case", false, null),
                    champ("note", "texte_long", false, null)));

    @Test
    void ceQueLaMainFrancaiseEcritDevientCeQueLaProcedureAttend() {
        Saisie saisie =
                saisie(Map.of("resultat", "promesse", "montant", "1 234,5", "date", "31/01/2026", "urgent", "true"));

        Map<String, String> champs = new ReponseAuFormulaire(APPEL, saisie).lire();

        assertThat(saisie.aCorriger()).isFalse();
        assertThat(champs)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("resultat", "promesse", "montant", "1234.5", "date", "2026-01-31", "urgent", "true"));
    }

    @Test
    void unChampCacheParSaConditionNEstNiDemandeNiEnvoye() {
        Saisie saisie = saisie(Map.of("resultat", "joint", "montant", "n'importe quoi"));

        Map<String, String> champs = new ReponseAuFormulaire(APPEL, saisie).lire();

        assertThat(saisie.aCorriger()).isFalse();
        assertThat(champs).containsOnlyKeys("resultat", "urgent");
    }

    @Test
    void chaqueErreurEstSurSonChampEtRienDeTapeNEstPerdu() {
        Saisie saisie = saisie(Map.of("resultat", "promesse", "montant", "mille", "note", "rappeler Mme Blanc"));

        new ReponseAuFormulaire(APPEL, saisie).lire();

        assertThat(saisie.erreur("montant")).contains("mille");
        assertThat(saisie.erreur("date")).contains("31/01/2026");
        assertThat(saisie.erreur("note")).isNull();
        assertThat(saisie.valeur("montant")).isEqualTo("mille");
        assertThat(saisie.valeur("note")).isEqualTo("rappeler Mme Blanc");
    }

    @Test
    void uneReponseInventeeEstRefusee() {
        Saisie saisie = saisie(Map.of("resultat", "approuver_tout"));

        new ReponseAuFormulaire(APPEL, saisie).lire();

        assertThat(saisie.erreur("resultat")).isNotNull();
    }

    private static Champ champ(String id, String type, boolean obligatoire, String si) {
        return new Champ(id, id, type, obligatoire, null, List.of(), null, si);
    }

    private static Saisie saisie(Map<String, String> champs) {
        Map<String, String[]> parametres = new HashMap<>();
        champs.forEach((nom, valeur) -> parametres.put(nom, new String[] {valeur}));
        return Saisie.de(parametres);
    }
}
