package fr.escalade.processus.controle;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.w3c.dom.Element;

/** The procedures that the application starts are there, and each says its name, its version and how long its history is kept. */
final class Fiche implements Regle {

    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final String DUREE = "P\\d+D";

    @Override
    public String nom() {
        return "fiche";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (String cle : List.of(Lot.PRINCIPALE, "echeance")) {
            if (lot.entier() && lot.schema(cle).isEmpty()) {
                constats.erreur(
                        (String) null,
                        cle,
                        "La procédure « " + cle
                                + " » manque : l'application la démarre elle-même, publiez-la avec les autres.");
            }
        }
        for (Schema schema : lot.schemas()) {
            Process procedure = schema.procedure();
            exiger(procedure.isExecutable(), schema, "n'est pas exécutable : cochez « Executable »", constats);
            exiger(ecrit(procedure.getName()), schema, "n'a pas de nom : donnez-lui-en un", constats);
            exiger(
                    ecrit(procedure.getCamundaVersionTag()),
                    schema,
                    "n'a pas d'étiquette de version : remplissez « Version tag »",
                    constats);
            exiger(
                    ecrit(procedure.getCamundaHistoryTimeToLiveString())
                            && procedure.getCamundaHistoryTimeToLiveString().matches(DUREE),
                    schema,
                    "ne dit pas combien de temps garder son historique : écrivez « History time to live » comme P3650D",
                    constats);
        }
        lot.tables().values().forEach(table -> verifier(table, constats));
    }

    private static void verifier(Table table, Constats constats) {
        Element decision = table.decision();
        if (!decision.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive").matches(DUREE)
                || decision.getAttributeNS(CAMUNDA_DMN, "versionTag").isBlank()) {
            constats.erreur(
                    table.fichier(),
                    table.cle(),
                    "La table « " + table.cle()
                            + " » n'a pas d'étiquette de version ou de durée de conservation : remplissez « Version tag » et"
                            + " « History time to live » (P3650D).");
        }
    }

    private static void exiger(boolean vrai, Schema schema, String defaut, Constats constats) {
        if (!vrai) {
            constats.erreur(schema, schema.procedure(), "La procédure « " + schema.cle() + " » " + defaut + ".");
        }
    }

    private static boolean ecrit(String texte) {
        return texte != null && !texte.isBlank();
    }
}
