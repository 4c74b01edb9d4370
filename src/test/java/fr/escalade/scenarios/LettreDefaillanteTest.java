package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import fr.escalade.support.SurH2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An analyst publishes a letter with a field that does not exist, in a passage that only one debtor's letter shows: no
 * check on invented cases can see it. That case waits with its reason, the twenty others are written to.
 */
@Scenario
@SurH2(isolee = true)
class LettreDefaillanteTest {

    private static final String LETTRE = "forms/courriers/relance_courtoise.professionnel.html";
    private static final String FAUTE =
            "<p th:if=\"${lettre.debiteur.segment}\">Votre interlocuteur : [[${lettre.debiteur.interlocuteur}]].</p>";

    @TempDir
    static Path dossier;

    @Autowired
    Histoire histoire;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Annonces annonces;

    @Autowired
    MachineTemps machine;

    @Autowired
    RepositoryService depot;

    @Autowired
    RuntimeService enCours;

    @Autowired
    ExternalTaskService taches;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void texteDeLAnalyste(DynamicPropertyRegistry proprietes) throws IOException {
        for (String racine : List.of("processes", "forms")) {
            for (Path fichier : fichiers(Path.of(racine))) {
                Path copie = dossier.resolve(fichier);
                Files.createDirectories(copie.getParent());
                Files.copy(fichier, copie);
            }
        }
        Path lettre = dossier.resolve(LETTRE);
        Files.writeString(lettre, Files.readString(lettre).replace("</body>", FAUTE + "\n</body>"));
        proprietes.add("escalade.procedures.dossier", dossier::toString);
    }

    @Test
    void un_seul_dossier_attend_les_autres_partent_et_la_lettre_corrigee_part_une_fois() throws Exception {
        histoire.commence("2026-01-30");
        List<Debiteur> vingt = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            vingt.add(enRetard(histoire.debiteur("SIMPLE" + i, TypeDebiteur.PROFESSIONNEL)));
        }
        Debiteur segmente = enRetard(avecSegment());
        histoire.jusquAu("2026-02-03");

        assertThat(vingt).allSatisfy(debiteur -> assertThat(histoire.recusParEtape(debiteur))
                .containsExactly("2026-02-02 relance_courtoise"));
        assertThat(histoire.recus(segmente)).isEmpty();
        assertThat(histoire.courriers(segmente)).isEmpty();
        assertThat(dossiers.retenues(histoire.dossier(segmente).id()))
                .singleElement()
                .satisfies(LettreDefaillanteTest::ditQuoiCorriger);
        assertThat(dossiers.retenuesADebloquer(histoire.creancier()))
                .extracting(Retenue::debiteur)
                .containsExactly(segmente.id());
        histoire.jusquAu("2026-02-06");
        assertThat(histoire.chronologie(segmente))
                .filteredOn(ligne -> ligne.endsWith("ETAPE_RETENUE"))
                .hasSize(1);
        assertThat(enCours.createIncidentQuery().count()).isZero();
        assertThat(taches.createExternalTaskQuery().list())
                .extracting(ExternalTask::getRetries)
                .containsOnlyNulls();

        publierLaCorrection(segmente);
        histoire.jusquAu("2026-02-09");
        assertThat(histoire.recusParEtape(segmente)).containsExactly("2026-02-06 relance_courtoise");
        assertThat(dossiers.retenues(histoire.dossier(segmente).id())).isEmpty();
        assertThat(vingt)
                .allSatisfy(debiteur -> assertThat(histoire.recus(debiteur)).hasSize(1));
    }

    private static void ditQuoiCorriger(Retenue retenue) {
        assertThat(retenue.motif()).isEqualTo("LETTRE_REFUSEE");
        assertThat(retenue.action()).isEqualTo("CORRIGER_LA_LETTRE");
        assertThat(retenue.explication()).contains("relance_courtoise.professionnel.html", "interlocuteur");
    }

    private Debiteur enRetard(Debiteur debiteur) {
        histoire.facture(debiteur, "F-" + debiteur.code(), "2026-01-29", "800.00");
        return debiteur;
    }

    private Debiteur avecSegment() {
        return debiteurs.enregistrer(
                histoire.creancier(),
                new FicheDebiteur(
                        "SEGMENTE",
                        "Société segmentée",
                        TypeDebiteur.PROFESSIONNEL,
                        null,
                        "segmente@client.example",
                        null,
                        "3 place du Marché",
                        "59000",
                        "Lille",
                        "FR",
                        "fr",
                        "club",
                        null),
                "test");
    }

    /** The shipped letter again, published for that case, whose step is then looked at. */
    private void publierLaCorrection(Debiteur debiteur) throws IOException {
        DeploymentBuilder correction = depot.createDeployment().name("Correction");
        for (String racine : List.of("processes", "forms")) {
            for (Path fichier : fichiers(Path.of(racine))) {
                correction.addInputStream(fichier.toString(), new ByteArrayInputStream(Files.readAllBytes(fichier)));
            }
        }
        List<ProcessDefinition> publiees = correction.deployWithResult().getDeployedProcessDefinitions();
        ProcessInstance instance = enCours.createProcessInstanceQuery()
                .processInstanceBusinessKey(histoire.dossier(debiteur).numero())
                .rootProcessInstances()
                .singleResult();
        ProcessDefinition ancienne = depot.getProcessDefinition(instance.getProcessDefinitionId());
        ProcessDefinition nouvelle = publiees.stream()
                .filter(definition -> definition.getKey().equals(ancienne.getKey()))
                .findFirst()
                .orElseThrow();
        enCours.newMigration(enCours.createMigrationPlan(ancienne.getId(), nouvelle.getId())
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance.getId())
                .execute();
        transaction.executeWithoutResult(
                statut -> annonces.annoncer(histoire.dossier(debiteur).id(), Annonce.Type.REPRISE));
        machine.avancer(Period.ZERO);
    }

    private static List<Path> fichiers(Path racine) {
        try (Stream<Path> chemins = Files.walk(racine)) {
            return chemins.filter(Files::isRegularFile)
                    .filter(chemin -> chemin.toString()
                            .matches("(processes/[^/.][^/]*\\.(bpmn|dmn)|forms/.*\\.(form|html|txt|css))"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
