package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.Voie;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Retours;
import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import fr.escalade.relance.RetoursDeRecommandes;
import fr.escalade.relance.SortDuRecommande;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The carrier posts the formal notice and says what became of it: the procedure goes on as if a person had noted it. */
@Scenario
@SurH2
@TestPropertySource(properties = "spring.config.additional-location=file:src/docs/passerelles/recommande-json.yaml")
class RetoursDuPrestataireTest {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final String REVUE = "Revue contentieuse";

    @Autowired
    Histoire histoire;

    @Autowired
    Courriers courriers;

    @Autowired
    Recommandes recommandes;

    @Autowired
    RetoursDeRecommandes retoursNotes;

    @Autowired
    Retours retours;

    @Autowired
    Creances creances;

    @Autowired
    Contentieux contentieux;

    Debiteur durand;
    LocalDate depot;

    @DynamicPropertySource
    static void prestataire(DynamicPropertyRegistry proprietes) {
        HttpServer serveur = ouvrir();
        proprietes.add(
                "RECOMMANDE_URL",
                () -> "http://127.0.0.1:" + serveur.getAddress().getPort());
        proprietes.add("RECOMMANDE_CLE", () -> "cle");
        proprietes.add("RECOMMANDE_JETON_DE_RETOUR", () -> "convenu");
    }

    private static HttpServer ouvrir() {
        try {
            HttpServer serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serveur.createContext("/letters", echange -> {
                echange.getRequestBody().readAllBytes();
                byte[] reponse = ("{\"letter\":{\"id\":\"ltr_" + RANG.incrementAndGet() + "\",\"state\":\"created\"}}")
                        .getBytes(StandardCharsets.UTF_8);
                echange.sendResponseHeaders(201, reponse.length);
                echange.getResponseBody().write(reponse);
                echange.close();
            });
            serveur.start();
            return serveur;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void une_mise_en_demeure_postee() {
        histoire.commence("2026-06-01");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-05-29", "1200.00");
        histoire.jusquAuDepot(durand);
        depot = histoire.aujourdhui();
        annonce("poste");
        histoire.jusquAu(depot.plusDays(1).toString());
        assertThat(taches()).doesNotContain("Déposer le recommandé");
    }

    @Test
    void inconnu_a_l_adresse_quelqu_un_la_corrige_et_le_delai_tombe() {
        histoire.jusquAu(depot.plusDays(6).toString());
        annonce("inconnu");
        histoire.jusquAu(depot.plusDays(7).toString());

        assertThat(taches()).containsExactly("Corriger l'adresse");
        assertThat(lettre().etat()).isEqualTo(EtatCourrier.REJETE);
        assertThat(lettre().preuve()).contains("suivi 2C00112233445", "l'adresse est à corriger (prestataire)");
        assertThat(histoire.chronologie(durand)).contains(depot.plusDays(6) + " RECOMMANDE_NPAI");
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().miseEnDemeureLe())
                .isNull();
        histoire.jusquAu(depot.plusDays(30).toString());
        assertThat(taches()).containsExactly("Corriger l'adresse");
    }

    @Test
    void refuse_ou_non_reclame_le_pli_vaut_mise_en_demeure() {
        for (String sort : List.of("refuse", "non-reclame")) {
            if (!sort.equals("refuse")) {
                une_mise_en_demeure_postee();
            }
            histoire.jusquAu(depot.plusDays(4).toString());
            annonce(sort);
            assertThat(lettre().etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(lettre().preuve()).contains("la mise en demeure est valable");
            assertThat(poste().retour().sort().name())
                    .isEqualTo(sort.replace('-', '_').toUpperCase());
            histoire.jusquALaTache(durand, REVUE);
            assertThat(histoire.aujourdhui()).isBetween(depot.plusDays(9), depot.plusDays(12));
            contentieux.verifier(histoire.dossier(durand).id(), Voie.INJONCTION_DE_PAYER);
        }
    }

    @Test
    void remis_le_delai_court_depuis_ce_jour_et_la_nouvelle_repetee_ne_compte_qu_une_fois() {
        histoire.jusquAu(depot.plusDays(5).toString());
        annonce("remis");
        annonce("remis");
        assertThat(lettre().etat()).isEqualTo(EtatCourrier.REMIS);
        assertThat(recommandes.finDuDelai(histoire.dossier(durand).id())).contains(depot.plusDays(13));
        assertThat(histoire.chronologie(durand).stream().filter(fait -> fait.endsWith(" RECOMMANDE_RECU")))
                .hasSize(1);
        histoire.jusquAu(depot.plusDays(13).toString());
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void ce_qu_une_personne_a_deja_note_reste() {
        histoire.jusquAu(depot.plusDays(5).toString());
        retoursNotes.noter(
                histoire.dossier(durand).id(),
                lettre().id(),
                SortDuRecommande.REFUSE,
                histoire.aujourdhui(),
                null,
                "claire");
        annonce("non-reclame");
        assertThat(poste().retour().sort()).isEqualTo(SortDuRecommande.REFUSE);
        assertThat(poste().retour().auteur()).isEqualTo("claire");
        assertThat(histoire.chronologie(durand)).doesNotContain(histoire.aujourdhui() + " RECOMMANDE_NON_RECLAME");
    }

    private List<String> taches() {
        return histoire.taches(durand).stream().map(TacheAFaire::libelle).toList();
    }

    private Courrier lettre() {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                .findFirst()
                .orElseThrow();
    }

    private RecommandePoste poste() {
        return recommandes.duDossier(histoire.dossier(durand).id()).get(0);
    }

    /** The carrier's call as it was recorded, about today's letter and day. */
    private void annonce(String nouvelle) {
        String enregistree = lire("recommande-json-retour-" + nouvelle + ".json");
        String corps = enregistree
                .replace("ltr_9f2", courriers.acheminement(lettre().id()).reference())
                .replaceFirst("\\d{4}-\\d{2}-\\d{2}", histoire.aujourdhui().toString());
        assertThat(retours.recevoir(Canal.RECOMMANDE, "convenu", corps.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static String lire(String nom) {
        try {
            return Files.readString(Path.of("src/test/resources/echanges", nom));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
