package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every waiting point can be interrupted by payment, dispute and insolvency. */
class InterruptionsTest {

    @Test
    void sans_litige_rien_n_est_protege() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "name=\"litige\"/>", "name=\"promesse\"/>")
                        .constats("interruptions"))
                .containsExactly(
                        "recouvrement_amiable : Aucune attente ne réagit à un litige : ajoutez dans la procédure un sous-processus « À tout moment » démarré par le message « litige », non interruptif.");
    }

    @Test
    void une_procedure_collective_interrompt() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:startEvent id=\"procedure_collective\" name=\"Procédure collective ouverte\" camunda",
                                "<bpmn:startEvent id=\"procedure_collective\" name=\"Procédure collective ouverte\" isInterrupting=\"false\" camunda")
                        .constats("interruptions"))
                .containsExactly(
                        "recouvrement_amiable : Aucune attente ne réagit à une procédure collective : ajoutez dans la procédure un sous-processus « À tout moment » démarré par le message « procedure_collective », interruptif.");
    }

    @Test
    void un_litige_n_interrompt_pas() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "name=\"Litige déclaré\" isInterrupting=\"false\"",
                                "name=\"Litige déclaré\"")
                        .constats("interruptions"))
                .containsExactly(
                        "recouvrement_amiable : Aucune attente ne réagit à un litige : ajoutez dans la procédure un sous-processus « À tout moment » démarré par le message « litige », non interruptif.");
    }

    @Test
    void une_echeance_payee_s_arrete() {
        assertThat(new Faute()
                        .remplacer(ECHEANCE, "name=\"solde\"/>", "name=\"sans_objet\"/>")
                        .constats("interruptions"))
                .containsExactly(
                        "echeance : Aucune attente ne réagit au paiement : ajoutez dans la procédure un sous-processus « À tout moment » démarré par le message « solde », interruptif.");
    }

    @Test
    void une_procedure_appelee_est_protegee_par_son_appelant_et_non_seule() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "calledElement=\"contentieux\"", "calledElement=\"echeance\"")
                        .constats("interruptions"))
                .containsExactly(
                        "contentieux : Aucune attente ne réagit au paiement : ajoutez dans la procédure un sous-processus « À tout moment » démarré par le message « solde », interruptif.");
    }
}
