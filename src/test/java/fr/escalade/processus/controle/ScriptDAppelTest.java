package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call without its script, or of which nothing would be noted. */
class ScriptDAppelTest {

    private static final String FORMULAIRE = "forms/taches/appel.form";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Présentez-vous       | Bonjour              | doit dire de se présenter
            les factures et le total | tout             | doit dire de rappeler les faits, factures et total
            écoutez              | notez                | doit dire d'écouter
            proposez             | demandez             | doit dire de proposer une suite
            "type": "datetime"   | "type": "textfield"  | doit laisser noter la date qui suit
            "type": "textarea"   | "type": "textfield"  | doit laisser écrire un compte rendu
            """)
    void un_temps_de_l_appel_manque(String avant, String apres, String explication) {
        assertThat(new Faute().remplacer(FORMULAIRE, avant, apres).constats("appel"))
                .containsExactly("appel : Le script d'appel « appel » " + explication + " (M8).");
    }

    @Test
    void le_script_livre_est_complet() {
        assertThat(ProceduresDEssai.controle().controler(ProceduresDEssai.livrees(), "appel"))
                .isEmpty();
    }
}
