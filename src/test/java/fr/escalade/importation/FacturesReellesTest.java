package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creancier.Creanciers;
import fr.escalade.partage.Montant;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** Nineteen real electronic invoices of five profiles, some of them not strictly valid: all must come in. */
@EnabledIf("fr.escalade.importation.DonneesReelles#presentes")
@SurH2
@SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
class FacturesReellesTest {

    @Autowired
    Imports imports;

    @Autowired
    Creanciers creanciers;

    @Autowired
    Creances creances;

    @Test
    void chacune_s_importe_des_qu_une_echeance_est_connue() throws IOException {
        for (Path fichier : fichiers()) {
            String nom = fichier.getFileName().toString();
            String creancier = creancier();
            RapportImport rapport = imports.executer(creancier, nom, fichier, null, "claire");
            if (nom.contains("MINIMUM") && !nom.contains("Avoir")) {
                assertThat(rapport.rejetees()).as(nom).isEqualTo(1);
                assertThat(rapport.erreurs().get(0).champ()).isEqualTo("Échéance");
                rapport = imports.executer(creancier, nom, fichier, Map.of("echeance", "2017-12-31"), "claire");
            }

            assertThat(rapport.acceptees()).as(nom + " " + rapport.erreurs()).isEqualTo(1);
            assertThat(rapport.erreurs().stream()
                            .anyMatch(ligne -> ligne.resultat().equals("AVERTISSEMENT")))
                    .as("what the official validator finds wrong in " + nom + ": " + rapport.erreurs())
                    .isEqualTo(invalide(nom));
            Facture facture = creances.trouver(creancier, numero(nom)).orElseThrow();
            assertThat(facture.nature())
                    .as(nom)
                    .isEqualTo(nom.contains("Avoir") ? NatureFacture.AVOIR : NatureFacture.FACTURE);
            assertThat(facture.solde()).as(nom).isEqualTo(Montant.euros(solde(nom)));
            assertThat(facture.piece()).as(nom).isNotNull();
            assertThat(imports.executer(creancier, nom, fichier, Map.of("echeance", "2017-12-31"), "claire")
                            .doublons())
                    .as(nom)
                    .isEqualTo(1);
        }
    }

    @Test
    void tous_les_profils_d_une_meme_facture_sont_la_meme_facture() throws IOException {
        String creancier = creancier();
        int acceptees = 0;
        int doublons = 0;
        for (Path fichier : fichiers()) {
            String nom = fichier.getFileName().toString();
            if (!nom.contains("MINIMUM")) {
                RapportImport rapport = imports.executer(creancier, nom, fichier, null, "claire");
                assertThat(rapport.rejetees()).as(nom + " " + rapport.erreurs()).isZero();
                acceptees += rapport.acceptees();
                doublons += rapport.doublons();
            }
        }
        assertThat(acceptees).isEqualTo(4);
        assertThat(doublons).isEqualTo(10);
    }

    private String creancier() {
        return creanciers
                .enregistrer(Personnages.creancier(false, null), "essai")
                .code();
    }

    private static List<Path> fichiers() throws IOException {
        try (Stream<Path> fichiers = Files.list(DonneesReelles.dossier().resolve("factur-x"))) {
            List<Path> pdf = fichiers.filter(fichier -> fichier.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            assertThat(pdf).hasSize(19);
            return pdf;
        }
    }

    private static String numero(String nom) {
        if (nom.contains("Avoir")) {
            return "AV-2017-0005";
        }
        return nom.contains("_FR_") ? "FA-2017-0010" : nom.contains("_DOM_") ? "FA-2017-0009" : "FA-2017-0008";
    }

    /** Old name of the profile; a field that the profile does not have; no date for an intra-community delivery. */
    private static boolean invalide(String nom) {
        return nom.endsWith("_BASIC.pdf")
                || nom.contains("Avoir") && nom.contains("MINIMUM")
                || nom.contains("_UE_") && !nom.contains("MINIMUM");
    }

    private static String solde(String nom) {
        return switch (numero(nom)) {
            case "AV-2017-0005" -> "233.47";
            case "FA-2017-0010" -> "470.15";
            case "FA-2017-0009" -> "383.75";
            default -> "1453.76";
        };
    }
}
