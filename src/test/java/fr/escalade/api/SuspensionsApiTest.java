package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pauses of any scope by another program, and who may lift them. */
@ApiEnMarche
class SuspensionsApiTest {

    private static final String CREANCIER = "PAUSES";

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    private String dossier;

    @BeforeEach
    void un_dossier_d_une_facture() {
        if (client.en("admin").get("/creanciers/" + CREANCIER).statut() == 404) {
            client.en("admin").post("/creanciers", """
                    {"code":"%s","nom":"Atelier Martin","formeJuridique":"SARL","siren":"552100554","adresse":"1 rue du Four",
                     "codePostal":"75006","ville":"Paris","email":"compta@martin.example",
                     "iban":"FR7630006000011234567890189","modeEnvoi":"AUTOMATIQUE"}""".formatted(CREANCIER)).attendre(201);
            client.en("gestionnaire")
                    .put(
                            "/debiteurs/P1?creancier=" + CREANCIER,
                            "{\"nom\":\"Durand et fils\",\"email\":\"compta@durand.example\"}")
                    .attendre(201);
            LocalDate hier = Temps.aujourdhui(horloge).minusDays(1);
            client.en("gestionnaire")
                    .post("/factures", """
                    {"creancier":"%s","numero":"P-F1","debiteur":"P1","dateFacture":"%s","echeance":"%s","montant":"100.00"}""".formatted(CREANCIER, hier.minusDays(30), hier))
                    .attendre(201);
        }
        dossier = client.en("auditeur").get("/dossiers?creancier=" + CREANCIER).champ("/contenu/0/numero");
    }

    @Test
    void la_pause_de_sa_seule_facture_suspend_le_dossier_et_se_leve_par_lui() {
        Reponse pause = suspendre("gestionnaire", "FACTURE", "P-F1").attendre(201);
        assertThat(lire("/etat")).isEqualTo("SUSPENDU");
        assertThat(lire("/suspensions/0/portee")).isEqualTo("FACTURE");

        client.en("gestionnaire").delete(parLeDossier(pause)).attendre(204);
        assertThat(lire("/etat")).isEqualTo("OUVERT");
        client.en("gestionnaire").delete(parLeDossier(pause)).probleme(404, "introuvable");
    }

    @Test
    void tout_un_portefeuille_se_suspend_et_reprend_par_un_administrateur_seulement() {
        suspendre("gestionnaire", "PORTEFEUILLE", CREANCIER).probleme(403, "portefeuille-reserve");
        assertThat(lire("/etat")).isEqualTo("OUVERT");
        Reponse pause = suspendre("admin", "PORTEFEUILLE", CREANCIER).attendre(201);
        assertThat(lire("/etat")).isEqualTo("SUSPENDU");

        client.en("gestionnaire").delete("/suspensions/" + pause.champ("/id")).probleme(403, "portefeuille-reserve");
        client.en("gestionnaire").delete(parLeDossier(pause)).probleme(403, "portefeuille-reserve");
        assertThat(lire("/etat")).isEqualTo("SUSPENDU");
        client.en("admin").delete(parLeDossier(pause)).attendre(204);
        assertThat(lire("/etat")).isEqualTo("OUVERT");
    }

    private Reponse suspendre(String qui, String portee, String cible) {
        return client.en(qui)
                .post(
                        "/suspensions?creancier=" + CREANCIER,
                        "{\"portee\":\"%s\",\"cible\":\"%s\",\"motif\":\"Vérification\"}".formatted(portee, cible));
    }

    private String parLeDossier(Reponse pause) {
        return "/dossiers/" + dossier + "/suspensions/" + pause.champ("/id");
    }

    private String lire(String champ) {
        return client.en("auditeur").get("/dossiers/" + dossier).attendre(200).champ(champ);
    }
}
