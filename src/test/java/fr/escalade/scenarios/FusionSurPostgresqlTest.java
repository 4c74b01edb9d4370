package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.fusion.Deplacements;
import fr.escalade.fusion.Fusions;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurPostgresql;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of a merge and of a move on the production database, and two writers that meet there. */
@Scenario
@SurPostgresql
class FusionSurPostgresqlTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Fusions fusions;

    @Autowired
    Deplacements deplacements;

    @Autowired
    Creances creances;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Promesses promesses;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void deux_dossiers_une_promesse_une_pause_et_un_reglement_se_rejoignent() {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        Debiteur autre = histoire.debiteur("AUTRE", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "DUR-1", "2026-01-30", "900.00");
        histoire.facture(autre, "AUT-1", "2026-01-30", "600.00");
        histoire.facture(autre, "AUT-2", "2026-01-30", "50.00");
        histoire.jusquAu("2026-02-03");
        long promesse = promesses
                .recevoir(
                        histoire.dossier(autre).id(), Montant.euros("600.00"), LocalDate.parse("2026-02-20"), "claire")
                .id();
        dossiers.suspendreDebiteur(autre.id(), "Demande du commercial", null, "claire");
        deplacements.deplacer(histoire.creancier(), "AUT-2", "DURAND", "Erreur de saisie", "claire");
        histoire.paie(autre, "VIR-1", "10.00");

        fusions.fusionner(durand.id(), autre.id(), "Même SIREN", "rene");
        histoire.jusquAu("2026-02-04");

        assertThat(creances.duDebiteur(autre.id())).isEmpty();
        assertThat(creances.duDebiteur(durand.id()))
                .extracting(Facture::numero)
                .containsExactlyInAnyOrder("DUR-1", "AUT-1", "AUT-2");
        assertThat(creances.reglements(durand.id())).hasSize(1);
        assertThat(promesses.parId(promesse).dossier())
                .isEqualTo(histoire.dossier(durand).id());
        assertThat(dossiers.suspensionsDuDebiteur(durand.id())).hasSize(1);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(histoire.dossier(autre).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(debiteurs.chercher(histoire.creancier(), null, 0, 9).total()).isEqualTo(1);
        assertThat(journal.verifier().valide()).isTrue();
    }

    @Test
    void qui_attendait_le_verrou_de_l_absorbe_ecrit_chez_le_debiteur_conserve() throws Exception {
        histoire.commence("2026-01-05");
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        Debiteur autre = histoire.debiteur("AUTRE", TypeDebiteur.PROFESSIONNEL);
        CompletableFuture<Void> facture = transaction.execute(statut -> {
            debiteurs.verrouiller(autre.id());
            CompletableFuture<Void> ecriture =
                    CompletableFuture.runAsync(() -> histoire.facture(autre, "AUT-1", "2026-02-20", "600.00"));
            fusions.fusionner(durand.id(), autre.id(), "Même SIREN", "rene");
            return ecriture;
        });
        facture.get(30, TimeUnit.SECONDS);
        assertThat(creances.duDebiteur(durand.id())).extracting(Facture::numero).isEqualTo(List.of("AUT-1"));
        assertThat(creances.duDebiteur(autre.id())).isEmpty();
    }
}
