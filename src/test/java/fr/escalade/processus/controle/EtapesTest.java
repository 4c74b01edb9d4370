package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A step is a known gesture with its parameters. */
class EtapesTest {

    @Test
    void geste_inconnu() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "id=\"alerte_depot\" name=\"Alerter pour depot\" camunda:type=\"external\" camunda:topic=\"alerter\"",
                                "id=\"alerte_depot\" name=\"Alerter pour depot\" camunda:type=\"external\" camunda:topic=\"crier\"")
                        .constats("etapes"))
                .singleElement()
                .asString()
                .startsWith(
                        "alerte_depot : L'étape « Alerter pour depot » ne nomme aucun geste connu : choisissez un modèle"
                                + " d'étape dans Camunda Modeler. Gestes connus : ")
                .contains("alerter, ")
                .endsWith(".");
    }

    @Test
    void parametre_absent() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<camunda:inputParameter name=\"groupe\">responsable</camunda:inputParameter>",
                                "")
                        .constats("etapes"))
                .containsExactly(
                        "alerte_depot : Il manque « groupe » à l'étape « Alerter pour depot » : remplissez-le.");
    }

    @Test
    void parametre_inconnu() {
        assertThat(new Faute()
                        .remplacer(
                                ECHEANCE,
                                "<camunda:inputParameter name=\"canal\">EMAIL</camunda:inputParameter>",
                                "<camunda:inputParameter name=\"canal\">EMAIL</camunda:inputParameter><camunda:inputParameter name=\"ton\">sec</camunda:inputParameter>")
                        .constats("etapes"))
                .containsExactly(
                        "message_du_jour : « ton » n'est pas un paramètre de l'étape « Message du jour d'échéance » : retirez-le. Paramètres : lettre, canal.");
    }

    @Test
    void canal_inconnu() {
        assertThat(new Faute().remplacer(ECHEANCE, ">EMAIL<", ">PIGEON<").constats("etapes"))
                .containsExactly(
                        "message_du_jour : « PIGEON » ne convient pas pour « canal » de l'étape « Message du jour d'échéance » : écrivez EMAIL, SMS, COURRIER ou RECOMMANDE.");
    }

    @Test
    void nombre_illisible() {
        assertThat(new Faute().remplacer(PRINCIPALE, ">16<", ">seize<").constats("etapes"))
                .containsExactly(
                        "derniere_relance : « seize » ne convient pas pour « age_minimum » de l'étape « Dernière relance » : écrivez un nombre entier.");
    }

    @Test
    void groupe_inconnu() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<camunda:inputParameter name=\"groupe\">responsable<",
                                "<camunda:inputParameter name=\"groupe\">direction<")
                        .constats("etapes"))
                .containsExactly(
                        "alerte_depot : « direction » ne convient pas pour « groupe » de l'étape « Alerter pour depot » : écrivez admin, gestionnaire ou responsable.");
    }
}
