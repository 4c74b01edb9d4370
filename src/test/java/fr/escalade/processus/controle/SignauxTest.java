package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may happen at any time starts with a message, in its own transaction. */
class SignauxTest {

    @Test
    void depart_a_une_date() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:messageEventDefinition id=\"litige_message\" messageRef=\"message_litige\"/>",
                                "<bpmn:timerEventDefinition id=\"litige_minuterie\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P8D</bpmn:timeDuration></bpmn:timerEventDefinition>")
                        .remplacer(PRINCIPALE, "name=\"Litige déclaré\" ", "name=\"Après 8 jours\" ")
                        .constats("signaux"))
                .containsExactly(
                        "litige : « Après 8 jours » démarre à une date : ce qui arrive « À tout moment » démarre par un message.");
    }

    @Test
    void sans_transaction_a_soi() {
        assertThat(new Faute()
                        .remplacer(ECHEANCE, " camunda:asyncAfter=\"true\"", "")
                        .constats("signaux"))
                .containsExactly(
                        "solde : « Factures soldées » ferait tout dans la transaction du signal : cochez « Asynchronous after » sur ce départ.");
    }

    @Test
    void transaction_de_trop_apres_une_minuterie() {
        assertThat(new Faute()
                        .remplacer(
                                ECHEANCE,
                                "<bpmn:serviceTask id=\"message_du_jour\"",
                                "<bpmn:serviceTask id=\"message_du_jour\" camunda:asyncBefore=\"true\"")
                        .constats("signaux"))
                .containsExactly(
                        "message_du_jour : « Message du jour d'échéance » suit une minuterie et demande une transaction de plus : décochez « Asynchronous before » (et « after » sur la minuterie).");
    }

    @Test
    void message_que_personne_n_envoie() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "name=\"litige\"/>", "name=\"dispute\"/>")
                        .constats("signaux"))
                .containsExactly(
                        "litige : Personne n'envoie le message « dispute » : choisissez abandon, abandon_demande, echeancier_demande, litige, procedure_collective, promesse, recommande_revenu, remise, reponse, sans_objet, solde.");
    }
}
