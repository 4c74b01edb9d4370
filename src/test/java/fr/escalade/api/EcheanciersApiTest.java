package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A payment plan proposed, read, decided and withdrawn by another program. */
@ApiEnMarche
class EcheanciersApiTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    @Test
    void un_echeancier_se_propose_se_lit_s_approuve_et_se_retire() {
        String numero = dossierOuvert();
        String chemin = "/dossiers/" + numero + "/echeanciers";
        client.en("gestionnaire").post(chemin, "{\"echeances\":[]}").probleme(400, "demande-invalide");
        client.en("gestionnaire").post(chemin, proposition("100.00", "100.00")).probleme(400, "somme-trop-faible");

        Reponse propose = client.en("gestionnaire")
                .post(chemin, proposition("500.00", "700.00"))
                .attendre(201);
        assertThat(propose.champ("/etat")).isEqualTo("PROPOSE");
        assertThat(propose.champ("/montant")).isEqualTo("1200.00");
        assertThat(propose.champ("/recu")).isEqualTo("0.00");
        assertThat(propose.champ("/auteur")).isEqualTo("gestionnaire");
        assertThat(propose.champ("/echeances/1/montant")).isEqualTo("700.00");
        assertThat(client.en("auditeur").get(chemin).attendre(200).corps()).hasSize(1);
        client.en("gestionnaire").post(chemin, proposition("500.00", "700.00")).probleme(409, "echeancier-ouvert");

        String retrait = chemin + "/" + propose.champ("/id") + "/retrait";
        client.en("gestionnaire").post(retrait, "{\"motif\":\"Essai\"}").probleme(409, "echeancier-a-decider");
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P1D\"}")
                .attendre(200);
        approuver(numero);
        assertThat(client.en("auditeur").get(chemin).champ("/0/etat")).isEqualTo("EN_COURS");
        signer(chemin + "/" + propose.champ("/id") + "/signature");
        assertThat(client.en("gestionnaire")
                        .post(retrait, "{\"motif\":\"Demande du débiteur\"}")
                        .attendre(200)
                        .champ("/etat"))
                .isEqualTo("RETIRE");
    }

    private void signer(String signature) {
        client.en("gestionnaire")
                .post(signature, "{\"jour\":\"%s\"}".formatted(jour(1)))
                .probleme(400, "date-de-signature");
        Reponse signe = client.en("gestionnaire")
                .fichier(
                        signature,
                        new Formulaire()
                                .champ("jour", jour(0).toString())
                                .fichier("fichier", "accord.pdf", "bon pour accord".getBytes()))
                .attendre(200);
        assertThat(signe.champ("/signeLe")).isEqualTo(jour(0).toString());
        assertThat(signe.champ("/accordNumerise")).isEqualTo("true");
        client.en("gestionnaire")
                .post(signature, "{\"jour\":\"%s\"}".formatted(jour(0)))
                .probleme(409, "echeancier-signe");
    }

    private void approuver(String numero) {
        client.en("gestionnaire")
                .get("/taches?taille=500")
                .attendre(200)
                .corps()
                .get("contenu")
                .forEach(tache -> {
                    if (tache.get("dossier").asText().equals(numero)
                            && tache.get("formulaire").asText().equals("approbation_echeancier")) {
                        client.en("gestionnaire")
                                .post(
                                        "/taches/" + tache.get("id").asText() + "/achevement",
                                        "{\"decision\":\"approuver\"}")
                                .attendre(204);
                    }
                });
    }

    private String dossierOuvert() {
        client.en("gestionnaire").json("PUT", "/debiteurs/PLAN1", """
                {"nom":"Société Plan","email":"plan@client.example"}""").attendre(201);
        client.en("gestionnaire")
                .post("/factures", """
                {"numero":"PLAN-F1","debiteur":"PLAN1","dateFacture":"%s","echeance":"%s","montant":"1200.00"}""".formatted(jour(-40), jour(-10)))
                .attendre(201);
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P1D\"}")
                .attendre(200);
        return client.en("auditeur")
                .get("/dossiers?q=PLAN1&etat=OUVERT")
                .attendre(200)
                .champ("/contenu/0/numero");
    }

    private String proposition(String premiere, String seconde) {
        return """
                {"echeances":[{"date":"%s","montant":"%s"},{"date":"%s","montant":"%s"}]}""".formatted(jour(30), premiere, jour(60), seconde);
    }

    private LocalDate jour(int decalage) {
        return Temps.aujourdhui(horloge).plusDays(decalage);
    }
}
