package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story that the README tells: one invoice, from its due date to its payment, on both databases. */
class SuivreUneFactureTest {

    @Nested
    @SurH2
    class H2 extends Recit {}

    @Nested
    @SurPostgresql
    class Postgresql extends Recit {}

    @Scenario
    abstract static class Recit {

        @Autowired
        Histoire histoire;

        @Test
        void une_facture_impayee_est_suivie_jusqu_au_paiement() throws Exception {
            // Monday 5 January 2026: an invoice is due on Friday the 30th.
            histoire.commence("2026-01-05");
            Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
            histoire.facture(durand, "FAC-2026-001", "2026-01-30", "1200.00");

            // Before and on the due date, two friendly messages and no case.
            histoire.jusquAu("2026-01-30");
            assertThat(histoire.recusParEtape(durand))
                    .containsExactly("2026-01-23 rappel", "2026-01-30 message_du_jour");
            assertThat(histoire.dossiers(durand)).isEmpty();

            // Late: a case opens, and the courteous relance leaves three days after the due date.
            histoire.jusquAu("2026-02-02");
            assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
            assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-02 relance_courtoise");

            // A week after the due date, someone is asked to call; the call is made.
            histoire.jusquAu("2026-02-06");
            assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).containsExactly("Appel téléphonique");
            histoire.fait(
                    durand,
                    "Appel téléphonique",
                    Map.of("resultat", "joint", "compte_rendu", "Rappellera son comptable"));

            // Fifteen days after the due date the tone hardens; twelve days later comes the last amicable step.
            histoire.jusquAu("2026-03-02");
            assertThat(histoire.recusParEtape(durand))
                    .endsWith("2026-02-16 relance_ferme", "2026-03-02 derniere_relance")
                    .hasSize(5);

            // Nobody answers: check, approval, mise en demeure as a PDF, posted with its tracking number.
            histoire.jusquAu("2026-03-09");
            histoire.fait(
                    durand,
                    "Vérifier la réception et l'intention",
                    Map.of("reception", "recues", "intention", "sans_reponse"));
            histoire.fait(durand, "Approuver la mise en demeure", Map.of("decision", "approuver"));
            histoire.jusquAu("2026-03-10");
            Courrier miseEnDemeure = histoire.courriers(durand).stream()
                    .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(histoire.contenu(miseEnDemeure), 0, 5)).isEqualTo("%PDF-");
            assertThat(miseEnDemeure.texte())
                    .containsIgnoringCase("mise en demeure")
                    .contains("FAC-2026-001");
            histoire.fait(
                    durand,
                    "Déposer le recommandé",
                    Map.of("date_depot", "2026-03-10", "numero_suivi", "1A 234 567 8901 2"));

            // Eight days to pay. The money comes on the sixth: the procedure stops at once, and thanks leaves.
            histoire.jusquAu("2026-03-16");
            histoire.paie(durand, "VIR-4711", "1200.00");
            histoire.jusquAu("2026-04-30");
            assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
            assertThat(histoire.recusParEtape(durand))
                    .endsWith("2026-03-16 remerciement")
                    .hasSize(6);
            assertThat(histoire.taches(durand)).isEmpty();
            assertThat(histoire.courriers(durand)).extracting(Courrier::etat).containsOnly(EtatCourrier.EXPEDIE);

            // And every step of it is in the history.
            assertThat(histoire.chronologie(durand))
                    .contains(
                            "2026-01-31 DOSSIER_OUVERT",
                            "2026-02-02 RELANCE_EMISE",
                            "2026-02-06 APPEL_NOTE",
                            "2026-03-09 MISE_EN_DEMEURE_APPROUVEE",
                            "2026-03-10 RECOMMANDE_DEPOSE",
                            "2026-03-16 DOSSIER_SOLDE");
        }
    }
}
