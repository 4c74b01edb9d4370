package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rates as other programs read and enter them. */
@ApiEnMarche
class TauxApiTest {

    private static final String JUILLET_2025 = """
            {"bce":"%s","legalProfessionnel":"2.76","legalParticulier":"6.65","source":"%s"}""";

    @Autowired
    Client client;

    @Test
    void les_taux_se_lisent_avec_ce_que_la_loi_en_tire() {
        Reponse lus = client.en("auditeur").get("/taux?taille=100").attendre(200);
        assertThat(lus.corps().get("total").intValue()).isGreaterThanOrEqualTo(24);
        assertThat(lus.corps().get("contenu")).anySatisfy(un -> {
            assertThat(un.get("semestre").asText()).isEqualTo("2026-01-01");
            assertThat(un.get("bce").asText()).startsWith("2.15");
            assertThat(un.get("suppletif").asText()).startsWith("12.15");
            assertThat(un.get("commandePublique").asText()).startsWith("10.15");
            assertThat(un.get("plancher").asText()).startsWith("7.86");
        });
    }

    @Test
    void un_administrateur_corrige_un_semestre_et_son_nom_reste() {
        Reponse corrige = client.en("admin")
                .put("/taux/2025-07-01", JUILLET_2025.formatted("2.15", "arrêté relu"))
                .attendre(200);
        assertThat(corrige.champ("/source")).isEqualTo("arrêté relu");
        assertThat(corrige.champ("/saisiPar")).isEqualTo("admin");
    }

    @Test
    void une_saisie_impossible_est_un_probleme_en_francais() {
        client.en("admin")
                .put("/taux/2025-08-01", JUILLET_2025.formatted("2.15", "x"))
                .probleme(400, "semestre-invalide");
        client.en("admin")
                .put("/taux/2025-07-01", JUILLET_2025.formatted("215", "x"))
                .probleme(400, "taux-invraisemblable");
        client.en("admin")
                .put("/taux/2025-07-01", JUILLET_2025.formatted("2.15", ""))
                .attendre(400);
        client.en("admin")
                .put("/taux/juillet", JUILLET_2025.formatted("2.15", "x"))
                .attendre(400);
        client.en("gestionnaire")
                .put("/taux/2025-07-01", JUILLET_2025.formatted("2.15", "x"))
                .attendre(403);
    }
}
