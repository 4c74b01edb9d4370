package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A write sent again with its Idempotency-Key is executed once. Pauses show it: each one executed is one more. */
@ApiEnMarche
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotenceTest {

    private static final String PAUSE = "{\"motif\":\"Vérification\"}";

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    String dossier;
    String suspensions;
    String cle;

    @BeforeAll
    void un_dossier() {
        String creancier = "I" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        client.en("admin")
                .post(
                        "/creanciers",
                        "{\"code\":\"%s\",\"nom\":\"Martin\",\"email\":\"a@martin.example\"}".formatted(creancier))
                .attendre(201);
        client.en("gestionnaire")
                .put("/debiteurs/D1", "{\"nom\":\"Durand\",\"creancier\":\"%s\"}".formatted(creancier))
                .attendre(201);
        LocalDate hier = Temps.aujourdhui(horloge).minusDays(1);
        client.en("gestionnaire")
                .post("/factures", """
                        {"creancier":"%s","numero":"F1","debiteur":"D1","dateFacture":"%s","echeance":"%s","montant":10}""".formatted(creancier, hier, hier))
                .attendre(201);
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P1D\"}")
                .attendre(200);
        dossier = client.en("auditeur").get("/dossiers?creancier=" + creancier).champ("/contenu/0/numero");
        suspensions = "/dossiers/" + dossier + "/suspensions";
    }

    @BeforeEach
    void sans_pause() {
        cle = UUID.randomUUID().toString();
        client.en("auditeur")
                .get("/dossiers/" + dossier)
                .corps()
                .get("suspensions")
                .forEach(pause -> client.en("gestionnaire")
                        .delete(suspensions + "/" + pause.get("id").asText())
                        .attendre(204));
    }

    @Test
    void la_meme_demande_recoit_la_meme_reponse_et_n_est_executee_qu_une_fois() {
        Reponse premiere = suspendre("gestionnaire", PAUSE).attendre(201);
        Reponse seconde = suspendre("gestionnaire", PAUSE).attendre(201);

        assertThat(seconde.texte()).isEqualTo(premiere.texte());
        assertThat(premiere.entete(RejeuFilter.REJOUEE)).isNull();
        assertThat(seconde.entete(RejeuFilter.REJOUEE)).isEqualTo("true");
        assertThat(seconde.entete("Content-Type")).startsWith("application/json");
        assertThat(pauses()).isEqualTo(1);
    }

    @Test
    void une_reponse_sans_contenu_se_rejoue_aussi() {
        String id = suspendre("gestionnaire", PAUSE).champ("/id");
        String autre = cle + "-fin";
        for (int fois = 0; fois < 2; fois++) {
            Reponse levee = client.en("gestionnaire")
                    .entete(RejeuFilter.EN_TETE, autre)
                    .delete(suspensions + "/" + id)
                    .attendre(204);
            assertThat(levee.texte()).isEmpty();
        }
        assertThat(pauses()).isZero();
    }

    @Test
    void la_meme_cle_pour_une_autre_demande_est_refusee() {
        suspendre("gestionnaire", PAUSE).attendre(201);
        suspendre("gestionnaire", "{\"motif\":\"Autre\"}").probleme(422, "cle-idempotence-reutilisee");
        client.en("gestionnaire")
                .entete(RejeuFilter.EN_TETE, cle)
                .post("/dossiers/" + dossier + "/suspensions?x=1", PAUSE)
                .probleme(422, "cle-idempotence-reutilisee");
        assertThat(pauses()).isEqualTo(1);
    }

    @Test
    void deux_personnes_peuvent_choisir_la_meme_cle() {
        suspendre("gestionnaire", PAUSE).attendre(201);
        suspendre("responsable", PAUSE).attendre(201);
        assertThat(pauses()).isEqualTo(2);
    }

    @Test
    void une_demande_refusee_peut_etre_corrigee_sous_la_meme_cle() {
        suspendre("gestionnaire", "{}").probleme(400, "demande-invalide");
        suspendre("gestionnaire", PAUSE).attendre(201);
    }

    @Test
    void de_demandes_simultanees_une_seule_est_executee() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            Callable<Reponse> demande = () -> suspendre("gestionnaire", PAUSE);
            List<Future<Reponse>> reponses = clients.invokeAll(
                    IntStream.range(0, 6).mapToObj(n -> demande).toList());
            for (Future<Reponse> reponse : reponses) {
                if (reponse.get().statut() != 201) {
                    reponse.get().probleme(409, "demande-en-cours");
                    assertThat(reponse.get().entete("Retry-After")).isNotNull();
                }
            }
            assertThat(pauses()).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void une_cle_ne_dispense_ni_de_s_identifier_ni_d_avoir_le_droit() {
        suspendre("gestionnaire", PAUSE).attendre(201);
        client.anonyme()
                .entete(RejeuFilter.EN_TETE, cle)
                .post(suspensions, PAUSE)
                .attendre(401);
        suspendre("auditeur", PAUSE).attendre(403);
    }

    private Reponse suspendre(String qui, String corps) {
        return client.en(qui).entete(RejeuFilter.EN_TETE, cle).post(suspensions, corps);
    }

    private int pauses() {
        return client.en("auditeur")
                .get("/dossiers/" + dossier)
                .corps()
                .get("suspensions")
                .size();
    }
}
