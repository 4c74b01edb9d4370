package fr.escalade.processus.controle;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** An expression is a question, a date or a value of the vocabulary, in the place where it belongs; nothing else is computed. */
final class Expressions implements Regle {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
    /** The rule about waits explains a date better. */
    private static final Set<String> DATES_LUES_AILLEURS = Set.of("timeDate");

    private static final Set<String> PROSE = Set.of("documentation", "text");

    /** The case's number goes along with a call; the engine reads it in this form only. */
    private static final Set<String> NUMERO =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    @Override
    public String nom() {
        return "expressions";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Vocabulaire vocabulaire = Vocabulaire.de(lot);
        for (Schema schema : lot.schemas()) {
            Noeuds.parcourir(
                    schema.dom().getDocumentElement(), element -> verifier(schema, element, vocabulaire, constats));
        }
    }

    private static void verifier(Schema schema, Element element, Vocabulaire vocabulaire, Constats constats) {
        for (Attr attribut : Noeuds.attributs(element)) {
            String valeur = attribut.getValue();
            boolean numero = "businessKey".equals(attribut.getLocalName()) && NUMERO.contains(valeur);
            boolean groupe = "candidateGroups".equals(attribut.getLocalName()) && Vocabulaire.estUnGroupe(valeur);
            boolean date = "dueDate".equals(attribut.getLocalName()) && Vocabulaire.estUneEcheance(valeur);
            if (EXPRESSION.matcher(valeur).find() && !numero && !groupe && !date) {
                refuser(schema, element, valeur, constats);
            }
        }
        String texte = Noeuds.texte(element);
        if ("conditionExpression".equals(element.getLocalName())) {
            condition(schema, element, texte, vocabulaire, constats);
        } else if (EXPRESSION.matcher(texte).find()
                && !PROSE.contains(element.getLocalName())
                && !DATES_LUES_AILLEURS.contains(element.getLocalName())
                && !("inputParameter".equals(element.getLocalName()) && vocabulaire.estUneValeur(texte))) {
            refuser(schema, element, texte, constats);
        }
    }

    private static void condition(
            Schema schema, Element element, String texte, Vocabulaire vocabulaire, Constats constats) {
        if (element.hasAttribute("language")) {
            constats.erreur(
                    schema.fichier(),
                    Noeuds.id(element),
                    "La condition « " + texte + " » est écrite en « " + element.getAttribute("language")
                            + " » : effacez ce langage, une condition n'est pas un programme.");
            return;
        }
        if (!vocabulaire.estUneCondition(texte)) {
            refuser(schema, element, texte, constats);
            return;
        }
        Set<String> possibles = vocabulaire.motsPossiblesAuLieuDe(texte);
        if (!possibles.isEmpty()) {
            constats.avertir(
                    schema.fichier(),
                    Noeuds.id(element),
                    "La condition « " + texte
                            + " » ne sera jamais vraie : ni formulaire ni table ne répond ce mot. Réponses"
                            + " possibles : " + String.join(", ", possibles) + ".");
        }
    }

    private static void refuser(Schema schema, Element element, String texte, Constats constats) {
        constats.erreur(
                schema.fichier(),
                Noeuds.id(element),
                "L'expression « " + (texte.length() > 120 ? texte.substring(0, 120) + "…" : texte)
                        + " » n'est pas permise ici : comparez une question connue à un mot, comme ${decision =="
                        + " 'approuver'}, où la question est un choix d'un formulaire ou d'une table.");
    }
}
