package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Temps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What a mail room's program tells of registered letters; what it gets wrong is said field by field. */
// Others have set the creditor and the clock as they like: this story begins on an installation of its own.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@ApiEnMarche
class RecommandesApiTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    @Test
    void le_sort_d_un_recommande_se_note_une_fois_avec_sa_preuve() {
        String numero = dossierMisEnDemeure();
        String chemin = "/dossiers/" + numero + "/recommandes";
        JsonNode poste = client.en("auditeur").get(chemin).attendre(200).corps().get(0);
        assertThat(poste.get("suivi").asText()).isEqualTo("1A 777");
        assertThat(poste.hasNonNull("sort")).isFalse();
        String retour = chemin + "/" + poste.get("courrier").asText() + "/retour";
        client.en("gestionnaire").fichier(retour, formulaire("perdu", jour(0))).probleme(400, "sort-inconnu");
        client.en("gestionnaire").fichier(retour, formulaire("refuse", jour(2))).probleme(400, "date-de-retour");
        client.en("gestionnaire")
                .fichier(retour, new Formulaire().champ("sort", "refuse"))
                .attendre(400);
        client.en("gestionnaire")
                .fichier(chemin + "/999999/retour", formulaire("refuse", jour(0)))
                .probleme(404, "introuvable");
        client.en("auditeur").fichier(retour, formulaire("refuse", jour(0))).attendre(403);
        Reponse note = client.en("gestionnaire")
                .fichier(
                        retour,
                        formulaire("non_reclame", jour(0))
                                .fichier("fichier", "enveloppe.png", "enveloppe".getBytes(StandardCharsets.UTF_8)))
                .attendre(201);
        assertThat(note.champ("/sort")).isEqualTo("non_reclame");
        assertThat(note.champ("/preuve")).isEqualTo("true");
        assertThat(note.champ("/sansEffet")).isEqualTo("false");
        client.en("gestionnaire").fichier(retour, formulaire("npai", jour(0))).probleme(409, "retour-deja-note");
    }

    private String dossierMisEnDemeure() {
        client.en("gestionnaire").json("PUT", "/debiteurs/PLI1", """
                {"nom":"Société Pli","email":"pli@client.example","adresse":"1 rue Basse","codePostal":"35000",
                 "ville":"Rennes"}""").attendre(201);
        client.en("gestionnaire")
                .post("/factures", """
                {"numero":"PLI-F1","debiteur":"PLI1","dateFacture":"%s","echeance":"%s","montant":"1200.00"}""".formatted(jour(-70), jour(-40)))
                .attendre(201);
        avancer(1);
        String numero = client.en("auditeur")
                .get("/dossiers?q=PLI1&etat=OUVERT")
                .attendre(200)
                .champ("/contenu/0/numero");
        achever(numero, "approbation_mise_en_demeure", "{\"decision\":\"approuver\"}");
        achever(numero, "depot_recommande", "{\"date_depot\":\"%s\",\"numero_suivi\":\"1A 777\"}");
        return numero;
    }

    private void achever(String numero, String formulaire, String corps) {
        for (int i = 0; i < 60; i++) {
            for (JsonNode tache : client.en("responsable")
                    .get("/taches?taille=500")
                    .attendre(200)
                    .corps()
                    .get("contenu")) {
                if (tache.get("dossier").asText().equals(numero)
                        && tache.get("formulaire").asText().equals(formulaire)) {
                    client.en("responsable")
                            .post("/taches/" + tache.get("id").asText() + "/achevement", corps.formatted(jour(0)))
                            .attendre(204);
                    return;
                }
            }
            avancer(1);
        }
        throw new AssertionError("Pas de tâche " + formulaire);
    }

    private void avancer(int jours) {
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P" + jours + "D\"}")
                .attendre(200);
    }

    private static Formulaire formulaire(String sort, LocalDate jour) {
        return new Formulaire().champ("sort", sort).champ("jour", jour.toString());
    }

    private LocalDate jour(int decalage) {
        return Temps.aujourdhui(horloge).plusDays(decalage);
    }
}
