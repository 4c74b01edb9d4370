package fr.escalade.courrier;

import fr.escalade.partage.Langue;
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

/** The letters of each version of the texts, ready to be filled in. */
@Component
class Modeles {

    private static final int VERSIONS_GARDEES = 16;

    /** By version, and for a folder by itself: its engine reads each file again. */
    private final Map<Object, TemplateEngine> moteurs = new LinkedHashMap<>(VERSIONS_GARDEES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, TemplateEngine> plusAncien) {
            return size() > VERSIONS_GARDEES;
        }
    };

    private static final String LETTRE = ".html";
    private static final String SMS = ".sms.txt";

    /**
     * The file of a letter for that kind of debtor: a public buyer reads the professional text when it has none of its
     * own, a consumer never does. A translation is beside the French file that it translates: « x.particulier.en.html ».
     *
     * @throws Refus when there is none
     */
    String chemin(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return chemin(modele, LETTRE, type, langue, bibliotheque)
                .orElseThrow(() -> absente("La lettre", modele, LETTRE, type, langue));
    }

    /** The same for its short text. */
    String cheminDuSms(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return chemin(modele, SMS, type, langue, bibliotheque)
                .orElseThrow(() -> absente("Le SMS", modele, SMS, type, langue));
    }

    boolean aUneLettre(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return chemin(modele, LETTRE, type, langue, bibliotheque).isPresent();
    }

    boolean aUnSms(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return chemin(modele, SMS, type, langue, bibliotheque).isPresent();
    }

    private static Optional<String> chemin(
            String modele, String fin, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        Stream<TypeDebiteur> variantes =
                type == TypeDebiteur.PUBLIC ? Stream.of(type, TypeDebiteur.PROFESSIONNEL) : Stream.of(type);
        return variantes
                .map(variante -> modele + "." + variante.name().toLowerCase(Locale.ROOT))
                .filter(fichier -> bibliotheque.lire(fichier + fin).isPresent())
                .findFirst()
                .map(fichier -> fichier + suffixe(langue) + fin)
                .filter(fichier -> bibliotheque.lire(fichier).isPresent());
    }

    private static String suffixe(Langue langue) {
        return langue == Langue.FRANCAIS ? "" : "." + langue.code();
    }

    private static Refus absente(String quoi, String modele, String fin, TypeDebiteur type, Langue langue) {
        String qui = type.name().toLowerCase(Locale.ROOT);
        String enLangue = langue == Langue.FRANCAIS ? "" : " en " + langue.nom();
        return new Refus(
                "lettre-absente",
                quoi + " « " + modele + " » n'existe pas" + enLangue + " pour un débiteur de type " + qui
                        + ". Ajoutez le fichier « " + modele + "." + qui + suffixe(langue) + fin
                        + " » dans forms/courriers.");
    }

    /** The layout of that language, « blocs/papier.html » or « blocs/papier.en.html »; French when it has none. */
    String habillage(String nom, Langue langue, Bibliotheque bibliotheque) {
        String traduit = "blocs/" + nom + suffixe(langue) + LETTRE;
        return bibliotheque.lire(traduit).isPresent() ? traduit : "blocs/" + nom + LETTRE;
    }

    /** Fills in a file. @throws Refus naming the file, the line and what is at fault when the letter is badly written */
    String remplir(Bibliotheque bibliotheque, String chemin, Lettre lettre, Envoi envoi) {
        Effort effort = new Effort();
        Map<String, Object> champs = Map.of("lettre", lettre, "envoi", envoi, Effort.CHAMP, effort);
        Feuille feuille = new Feuille();
        try {
            moteur(bibliotheque).process(chemin, new Context(Locale.ROOT, champs), feuille);
            return feuille.toString();
        } catch (RuntimeException | StackOverflowError e) {
            throw Diagnostic.de(chemin, e);
        }
    }

    private TemplateEngine moteur(Bibliotheque bibliotheque) {
        boolean dossier = bibliotheque.version().equals(Bibliotheque.DOSSIER);
        synchronized (moteurs) {
            return moteurs.computeIfAbsent(
                    dossier ? bibliotheque : bibliotheque.version(), cle -> MoteurDeLettres.pour(bibliotheque));
        }
    }
}
