package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.escalade.courrier.Bibliotheque;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Expedition;
import fr.escalade.courrier.Retours;
import fr.escalade.courrier.Ton;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.relance.ChoixDesCanaux;
import fr.escalade.relance.ChoixDuTon;
import fr.escalade.relance.EnvoyerRelance;
import fr.escalade.relance.Etape;
import fr.escalade.relance.Issue;
import fr.escalade.relance.Relances;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A step by e-mail and SMS at once, and a formal notice that a carrier posts and proves. */
class CanauxTest {

    @Nested
    @SurH2
    class H2 extends Recit {}

    @Nested
    @SurPostgresql
    class Postgresql extends Recit {}

    @Scenario
    abstract static class Recit {

        private static final HttpServer PRESTATAIRE = ouvrir();

        @DynamicPropertySource
        static void prestataires(DynamicPropertyRegistry proprietes) {
            String url = "http://127.0.0.1:" + PRESTATAIRE.getAddress().getPort();
            proprietes.add("escalade.sms.envoi.url", () -> url + "/sms");
            proprietes.add("escalade.sms.envoi.corps", () -> "{\"to\":\"{numero}\",\"text\":\"{texte}\"}");
            proprietes.add("escalade.sms.reponse.id", () -> "json:/id");
            proprietes.add("escalade.recommande.envoi.url", () -> url + "/lettre");
            proprietes.add("escalade.recommande.envoi.corps", () -> "{\"pdf\":\"{pdf_base64}\"}");
            proprietes.add("escalade.recommande.reponse.id", () -> "json:/id");
            proprietes.add("escalade.recommande.etats.depose", () -> "posted");
            proprietes.add("escalade.recommande.retour.entete", () -> "X-Token");
            proprietes.add("escalade.recommande.retour.jeton", () -> "convenu");
            proprietes.add("escalade.recommande.retour.lecture.id", () -> "json:/id");
            proprietes.add("escalade.recommande.retour.lecture.etat", () -> "json:/state");
            proprietes.add("escalade.recommande.retour.lecture.date", () -> "json:/date");
            proprietes.add("escalade.recommande.retour.lecture.suivi", () -> "json:/tracking");
        }

        @Autowired
        Histoire histoire;

        @Autowired
        Relances relances;

        @Autowired
        Courriers courriers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Retours retours;

        @Autowired
        Expedition expedition;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void une_etape_ecrit_par_e_mail_et_par_sms_et_ne_compte_qu_un_contact() {
            histoire.commence("2026-01-05");
            Debiteur durand = avecTelephone(histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL), "06 12 34 56 78");
            histoire.facture(durand, "FAC-2026-001", "2026-01-30", "1200.00");
            histoire.jusquAu("2026-02-05");
            int avant = histoire.courriers(durand).size();

            Issue issue = relancer(durand, List.of(Canal.EMAIL, Canal.SMS));
            assertThat(issue).isInstanceOf(Issue.Emise.class);
            assertThat(relancer(durand, List.of(Canal.EMAIL, Canal.SMS))).isEqualTo(issue);
            expedition.vider();

            List<Courrier> partis = histoire.courriers(durand);
            List<Courrier> ajoutes = partis.subList(avant, partis.size());
            assertThat(ajoutes).extracting(Courrier::canal).containsExactly(Canal.EMAIL, Canal.SMS);
            assertThat(ajoutes).extracting(Courrier::etat).containsOnly(EtatCourrier.EXPEDIE);
            assertThat(ajoutes.get(1).cle()).isEqualTo(ajoutes.get(0).cle() + "+SMS");
            assertThat(relancer(durand, 2, List.of(Canal.EMAIL)))
                    .as("l'intervalle court depuis ce contact")
                    .isInstanceOf(Issue.Retenue.class);
        }

        @Test
        void un_canal_sans_adresse_est_passe_et_le_dossier_le_dit() {
            histoire.commence("2026-01-05");
            Debiteur durand = avecTelephone(histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL), "01 45 67 89 10");
            histoire.facture(durand, "FAC-2026-001", "2026-01-30", "1200.00");
            histoire.jusquAu("2026-02-05");

            assertThat(relancer(durand, List.of(Canal.SMS, Canal.EMAIL))).isInstanceOf(Issue.Emise.class);
            assertThat(histoire.courriers(durand)).extracting(Courrier::canal).doesNotContain(Canal.SMS);
            assertThat(histoire.chronologie(durand)).contains("2026-02-05 CANAL_PASSE");
        }

        @Test
        void le_prestataire_prouve_le_depot_et_la_tache_s_acheve_d_elle_meme() {
            histoire.commence("2026-01-05");
            Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
            histoire.facture(durand, "FAC-2026-001", "2026-01-30", "1200.00");
            histoire.jusquAu("2026-02-06");
            histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "joint", "compte_rendu", "Rappellera"));
            histoire.jusquAu("2026-03-09");
            histoire.fait(
                    durand,
                    "Vérifier la réception et l'intention",
                    Map.of("reception", "recues", "intention", "sans_reponse"));
            histoire.fait(durand, "Approuver la mise en demeure", Map.of("decision", "approuver"));
            histoire.jusquAu("2026-03-12");
            Courrier lettre = histoire.courriers(durand).stream()
                    .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                    .findFirst()
                    .orElseThrow();
            String reference = courriers.acheminement(lettre.id()).reference();
            assertThat(reference).startsWith("L-");
            assertThat(lettre.etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).contains("Déposer le recommandé");

            String nouvelle = "{\"id\":\"" + reference
                    + "\",\"state\":\"posted\",\"date\":\"2026-03-11\",\"tracking\":\"2C123\"}";
            assertThat(retours.recevoir(Canal.RECOMMANDE, "convenu", nouvelle.getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
            histoire.jusquAu("2026-03-13");

            assertThat(histoire.taches(durand))
                    .extracting(TacheAFaire::libelle)
                    .doesNotContain("Déposer le recommandé");
            assertThat(histoire.chronologie(durand)).contains("2026-03-12 RECOMMANDE_DEPOSE");
            assertThat(courriers.parId(lettre.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            histoire.jusquAu("2026-03-18");
            assertThat(histoire.taches(durand)).as("le débiteur a jusqu'au 19").isEmpty();
            histoire.jusquAu("2026-03-23");
            assertThat(histoire.taches(durand))
                    .as("le délai est passé, l'affaire va au contentieux")
                    .isNotEmpty();
        }

        private Issue relancer(Debiteur qui, List<Canal> canaux) {
            return relancer(qui, 1, canaux);
        }

        private Issue relancer(Debiteur qui, int occurrence, List<Canal> canaux) {
            Etape etape = new Etape(
                    histoire.dossier(qui).id(),
                    "complement",
                    null,
                    "Relance complémentaire",
                    occurrence,
                    Bibliotheque.livree());
            return transaction.execute(etat -> relances.envoyer(
                    etape,
                    new EnvoyerRelance(
                            "relance_ferme",
                            ChoixDuTon.SELON_LE_SCENARIO,
                            ChoixDesCanaux.lire("SELON_LE_SCENARIO"),
                            20,
                            1,
                            8),
                    new fr.escalade.relance.Scenario(canaux, Ton.FACTUEL, ModeEnvoi.AUTOMATIQUE)));
        }

        private Debiteur avecTelephone(Debiteur qui, String telephone) {
            return debiteurs.enregistrer(
                    qui.creancier(),
                    new FicheDebiteur(
                            qui.code(),
                            qui.nom(),
                            qui.type(),
                            qui.siren(),
                            qui.email(),
                            telephone,
                            qui.adresse(),
                            qui.codePostal(),
                            qui.ville(),
                            qui.pays(),
                            qui.langue(),
                            qui.segment(),
                            qui.delaiPaiement()),
                    "test");
        }

        private static HttpServer ouvrir() {
            try {
                HttpServer serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                int[] rang = {0};
                serveur.createContext("/", echange -> {
                    echange.getRequestBody().readAllBytes();
                    byte[] reponse = ("{\"id\":\"L-" + System.nanoTime() + "-" + rang[0]++ + "\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    echange.sendResponseHeaders(201, reponse.length);
                    echange.getResponseBody().write(reponse);
                    echange.close();
                });
                serveur.start();
                return serveur;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
