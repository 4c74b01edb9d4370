package fr.escalade.processus.controle;

import fr.escalade.courrier.ControleDesLettres;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Every letter that a step sends exists for each kind of debtor and says only what the law allows at that stage; letters
 * that no step names are read as well.
 */
final class Lettres implements Regle {

    private static final String CHEMIN = "forms/courriers/";
    private static final Pattern TRADUITE =
            Pattern.compile("([a-z0-9_]+)\\.(professionnel|particulier|public)\\.([a-z]{2})\\.(html|sms\\.txt)");

    private record Lue(String lettre, TypeDebiteur type, GenreDeLettre genre) {}

    /** {@code version}: a digest of all the letters. */
    private record Connue(String version, Lue lue) {}

    private static final int CONNUES_AU_PLUS = 2_000;
    private static final Map<Connue, List<String>> CONNUES = new ConcurrentHashMap<>();

    private final ControleDesLettres controle;

    Lettres(ControleDesLettres controle) {
        this.controle = controle;
    }

    @Override
    public String nom() {
        return "lettres";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Inclusions inclusions = new Inclusions(lot.lettres());
        List<String> sansFin =
                lot.lettres().keySet().stream().filter(inclusions::tourneEnRond).toList();
        if (!sansFin.isEmpty()) {
            sansFin.forEach(fichier -> constats.erreur(
                    CHEMIN + fichier,
                    null,
                    "La lettre « " + fichier
                            + " » s'inclut elle-même, ou inclut un bloc dont le nom n'est pas écrit en toutes"
                            + " lettres : elle ne finirait jamais. Retirez cette inclusion."));
            return;
        }
        verifierLesTraductions(lot, constats);
        Map<Lue, List<String>> lues = new HashMap<>();
        Set<String> citees = new HashSet<>();
        for (Schema schema : lot.schemas()) {
            for (ServiceTask tache : schema.elements(ServiceTask.class)) {
                Map<String, String> parametres = Schema.parametres(tache);
                String lettre = parametres.get("lettre");
                if (lettre == null || !lettre.matches("[a-z0-9_]+")) {
                    continue;
                }
                citees.add(lettre);
                GenreDeLettre genre = genre(lettre, String.valueOf(tache.getCamundaTopic()), parametres.get("palier"));
                for (TypeDebiteur type : TypeDebiteur.values()) {
                    lues.computeIfAbsent(new Lue(lettre, type, genre), lue -> lire(lot, lue))
                            .forEach(message -> constats.erreur(schema, tache, message));
                }
            }
        }
        lot.schemas().forEach(schema -> verifierLesRepetitions(schema, lot, constats));
        for (String fichier : lot.lettres().keySet()) {
            for (TypeDebiteur type : TypeDebiteur.values()) {
                String fin = "." + type.name().toLowerCase(Locale.ROOT) + ".html";
                String lettre = fichier.endsWith(fin) ? fichier.substring(0, fichier.length() - fin.length()) : null;
                if (lettre != null && !citees.contains(lettre)) {
                    lire(lot, new Lue(lettre, type, GenreDeLettre.duNom(lettre)))
                            .forEach(message -> constats.erreur(CHEMIN + fichier, null, message));
                }
            }
        }
    }

    /** The same texts always read the same, and reading them all takes seconds: once in this process is enough. */
    private List<String> lire(Lot lot, Lue lue) {
        if (CONNUES.size() > CONNUES_AU_PLUS) {
            CONNUES.clear();
        }
        return CONNUES.computeIfAbsent(new Connue(lot.version(), lue), une -> tenter(lot, lue));
    }

    private List<String> tenter(Lot lot, Lue lue) {
        return controle.controler(lue.lettre(), lue.type(), lot.bibliotheque(), lue.genre()).stream()
                .map(ControleDesLettres.Anomalie::message)
                .toList();
    }

    /** Two steps should not send the same text (C2): the debtor would think that nobody reads him. Still, it is no wrong. */
    private void verifierLesRepetitions(Schema schema, Lot lot, Constats constats) {
        Map<Integer, Map<String, ServiceTask>> etapes = new TreeMap<>();
        for (ServiceTask tache : schema.elements(ServiceTask.class)) {
            Map<String, String> parametres = Schema.parametres(tache);
            String palier = parametres.getOrDefault("palier", "");
            if (Vocabulaire.SUJETS_DE_CONTACT.contains(String.valueOf(tache.getCamundaTopic()))
                    && palier.matches("\\d{1,6}")
                    && parametres.containsKey("lettre")) {
                etapes.computeIfAbsent(Integer.valueOf(palier), rang -> new TreeMap<>())
                        .put(parametres.get("lettre"), tache);
            }
        }
        Map<String, ServiceTask> passees = new TreeMap<>();
        for (Map<String, ServiceTask> rang : etapes.values()) {
            rang.forEach((lettre, tache) -> passees.keySet().stream()
                    .filter(passee -> seRepetent(passee, lettre, lot))
                    .findFirst()
                    .ifPresent(passee -> constats.avertir(
                            schema,
                            tache,
                            "La lettre « " + lettre + " » répète le texte de « " + passee
                                    + " », déjà envoyée à une étape précédente : écrivez-en une autre (C2).")));
            passees.putAll(rang);
        }
    }

    private boolean seRepetent(String passee, String lettre, Lot lot) {
        return passee.equals(lettre)
                || Stream.of(TypeDebiteur.values())
                        .anyMatch(type -> controle.seRepetent(passee, lettre, type, lot.bibliotheque()));
    }

    /** A translation is of a French letter, into a language that letters are written in. */
    private static void verifierLesTraductions(Lot lot, Constats constats) {
        for (String fichier : lot.lettres().keySet()) {
            Matcher nom = TRADUITE.matcher(fichier);
            if (!nom.matches()) {
                continue;
            }
            String original = nom.group(1) + "." + nom.group(2) + "." + nom.group(4);
            if (Langue.lire(nom.group(3)).isEmpty()) {
                constats.erreur(
                        CHEMIN + fichier,
                        null,
                        "La lettre « " + fichier + " » est dans une langue que nous n'écrivons pas : « " + nom.group(3)
                                + " ». Renommez-la, par exemple avec « .en. » pour l'anglais.");
            } else if (!lot.lettres().containsKey(original)) {
                constats.erreur(
                        CHEMIN + fichier,
                        null,
                        "La lettre « " + fichier + " » traduit « " + original
                                + " », qui n'existe pas : elle ne partirait jamais. Ajoutez l'original ou retirez-la.");
            }
        }
    }

    private static GenreDeLettre genre(String lettre, String sujet, String palier) {
        if (sujet.equals(Vocabulaire.MISE_EN_DEMEURE)) {
            return GenreDeLettre.MISE_EN_DEMEURE;
        }
        if (sujet.equals("envoyer_relance") && palier != null && palier.matches("\\d{1,6}")) {
            return GenreDeLettre.duPalier(Integer.parseInt(palier));
        }
        return switch (sujet) {
            case "rappeler_echeance" -> GenreDeLettre.RAPPEL;
            case "remercier" -> GenreDeLettre.INFORMATION;
            default -> GenreDeLettre.duNom(lettre);
        };
    }
}
