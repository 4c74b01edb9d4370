package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.fusion.Deplacements;
import fr.escalade.historique.Journal;
import fr.escalade.importation.Imports;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An invoice was addressed to the wrong debtor: he is not asked for it any more, the right one is, from where it stood. */
@Scenario
@SurH2
class DeplacementsTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Deplacements deplacements;

    @Autowired
    Creances creances;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Litiges litiges;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    Imports imports;

    @Autowired
    Journal journal;

    @Autowired
    JavaMailSenderImpl expediteur;

    private int port;
    private Debiteur nord;
    private Debiteur sud;

    @BeforeEach
    void deux_agences() {
        port = expediteur.getPort();
        histoire.commence("2026-01-05");
        nord = histoire.debiteur("NORD", TypeDebiteur.PROFESSIONNEL);
        sud = histoire.debiteur("SUD", TypeDebiteur.PROFESSIONNEL);
    }

    @AfterEach
    void le_serveur_repond() {
        expediteur.setPort(port);
    }

    private void deplacer(String numero) {
        deplacements.deplacer(histoire.creancier(), numero, "SUD", "Commande de l'agence Sud", "claire");
    }

    private Facture facture(String numero) {
        return creances.trouver(histoire.creancier(), numero).orElseThrow();
    }

    @Test
    void la_derniere_facture_d_un_dossier_le_clot_sans_un_mot_et_en_ouvre_un_chez_l_autre() {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-05");
        int palier = facture("FAC-1").palier();
        assertThat(palier).isPositive();
        deplacer("FAC-1");
        histoire.jusquAu("2026-03-10");

        assertThat(histoire.dossier(nord).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(nord)).endsWith("2026-02-02 relance_courtoise");
        assertThat(histoire.chronologie(nord)).contains("2026-02-05 FACTURE_DEPLACEE", "2026-02-05 DOSSIER_SANS_OBJET");
        assertThat(histoire.chronologie(sud)).contains("2026-02-05 FACTURE_DEPLACEE", "2026-02-05 DOSSIER_OUVERT");
        assertThat(histoire.recusParEtape(sud)).isNotEmpty();
        assertThat(facture("FAC-1").palier()).isGreaterThanOrEqualTo(palier);
        assertThat(facture("FAC-1").dossier()).isEqualTo(histoire.dossier(sud).id());
        assertThat(journal.verifier().valide()).isTrue();
    }

    @Test
    void le_dossier_de_l_autre_la_prend_a_l_etape_qu_elle_avait_sans_recommencer() {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        histoire.facture(sud, "FAC-2", "2026-01-20", "900.00");
        histoire.jusquAu("2026-02-05");
        int palier = facture("FAC-1").palier();
        int recus = histoire.recusParEtape(sud).size();
        deplacer("FAC-1");
        assertThat(facture("FAC-1").palier()).isEqualTo(palier).isPositive();
        assertThat(facture("FAC-1").dossier()).isEqualTo(histoire.dossier(sud).id());
        histoire.jusquAu("2026-02-20");

        List<String> etapes = histoire.recusParEtape(sud);
        assertThat(histoire.dossiers(sud)).hasSize(1);
        assertThat(etapes.subList(recus, etapes.size()))
                .isNotEmpty()
                .noneMatch(etape -> etape.endsWith("relance_courtoise"));
        Courrier dernier = histoire.courriers(sud).get(histoire.courriers(sud).size() - 1);
        assertThat(dernier.texte()).contains("FAC-1", "FAC-2");
    }

    @Test
    void la_lettre_qui_attendait_repart_pour_ce_qui_reste_au_debiteur() throws Exception {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        histoire.facture(nord, "FAC-2", "2026-01-30", "450.00");
        histoire.jusquAu("2026-02-01");
        histoire.purgerLaBoite();
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-03");
        deplacer("FAC-1");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-04");

        assertThat(histoire.courriers(nord))
                .extracting(Courrier::etat)
                .containsExactly(EtatCourrier.ANNULE, EtatCourrier.EXPEDIE);
        assertThat(histoire.recus(nord)).hasSize(1);
        assertThat(histoire.recus(nord).get(0).getHeader("X-Escalade-Cle")[0]).endsWith("/v2");
        assertThat(histoire.courriers(nord).get(1).texte())
                .contains("FAC-2", "450,00")
                .doesNotContain("FAC-1", "600,00");
    }

    @Test
    void la_lettre_qui_attendait_pour_elle_seule_ne_part_pas() {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-01");
        histoire.purgerLaBoite();
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-03");
        deplacer("FAC-1");
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-10");
        assertThat(histoire.recus(nord)).isEmpty();
        assertThat(histoire.courriers(nord)).extracting(Courrier::etat).containsExactly(EtatCourrier.ANNULE);
        assertThat(histoire.dossier(nord).etat()).isEqualTo(EtatDossier.CLOS);
        // What Nord was never told does not count for Sud either: he is asked at once.
        assertThat(histoire.recusParEtape(sud)).isNotEmpty();
    }

    @Test
    void un_import_qui_nomme_encore_l_ancien_debiteur_reconnait_la_facture(@TempDir Path dossier) throws IOException {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        deplacer("FAC-1");
        Path fichier = dossier.resolve("ouvertes.csv");
        Files.writeString(fichier, """
                Code client;Nom client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
                NORD;Société NORD;FAC-1;31/12/2025;30/01/2026;600,00;EUR
                """);
        var rapport = imports.executer(histoire.creancier(), "ouvertes.csv", fichier, null, "claire");
        assertThat(rapport.rejetees()).isZero();
        assertThat(rapport.doublons()).isEqualTo(1);
        assertThat(facture("FAC-1").debiteur()).isEqualTo(sud.id());
    }

    @Test
    void payee_en_partie_contestee_ou_echelonnee_elle_reste_et_l_on_dit_quoi_faire() {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        histoire.facture(nord, "FAC-2", "2026-01-30", "450.00");
        histoire.jusquAu("2026-02-03");
        histoire.paieLaFacture(nord, "VIR-1", "FAC-1", "100.00");
        refuse("FAC-1", "facture-imputee", "VIR-1");

        litiges.ouvrir(histoire.dossier(nord).id(), List.of("FAC-2"), Motif.AUTRE, "Pas à nous", "claire");
        refuse("FAC-2", "litige-ouvert", "terminez d'abord sa revue");
        litiges.retirer(litiges.surLaFacture(facture("FAC-2")).orElseThrow().id(), "Pas un litige", "claire");

        echeanciers.proposer(
                histoire.dossier(nord).id(),
                List.of(
                        new Ligne(LocalDate.parse("2026-02-20"), Montant.euros("450.00")),
                        new Ligne(LocalDate.parse("2026-03-20"), Montant.euros("500.00"))),
                "claire");
        refuse("FAC-2", "echeancier-ouvert", "retirez-le d'abord");

        creances.annulerReglement(histoire.creancier(), "VIR-1", histoire.aujourdhui(), "claire");
        creances.annulerFacture(histoire.creancier(), "FAC-2", "claire");
        refuse("FAC-2", "facture-terminee", "annulée");
    }

    @Test
    void il_faut_un_autre_debiteur_qui_existe() {
        histoire.facture(nord, "FAC-1", "2026-01-30", "600.00");
        for (String code : List.of("NORD", "INCONNU")) {
            assertThatThrownBy(() ->
                            deplacements.deplacer(histoire.creancier(), "FAC-1", code, "Erreur de saisie", "claire"))
                    .isInstanceOf(Refus.class);
        }
        assertThatThrownBy(() -> deplacements.deplacer(histoire.creancier(), "FAC-1", "SUD", " ", "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("motif");
        assertThat(facture("FAC-1").debiteur()).isEqualTo(nord.id());
    }

    private void refuse(String numero, String type, String raison) {
        assertThatThrownBy(() -> deplacer(numero)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.type()).isEqualTo(type);
            assertThat(refus.getMessage()).contains(raison);
        });
        assertThat(facture(numero).debiteur()).isEqualTo(nord.id());
    }
}
