package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on paper: printed together, posted together; registered ones by two unlike providers, or by hand. */
class LettresPosteesTest {

    @Nested
    @SurH2
    class H2 extends Lettres {}

    @Nested
    @SurPostgresql
    class Postgresql extends Lettres {}

    @SpringBootTest(classes = SalleDuCourrier.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Lettres {

        private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");
        private static final LocalDate JOUR = LocalDate.of(2026, 4, 13);
        private static final byte[] PNG = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        @Autowired
        Courriers courriers;

        @Autowired
        CourrierRepository depot;

        @Autowired
        AcheminementRepository acheminements;

        @Autowired
        Bail bail;

        @Autowired
        Confies confies;

        @Autowired
        Tirages tirages;

        @Autowired
        Justificatifs justificatifs;

        @Autowired
        Recueils recueils;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Journal journal;

        @Autowired
        Horloge horloge;

        @Autowired
        SalleDuCourrier.Gardien gardien;

        @Autowired
        TransactionTemplate transaction;

        private final PrestataireCapricieux prestataire = new PrestataireCapricieux();
        private Porteurs porteurs;
        private Portage portage;
        private Creancier creancier;

        @BeforeEach
        void ouvrir() {
            horloge.figer(LUNDI);
            creancier = creanciers.enregistrer(Personnages.creancier(false, null), "test");
        }

        @AfterEach
        void fermer() {
            prestataire.close();
            // The recorded exchanges give every letter the same reference.
            Stream.of(EtatCourrier.A_ENVOYER, EtatCourrier.EXPEDIE)
                    .flatMap(etat -> courriers.chercher(null, etat, 0, 1000).contenu().stream())
                    .filter(courrier -> courrier.canal() != Canal.EMAIL)
                    .forEach(courrier ->
                            depot.conclure(courrier.id(), EtatCourrier.ANNULE, null, null, "fin de l'essai"));
        }

        @Test
        void un_tirage_reunit_les_lettres_chacune_a_partir_d_un_recto() throws IOException {
            Courrier une = preparer("Menuiserie du Port", Canal.COURRIER);
            Courrier autre = preparer("Scierie Haute", Canal.COURRIER);
            assertThat(tirages.nombre(creancier.code())).isEqualTo(2);

            Tirage tirage = tirages.tirer(creancier.code(), false, "claire");
            byte[] fichier = tirages.imprimer(tirage.id(), "claire");

            assertThat(tirages.feuilles(tirage.id()))
                    .extracting(feuille -> feuille.courrier().id())
                    .containsExactly(une.id(), autre.id());
            try (PDDocument pdf = Loader.loadPDF(fichier)) {
                int pages = tirages.feuilles(tirage.id()).get(0).pages();
                int debut = pages + pages % 2;
                assertThat(texte(pdf, 1)).contains("Menuiserie du Port");
                assertThat(debut % 2).isZero();
                assertThat(texte(pdf, debut + 1)).contains("Scierie Haute");
                assertThat(pdf.getNumberOfPages() % 2).isZero();
            }
            assertThat(tirage.pages())
                    .isEqualTo(tirages.feuilles(tirage.id()).stream()
                            .mapToInt(Tirage.Feuille::pages)
                            .sum());
        }

        @Test
        void la_fiche_d_adresse_tombe_dans_la_fenetre() throws IOException {
            preparer("Menuiserie du Port", Canal.COURRIER);
            Tirage tirage = tirages.tirer(creancier.code(), true, "claire");

            try (PDDocument pdf = Loader.loadPDF(tirages.imprimer(tirage.id(), "claire"))) {
                PDFTextStripperByArea zones = new PDFTextStripperByArea();
                zones.addRegion("fenetre", zone(100, 45, 100, 45));
                zones.extractRegions(pdf.getPage(0));
                assertThat(zones.getTextForRegion("fenetre").strip().split("\\R"))
                        .containsExactly("Menuiserie du Port", "1 PLACE DU MARCHE", "21000 DIJON");
                assertThat(texte(pdf, 1)).contains("Courrier 1 sur 1");
                assertThat(texte(pdf, 2)).as("le verso de la fiche est blanc").isBlank();
                assertThat(texte(pdf, 3)).contains("facture");
            }
        }

        @Test
        void postes_ensemble_et_un_tirage_imprime_deux_fois_se_voit() {
            Courrier une = preparer("Menuiserie du Port", Canal.COURRIER);
            Courrier autre = preparer("Scierie Haute", Canal.COURRIER);
            Tirage tirage = tirages.tirer(creancier.code(), false, "claire");
            assertThatThrownBy(() -> tirages.deposer(tirage.id(), JOUR, "claire"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("pas encore été imprimé");

            byte[] premier = tirages.imprimer(tirage.id(), "claire");
            assertThat(tirages.imprimer(tirage.id(), "paul")).isEqualTo(premier);
            assertThat(tirages.parId(tirage.id()).impressions()).isEqualTo(2);
            assertThat(libelles(une))
                    .contains(
                            "Relance ferme imprimée (tirage n° " + tirage.id() + ")",
                            "Relance ferme imprimée (tirage n° " + tirage.id() + ", 2e impression)");
            assertThat(tirages.enAttente(creancier.code()))
                    .allSatisfy(attente -> assertThat(attente.tirages()).containsExactly(tirage.id()));

            courriers.annuler(autre.id(), "réglée", "claire");
            assertThat(tirages.feuilles(tirage.id()).get(1).aRetirer()).isEqualTo("réglée");
            assertThatThrownBy(() -> tirages.deposer(tirage.id(), JOUR.plusDays(1), "claire"))
                    .hasMessageContaining("entre le tirage");
            Tirage.Depot fait = tirages.deposer(tirage.id(), JOUR, "claire");

            assertThat(fait.postees()).isEqualTo(1);
            assertThat(fait.refus()).hasSize(1);
            assertThat(courriers.parId(une.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers.parId(une.id()).preuve()).isEqualTo("Déposé le 13 avril 2026");
            assertThat(courriers.parId(autre.id()).etat()).isEqualTo(EtatCourrier.ANNULE);
            assertThat(tirages.parId(tirage.id()).posteLe()).isEqualTo(JOUR);
        }

        @Test
        void une_lettre_de_ce_qui_est_regle_n_est_pas_imprimee_ou_est_a_retirer() {
            Courrier reglee = preparer("Menuiserie du Port", Canal.COURRIER);
            Courrier due = preparer("Scierie Haute", Canal.COURRIER);
            gardien.soldes.add(reglee.cle());

            Tirage tirage = tirages.tirer(creancier.code(), false, "claire");
            assertThat(tirage.lettres()).isEqualTo(1);
            assertThat(courriers.parId(reglee.id()).etat()).isEqualTo(EtatCourrier.ANNULE);
            gardien.soldes.add(due.cle());
            assertThat(tirages.feuilles(tirage.id()).get(0).aRetirer()).isEqualTo("tout est réglé");
        }

        @Test
        void sans_lettre_il_n_y_a_rien_a_imprimer() {
            assertThatThrownBy(() -> tirages.tirer(creancier.code(), false, "claire"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("Aucune lettre");
        }

        @Test
        void le_prestataire_json_imprime_et_poste_et_la_date_est_celle_qu_il_prouve() {
            avec("recommande-json.yaml");
            Courrier courrier = preparer("Menuiserie du Port", Canal.RECOMMANDE);
            prestataire.repondra("recommande-json-accepte");
            portage.vider("ici");

            String attendue = PrestataireCapricieux.demande(
                    "recommande-json-accepte",
                    Map.of(
                            "reference", courrier.messageId().replaceAll("[<>]|@.*", ""),
                            "nom_de_fichier", "courrier-" + courrier.id() + ".pdf",
                            "pdf_base64", Base64.getEncoder().encodeToString(courriers.contenu(courrier.id()))));
            assertThat(PrestataireCapricieux.ecrire(prestataire.recues.get(0), attendue))
                    .isEqualTo(attendue);
            assertThat(courriers.parId(courrier.id()).etat())
                    .as("confié n'est pas posté")
                    .isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(libelles(courrier)).contains("Mise en demeure confiée à Poste en ligne (référence ltr_9f2)");
            assertThatThrownBy(() -> courriers.annuler(courrier.id(), "trop tard", "claire"))
                    .hasMessageContaining("confié au prestataire");
            portage.vider("ici");
            assertThat(prestataire.recues).hasSize(1);

            avancer(Duration.ofDays(2));
            dire("{\"letter_id\":\"ltr_9f2\",\"state\":\"printing\"}");
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.A_ENVOYER);
            String poste = "{\"letter_id\":\"ltr_9f2\",\"state\":\"posted\",\"date\":\"2026-04-14T17:30:00+02:00\","
                    + "\"tracking_number\":\"2C00112233445\"}";
            dire(poste);
            dire(poste);
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers.parId(courrier.id()).expedieLe()).isEqualTo("2026-04-14T15:30:00Z");
            assertThat(courriers.acheminement(courrier.id()).suivi()).isEqualTo("2C00112233445");
            assertThat(libelles(courrier).stream().filter(libelle -> libelle.contains("déposée en recommandé")))
                    .hasSize(1);

            avancer(Duration.ofDays(3));
            dire("{\"letter_id\":\"ltr_9f2\",\"state\":\"delivered\",\"date\":\"2026-04-16\"}");
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.REMIS);
            assertThat(courriers.parId(courrier.id()).expedieLe()).isEqualTo("2026-04-14T15:30:00Z");
            assertThat(libelles(courrier)).contains("Mise en demeure : pli remis au destinataire le 16 avril 2026");
        }

        @Test
        void le_prestataire_a_formulaire_recoit_le_pdf_et_se_releve() {
            avec("recommande-formulaire.yaml");
            Courrier courrier = preparer("Menuiserie du Port", Canal.RECOMMANDE);
            prestataire.repondra(
                    "recommande-formulaire-accepte", "recommande-formulaire-poste", "recommande-formulaire-npai");
            portage.vider("ici");

            String corps = new String(prestataire.recues.get(0).corps(), StandardCharsets.ISO_8859_1);
            assertThat(corps)
                    .contains("name=\"cp\"")
                    .contains("21000")
                    .contains("filename=\"courrier-" + courrier.id() + ".pdf\"")
                    .contains(new String(courriers.contenu(courrier.id()), StandardCharsets.ISO_8859_1));
            assertThat(courriers.acheminement(courrier.id()).reference()).isEqualTo("D-771");

            avancer(Duration.ofDays(2));
            relever();
            assertThat(courriers.parId(courrier.id()).expedieLe()).isEqualTo("2026-04-14T15:45:00Z");
            assertThat(courriers.acheminement(courrier.id()).suivi()).isEqualTo("2C12345678901");
            avancer(Duration.ofDays(4));
            relever();
            assertThat(courriers.parId(courrier.id()).etat()).isEqualTo(EtatCourrier.REJETE);
            assertThat(courriers.acheminement(courrier.id()).devenir()).isEqualTo(Devenir.INCONNU_A_L_ADRESSE);
            assertThat(libelles(courrier))
                    .anyMatch(libelle -> libelle.contains("destinataire inconnu à l'adresse le 17 avril 2026"));
        }

        @Test
        void un_recommande_refuse_ou_incertain_attend_une_personne_qui_peut_le_poster() {
            avec("recommande-json.yaml");
            Courrier refuse = preparer("Menuiserie du Port", Canal.RECOMMANDE);
            prestataire.repondra("recommande-json-refuse");
            portage.vider("ici");
            assertThat(courriers.parId(refuse.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            assertThat(courriers.parId(refuse.id()).erreur()).contains("address_not_found");

            courriers.deposer(refuse.id(), JOUR, "1A 000 000 0000 1", "claire");
            assertThat(courriers.parId(refuse.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers.acheminement(refuse.id()).suivi()).isEqualTo("1A 000 000 0000 1");

            avec("recommande-formulaire.yaml");
            Courrier incertain = preparer("Menuiserie du Port", Canal.RECOMMANDE);
            prestataire.repondra(PrestataireCapricieux.RACCROCHE);
            portage.vider("ici");
            assertThat(courriers.parId(incertain.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
            assertThatThrownBy(() -> courriers.trancher(incertain.id(), false, "claire"))
                    .hasMessageContaining("notez son dépôt");
        }

        @Test
        void l_avis_de_reception_numerise_est_garde_une_fois_et_entre_dans_le_recueil() throws IOException {
            Courrier courrier = preparer("Menuiserie du Port", Canal.RECOMMANDE);
            long id = justificatifs.joindre(
                    courrier.id(), Justificatifs.Nature.AVIS_DE_RECEPTION, "C:\\scans\\ar.png", PNG, "claire");
            assertThat(justificatifs.joindre(
                            courrier.id(), Justificatifs.Nature.AVIS_DE_RECEPTION, "encore.png", PNG, "claire"))
                    .isEqualTo(id);

            Justificatifs.Justificatif garde = justificatifs.lire(courrier.id(), id);
            assertThat(garde.nom()).isEqualTo("ar.png");
            assertThat(garde.type()).isEqualTo("image/png");
            assertThat(garde.sha256()).isEqualTo(Empreintes.sha256(PNG));
            assertThat(justificatifs.contenu(id)).isEqualTo(PNG);
            assertThat(libelles(courrier)).anyMatch(libelle -> libelle.contains("avis de réception"));
            Recueil.Compose recueil = recueils.composer(new Recueil(
                    "Dossier",
                    "D-1",
                    "<p>Dossier</p>",
                    List.of(new Recueil.Piece("Avis de réception", null, "ar.png", "image/png", PNG))));
            assertThat(recueil.aCote()).isEmpty();

            assertThatThrownBy(() -> justificatifs.joindre(
                            courrier.id(), Justificatifs.Nature.DEPOT, "ar.pdf", "MZ…".getBytes(), "claire"))
                    .hasMessageContaining("ni un PDF");
        }

        private void avec(String description) {
            porteurs = new Porteurs(
                    Prestataires.decrits(description, prestataire.url(), Map.of()), debiteurs, creanciers, horloge);
            portage = new Portage(porteurs, acheminements, depot, bail, confies, horloge);
        }

        private void dire(String nouvelle) {
            assertThat(new Retours(porteurs, confies)
                            .recevoir(Canal.RECOMMANDE, "jeton-de-retour", nouvelle.getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
        }

        private void relever() {
            assertThat(new Releves(porteurs, acheminements, confies, horloge).relever())
                    .isEqualTo(1);
        }

        private void avancer(Duration duree) {
            horloge.figer(horloge.instant().plus(duree));
        }

        private static Rectangle2D zone(double x, double y, double largeur, double hauteur) {
            double mm = 72 / 25.4;
            return new Rectangle2D.Double(x * mm, y * mm, largeur * mm, hauteur * mm);
        }

        private static String texte(PDDocument pdf, int page) throws IOException {
            PDFTextStripper lecteur = new PDFTextStripper();
            lecteur.setStartPage(page);
            lecteur.setEndPage(page);
            return lecteur.getText(pdf);
        }

        private List<String> libelles(Courrier courrier) {
            return journal.chronologieDuDebiteur(courrier.debiteur()).stream()
                    .map(LigneDuJournal::libelle)
                    .toList();
        }

        private Courrier preparer(String nom, Canal canal) {
            FicheDebiteur fiche = Personnages.debiteur(TypeDebiteur.PROFESSIONNEL, null);
            Debiteur debiteur = debiteurs.enregistrer(
                    creancier.code(),
                    new FicheDebiteur(
                            fiche.code(),
                            nom,
                            fiche.type(),
                            null,
                            null,
                            null,
                            fiche.adresse(),
                            fiche.codePostal(),
                            fiche.ville(),
                            "FR",
                            "fr",
                            null,
                            null),
                    "test");
            boolean recommande = canal == Canal.RECOMMANDE;
            String modele = recommande ? "mise_en_demeure" : "relance_ferme";
            Lettre temoin = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, modele);
            Lettre lettre = new Lettre(
                    temoin.date(),
                    null,
                    creancier,
                    debiteur,
                    temoin.factures(),
                    List.of(),
                    temoin.totaux(),
                    temoin.reference(),
                    temoin.dateLimite(),
                    8,
                    temoin.anterieures(),
                    temoin.taux());
            return transaction.execute(etat -> courriers.preparer(new Preparation(
                    UUID.randomUUID().toString(),
                    null,
                    modele,
                    recommande ? "Mise en demeure" : "Relance ferme",
                    canal,
                    EtatCourrier.A_ENVOYER,
                    lettre,
                    List.of(),
                    List.of(7L),
                    Bibliotheque.livree(),
                    "escalade")));
        }
    }
}
