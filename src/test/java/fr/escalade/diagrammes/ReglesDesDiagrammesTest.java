package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** What the shipped main procedure says besides the rules of publication, which {@code processus.controle} checks. */
class ReglesDesDiagrammesTest {

    @Test
    void les_paliers_montent_et_l_age_des_factures_engagees_aussi() {
        BpmnModelInstance schema = Diagrammes.principal();
        int palier = 0;
        int age = 0;
        for (String id : new String[] {"relance_courtoise", "relance_ferme", "derniere_relance", "mise_en_demeure"}) {
            Map<String, String> parametres = Diagrammes.parametres(schema.getModelElementById(id));
            assertThat(Integer.parseInt(parametres.get("palier"))).as(id).isGreaterThan(palier);
            assertThat(Integer.parseInt(parametres.get("age_minimum"))).as(id).isGreaterThan(age);
            palier = Integer.parseInt(parametres.get("palier"));
            age = Integer.parseInt(parametres.get("age_minimum"));
        }
    }
}
