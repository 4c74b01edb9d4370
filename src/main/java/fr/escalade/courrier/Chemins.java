package fr.escalade.courrier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * All that <code>${…}</code> can say in a letter: a path of names from a variable through our own records. There is no
 * expression language behind it, hence no code to inject; a name that does not exist is an error, never a blank.
 */
final class Chemins implements IStandardVariableExpressionEvaluator {

    private static final Pattern CHEMIN = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*");
    private static final Set<String> RANG = Set.of("count", "first", "last", "size");
    private static final Set<String> MUETS = Set.of("hashCode", "toString", "getClass");

    @Override
    public Object evaluate(
            IExpressionContext contexte,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext cadre) {
        String chemin = expression.getExpression().strip();
        if (expression.getUseSelectionAsRoot() || !CHEMIN.matcher(chemin).matches()) {
            throw refus("« ${" + chemin + "} » n'est pas un nom de champ. Une lettre n'écrit que des champs, "
                    + "par exemple ${lettre.dateLimite}.");
        }
        String[] noms = chemin.split("\\.");
        if (!contexte.containsVariable(noms[0])) {
            throw refus("« " + noms[0] + " » est inconnu dans « ${" + chemin
                    + "} ». Les champs commencent par « lettre. ».");
        }
        Object valeur = contexte.getVariable(noms[0]);
        for (int i = 1; i < noms.length; i++) {
            valeur = lire(valeur, noms[i], chemin);
        }
        return Effort.mesurer(valeur, chemin);
    }

    private static Object lire(Object objet, String nom, String chemin) {
        if (objet == null) {
            throw refus("« ${" + chemin + "} » : rien n'est connu avant « ." + nom + " ». Entourez ce passage d'une "
                    + "condition th:if.");
        }
        if (objet instanceof IterationStatusVar rang && RANG.contains(nom)) {
            return switch (nom) {
                case "count" -> rang.getCount();
                case "size" -> rang.getSize();
                case "first" -> rang.isFirst();
                default -> rang.isLast();
            };
        }
        if (objet instanceof List<?> liste && nom.equals("vide")) {
            return liste.isEmpty();
        }
        if (objet instanceof Record && !MUETS.contains(nom)) {
            return lireRecord(objet, nom, chemin);
        }
        throw inconnu(nom, chemin);
    }

    private static Object lireRecord(Object objet, String nom, String chemin) {
        try {
            Method methode = objet.getClass().getDeclaredMethod(nom);
            if (Modifier.isPublic(methode.getModifiers()) && !Modifier.isStatic(methode.getModifiers())) {
                Object valeur = methode.invoke(objet);
                if (valeur instanceof Enum<?> mot) {
                    return mot.name();
                }
                return valeur instanceof String texte && texte.isBlank() ? null : valeur;
            }
            throw inconnu(nom, chemin);
        } catch (NoSuchMethodException e) {
            throw inconnu(nom, chemin);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TemplateProcessingException inconnu(String nom, String chemin) {
        return refus(
                "« " + nom + " » est inconnu dans « ${" + chemin + "} ». La liste des champs est dans LISEZMOI.md.");
    }

    private static TemplateProcessingException refus(String message) {
        return new TemplateProcessingException(message);
    }
}
