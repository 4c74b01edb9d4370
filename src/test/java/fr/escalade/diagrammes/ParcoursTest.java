package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagrams alone on the engine, without the domain: every way through them can be walked. */
class ParcoursTest {

    private static ProcessEngine moteur;

    @BeforeAll
    static void deployer() {
        moteur = MoteurDEssai.demarrer();
        MoteurDEssai.deployer(moteur, Diagrammes.PROCEDURES, Diagrammes.FORMULAIRES);
    }

    @AfterAll
    static void arreter() {
        moteur.close();
    }

    @ParameterizedTest
    @CsvSource({"1, attente_relance_courtoise", "15, relance_ferme", "27, derniere_relance", "400, derniere_relance"})
    void le_dossier_entre_a_l_etape_de_son_retard(int retard, String etape) {
        ProcessInstance dossier = ouvrir(retard);
        assertThat(positions(dossier)).containsExactly(etape);
    }

    @Test
    void de_la_premiere_relance_a_la_decision_contentieuse() {
        ProcessInstance dossier = ouvrir(1);
        echoir(dossier, "attente_relance_courtoise");
        executer(dossier, "envoyer_relance", "lettre", "relance_courtoise");
        echoir(dossier, "attente_appel");
        achever(dossier, "appel", Map.of("resultat", "joint"));
        echoir(dossier, "attente_relance_ferme");
        executer(dossier, "envoyer_relance", "lettre", "relance_ferme");
        echoir(dossier, "attente_derniere_relance");
        executer(dossier, "envoyer_relance", "lettre", "derniere_relance");
        echoir(dossier, "attente_verification");
        achever(dossier, "verification", Map.of());
        achever(dossier, "approbation_mise_en_demeure", Map.of("decision", "approuver"));
        executer(dossier, "emettre_mise_en_demeure", "lettre", "mise_en_demeure");
        Instant echeance = Instant.parse("2031-03-10T08:00:00Z");
        achever(
                dossier,
                "depot_recommande",
                Map.of(
                        "depot",
                        "depose",
                        "echeance_mise_en_demeure",
                        Date.from(echeance),
                        "prescrite",
                        false,
                        "litige_en_cours",
                        false,
                        "jours",
                        60));
        assertThat(minuterie(dossier, "delai_mise_en_demeure").getDuedate().toInstant())
                .isEqualTo(echeance);
        echoir(dossier, "delai_mise_en_demeure");
        achever(dossier, "revue_contentieuse", Map.of("orientation", "etape_amiable"));
        assertThat(positions(dossier)).containsExactly("attente_nouvel_examen");
    }

    @Test
    void un_appel_et_une_verification_oublies_ne_bloquent_rien() {
        ProcessInstance dossier = ouvrir(1);
        echoir(dossier, "attente_relance_courtoise");
        executer(dossier, "envoyer_relance", "lettre", "relance_courtoise");
        echoir(dossier, "attente_appel");
        echoir(dossier, "appel_non_fait");
        assertThat(positions(dossier)).containsExactly("attente_sans_appel");
        echoir(dossier, "attente_sans_appel");
        executer(dossier, "envoyer_relance", "lettre", "relance_ferme");
        echoir(dossier, "attente_derniere_relance");
        executer(dossier, "envoyer_relance", "lettre", "derniere_relance");
        echoir(dossier, "attente_verification");
        echoir(dossier, "verification_non_faite");
        assertThat(positions(dossier)).containsExactly("approbation_mise_en_demeure");
    }

    @Test
    void une_approbation_qui_tarde_alerte_et_reste_a_faire() {
        ProcessInstance dossier = aLApprobation();
        echoir(dossier, "approbation_en_attente");
        assertThat(positions(dossier)).containsExactlyInAnyOrder("approbation_mise_en_demeure", "alerte_approbation");
        executer(dossier, "alerter", "groupe", "admin");
        assertThat(positions(dossier)).containsExactly("approbation_mise_en_demeure");
    }

    @Test
    void une_mise_en_demeure_refusee_est_reexaminee_quinze_jours_plus_tard() {
        ProcessInstance dossier = aLApprobation();
        achever(
                dossier,
                "approbation_mise_en_demeure",
                Map.of("decision", "refuser_attendre", "motif", "en négociation"));
        echoir(dossier, "attente_nouvel_examen");
        achever(dossier, "verification", Map.of());
        achever(dossier, "approbation_mise_en_demeure", Map.of("decision", "approuver"));
        assertThat(positions(dossier)).containsExactly("mise_en_demeure");
    }

    @Test
    void le_paiement_interrompt_puis_remercie_dans_une_autre_transaction() {
        ProcessInstance dossier = aLApprobation();
        signaler(dossier, "solde");
        // Nothing but the interruption has happened in the correlation's own transaction.
        assertThat(moteur.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(dossier.getId())
                        .count())
                .isZero();
        assertThat(taches(dossier)).isEmpty();
        List<Job> suites = jobs(dossier);
        assertThat(suites).hasSize(1);
        moteur.getManagementService().executeJob(suites.get(0).getId());
        executer(dossier, "remercier", "lettre", "remerciement");
        assertThat(fin(dossier)).isEqualTo("fin_solde");
    }

    @Test
    void un_dossier_sans_objet_finit_sans_rien_ecrire() {
        ProcessInstance dossier = ouvrir(3);
        signaler(dossier, "sans_objet");
        moteur.getManagementService().executeJob(jobs(dossier).get(0).getId());
        assertThat(fin(dossier)).isEqualTo("fin_sans_objet");
    }

    @ParameterizedTest
    @CsvSource({"true, rappel", "false, attente_echeance"})
    void l_echeance_est_rappelee_s_il_en_est_encore_temps(boolean rappelPossible, String position) {
        assertThat(positions(echeance(rappelPossible))).containsExactly(position);
    }

    @Test
    void l_echeance_est_annoncee_le_jour_meme_sauf_paiement() {
        ProcessInstance annoncee = echeance(true);
        executer(annoncee, "rappeler_echeance", "lettre", "rappel");
        echoir(annoncee, "attente_echeance");
        executer(annoncee, "rappeler_echeance", "lettre", "jour_echeance");
        assertThat(fin(annoncee)).isEqualTo("echeance_annoncee");

        ProcessInstance payee = echeance(false);
        signaler(payee, "solde");
        moteur.getManagementService().executeJob(jobs(payee).get(0).getId());
        assertThat(fin(payee)).isEqualTo("fin_solde");
    }

    private static ProcessInstance ouvrir(int retard) {
        Map<String, Object> faits = new HashMap<>();
        faits.put("type", "PROFESSIONNEL");
        faits.put("segment", null);
        faits.put("retard", retard);
        faits.put("montant", 1200.0);
        faits.put("procedure_engagee", false);
        return moteur.getRuntimeService().startProcessInstanceByKey("recouvrement_amiable", "D-ESSAI", faits);
    }

    private static ProcessInstance aLApprobation() {
        ProcessInstance dossier = ouvrir(40);
        executer(dossier, "envoyer_relance", "lettre", "derniere_relance");
        echoir(dossier, "attente_verification");
        achever(dossier, "verification", Map.of());
        return dossier;
    }

    private static ProcessInstance echeance(boolean rappelPossible) {
        Date jour = Date.from(Instant.parse("2031-01-31T08:00:00Z"));
        return moteur.getRuntimeService()
                .startProcessInstanceByKey(
                        "echeance", Map.of("rappel_possible", rappelPossible, "jour_echeance", jour));
    }

    private static void executer(ProcessInstance instance, String geste, String parametre, String valeur) {
        ExternalTask prise = moteur.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance.getId())
                .topicName(geste)
                .singleResult();
        assertThat(prise).as(geste).isNotNull();
        assertThat(moteur.getRuntimeService().getVariablesLocal(prise.getExecutionId()))
                .containsEntry(parametre, valeur);
        moteur.getExternalTaskService().lock(prise.getId(), "essai", 60_000);
        moteur.getExternalTaskService().complete(prise.getId(), "essai");
    }

    private static void achever(ProcessInstance instance, String tache, Map<String, Object> champs) {
        Task aFaire = moteur.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(tache)
                .singleResult();
        assertThat(aFaire).as(tache).isNotNull();
        assertThat(aFaire.getDueDate()).isInTheFuture();
        moteur.getTaskService().complete(aFaire.getId(), champs);
    }

    private static void echoir(ProcessInstance instance, String attente) {
        moteur.getManagementService().executeJob(minuterie(instance, attente).getId());
    }

    private static Job minuterie(ProcessInstance instance, String attente) {
        return moteur.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(attente)
                .timers()
                .singleResult();
    }

    private static void signaler(ProcessInstance instance, String message) {
        moteur.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .correlate();
    }

    private static List<Job> jobs(ProcessInstance instance) {
        return moteur.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    private static List<ExternalTask> taches(ProcessInstance instance) {
        return moteur.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    private static List<String> positions(ProcessInstance instance) {
        return moteur.getRuntimeService().getActiveActivityIds(instance.getId());
    }

    /** The end event that was reached; the instance itself only names the event sub-process it ended in. */
    private static String fin(ProcessInstance instance) {
        assertThat(moteur.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .as("instances encore ouvertes")
                .isZero();
        return moteur.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }
}
