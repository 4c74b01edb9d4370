package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An analyst adds a fourth relance by drawing it, and nothing else: it is sent. */
@Scenario
@SurH2(isolee = true)
class QuatriemeRelanceTest {

    @TempDir
    static Path dossier;

    @Autowired
    Histoire histoire;

    @DynamicPropertySource
    static void proceduresDeLAnalyste(DynamicPropertyRegistry proprietes) throws IOException {
        copier(Path.of("processes"));
        copier(Path.of("forms"));
        Path schema = dossier.resolve("processes/recouvrement-amiable.bpmn");
        Files.writeString(schema, avecUneRelanceDePlus(Files.readString(schema)));
        proprietes.add("escalade.procedures.dossier", dossier::toString);
    }

    @Test
    void dessiner_une_quatrieme_relance_suffit_a_l_envoyer() {
        histoire.commence("2026-01-30");
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "FAC-BIS-1", "2026-01-29", "800.00");
        histoire.jusquAu("2026-03-31");
        assertThat(histoire.recusParEtape(martin))
                .containsExactly(
                        "2026-02-02 relance_courtoise",
                        "2026-02-16 relance_ferme",
                        "2026-02-23 relance_insistante",
                        "2026-03-09 derniere_relance");
    }

    /** Between the firm relance and the wait for the last one: « 6 jours », then one more external step. */
    private static String avecUneRelanceDePlus(String schema) {
        String flux =
                "<bpmn:sequenceFlow id=\"vers_attente_derniere_relance\" sourceRef=\"relance_ferme\" targetRef=\"attente_derniere_relance\"/>";
        String ajout = """
                <bpmn:sequenceFlow id="vers_attente_insistante" sourceRef="relance_ferme" targetRef="attente_insistante"/>
                <bpmn:intermediateCatchEvent id="attente_insistante" name="6 jours">
                  <bpmn:timerEventDefinition id="attente_insistante_minuterie">
                    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P6D</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="vers_relance_insistante" sourceRef="attente_insistante" targetRef="relance_insistante"/>
                <bpmn:serviceTask id="relance_insistante" name="Relance insistante" camunda:type="external" camunda:topic="envoyer_relance">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="lettre">relance_ferme</camunda:inputParameter>
                      <camunda:inputParameter name="ton">SELON_LE_SCENARIO</camunda:inputParameter>
                      <camunda:inputParameter name="canaux">SELON_LE_SCENARIO</camunda:inputParameter>
                      <camunda:inputParameter name="palier">25</camunda:inputParameter>
                      <camunda:inputParameter name="age_minimum">12</camunda:inputParameter>
                      <camunda:inputParameter name="delai_paiement">8</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="vers_attente_derniere_relance" sourceRef="relance_insistante" targetRef="attente_derniere_relance"/>
                """;
        assertThat(schema).contains(flux);
        return schema.replace(flux, ajout)
                // Six contacts at most: for who was visited first, the firm relance follows.
                .replace(
                        "sourceRef=\"contact_non_fait\" targetRef=\"apres_premier_contact\"",
                        "sourceRef=\"contact_non_fait\" targetRef=\"relance_ferme\"")
                .replace(
                        "sourceRef=\"attente_apres_contact\" targetRef=\"apres_premier_contact\"",
                        "sourceRef=\"attente_apres_contact\" targetRef=\"relance_ferme\"")
                .replace("id=\"apres_premier_contact\"", "id=\"apres_premier_contact\" name=\"Sans visite\"")
                .replaceAll("<bpmn:incoming>contact_(passe|attendu)</bpmn:incoming>", "")
                .replaceAll("<bpmn:(incoming|outgoing)>vers_attente_derniere_relance</bpmn:(incoming|outgoing)>", "");
    }

    private static void copier(Path racine) throws IOException {
        try (Stream<Path> chemins = Files.walk(racine)) {
            for (Path chemin : chemins.filter(Files::isRegularFile).toList()) {
                Path copie = dossier.resolve(chemin);
                Files.createDirectories(copie.getParent());
                Files.copy(chemin, copie);
            }
        }
    }
}
