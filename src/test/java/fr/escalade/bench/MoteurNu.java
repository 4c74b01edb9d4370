package fr.escalade.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The engine alone, with its own defaults and full history: a timer, an external task, an end, and a worker of this
 * process that completes what it fetches and does nothing else.
 */
final class MoteurNu implements AutoCloseable {

    private static final String PROCEDURE = "nue";
    private static final String OUVRIER = "bench";
    private static final int LOT = 50;

    private final ProcessEngine moteur;

    MoteurNu(BaseMesuree.Acces base) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("nu");
        configuration.setJdbcUrl(base.url());
        configuration.setJdbcUsername(base.utilisateur());
        configuration.setJdbcPassword(base.motDePasse());
        configuration.setJdbcMaxActiveConnections(12);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setJobExecutorActivate(false);
        configuration.setEnsureJobDueDateNotNull(true);
        moteur = configuration.buildProcessEngine();
        moteur.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "nue.bpmn",
                        Bpmn.createExecutableProcess(PROCEDURE)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent("debut")
                                .intermediateCatchEvent("attente")
                                .timerWithDate("${echeance}")
                                .serviceTask("etape")
                                .camundaExternalTask("vide")
                                .endEvent("fin")
                                .done())
                .deploy();
    }

    void demarrer(int instances, Instant echeance) {
        for (int i = 0; i < instances; i++) {
            moteur.getRuntimeService()
                    .startProcessInstanceByKey(PROCEDURE, "N" + i, Map.of("echeance", Date.from(echeance)));
        }
    }

    /** As many instances more that wait, by the copy of one: their timers fire in a month at the earliest. */
    void faireAttendre(Connection connexion, int nombre, Instant echeance) throws SQLException {
        String instance = moteur.getRuntimeService()
                .startProcessInstanceByKey(PROCEDURE, "ATTENTE", Map.of("echeance", Date.from(echeance)))
                .getId();
        Copies copies = new Copies(connexion);
        copies.duMoteur(instance, "ATTENTE", null, 1, nombre);
        // The original waits with them.
        copies.retarder(instance);
        copies.recompter();
    }

    /** Fires the timers and completes the tasks of that many instances; returns the seconds that it took. */
    double executer(int instances) throws InterruptedException {
        JobExecutor executeur =
                ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration()).getJobExecutor();
        long debut = System.nanoTime();
        executeur.start();
        try {
            int faites = 0;
            while (faites < instances) {
                int maintenant = completer();
                faites += maintenant;
                if (maintenant == 0) {
                    Thread.sleep(10);
                }
            }
            return (System.nanoTime() - debut) / 1e9;
        } finally {
            executeur.shutdown();
        }
    }

    private int completer() {
        List<LockedExternalTask> lot = moteur.getExternalTaskService()
                .fetchAndLock(LOT, OUVRIER)
                .topic("vide", 60_000)
                .execute();
        lot.forEach(tache -> moteur.getExternalTaskService().complete(tache.getId(), OUVRIER));
        return lot.size();
    }

    @Override
    public void close() {
        moteur.close();
    }
}
