package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.Pieces;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.importation.RapportImport.Etat;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From a file to the ledger: what is recorded, what is reported, and that nothing counts twice. */
class ImportsTest {

    @Nested
    @SurH2
    class H2 extends Scenarios {}

    @Nested
    @SurPostgresql
    class Postgresql extends Scenarios {}

    @SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
    abstract static class Scenarios {

        private static final String TITRES =
                "Code client;Nom;Facture;Date facture;Échéance;Montant TTC;Date règlement\n";

        @Autowired
        Imports imports;

        @Autowired
        ImportsEnBase base;

        @Autowired
        FileDAttente file;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Creances creances;

        @Autowired
        Pieces pieces;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        JdbcTemplate lots;

        @Autowired
        Horloge horloge;

        @TempDir
        Path dossier;

        String creancier;

        @BeforeEach
        void creancier() {
            creancier = creanciers
                    .enregistrer(Personnages.creancier(true, null), "essai")
                    .code();
        }

        @Test
        void un_reglement_nouveau_sur_une_facture_connue_est_enregistre_une_fois() {
            RapportImport premier = importer(TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;\n");
            String paye = TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;15/02/2026\n";
            RapportImport second = importer(paye);
            RapportImport troisieme = importer(paye);

            assertThat(List.of(premier.acceptees(), premier.doublons())).containsExactly(1, 0);
            assertThat(List.of(second.acceptees(), second.doublons())).containsExactly(1, 0);
            assertThat(List.of(troisieme.acceptees(), troisieme.doublons())).containsExactly(0, 1);
            assertThat(facture("F1").solde().estNul()).isTrue();
            assertThat(facture("F1").soldeeLe()).isEqualTo("2026-02-15");
            assertThat(creances.reglement(creancier, "F1/REGLEMENT")
                            .orElseThrow()
                            .montant())
                    .isEqualTo(Montant.euros("100.00"));
        }

        @Test
        void une_facture_que_la_comptabilite_a_close_en_retard_ne_garde_aucun_reste() {
            creancier = creanciers
                    .enregistrer(Personnages.creancier(false, null), "essai")
                    .code();
            importer(TITRES + "C1;Durand;F1;05/01/2025;31/01/2025;100,00;15/09/2025\n");

            assertThat(facture("F1").solde().estNul()).isTrue();
            assertThat(facture("F1").soldeeLe()).isEqualTo("2025-09-15");
            assertThat(jdbc.sql("select libelle from journal where type = 'REGLEMENT_RECU' and creancier = ?")
                            .param(creancier)
                            .query(String.class)
                            .single())
                    .contains("close en comptabilité, pénalités et indemnité abandonnées");

            importer(TITRES + "C1;Durand;F2;05/01/2025;31/01/2025;100,00;\n");
            creances.encaisser(
                    new NouveauReglement(
                            creancier, "VIR-9", LocalDate.of(2025, 9, 15), Montant.euros("100.00"), "C1", List.of()),
                    "claire");
            assertThat(facture("F2").solde().estPositif())
                    .as("any other payment keeps the order of the law: interest first")
                    .isTrue();
        }

        @Test
        void une_facture_payee_par_ailleurs_ne_l_est_pas_deux_fois() {
            importer(TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;\n");
            creances.encaisser(
                    new NouveauReglement(
                            creancier,
                            "VIR-1",
                            LocalDate.of(2026, 2, 15),
                            Montant.euros("100.00"),
                            "C1",
                            List.of(new NouveauReglement.Indication("F1", null))),
                    "claire");

            RapportImport rapport = importer(TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;15/02/2026\n");

            assertThat(rapport.doublons()).isEqualTo(1);
            assertThat(creances.avoirsDisponibles(debiteur("C1"))).isEmpty();
        }

        @Test
        void une_mauvaise_ligne_n_empeche_ni_les_autres_ni_les_autres_debiteurs() {
            RapportImport rapport = importer(TITRES
                    + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;\n"
                    + "C1;Durand;F2;05/01/2026;01/01/2026;100,00;\n"
                    + "C1;Durand;F3;05/01/2026;31/01/2026;-5,00;\n"
                    + "C2;Petit;F1;05/01/2026;31/01/2026;100,00;\n"
                    + "C2;Petit;F4;05/01/2026;31/01/2026;100,00;31/12/2199\n");

            assertThat(rapport.etat()).isEqualTo(Etat.TERMINE);
            assertThat(rapport.total()).isEqualTo(5);
            assertThat(rapport.lues()).isEqualTo(5);
            assertThat(rapport.acceptees()).isEqualTo(2);
            assertThat(rapport.rejetees()).isEqualTo(3);
            assertThat(rapport.erreurs())
                    .extracting(RapportImport.Ligne::ligne, RapportImport.Ligne::resultat, RapportImport.Ligne::champ)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, "REJETEE", "Échéance"),
                            org.assertj.core.groups.Tuple.tuple(4, "REJETEE", "Montant TTC"),
                            org.assertj.core.groups.Tuple.tuple(5, "REJETEE", "Numéro facture"),
                            org.assertj.core.groups.Tuple.tuple(6, "AVERTISSEMENT", "Date règlement"));
            assertThat(facture("F4").solde()).isEqualTo(Montant.euros("100.00"));
        }

        @Test
        void un_reglement_refuse_laisse_la_facture_et_les_autres_reglements() {
            creances.encaisser(autreUsage("F1/REGLEMENT"), "claire");

            RapportImport rapport = importer(TITRES
                    + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;15/02/2026\n"
                    + "C1;Durand;F2;05/01/2026;31/01/2026;50,00;15/02/2026\n");

            assertThat(rapport.acceptees()).isEqualTo(2);
            assertThat(rapport.erreurs()).singleElement().satisfies(constat -> {
                assertThat(constat.resultat()).isEqualTo("AVERTISSEMENT");
                assertThat(constat.reference()).isEqualTo("F1");
            });
            assertThat(facture("F1").solde()).isEqualTo(Montant.euros("100.00"));
            assertThat(facture("F2").solde().estNul()).isTrue();
        }

        @Test
        void un_solde_qui_a_baisse_est_signale() {
            String titres = "Code client;Facture;Date facture;Échéance;Montant TTC;Solde\n";
            importer(titres + "C1;F1;05/01/2026;31/01/2026;100,00;80,00\n");
            RapportImport rapport = importer(titres + "C1;F1;05/01/2026;31/01/2026;100,00;30,00\n");

            assertThat(facture("F1").solde()).isEqualTo(Montant.euros("80.00"));
            assertThat(rapport.erreurs())
                    .extracting(RapportImport.Ligne::resultat)
                    .containsExactly("AVERTISSEMENT", "DOUBLON");
        }

        @Test
        void la_correspondance_d_une_personne_est_retenue_pour_ces_titres() {
            String texte = "Qui;Quoi;Quand;Limite;Combien\nC1;F1;05/01/2026;31/01/2026;100,00\n";
            assertThatThrownBy(() -> importer(texte)).isInstanceOf(Refus.class).hasMessageContaining("Code client");

            imports.executer(
                    creancier,
                    "a.csv",
                    ecrire(texte),
                    Map.of(
                            "Code client",
                            "Qui",
                            "Numéro facture",
                            "Quoi",
                            "Date facture",
                            "Quand",
                            "Échéance",
                            "Limite",
                            "Montant TTC",
                            "Combien"),
                    "claire");

            assertThat(imports.reconnaitre(creancier, "b.csv", ecrire(texte)).colonnes())
                    .containsEntry("Numéro facture", "Quoi");
            assertThat(importer(texte.replace("F1", "F2")).acceptees()).isEqualTo(1);
        }

        @Test
        void le_format_de_date_choisi_est_retenu_avec_les_colonnes() {
            String texte = "Qui;Facture;Date facture;Échéance;Montant\nC1;F1;03/04/2026;05/06/2026;1,00\n";
            imports.executer(
                    creancier,
                    "a.csv",
                    ecrire(texte.replace("03/04", "23/04")),
                    Map.of(
                            "Code client",
                            "Qui",
                            "Numéro facture",
                            "Facture",
                            "Date facture",
                            "Date facture",
                            "Échéance",
                            "Échéance",
                            "Montant TTC",
                            "Montant"),
                    "claire");

            imports.executer(
                    creancier, "b.csv", ecrire(texte.replace("F1", "F2")), Map.of("formatDate", "FR"), "claire");

            assertThat(importer(texte.replace("F1", "F3")).acceptees()).isEqualTo(1);
            assertThat(facture("F3").echeance()).isEqualTo("2026-06-05");
            assertThat(facture("F3").debiteur()).isEqualTo(debiteur("C1"));
        }

        @Test
        void l_import_laisse_une_ligne_au_journal_et_le_fichier_recu() {
            RapportImport rapport = importer(TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;\n");

            String details = jdbc.sql("select details from journal where type = 'IMPORT_TERMINE' and creancier = ?")
                    .param(creancier)
                    .query(String.class)
                    .single();
            String sha = jdbc.sql("select sha256 from importation where id = ?")
                    .param(rapport.id())
                    .query(String.class)
                    .single();
            assertThat(details).contains(sha).contains("\"acceptees\":1");
            assertThat(Path.of("target/donnees-importation/imports", sha)).exists();
            assertThat(rapport.fin()).isNotNull();
            assertThat(imports.derniers(creancier))
                    .extracting(RapportImport::id)
                    .containsExactly(rapport.id());
        }

        @Test
        void le_rapport_se_telecharge_sans_formule() {
            RapportImport rapport = importer(TITRES + "C1;Durand;=1+1;15/01/2026;01/01/2026;100,00;\n");

            String csv = new String(imports.rapportCsv(rapport.id()), StandardCharsets.UTF_8);

            assertThat(csv).startsWith("\uFEFFLigne;Résultat;Champ;Message;Référence\r\n2;\"REJETEE\";\"Échéance\";");
            assertThat(csv).contains("\"'=1+1\"");
            assertThatThrownBy(() -> imports.rapportCsv(-1)).isInstanceOf(Refus.class);
        }

        @Test
        void en_arriere_plan_le_fichier_peut_disparaitre_aussitot() throws Exception {
            Path fichier = ecrire(TITRES + "C1;Durand;F1;05/01/2026;31/01/2026;100,00;\n");
            long id = imports.lancer(creancier, "C:\\compta\\grand livre.csv", fichier, null, "claire");
            Files.delete(fichier);

            for (long limite = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                    imports.rapport(id).etat() == Etat.EN_COURS && System.nanoTime() < limite; ) {
                Thread.sleep(20);
            }
            assertThat(imports.rapport(id).etat()).isEqualTo(Etat.TERMINE);
            assertThat(imports.rapport(id).fichier()).isEqualTo("grand livre.csv");
            assertThat(imports.rapport(id).acceptees()).isEqualTo(1);
        }

        @Test
        void un_second_noeud_qui_demarre_laisse_les_imports_du_premier_et_constate_ceux_d_un_noeud_mort() {
            Fichier fichier = new Fichier("a.csv", new byte[] {1});
            Lecture lecture = new Lecture("CSV", 10, List.of(), List.of(), null);
            long vivant = base.creer(creancier, fichier, lecture, "claire");
            long abandonne = new ImportsEnBase(jdbc, lots, horloge).creer(creancier, fichier, lecture, "claire");
            ImportsEnBase secondNoeud = new ImportsEnBase(jdbc, lots, horloge);

            secondNoeud.declarerInterrompus();
            assertThat(imports.rapport(vivant).etat()).isEqualTo(Etat.EN_COURS);
            assertThat(imports.rapport(abandonne).etat())
                    .as("its lease still runs")
                    .isEqualTo(Etat.EN_COURS);

            java.time.Instant avant = horloge.instant();
            horloge.figer(avant.plusSeconds(180));
            try {
                file.constaterLesInterruptions();
                secondNoeud.declarerInterrompus();
            } finally {
                horloge.regler(avant);
            }
            assertThat(imports.rapport(vivant).etat()).isEqualTo(Etat.EN_COURS);
            assertThat(imports.rapport(abandonne).etat()).isEqualTo(Etat.ECHEC);
            assertThat(imports.rapport(abandonne).message())
                    .contains("interrompu")
                    .contains("rien ne sera compté deux fois");
        }

        @Test
        void la_facture_electronique_garde_son_pdf_et_rejoint_le_debiteur_du_grand_livre() {
            importer("Code client;Nom;SIREN;Email;Facture;Date facture;Échéance;Montant TTC\n"
                    + "C42;Menuiserie Tell SARL;732829320;direction@tell.example;G1;05/01/2026;31/01/2026;100,00\n");
            byte[] pdf = new CiiDEssai().pdf();

            RapportImport rapport = imports.executer(creancier, "FX-1.pdf", ecrire(pdf), null, "claire");

            assertThat(rapport.format()).isEqualTo("FACTUR-X");
            assertThat(rapport.acceptees()).isEqualTo(1);
            Facture facture = facture("FX-1");
            assertThat(facture.debiteur()).isEqualTo(debiteur("C42"));
            assertThat(pieces.lire(facture.piece()).contenu()).isEqualTo(pdf);
            assertThat(debiteurs.parId(facture.debiteur()).email()).isEqualTo("direction@tell.example");
            assertThat(debiteurs.parId(facture.debiteur()).ville()).isEqualTo("Lyon");
        }

        @Test
        void le_pdf_d_une_facture_deja_au_grand_livre_lui_est_joint() {
            importer("Code client;Nom;Facture;Date facture;Échéance;Montant TTC\n"
                    + "C7;Tell;FX-1;31/01/2026;28/02/2026;1200,00\n");

            RapportImport rapport = imports.executer(creancier, "FX-1.pdf", ecrire(new CiiDEssai().pdf()), null, "c");

            assertThat(rapport.doublons()).isEqualTo(1);
            assertThat(facture("FX-1").piece()).isNotNull();
            assertThat(facture("FX-1").debiteur()).isEqualTo(debiteur("C7"));
        }

        @Test
        void sans_echeance_le_delai_du_debiteur_ou_une_date_donnee_fait_accepter_la_facture() {
            CiiDEssai cii = new CiiDEssai();
            cii.echeance = null;
            Path pdf = ecrire(cii.pdf());

            RapportImport sans = imports.executer(creancier, "a.pdf", pdf, null, "claire");
            assertThat(sans.rejetees()).isEqualTo(1);
            assertThat(sans.erreurs().get(0).message()).contains("délai de paiement");

            assertThat(imports.executer(creancier, "a.pdf", pdf, Map.of("echeance", "2026-03-15"), "claire")
                            .acceptees())
                    .isEqualTo(1);
            assertThat(facture("FX-1").echeance()).isEqualTo("2026-03-15");

            importer("Code client;SIREN;Délai de paiement;Facture;Date facture;Échéance;Montant\n"
                    + "732829320;732829320;45 jours;G9;05/01/2026;31/01/2026;1,00\n");
            cii.numero = "FX-2";
            assertThat(imports.executer(creancier, "b.pdf", ecrire(cii.pdf()), null, "claire")
                            .acceptees())
                    .isEqualTo(1);
            assertThat(facture("FX-2").echeance()).isEqualTo("2026-03-17");
        }

        @Test
        void ce_qui_n_est_pas_lisible_est_refuse_et_rien_n_est_enregistre() throws IOException {
            Path enorme = dossier.resolve("enorme.csv");
            try (RandomAccessFile creux = new RandomAccessFile(enorme.toFile(), "rw")) {
                creux.setLength(200L * 1024 * 1024);
            }
            refuse(enorme, "trop grand (200 Mo ; au plus 50 Mo)");
            refuse(ecrire(""), "vide");
            refuse(ecrire("PK\u0003\u0004xl/workbook.xml"), "Excel");
            refuse(ecrire(new byte[] {0, 1, 2, 3, 4, 5}), "n'est pas un texte");
            refuse(ecrire("bonjour"), "n'est pas reconnu");
            refuse(ecrire(PdfDEssai.sansDonnees()), "pas de données de facturation");
            refuse(ecrire(PdfDEssai.protege()), "mot de passe");
            refuse(ecrire("Code client;Facture;Date;Montant\nC1;F1;03/04/2026;1.00\n"), "format des dates");
            refuse(dossier.resolve("absent.csv"), "ne peut pas être lu");

            assertThat(imports.derniers(creancier)).isEmpty();
        }

        private void refuse(Path fichier, String raison) {
            assertThatThrownBy(() -> imports.lancer(creancier, "essai", fichier, null, "claire"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining(raison);
        }

        /** A payment of another debtor that took the reference that the import would use. */
        private NouveauReglement autreUsage(String reference) {
            debiteurs.enregistrer(creancier, fr.escalade.debiteur.FicheDebiteur.minimale("C9", "Autre"), "claire");
            return new NouveauReglement(
                    creancier, reference, LocalDate.of(2026, 1, 5), Montant.euros("1.00"), "C9", List.of());
        }

        private RapportImport importer(String texte) {
            return imports.executer(creancier, "essai.csv", ecrire(texte), null, "claire");
        }

        private Facture facture(String numero) {
            return creances.trouver(creancier, numero).orElseThrow();
        }

        private long debiteur(String code) {
            return debiteurs.trouver(creancier, code).orElseThrow().id();
        }

        private Path ecrire(String texte) {
            return ecrire(texte.getBytes(StandardCharsets.UTF_8));
        }

        private Path ecrire(byte[] octets) {
            try {
                Path fichier = Files.createTempFile(dossier, "essai", ".dat");
                return Files.write(fichier, octets);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
