package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Reglement;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Montant;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** A list of payments alone: recognised by its columns, booked line by line, never twice. */
class ReglementsSeulsTest {

    @Nested
    @SurH2
    class H2 extends Scenarios {}

    @Nested
    @SurPostgresql
    class Postgresql extends Scenarios {}

    @SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
    abstract static class Scenarios {

        private static final String FACTURES = """
                Code client;Nom;Facture;Date facture;Échéance;Montant TTC;Devise
                C1;Menuiserie Durand;F-101;05/01/2026;31/01/2026;100,00;EUR
                C1;Menuiserie Durand;F-102;05/01/2026;31/01/2026;80,00;EUR
                C2;Petit et fils;F-201;05/01/2026;31/01/2026;50,00;EUR
                C3;Harbour Ltd;F-301;05/01/2026;31/01/2026;40,00;GBP
                """;

        @Autowired
        Imports imports;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Creances creances;

        @Autowired
        Debiteurs debiteurs;

        @TempDir
        Path dossier;

        String creancier;

        @BeforeEach
        void des_factures_connues() {
            creancier = creanciers
                    .enregistrer(Personnages.creancier(true, null), "essai")
                    .code();
            assertThat(importer(FACTURES).acceptees()).isEqualTo(4);
        }

        @Test
        void chaque_ligne_s_impute_sur_ce_qu_elle_nomme_et_une_seule_fois() {
            String reglements = """
                    Référence;Date règlement;Montant;Code client;Numéro facture;Libellé;Devise
                    VIR-1;15/02/2026;120,00;C1;F-102, F-101;;EUR
                    VIR-2;16/02/2026;50,00;petit et FILS;;Solde;EUR
                    """;

            RapportImport premier = importer(reglements);
            RapportImport second = importer(reglements);

            assertThat(premier.format()).isEqualTo("CSV (règlements)");
            assertThat(premier.acceptees()).isEqualTo(2);
            assertThat(solde("F-102")).isEqualTo("0.00");
            assertThat(solde("F-101")).isEqualTo("60.00");
            assertThat(solde("F-201")).isEqualTo("0.00");
            assertThat(second.acceptees()).isZero();
            assertThat(second.doublons()).isEqualTo(2);
            assertThat(solde("F-101")).isEqualTo("60.00");
            assertThat(creances.reglements(debiteur("C1")))
                    .extracting(Reglement::reference)
                    .containsExactly("VIR-1");
        }

        @Test
        void ce_qui_ne_va_pas_est_dit_ligne_par_ligne_et_n_arrete_pas_les_autres() {
            RapportImport rapport = importer("""
                    Référence;Date;Montant;Code client;Numéro facture;Devise
                    V1;15/02/2026;abc;C1;F-101;EUR
                    V2;15/02/2026;-5,00;C1;F-101;EUR
                    V3;15/02/2026;10,00;C1;F-999;EUR
                    V4;15/02/2026;10,00;C9;;EUR
                    V5;15/02/2026;10,00;C3;F-301;EUR
                    V6;15/02/2026;10,00;C1;F-201;EUR
                    ;15/02/2026;10,00;C1;F-101;EUR
                    V8;15/02/2199;10,00;C1;F-101;EUR
                    V9;15/02/2026;30,00;C1;F-101;EUR
                    V9;15/02/2026;31,00;C1;F-101;EUR
                    """);

            assertThat(rapport.acceptees()).isEqualTo(1);
            assertThat(rapport.rejetees()).isEqualTo(9);
            assertThat(rapport.lues()).isEqualTo(10);
            assertThat(rapport.erreurs())
                    .extracting(RapportImport.Ligne::ligne, RapportImport.Ligne::champ)
                    .containsExactly(
                            tuple(2, "Montant TTC"),
                            tuple(3, "Montant TTC"),
                            tuple(4, "Numéro facture"),
                            tuple(5, "Code client"),
                            tuple(6, "Devise"),
                            tuple(7, "Numéro facture"),
                            tuple(8, "Référence"),
                            tuple(9, "Date règlement"),
                            tuple(11, "Référence"));
            assertThat(rapport.erreurs().get(4).message()).contains("F-301").contains("GBP");
            assertThat(solde("F-101")).isEqualTo("70.00");
        }

        @Test
        void les_titres_anglais_et_la_facture_ecrite_dans_le_libelle_suffisent() {
            RapportImport rapport = importer("""
                    payment_reference,PaymentDate,Amount,Currency,Description
                    TX-7,2026-02-20,80.00,EUR,Payment of invoice F-102 thank you
                    """);

            assertThat(rapport.acceptees()).isEqualTo(1);
            assertThat(solde("F-102")).isEqualTo("0.00");
            assertThat(solde("F-101")).isEqualTo("100.00");
        }

        @Test
        void la_correspondance_d_une_personne_est_retenue() {
            String texte = "Quoi;Jour;Combien;Qui\nV1;15/02/2026;10,00;C2\n";
            imports.executer(
                    creancier,
                    "a.csv",
                    ecrire(texte),
                    Map.of(
                            "Référence",
                            "Quoi",
                            "Date règlement",
                            "Jour",
                            "Montant TTC",
                            "Combien",
                            "Code client",
                            "Qui"),
                    "claire");

            assertThat(importer(texte.replace("V1", "V2")).acceptees()).isEqualTo(1);
            assertThat(solde("F-201")).isEqualTo("30.00");
        }

        @Test
        void un_grand_livre_dont_la_facture_s_appelle_reference_reste_un_grand_livre() {
            RapportImport rapport =
                    importer("Code client;Référence;Date;Échéance;Montant\nC1;F-103;05/01/2026;31/01/2026;10,00\n");

            assertThat(rapport.format()).isEqualTo("CSV");
            assertThat(solde("F-103")).isEqualTo("10.00");
        }

        private RapportImport importer(String texte) {
            return imports.executer(creancier, "essai.csv", ecrire(texte), null, "claire");
        }

        private String solde(String numero) {
            Montant solde = creances.trouver(creancier, numero).orElseThrow().solde();
            return solde.valeur().toPlainString();
        }

        private long debiteur(String code) {
            return debiteurs.trouver(creancier, code).orElseThrow().id();
        }

        private Path ecrire(String texte) {
            try {
                return Files.writeString(Files.createTempFile(dossier, "essai", ".csv"), texte);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
