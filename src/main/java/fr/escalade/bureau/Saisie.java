package fr.escalade.bureau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A form as typed, with what was wrong on each field: nothing typed is ever lost. Reading a field notes its error; a page
 * is shown again with the same object while {@link #aCorriger()}.
 */
public final class Saisie {

    private final Map<String, List<String>> champs = new LinkedHashMap<>();
    private final Map<String, String> erreurs = new LinkedHashMap<>();

    static Saisie vide() {
        return new Saisie();
    }

    static Saisie de(Map<String, String[]> parametres) {
        Saisie saisie = new Saisie();
        parametres.forEach((nom, valeurs) -> saisie.champs.put(nom, List.of(valeurs)));
        return saisie;
    }

    /** Proposes a value in a field that nobody has filled in yet. */
    Saisie proposer(String champ, Object valeur) {
        if (valeur != null) {
            champs.putIfAbsent(champ, List.of(valeur.toString()));
        }
        return this;
    }

    /** Writes a field of several values anew, whatever was typed. */
    void poser(String champ, List<String> valeurs) {
        champs.put(champ, List.copyOf(valeurs));
    }

    /** What stands in the field. */
    public String valeur(String champ) {
        return valeurs(champ).isEmpty() ? "" : valeurs(champ).get(0);
    }

    public List<String> valeurs(String champ) {
        return champs.getOrDefault(champ, List.of());
    }

    public boolean contient(String champ, String valeur) {
        return valeurs(champ).contains(valeur);
    }

    /** What is wrong with the field, or null. */
    public String erreur(String champ) {
        return erreurs.get(champ);
    }

    public List<String> erreurs() {
        return new ArrayList<>(erreurs.values());
    }

    public boolean aCorriger() {
        return !erreurs.isEmpty();
    }

    void refuser(String champ, String message) {
        erreurs.putIfAbsent(champ, message);
    }

    /** The text without outer spaces, or null when the field was left empty. */
    String texte(String champ) {
        String net = valeur(champ).strip();
        return net.isEmpty() ? null : net;
    }

    String texteObligatoire(String champ, String manque) {
        return obligatoire(champ, texte(champ), manque);
    }

    BigDecimal montant(String champ) {
        return lire(champ, Lecture::montant);
    }

    BigDecimal montantObligatoire(String champ, String manque) {
        return obligatoire(champ, montant(champ), manque);
    }

    BigDecimal pourcentage(String champ) {
        return lire(champ, Lecture::pourcentage);
    }

    BigDecimal pourcentageObligatoire(String champ, String manque) {
        return obligatoire(champ, pourcentage(champ), manque);
    }

    LocalDate date(String champ) {
        return lire(champ, Lecture::date);
    }

    LocalDate dateObligatoire(String champ, String manque) {
        return obligatoire(champ, date(champ), manque);
    }

    Integer entier(String champ) {
        return lire(champ, Lecture::entier);
    }

    <E extends Enum<E>> E choix(String champ, Class<E> type, String manque) {
        try {
            return obligatoire(champ, texte(champ) == null ? null : Enum.valueOf(type, texte(champ)), manque);
        } catch (IllegalArgumentException inconnu) {
            refuser(champ, manque);
            return null;
        }
    }

    private <T> T lire(String champ, Function<String, Lecture<T>> lecteur) {
        String texte = texte(champ);
        if (texte == null) {
            return null;
        }
        Lecture<T> lecture = lecteur.apply(texte);
        if (lecture.erreur() != null) {
            refuser(champ, lecture.erreur());
        }
        return lecture.valeur();
    }

    private <T> T obligatoire(String champ, T valeur, String manque) {
        if (valeur == null) {
            refuser(champ, manque);
        }
        return valeur;
    }
}
