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
                        "message_du_jour : « PIGEON » ne convient pas pour « canal » de l'étape « Message du jour d'échéance » : écrivez EMAIL, SMS, COURRIER.");
    }

    @Test
    void canal_dont_rien_ne_part_encore() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<camunda:inputParameter name=\"canaux\">SELON_LE_SCENARIO</camunda:inputParameter>\n      <camunda:inputParameter name=\"palier\">10<",
                                "<camunda:inputParameter name=\"canaux\">EMAIL, RECOMMANDE</camunda:inputParameter>\n      <camunda:inputParameter name=\"palier\">10<")
                        .constats("etapes"))
                .contains(
                        "relance_courtoise : « EMAIL, RECOMMANDE » ne convient pas pour « canaux » de l'étape « Relance courtoise » : écrivez SELON_LE_SCENARIO, ou des canaux séparés par des virgules : EMAIL, SMS, COURRIER.");
    }

    @Test
    void ton_inconnu() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "relance_courtoise</camunda:inputParameter>\n      <camunda:inputParameter name=\"ton\">SELON_LE_SCENARIO<",
                                "relance_courtoise</camunda:inputParameter>\n      <camunda:inputParameter name=\"ton\">SEC<")
                        .constats("etapes"))
                .contains(
                        "relance_courtoise : « SEC » ne convient pas pour « ton » de l'étape « Relance courtoise » : écrivez SELON_LE_SCENARIO, BIENVEILLANT, FACTUEL, COMPREHENSIF, DISCRET ou FERME.");
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
