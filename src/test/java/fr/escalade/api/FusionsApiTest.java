package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another program finds that two of its customers are one, and that an invoice was somebody else's. */
@ApiEnMarche
class FusionsApiTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    @Test
    void un_responsable_fusionne_et_l_ancien_code_renvoie_au_nouveau() {
        debiteur("FUS-A");
        debiteur("FUS-B");
        facture("FUS-F1", "FUS-B");
        String demande = "{\"absorbe\":\"FUS-B\",\"motif\":\"Même SIREN\"}";
        client.en("gestionnaire").post("/debiteurs/FUS-A/fusion", demande).attendre(403);
        client.en("responsable")
                .post("/debiteurs/FUS-A/fusion", "{\"absorbe\":\"FUS-B\"}")
                .probleme(400, "demande-invalide");
        client.en("responsable")
                .post("/debiteurs/FUS-A/fusion", "{\"absorbe\":\"INCONNU\",\"motif\":\"Même SIREN\"}")
                .probleme(404, "introuvable");
        client.en("responsable")
                .post("/debiteurs/FUS-A/fusion", "{\"absorbe\":\"FUS-A\",\"motif\":\"Même SIREN\"}")
                .probleme(400, "meme-debiteur");

        Reponse conserve = client.en("responsable")
                .post("/debiteurs/FUS-A/fusion", demande)
                .attendre(200);
        assertThat(conserve.champ("/code")).isEqualTo("FUS-A");
        assertThat(client.en("auditeur").get("/debiteurs/FUS-B").champ("/fusionneDans"))
                .isEqualTo("FUS-A");
        assertThat(client.en("auditeur").get("/factures/FUS-F1").champ("/debiteur"))
                .isEqualTo("FUS-A");
        client.en("responsable").post("/debiteurs/FUS-A/fusion", demande).probleme(409, "debiteur-fusionne");
        client.en("gestionnaire")
                .json("PUT", "/debiteurs/FUS-B", "{\"nom\":\"Autre\"}")
                .probleme(409, "debiteur-fusionne");
        assertThat(facture("FUS-F2", "FUS-B").champ("/debiteur")).isEqualTo("FUS-A");
    }

    @Test
    void un_gestionnaire_deplace_une_facture_une_fois() {
        debiteur("DEP-A");
        debiteur("DEP-B");
        facture("DEP-F1", "DEP-A");
        String demande = "{\"debiteur\":\"DEP-B\",\"motif\":\"Commande du Sud\"}";
        client.en("auditeur").post("/factures/DEP-F1/deplacement", demande).attendre(403);
        client.en("gestionnaire")
                .post("/factures/DEP-F1/deplacement", "{\"motif\":\"x\"}")
                .probleme(400, "demande-invalide");
        client.en("gestionnaire")
                .post("/factures/INCONNUE/deplacement", demande)
                .probleme(404, "introuvable");
        assertThat(client.en("gestionnaire")
                        .post("/factures/DEP-F1/deplacement", demande)
                        .attendre(200)
                        .champ("/debiteur"))
                .isEqualTo("DEP-B");
        client.en("gestionnaire").post("/factures/DEP-F1/deplacement", demande).probleme(400, "meme-debiteur");
    }

    private void debiteur(String code) {
        client.en("gestionnaire")
                .json("PUT", "/debiteurs/" + code, "{\"nom\":\"Société " + code + "\",\"email\":\"x@client.example\"}")
                .attendre(201);
    }

    private Reponse facture(String numero, String debiteur) {
        return client.en("gestionnaire")
                .post("/factures", """
                {"numero":"%s","debiteur":"%s","dateFacture":"%s","echeance":"%s","montant":"120.00"}""".formatted(
                                numero,
                                debiteur,
                                Temps.aujourdhui(horloge),
                                Temps.aujourdhui(horloge).plusDays(30)))
                .attendre(201);
    }
}
