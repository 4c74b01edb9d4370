package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A wait can be read, by the engine and by people. */
class AttentesTest {

    @Test
    void attente_illisible() {
        assertThat(new Faute().remplacer(PRINCIPALE, ">P15D<", ">15 jours<").constats("attentes"))
                .containsExactly(
                        "attente_nouvel_examen : L'attente « 15 jours » de « 15 jours » ne se lit pas : écrivez par exemple P8D (8 jours), P5J (5 jours ouvrés) ou PT4H (4 heures).");
    }

    @Test
    void attente_nulle() {
        assertThat(new Faute().remplacer(PRINCIPALE, ">P15D<", ">P0D<").constats("attentes"))
                .containsExactly(
                        "attente_nouvel_examen : L'attente « P0D » de « 15 jours » ne se lit pas : écrivez par exemple P8D (8 jours), P5J (5 jours ouvrés) ou PT4H (4 heures).");
    }

    @Test
    void libelle_contraire() {
        assertThat(new Faute().remplacer(PRINCIPALE, ">P15D<", ">P10J<").constats("attentes"))
                .containsExactly(
                        "attente_nouvel_examen : Le libellé « 15 jours » ne dit pas l'attente P10J : terminez-le par « 10 jours ouvrés ».");
    }

    @Test
    void date_inconnue() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, ">${echeance_mise_en_demeure}<", ">${demain}<")
                        .constats("attentes"))
                .singleElement()
                .asString()
                .startsWith("delai : « ${demain} » n'est pas une date que l'application calcule : écrivez l'une de ")
                .contains("${echeance_mise_en_demeure}, ");
    }

    @Test
    void pas_de_repetition() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P15D</bpmn:timeDuration>",
                                "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/P15D</bpmn:timeCycle>")
                        .constats("attentes"))
                .containsExactly(
                        "attente_nouvel_examen : La minuterie « 15 jours » n'a pas de durée : écrivez par exemple P8D (8 jours), P5J (5 jours ouvrés) ou PT4H (4 heures).");
    }
}
