package fr.escalade.processus.controle;

import java.util.Set;
import org.w3c.dom.Element;

/** A table decides with FEEL comparisons only: no other language, no function of its own, and at least one line. */
final class Tables implements Regle {

    private static final Set<String> ELEMENTS = Set.of(
            ("description decisionTable input inputExpression inputValues output outputValues rule inputEntry outputEntry"
                            + " text informationRequirement requiredInput requiredDecision extensionElements")
                    .split(" "));

    @Override
    public String nom() {
        return "tables";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Table table : lot.tables().values()) {
            if (Noeuds.parNom(table.decision(), "rule").isEmpty()) {
                constats.erreur(
                        table.fichier(),
                        table.cle(),
                        "La table « " + table.cle()
                                + " » n'a aucune ligne : elle ne répondrait jamais. Ajoutez-en une.");
            }
            Noeuds.parcourir(table.decision(), element -> verifier(table, element, constats));
        }
    }

    private static void verifier(Table table, Element element, Constats constats) {
        String langage = element.getAttribute("expressionLanguage");
        boolean autre = !langage.isEmpty() && !langage.equalsIgnoreCase("feel");
        boolean inconnu = element != table.decision() && !ELEMENTS.contains(element.getLocalName());
        boolean fonction = element.getLocalName().equals("text")
                && Noeuds.texte(element).matches("(?s).*(\\bfunction\\b|\\bexternal\\b|[$#]\\{).*");
        if (autre || inconnu || fonction) {
            constats.erreur(
                    table.fichier(),
                    Noeuds.id(element),
                    "La table « " + table.cle() + " » contient du code ("
                            + (autre ? langage : fonction ? Noeuds.texte(element) : element.getNodeName())
                            + ") : gardez des comparaisons simples, comme < 15 ou \"PUBLIC\".");
        }
    }
}
