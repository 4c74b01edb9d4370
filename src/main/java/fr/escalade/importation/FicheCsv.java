package fr.escalade.importation;

import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.AdresseElectronique;
import fr.escalade.partage.Siren;
import fr.escalade.partage.TypeDebiteur;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The debtor of a line. A contact detail that is wrong is left out with a warning, for the invoice is owed all the same;
 * what decides who owes and under which law must be right.
 */
record FicheCsv(Function<Champ, String> cellules, BiConsumer<Champ, String> avertir) {

    private static final int CODE_MAXIMAL = 60;

    /** Why nobody can be told from this line, or empty; about {@link #champEnDefaut()}. */
    Optional<String> defaut() {
        String code = code();
        if (code.isEmpty()) {
            return Optional.of("Le code du client n'est pas indiqué : on ne sait pas qui doit cette facture.");
        }
        if (code.length() > CODE_MAXIMAL) {
            return Optional.of("Le code du client dépasse " + CODE_MAXIMAL + " caractères : vérifiez la colonne.");
        }
        String type = cellules.apply(Champ.TYPE);
        return type.isEmpty() || Vocabulaire.type(type).isPresent()
                ? Optional.empty()
                : Optional.of("Le type de client « " + type
                        + " » n'est pas connu. Indiquez professionnel, particulier ou public.");
    }

    Champ champEnDefaut() {
        String code = code();
        return code.isEmpty() || code.length() > CODE_MAXIMAL ? Champ.CODE_CLIENT : Champ.TYPE;
    }

    FicheDebiteur lire() {
        TypeDebiteur type = Vocabulaire.type(cellules.apply(Champ.TYPE)).orElse(null);
        return new FicheDebiteur(
                code(),
                texte(Champ.NOM, 200),
                type,
                lu(Champ.SIREN, Siren::lire, "n'est pas un SIREN valable (9 chiffres, ou 14 pour un SIRET)"),
                lu(
                        Champ.EMAIL,
                        saisi -> Optional.of(saisi).filter((Predicate<String>) AdresseElectronique::estValide),
                        "n'est pas une adresse électronique valable"),
                texte(Champ.TELEPHONE, 40),
                texte(Champ.ADRESSE, 200),
                texte(Champ.CODE_POSTAL, 20),
                texte(Champ.VILLE, 120),
                lu(Champ.PAYS, Vocabulaire::pays, "n'est pas un pays connu"),
                lu(Champ.LANGUE, Vocabulaire::langue, "n'est pas une langue connue"),
                texte(Champ.SEGMENT, 40),
                lu(Champ.DELAI, FicheCsv::jours, "n'est pas un délai de paiement en jours"));
    }

    /** The customer code; a ledger without one is told apart by SIREN, else by name. */
    private String code() {
        String code = cellules.apply(Champ.CODE_CLIENT);
        if (!code.isEmpty()) {
            return code;
        }
        return Siren.lire(cellules.apply(Champ.SIREN)).orElseGet(() -> cellules.apply(Champ.NOM));
    }

    private String texte(Champ champ, int maximum) {
        String saisi = cellules.apply(champ).replaceAll("\\s*\\R\\s*", ", ");
        if (saisi.length() > maximum) {
            avertir.accept(champ, "Ce texte dépasse " + maximum + " caractères : il est raccourci.");
            return saisi.substring(0, maximum).strip();
        }
        return saisi.isEmpty() ? null : saisi;
    }

    private <T> T lu(Champ champ, Function<String, Optional<T>> lecture, String reproche) {
        String saisi = cellules.apply(champ);
        if (saisi.isEmpty()) {
            return null;
        }
        Optional<T> valeur = lecture.apply(saisi);
        if (valeur.isEmpty()) {
            avertir.accept(champ, "« " + saisi + " » " + reproche + " : la facture est lue sans cette information.");
        }
        return valeur.orElse(null);
    }

    private static Optional<Integer> jours(String saisi) {
        String chiffres = saisi.replaceAll("(?i)\\s*(?:jours?|days?|j|d)(?:\\s+nets?)?$", "")
                .strip();
        return chiffres.matches("\\d{1,3}") && Integer.parseInt(chiffres) <= 365
                ? Optional.of(Integer.valueOf(chiffres))
                : Optional.empty();
    }
}
