package fr.escalade.courrier;

import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** The letters of each version of the texts, ready to be filled in. */
@Component
class Modeles {

    private static final int VERSIONS_GARDEES = 16;

    private final Map<String, TemplateEngine> moteurs = new LinkedHashMap<>(VERSIONS_GARDEES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TemplateEngine> plusAncien) {
            return size() > VERSIONS_GARDEES;
        }
    };

    private static final String LETTRE = ".html";
    private static final String SMS = ".sms.txt";

    /**
     * The file of a letter for that kind of debtor: a public buyer reads the professional text when it has none of its
     * own, a consumer never does.
     */
    String chemin(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        return chemin(modele, LETTRE, type, bibliotheque).orElseThrow(() -> absente("La lettre", modele, LETTRE, type));
    }

    /** The same for its short text. */
    String cheminDuSms(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        return chemin(modele, SMS, type, bibliotheque).orElseThrow(() -> absente("Le SMS", modele, SMS, type));
    }

    boolean aUnSms(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        return chemin(modele, SMS, type, bibliotheque).isPresent();
    }

    private static Optional<String> chemin(String modele, String fin, TypeDebiteur type, Bibliotheque bibliotheque) {
        Stream<TypeDebiteur> variantes =
                type == TypeDebiteur.PUBLIC ? Stream.of(type, TypeDebiteur.PROFESSIONNEL) : Stream.of(type);
        return variantes
                .map(variante -> modele + "." + variante.name().toLowerCase(Locale.ROOT) + fin)
                .filter(chemin -> bibliotheque.lire(chemin).isPresent())
                .findFirst();
    }

    private static Refus absente(String quoi, String modele, String fin, TypeDebiteur type) {
        String qui = type.name().toLowerCase(Locale.ROOT);
        return new Refus(
                "lettre-absente",
                quoi + " « " + modele + " » n'existe pas pour un débiteur de type " + qui + ". Ajoutez le fichier « "
                        + modele + "." + qui + fin + " » dans forms/courriers.");
    }

    /** Fills in a file. @throws Refus naming the file and the field at fault when the letter is badly written */
    String remplir(Bibliotheque bibliotheque, String chemin, Lettre lettre, Envoi envoi) {
        Context contexte = new Context(Locale.FRANCE, Map.of("lettre", lettre, "envoi", envoi));
        try {
            return moteur(bibliotheque).process(chemin, contexte);
        } catch (TemplateEngineException e) {
            throw new Refus("lettre-invalide", "La lettre « " + chemin + " » ne peut pas être rédigée : " + cause(e));
        }
    }

    private TemplateEngine moteur(Bibliotheque bibliotheque) {
        if (bibliotheque.version().equals(Bibliotheque.DOSSIER)) {
            return MoteurDeLettres.pour(bibliotheque);
        }
        synchronized (moteurs) {
            return moteurs.computeIfAbsent(bibliotheque.version(), version -> MoteurDeLettres.pour(bibliotheque));
        }
    }

    private static String cause(Throwable erreur) {
        Throwable racine = erreur;
        while (racine.getCause() != null) {
            racine = racine.getCause();
        }
        String place = erreur instanceof TemplateProcessingException situee && situee.getLine() != null
                ? " (" + situee.getTemplateName() + ", ligne " + situee.getLine() + ")"
                : "";
        String message = racine instanceof TemplateProcessingException ecrite ? ecrite.getMessage() : racine.toString();
        return message.replaceAll(" \\(template: .*\\)$", "") + place;
    }
}
