package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor reads the journal alone, line after line, and finds every balance and every state again. */
@Scenario
@SurH2
class RejeuTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Litiges litiges;

    @Autowired
    Promesses promesses;

    @Autowired
    Rejeu rejeu;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void quatre_factures_un_avoir_un_litige_une_promesse_un_reglement_annule() {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.facture(durand, "FAC-3", "2026-01-30", "300.00");
        histoire.facture(durand, "FAC-4", "2026-12-31", "80.00");
        histoire.jusquAu("2026-02-03");
        creances.enregistrer(
                durand,
                List.of(new NouvelleFacture(
                        "AV-1",
                        NatureFacture.AVOIR,
                        histoire.aujourdhui(),
                        null,
                        Montant.euros("120.00"),
                        null,
                        false,
                        "FAC-1",
                        null)),
                "claire");
        long dossier = histoire.dossier(durand).id();
        litiges.ouvrir(dossier, List.of("FAC-2"), Motif.LIVRAISON, "Un carton manque", "claire");
        histoire.paieLaFacture(durand, "VIR-1", "FAC-3", "300.00");
        histoire.paieLaFacture(durand, "VIR-2", "FAC-1", "200.00");
        creances.annulerReglement(histoire.creancier(), "VIR-2", histoire.aujourdhui(), "claire");
        creances.annulerFacture(histoire.creancier(), "FAC-4", "claire");
        promesses.recevoir(dossier, Montant.euros("880.00"), LocalDate.of(2026, 2, 10), "claire");
        histoire.jusquAu("2026-02-04");

        assertThat(rejeu.duJournal(histoire.creancier()))
                .containsEntry("facture FAC-1", "880.00 EUR ECHUE")
                .containsEntry("facture FAC-2", "500.00 EUR LITIGE")
                .containsEntry("facture FAC-3", "0.00 EUR PAYEE")
                .containsEntry("facture FAC-4", "0.00 EUR ANNULEE")
                .containsEntry("facture AV-1", "0.00 EUR PAYEE")
                .containsEntry("règlement VIR-1", "0.00 EUR")
                .containsEntry("règlement VIR-2", "0.00 EUR ANNULE")
                .containsEntry("dossier " + dossier, "SUSPENDU")
                .containsValue("EN_COURS");
        rejeu.verifier(histoire.creancier());
    }

    @Test
    void une_table_modifiee_a_cote_du_journal_se_voit() {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        rejeu.verifier(histoire.creancier());
        jdbc.sql("update facture set solde = 900 where creancier = ?")
                .param(histoire.creancier())
                .update();
        Map<String, String> journal = rejeu.duJournal(histoire.creancier());
        assertThat(journal).containsEntry("facture FAC-1", "1000.00 EUR A_ECHOIR");
        assertThat(rejeu.desTables(histoire.creancier())).isNotEqualTo(journal);
    }

    @Test
    void un_litige_paye_puis_impaye_de_nouveau_n_est_plus_un_litige() {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.jusquAu("2026-02-03");
        litiges.ouvrir(histoire.dossier(durand).id(), List.of("FAC-2"), Motif.QUALITE, "", "claire");
        histoire.paieLaFacture(durand, "VIR-1", "FAC-2", "500.00");
        histoire.jusquAu("2026-02-04");
        creances.annulerReglement(histoire.creancier(), "VIR-1", histoire.aujourdhui(), "claire");
        // Paying it gave the dispute up: returned by the bank, the amount is owed like any other.
        assertThat(rejeu.duJournal(histoire.creancier())).containsEntry("facture FAC-2", "500.00 EUR ECHUE");
        rejeu.verifier(histoire.creancier());
        histoire.jusquAu("2026-02-17");
        assertThat(histoire.courriers(durand))
                .filteredOn(courrier -> courrier.cle().contains("/relance_ferme"))
                .singleElement()
                .satisfies(courrier -> assertThat(courrier.texte()).contains("FAC-2"));
    }

    @Test
    void un_litige_qui_survit_a_son_dossier_se_lit_dans_l_un_et_dans_l_autre() {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.facture(durand, "FAC-3", "2026-02-20", "200.00");
        histoire.jusquAu("2026-02-01");
        Dossier premier = histoire.dossier(durand);
        litiges.ouvrir(premier.id(), List.of("FAC-2"), Motif.QUALITE, "", "claire");
        histoire.jusquAu("2026-02-05");
        histoire.paieLaFacture(durand, "VIR-1", "FAC-1", "1000.00");
        histoire.jusquAu("2026-02-24");
        Dossier second = histoire.dossier(durand);
        assertThat(second.numero()).isNotEqualTo(premier.numero());
        assertThat(journal.chronologie(premier.id()))
                .extracting(LigneDuJournal::libelle)
                .contains("Litige poursuivi dans le dossier " + second.numero() + " : FAC-2");
        assertThat(litiges.duDossier(second.id())).singleElement().satisfies(litige -> assertThat(litige.etat())
                .isEqualTo(Litige.Etat.OUVERT));
        rejeu.verifier(histoire.creancier());
    }
}
