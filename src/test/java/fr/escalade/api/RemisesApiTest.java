package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A discount proposed, read, withdrawn by another program; what makes no sense is said in French. */
@ApiEnMarche
class RemisesApiTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    @Autowired
    CalendrierOuvre calendrier;

    @Test
    void une_remise_se_propose_se_lit_s_acquiert_et_se_retire() {
        String chemin = "/dossiers/" + dossierRelance() + "/remises";
        String limite = calendrier
                .jourOuvreAPartirDe(Temps.aujourdhui(horloge).plusDays(10))
                .toString();
        client.en("gestionnaire").post(chemin, "{}").probleme(400, "demande-invalide");
        client.en("gestionnaire")
                .post(chemin, proposition("\"montant\":\"1200.00\"", limite))
                .probleme(400, "remise-invalide");
        client.en("gestionnaire")
                .post(chemin, proposition("\"taux\":\"5\"", "2020-01-31"))
                .probleme(400, "date-limite");
        client.en("auditeur")
                .post(chemin, proposition("\"taux\":\"5\"", limite))
                .probleme(403, "acces-refuse");

        Reponse proposee = client.en("gestionnaire")
                .post(chemin, proposition("\"taux\":\"5\"", limite))
                .attendre(201);
        assertThat(proposee.champ("/etat")).isEqualTo("PROPOSEE");
        assertThat(proposee.champ("/solde")).isEqualTo("1200.00");
        assertThat(proposee.champ("/remise")).isEqualTo("60.00");
        assertThat(proposee.champ("/taux")).isEqualTo("5");
        assertThat(proposee.champ("/aPayer")).isEqualTo("1140.00");
        assertThat(proposee.champ("/manque")).isEqualTo("1140.00");
        client.en("gestionnaire")
                .post(chemin, proposition("\"taux\":\"5\"", limite))
                .probleme(409, "remise-ouverte");
        avancer();
        assertThat(client.en("auditeur").get(chemin).attendre(200).corps()).hasSize(1);

        String retrait = chemin + "/" + proposee.champ("/id") + "/retrait";
        client.en("gestionnaire").post(retrait, "{\"motif\":\" \"}").probleme(400, "demande-invalide");
        assertThat(client.en("gestionnaire")
                        .post(retrait, "{\"motif\":\"Accord du client\"}")
                        .attendre(200)
                        .champ("/etat"))
                .isEqualTo("RETIREE");
        client.en("gestionnaire").post(retrait, "{\"motif\":\"Encore\"}").probleme(409, "remise-terminee");
    }

    private static String proposition(String remise, String limite) {
        return "{%s,\"dateLimite\":\"%s\",\"motif\":\"Clore le dossier\"}".formatted(remise, limite);
    }

    private void avancer() {
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P1D\"}")
                .attendre(200);
    }

    /** Late by ten days: the courteous relance leaves within a week, and engages the invoice. */
    private String dossierRelance() {
        client.en("gestionnaire").json("PUT", "/debiteurs/REMISE1", """
                {"nom":"Société Remise","email":"remise@client.example"}""").attendre(201);
        client.en("gestionnaire")
                .post("/factures", """
                {"numero":"REMISE-F1","debiteur":"REMISE1","dateFacture":"%s","echeance":"%s","montant":"1200.00"}""".formatted(jour(-40), jour(-10)))
                .attendre(201);
        for (int jour = 0; jour < 7; jour++) {
            avancer();
        }
        return client.en("auditeur")
                .get("/dossiers?q=REMISE1&etat=OUVERT")
                .attendre(200)
                .champ("/contenu/0/numero");
    }

    private LocalDate jour(int decalage) {
        return Temps.aujourdhui(horloge).plusDays(decalage);
    }
}
