package fr.escalade.courrier;

import fr.escalade.partage.Refus;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** What is wrong with the writing of a letter, in French: the file, the line, the passage, and what to do about it. */
final class Diagnostic {

    private record Traduction(Pattern anglais, String francais) {}

    private static final List<Traduction> TRADUCTIONS = List.of(
            traduction(
                    "Could not parse as (?:expression|assignation sequence|each): \"(.*?)\".*",
                    "« $1 » est mal écrit : vérifiez les accolades, les apostrophes et les opérateurs."),
            traduction(
                    "Could not parse as fragment selector: \"(.*?)\".*",
                    "« $1 » ne désigne pas un morceau : écrivez ~{blocs/fichier :: morceau}."),
            traduction(
                    "Error resolving fragment: \"(.*?)\": template or fragment could not be resolved.*",
                    "le morceau « $1 » n'existe pas dans ce fichier de blocs/."),
            traduction(
                    "Fragment inclusion depth .*",
                    "elle s'inclut elle-même, ou un bloc s'inclut lui-même. Retirez cette inclusion."),
            traduction(
                    "Cannot (?:signature|perform) .*|.*parameters? .*fragment.*",
                    "ce morceau n'est pas appelé avec le nombre de valeurs qu'il attend."),
            traduction(
                    "Cannot (?:execute|perform|apply) (.*?)(?:: operand|, as|\\.).*",
                    "une opération porte sur un champ qui ne s'y prête pas (vide, ou pas un nombre)."));

    private Diagnostic() {}

    static Refus de(String chemin, Throwable erreur) {
        return new Refus(
                "lettre-invalide", "La lettre « " + chemin + " » ne peut pas être rédigée : " + phrase(chemin, erreur));
    }

    private static String phrase(String chemin, Throwable erreur) {
        if (erreur instanceof StackOverflowError) {
            return "elle s'inclut elle-même, ou un bloc s'inclut lui-même. Retirez cette inclusion.";
        }
        Throwable racine = erreur;
        TemplateProcessingException situee = null;
        for (Throwable cause = erreur; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException une && une.getLine() != null) {
                situee = une;
            }
            racine = cause;
        }
        String ou = situee == null
                ? ""
                : " (" + fichier(situee.getTemplateName(), chemin) + ", ligne " + situee.getLine() + ")";
        return enFrancais(racine) + ou;
    }

    private static String fichier(String nom, String chemin) {
        if (nom == null) {
            return chemin;
        }
        return nom.endsWith(".html") || nom.endsWith(".txt") ? nom : nom + ".html";
    }

    private static String enFrancais(Throwable racine) {
        String message = String.valueOf(racine.getMessage()).replaceAll("(?s) \\(template: .*\\)$", "");
        for (Traduction une : TRADUCTIONS) {
            Matcher lu = une.anglais().matcher(message);
            if (lu.matches()) {
                return lu.replaceFirst(une.francais()).replaceFirst("~\\{'([^']*)'", "~{$1");
            }
        }
        return racine instanceof TemplateProcessingException
                ? message
                : "un passage ne se lit pas (" + racine.getClass().getSimpleName() + " : " + message + ").";
    }

    private static Traduction traduction(String anglais, String francais) {
        return new Traduction(Pattern.compile(anglais, Pattern.DOTALL), francais);
    }
}
