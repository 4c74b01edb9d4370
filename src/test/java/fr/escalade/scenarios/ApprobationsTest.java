package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.relance.MisesEnDemeure;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for somebody's word: nobody says it, or the facts change after it was said. */
@Scenario
@SurH2
class ApprobationsTest {

    private static final String APPROUVER = "Approuver la mise en demeure";

    @Autowired
    Histoire histoire;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    MisesEnDemeure misesEnDemeure;

    @Test
    void sans_responsable_la_mise_en_demeure_monte_a_l_administrateur_et_ne_part_jamais_seule() {
        histoire.commence("2026-06-01");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-05-29", "1200.00");
        histoire.jusquALaTache(durand, APPROUVER);
        LocalDate demandee = histoire.aujourdhui();
        assertThat(tache(durand).groupe()).isEqualTo("responsable");
        histoire.jusquAu(demandee.plusDays(7).toString());
        assertThat(tache(durand).groupe()).isEqualTo("admin");
        assertThat(histoire.chronologie(durand)).anyMatch(fait -> fait.endsWith("TACHE_MONTEE"));
        histoire.jusquAu(demandee.plusDays(90).toString());
        assertThat(tache(durand).groupe()).isEqualTo("admin");
        assertThat(histoire.recusParEtape(durand)).last().asString().endsWith("derniere_relance");
        // Late, the decision is still a decision.
        histoire.fait(durand, APPROUVER, Map.of("decision", "approuver"));
        histoire.jusquALaTache(durand, "Déposer le recommandé");
    }

    @Test
    void sans_responsable_un_gros_echeancier_monte_a_l_administrateur_et_l_escalade_attend_sa_decision() {
        histoire.commence("2026-06-01");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-05-29", "30000.00");
        histoire.jusquAu("2026-06-10");
        echeanciers.proposer(
                histoire.dossier(durand).id(),
                List.of(
                        new Ligne(LocalDate.parse("2026-07-15"), Montant.euros("15000.00")),
                        new Ligne(LocalDate.parse("2026-10-15"), Montant.euros("15000.00"))),
                "claire");
        histoire.jusquALaTache(durand, "Approuver l'échéancier");
        LocalDate demande = histoire.aujourdhui();
        assertThat(echeancier(durand).groupe()).isEqualTo("responsable");
        histoire.jusquAu(demande.plusDays(7).toString());
        assertThat(echeancier(durand).groupe()).isEqualTo("admin");
        int messages = histoire.recus(durand).size();
        histoire.jusquAu(demande.plusDays(60).toString());
        assertThat(echeancier(durand).groupe()).isEqualTo("admin");
        assertThat(histoire.recus(durand)).hasSize(messages);
    }

    /** Approved for 1 200 €; the letter waits for the debtor's address, and meanwhile 500 € come. */
    @Test
    void paye_en_partie_entre_l_approbation_et_l_envoi_l_approbation_est_redemandee() {
        histoire.commence("2026-06-01");
        Debiteur durand = debiteurs.enregistrer(histoire.creancier(), fiche(null, null, null), "test");
        histoire.facture(durand, "FAC-1", "2026-05-29", "1200.00");
        histoire.jusquALaTache(durand, "Vérifier la réception et l'intention");
        histoire.fait(
                durand,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
        histoire.fait(durand, APPROUVER, Map.of("decision", "approuver"));
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        assertThat(retenue(durand).motif()).isEqualTo("SANS_ADRESSE");
        histoire.paie(durand, "VIR-1", "500.00");
        debiteurs.enregistrer(histoire.creancier(), fiche("3 place du Marché", "59000", "Lille"), "test");
        histoire.jusquAu(histoire.aujourdhui().plusDays(10).toString());
        assertThat(retenue(durand).motif()).isEqualTo("A_APPROUVER");
        assertThat(retenue(durand).action()).isEqualTo("APPROUVER");
        misesEnDemeure.approuver(histoire.dossier(durand).id(), "paul");
        histoire.jusquALaTache(durand, "Déposer le recommandé");
        assertThat(histoire.texteDu(durand, "mise_en_demeure"))
                .contains("700,00")
                .contains("500,00");
    }

    private Retenue retenue(Debiteur debiteur) {
        return dossiers.retenues(histoire.dossier(debiteur).id()).get(0);
    }

    private FicheDebiteur fiche(String adresse, String codePostal, String ville) {
        return new FicheDebiteur(
                "DURAND",
                "Société DURAND",
                TypeDebiteur.PROFESSIONNEL,
                null,
                (histoire.creancier() + ".durand").toLowerCase() + "@client.example",
                "01 99 00 55 66",
                adresse,
                codePostal,
                ville,
                "FR",
                "fr",
                null,
                null);
    }

    private TacheAFaire tache(Debiteur debiteur) {
        return seule(debiteur, APPROUVER);
    }

    private TacheAFaire echeancier(Debiteur debiteur) {
        return seule(debiteur, "Approuver l'échéancier");
    }

    private TacheAFaire seule(Debiteur debiteur, String libelle) {
        return histoire.taches(debiteur).stream()
                .filter(tache -> tache.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }
}
