package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Equipe;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The outbox: written once, sent once, proven; and what happens when the server, a payment or a crash is in the way. */
class BoiteDEnvoiTest {

    @Nested
    @SurH2
    class H2 extends Envois {}

    @Nested
    @SurPostgresql
    class Postgresql extends Envois {}

    @SpringBootTest(
            classes = SalleDuCourrier.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "escalade.courrier.pieces-maximum=100KB")
    abstract static class Envois {

        private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");

        @Autowired
        Courriers courriers;

        @Autowired
        Expedition expedition;

        @Autowired
        Bail bail;

        @Autowired
        CourrierRepository depot;

        @Autowired
        Facteur facteur;

        @Autowired
        Portage portage;

        @Autowired
        JavaMailSenderImpl reglages;

        @Autowired
        SalleDuCourrier.Gardien gardien;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Journal journal;

        @Autowired
        Horloge horloge;

        @Autowired
        TransactionTemplate transaction;

        private final ServeurCapricieux serveur = new ServeurCapricieux();
        private Creancier creancier;
        private Debiteur debiteur;

        @BeforeEach
        void ouvrir() {
            horloge.figer(LUNDI);
            reglages.setPort(serveur.port());
            creancier = creanciers.enregistrer(Personnages.creancier(false, null), "test");
            debiteur = nouveauDebiteur();
        }

        @AfterEach
        void fermer() {
            reglages.getJavaMailProperties().remove("mail.smtp.timeout");
            serveur.close();
            courriers.chercher(null, EtatCourrier.A_ENVOYER, 0, 1000).contenu().stream()
                    .filter(courrier -> courrier.canal() == Canal.EMAIL)
                    .forEach(courrier ->
                            depot.conclure(courrier.id(), EtatCourrier.ANNULE, null, null, "fin de l'essai"));
        }

        @Test
        void un_message_part_une_fois_avec_les_octets_conserves() {
            Courrier courrier = preparer(debiteur, "relance_courtoise", Canal.EMAIL, EtatCourrier.A_ENVOYER);

            assertThat(expedition.vider()).isEqualTo(1);
            assertThat(expedition.vider()).isZero();

            List<byte[]> recus = serveur.pour(debiteur.email());
            assertThat(recus).hasSize(1);
            assertThat(Empreintes.sha256(sansFinale(recus.get(0))))
                    .isEqualTo(Empreintes.sha256(sansFinale(courriers.contenu(courrier.id()))));
            Courrier expedie = courriers.parId(courrier.id());
            assertThat(expedie.sha256()).isEqualTo(Empreintes.sha256(courriers.contenu(courrier.id())));
            assertThat(expedie.etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(expedie.expedieLe()).isEqualTo(LUNDI);
            assertThat(expedie.reprisLe()).isNull();
            assertThat(expedie.preuve()).startsWith("250 ");
            assertThat(libelles(debiteur)).contains("Relance courtoise envoyée par e-mail à " + debiteur.email());
        }

        @Test
        void la_meme_cle_ne_prepare_qu_un_message() {
            Preparation preparation =
                    preparation(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER, List.of());
            Courrier premier = preparer(preparation);
            horloge.figer(LUNDI.plusSeconds(60));
            assertThat(preparer(preparation)).isEqualTo(premier);
            assertThat(courriers.chercher(creancier.code(), null, 0, 10).total())
                    .isEqualTo(1);
        }

        @Test
        void sans_validation_de_l_appelant_rien_n_est_ecrit_ni_envoye() {
            transaction.executeWithoutResult(etat -> {
                courriers.preparer(
                        preparation(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER, List.of()));
                etat.setRollbackOnly();
            });
            expedition.vider();
            assertThat(serveur.recus).isEmpty();
            assertThat(courriers.chercher(creancier.code(), null, 0, 10).total())
                    .isZero();
        }

        @Test
        void un_message_regle_entre_temps_est_annule_au_dernier_regard() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            gardien.soldes.add(courrier.cle());

            expedition.vider();

            assertThat(serveur.recus).isEmpty();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.ANNULE);
            assertThat(libelles(debiteur)).contains("Relance ferme annulée avant l'envoi : tout est réglé");
        }

        @Test
        void une_verification_en_panne_n_arrete_pas_les_autres() {
            Courrier enPanne = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            Debiteur autre = nouveauDebiteur();
            preparer(autre, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            gardien.pannes.add(enPanne.cle());

            expedition.vider();

            assertThat(serveur.pour(autre.email())).hasSize(1);
            assertThat(courriers.parId(enPanne.id()).etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(courriers.parId(enPanne.id()).erreur()).contains("solde illisible");
        }

        @Test
        void un_refus_definitif_rejette_et_le_journal_le_dit() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            serveur.refus.put(debiteur.email(), 550);

            expedition.vider();
            horloge.figer(LUNDI.plus(Duration.ofDays(1)));
            expedition.vider();

            assertThat(serveur.recus).isEmpty();
            Courrier rejete = courriers.parId(courrier.id());
            assertThat(rejete.etat()).isEqualTo(EtatCourrier.REJETE);
            assertThat(rejete.erreur()).contains("550");
            assertThat(libelles(debiteur)).anyMatch(libelle -> libelle.startsWith("Relance ferme : refus du serveur"));
        }

        @Test
        void un_refus_passager_est_reessaye_plus_tard_avec_le_meme_message_id() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            serveur.refus.put(debiteur.email(), 451);

            expedition.vider();
            assertThat(courriers.parId(courrier.id()).erreur()).contains("451");
            serveur.refus.clear();
            horloge.figer(LUNDI.plusSeconds(29));
            assertThat(expedition.vider()).isZero();
            horloge.figer(LUNDI.plusSeconds(31));
            expedition.vider();

            assertThat(serveur.pour(debiteur.email())).hasSize(1);
            assertThat(source(serveur.pour(debiteur.email()).get(0)))
                    .contains("Message-ID: " + courriers.parId(courrier.id()).messageId());
            assertThat(courriers.parId(courrier.id()).erreur()).isNull();
        }

        @Test
        void un_serveur_eteint_puis_rallume_livre_tout_une_fois_et_aux_heures_ouvrees() {
            int port = serveur.port();
            Debiteur autre = nouveauDebiteur();
            Courrier un = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            preparer(autre, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            serveur.close();

            assertThat(expedition.vider()).isEqualTo(2);
            assertThat(courriers.parId(un.id()).erreur()).contains("injoignable");
            Instant soir = Instant.parse("2026-04-13T15:59:50Z");
            horloge.figer(soir);
            expedition.vider();

            serveur.demarrer(port);
            horloge.figer(soir.plus(Duration.ofHours(5)));
            assertThat(expedition.vider()).isZero();
            horloge.figer(Instant.parse("2026-04-14T07:00:00Z"));
            assertThat(expedition.vider()).isEqualTo(2);
            assertThat(serveur.recus).hasSize(2);
        }

        @Test
        void sans_le_chiffrement_exige_rien_ne_part_et_le_message_qui_attend_dit_pourquoi() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            CourrierProprietes exigeantes = new CourrierProprietes(
                    false, 1, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), true);
            Facteur exigeant = new Facteur(reglages, exigeantes, new AvisDeRemise("", ""));

            new Expedition(depot, bail, exigeant, portage, horloge).vider();

            assertThat(serveur.presentes).isEmpty();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(courriers.parId(courrier.id()).erreur())
                    .isEqualTo(
                            "Serveur de messagerie non sûr : 127.0.0.1 n'offre pas le chiffrement (STARTTLS). Rien ne"
                                    + " lui a été transmis.");
        }

        @Test
        void un_message_trop_longtemps_impossible_est_abandonne() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            serveur.close();
            horloge.figer(LUNDI.plus(Duration.ofDays(6)));
            expedition.vider();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.REJETE);
            assertThat(courriers.parId(courrier.id()).erreur()).startsWith("abandonné après 1 tentative");
        }

        @Test
        void apres_un_arret_entre_le_bail_et_la_preuve_le_message_repart_avec_le_meme_identifiant() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            assertThat(bail.prendre(courrier.id(), "noeud-arrete")).isInstanceOf(Bail.Prise.AEnvoyer.class);

            assertThat(expedition.vider()).isZero();
            assertThatThrownBy(() -> courriers.annuler(courrier.id(), "doute", "gestionnaire"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("en cours d'envoi");
            horloge.figer(LUNDI.plus(Duration.ofMinutes(11)));
            assertThat(expedition.vider()).isEqualTo(1);

            assertThat(source(serveur.pour(debiteur.email()).get(0))).contains(courrier.messageId());
            assertThat(courriers.parId(courrier.id()).reprisLe()).isEqualTo(horloge.instant());
            assertThat(libelles(debiteur)).anyMatch(libelle -> libelle.endsWith("peut être arrivé deux fois"));
        }

        @Test
        void un_message_accepte_sans_reponse_repart_a_l_identique_et_l_historique_le_dit() {
            Courrier courrier = remettreSansReponse();
            assertThat(courriers.parId(courrier.id()).erreur()).startsWith("Sans réponse du serveur");
            assertThat(courriers.parId(courrier.id()).reprisLe()).isNull();

            serveur.sansReponse.clear();
            horloge.figer(LUNDI.plusSeconds(31));
            expedition.vider();

            List<byte[]> recus = serveur.pour(debiteur.email());
            assertThat(recus).hasSize(2);
            assertThat(recus.get(1)).isEqualTo(recus.get(0));
            Courrier expedie = courriers.parId(courrier.id());
            assertThat(expedie.etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(expedie.reprisLe()).isEqualTo(LUNDI.plusSeconds(31));
            assertThat(libelles(debiteur)).anyMatch(libelle -> libelle.endsWith("peut être arrivé deux fois"));
        }

        @Test
        void un_message_accepte_sans_reponse_puis_regle_n_est_pas_dit_annule() {
            Courrier courrier = remettreSansReponse();
            gardien.soldes.add(courrier.cle());
            horloge.figer(LUNDI.plusSeconds(31));
            expedition.vider();

            assertThat(serveur.pour(debiteur.email())).hasSize(1);
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            assertThat(libelles(debiteur)).anyMatch(libelle -> libelle.contains("peut-être parti"));
        }

        @Test
        void le_doute_survit_a_un_refus_passager_et_a_un_serveur_eteint() {
            Courrier courrier = remettreSansReponse();
            serveur.sansReponse.clear();
            serveur.refus.put(debiteur.email(), 451);
            horloge.figer(LUNDI.plusSeconds(31));
            expedition.vider();
            serveur.close();
            horloge.figer(LUNDI.plus(Duration.ofHours(1)));
            assertThat(expedition.vider()).isEqualTo(1);
            assertThat(expedition.vider()).isZero();

            courriers.annuler(courrier.id(), "client au téléphone", "gestionnaire");

            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
        }

        @Test
        void un_message_peut_etre_arrive_n_est_pas_dit_abandonne() {
            Courrier courrier = remettreSansReponse();
            serveur.close();
            horloge.figer(LUNDI.plus(Duration.ofDays(7)));
            expedition.vider();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            assertThat(courriers.parId(courrier.id()).erreur()).startsWith("abandonné après");
        }

        private Courrier remettreSansReponse() {
            reglages.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            serveur.sansReponse.add(debiteur.email());
            expedition.vider();
            assertThat(serveur.pour(debiteur.email())).hasSize(1);
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            return courrier;
        }

        @Test
        void apres_un_arret_un_message_devenu_sans_objet_est_a_verifier_et_ne_repart_pas() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            bail.prendre(courrier.id(), "noeud-arrete");
            gardien.soldes.add(courrier.cle());
            horloge.figer(LUNDI.plus(Duration.ofMinutes(11)));

            expedition.vider();

            assertThat(serveur.recus).isEmpty();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
        }

        @Test
        void deux_noeuds_qui_vident_ensemble_n_envoient_rien_deux_fois() throws Exception {
            List<Debiteur> trente = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                trente.add(nouveauDebiteur());
                preparer(trente.get(i), "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            }
            Expedition autreNoeud = new Expedition(depot, bail, facteur, portage, horloge);
            List<Callable<Integer>> passages =
                    List.of(expedition::vider, autreNoeud::vider, expedition::vider, autreNoeud::vider);
            ExecutorService fils = Executors.newFixedThreadPool(4);
            int total = 0;
            for (Future<Integer> passage : fils.invokeAll(passages)) {
                total += passage.get();
            }
            fils.shutdown();
            assertThat(total).isEqualTo(30);
            assertThat(trente).allSatisfy(debiteur -> assertThat(serveur.pour(debiteur.email()))
                    .hasSize(1));
        }

        @Test
        void plusieurs_porteurs_livrent_chaque_message_une_fois_et_gardent_l_ordre_d_un_debiteur() {
            List<Debiteur> dix = preparerTroisMessagesPourDix();
            try (Tournees tournees = new Tournees(facteur)) {
                assertThat(expedition.viderSiLibre(Equipe.de(3, "essai"), tournees))
                        .isEqualTo(30);
            }
            verifierUneFoisEtDansLOrdre(dix);
        }

        @Test
        void une_connexion_gardee_que_le_serveur_a_coupee_est_remplacee_avant_tout_envoi() {
            try (Tournees tournees = new Tournees(facteur)) {
                preparer(debiteur, "relance_courtoise", Canal.EMAIL, EtatCourrier.A_ENVOYER);
                assertThat(expedition.viderSiLibre(Equipe.seule(), tournees)).isEqualTo(1);
                serveur.raccrocher();
                Courrier second = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
                assertThat(expedition.viderSiLibre(Equipe.seule(), tournees)).isEqualTo(1);
                assertThat(courriers.parId(second.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
                assertThat(courriers.parId(second.id()).erreur()).isNull();
            }
            assertThat(serveur.pour(debiteur.email())).hasSize(2);
        }

        @Test
        void sans_serveur_les_porteurs_remettent_tout_a_plus_tard() {
            preparerTroisMessagesPourDix();
            serveur.close();
            try (Tournees tournees = new Tournees(facteur)) {
                assertThat(expedition.viderSiLibre(Equipe.de(3, "essai"), tournees))
                        .isEqualTo(30);
            }
            assertThat(courriers
                            .chercher(creancier.code(), EtatCourrier.A_ENVOYER, 0, 100)
                            .contenu())
                    .hasSize(30)
                    .allMatch(courrier -> courrier.erreur().contains("injoignable"));
        }

        private List<Debiteur> preparerTroisMessagesPourDix() {
            List<Debiteur> dix = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                dix.add(nouveauDebiteur());
            }
            for (String modele : List.of("relance_courtoise", "relance_ferme", "derniere_relance")) {
                dix.forEach(qui -> preparer(qui, modele, Canal.EMAIL, EtatCourrier.A_ENVOYER));
            }
            return dix;
        }

        private void verifierUneFoisEtDansLOrdre(List<Debiteur> debiteurs) {
            assertThat(debiteurs).allSatisfy(qui -> {
                List<String> prepares = courriers.chercher(creancier.code(), null, 0, 100).contenu().stream()
                        .filter(courrier -> courrier.debiteur() == qui.id())
                        .sorted(Comparator.comparing(Courrier::id))
                        .map(Courrier::messageId)
                        .toList();
                assertThat(serveur.pour(qui.email())).hasSize(3);
                for (int i = 0; i < 3; i++) {
                    assertThat(source(serveur.pour(qui.email()).get(i))).contains(prepares.get(i));
                }
            });
        }

        @Test
        void un_message_a_confirmer_attend_puis_part_un_message_d_essai_jamais() {
            Courrier aConfirmer = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_CONFIRMER);
            Courrier essai = preparer(debiteur, "relance_courtoise", Canal.EMAIL, EtatCourrier.ESSAI);
            expedition.vider();
            assertThat(serveur.recus).isEmpty();

            courriers.confirmer(aConfirmer.id(), "gestionnaire");
            expedition.vider();

            assertThat(serveur.pour(debiteur.email())).hasSize(1);
            assertThat(courriers.parId(essai.id()).etat()).isEqualTo(EtatCourrier.ESSAI);
            assertThat(libelles(debiteur)).contains("Relance ferme confirmée");
            assertThatThrownBy(() -> courriers.confirmer(aConfirmer.id(), "gestionnaire"))
                    .isInstanceOf(Refus.class);
        }

        @Test
        void un_message_confirme_le_dimanche_part_le_lundi() {
            horloge.figer(Instant.parse("2026-04-19T10:00:00Z"));
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_CONFIRMER);
            courriers.confirmer(courrier.id(), "gestionnaire");
            assertThat(expedition.vider()).isZero();
            horloge.figer(Instant.parse("2026-04-20T07:00:00Z"));
            assertThat(expedition.vider()).isEqualTo(1);
        }

        @Test
        void un_message_annule_avant_de_partir_ne_part_pas() {
            Courrier courrier = preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            courriers.annuler(courrier.id(), "client au téléphone", "gestionnaire");
            expedition.vider();
            assertThat(serveur.recus).isEmpty();
            assertThat(libelles(debiteur)).contains("Relance ferme annulée avant l'envoi : client au téléphone");
            assertThatThrownBy(() -> courriers.annuler(courrier.id(), "encore", "gestionnaire"))
                    .isInstanceOf(Refus.class);
        }

        @Test
        void une_lettre_recommandee_attend_son_depot_et_le_depot_fait_preuve() {
            Courrier lettre = preparer(debiteur, "mise_en_demeure", Canal.RECOMMANDE, EtatCourrier.A_ENVOYER);
            expedition.vider();
            assertThat(courriers.parId(lettre.id()).etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(lettre.typeContenu()).isEqualTo("application/pdf");
            assertThat(new String(courriers.contenu(lettre.id()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            horloge.figer(LUNDI.plus(Duration.ofDays(2)));

            assertThatThrownBy(() -> courriers.deposer(lettre.id(), LocalDate.parse("2026-04-14"), " ", "gestionnaire"))
                    .hasMessageContaining("numéro de suivi");
            assertThatThrownBy(
                            () -> courriers.deposer(lettre.id(), LocalDate.parse("2026-04-16"), "1A", "gestionnaire"))
                    .hasMessageContaining("date de dépôt");
            courriers.deposer(lettre.id(), LocalDate.parse("2026-04-14"), "1A 234 567 8901 2", "gestionnaire");

            Courrier depose = courriers.parId(lettre.id());
            assertThat(depose.etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(depose.preuve()).isEqualTo("Déposé le 14 avril 2026, suivi 1A 234 567 8901 2");
            assertThat(depose.expedieLe()).isEqualTo(Instant.parse("2026-04-14T10:00:00Z"));
            assertThat(libelles(debiteur))
                    .contains("Mise en demeure déposée en recommandé le 14 avril 2026, suivi 1A 234 567 8901 2");
            assertThatThrownBy(
                            () -> courriers.deposer(lettre.id(), LocalDate.parse("2026-04-14"), "1A", "gestionnaire"))
                    .isInstanceOf(Refus.class);
        }

        @Test
        void un_saut_de_ligne_dans_un_en_tete_est_refuse() {
            Preparation saine = preparation(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER, List.of());
            Preparation cle = new Preparation(
                    "cle\r\nBcc: x@y.fr",
                    null,
                    saine.modele(),
                    saine.libelle(),
                    saine.canal(),
                    saine.etat(),
                    saine.lettre(),
                    List.of(),
                    List.of(),
                    saine.bibliotheque(),
                    saine.auteur());
            PieceJointe piege = new PieceJointe("facture.pdf\nX-Autre: 1", "application/pdf", new byte[3]);
            assertThatThrownBy(() -> preparer(cle)).isInstanceOf(Refus.class).hasMessageContaining("une seule ligne");
            assertThatThrownBy(() -> preparer(preparation(
                            debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER, List.of(piege))))
                    .isInstanceOf(Refus.class);
            assertThat(courriers.chercher(creancier.code(), null, 0, 10).total())
                    .isZero();
        }

        @Test
        void la_chaine_du_journal_reste_entiere() {
            preparer(debiteur, "relance_ferme", Canal.EMAIL, EtatCourrier.A_ENVOYER);
            expedition.vider();
            assertThat(journal.verifier().valide()).isTrue();
        }

        private Debiteur nouveauDebiteur() {
            return debiteurs.enregistrer(
                    creancier.code(), Personnages.debiteur(TypeDebiteur.PROFESSIONNEL, null), "test");
        }

        private Courrier preparer(Debiteur qui, String modele, Canal canal, EtatCourrier etat) {
            return preparer(preparation(qui, modele, canal, etat, List.of()));
        }

        private Courrier preparer(Preparation preparation) {
            return transaction.execute(etat -> courriers.preparer(preparation));
        }

        private Preparation preparation(
                Debiteur qui, String modele, Canal canal, EtatCourrier etat, List<PieceJointe> pieces) {
            Lettre temoin = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, modele);
            Lettre lettre = new Lettre(
                    temoin.date(),
                    null,
                    creancier,
                    qui,
                    temoin.factures(),
                    temoin.avoirs(),
                    temoin.totaux(),
                    temoin.reference(),
                    temoin.dateLimite(),
                    8,
                    temoin.anterieures(),
                    temoin.taux());
            String libelle =
                    modele.substring(0, 1).toUpperCase() + modele.substring(1).replace('_', ' ');
            return new Preparation(
                    UUID.randomUUID().toString(),
                    null,
                    modele,
                    libelle,
                    canal,
                    etat,
                    lettre,
                    pieces,
                    List.of(7L, 8L),
                    Bibliotheque.livree(),
                    "escalade");
        }

        private List<String> libelles(Debiteur qui) {
            return journal.chronologieDuDebiteur(qui.id()).stream()
                    .map(LigneDuJournal::libelle)
                    .toList();
        }

        private static String source(byte[] octets) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }

        /** The line ends of the last line belong to the protocol, not to the message. */
        private static byte[] sansFinale(byte[] octets) {
            return source(octets).stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
