package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column of a file holds which field: as said by a person, else as its headings are recognised. */
record Colonnes(List<String> entetes, Map<Champ, Integer> places) {

    /** Mapping keys that are no column: how dates and decimals are written, and the due date of an invoice without one. */
    static final String FORMAT_DATE = "formatDate";

    static final String DECIMALE = "decimale";
    static final String ECHEANCE_DONNEE = "echeance";
    private static final Set<String> REGLAGES = Set.of(Champ.reduire(FORMAT_DATE), Champ.reduire(DECIMALE));

    static Colonnes reconnaitre(List<String> entetes) {
        if (disentDesReglements(entetes)) {
            Colonnes colonnes = attribuer(entetes, Champ.DES_REGLEMENTS);
            return colonnes.a(Champ.DATE_REGLEMENT)
                    ? colonnes
                    : attribuer(entetes, List.of(Champ.DATE_FACTURE))
                            .deplacer(Champ.DATE_FACTURE, Champ.DATE_REGLEMENT)
                            .et(colonnes);
        }
        return attribuer(entetes, Champ.DU_GRAND_LIVRE);
    }

    /** Payments alone: a reference, a day and an amount, and nothing that only an invoice has. */
    private static boolean disentDesReglements(List<String> entetes) {
        Colonnes grandLivre = attribuer(entetes, Champ.DU_GRAND_LIVRE);
        boolean factures = Stream.of(Champ.ECHEANCE, Champ.SOLDE, Champ.NATURE, Champ.LITIGE, Champ.DELAI)
                .anyMatch(grandLivre::a);
        boolean dateDeFacture = grandLivre.a(Champ.DATE_FACTURE)
                && !Champ.reduire(entetes.get(grandLivre.places.get(Champ.DATE_FACTURE)))
                        .equals("date");
        Colonnes reglements = attribuer(entetes, Champ.DES_REGLEMENTS);
        return !factures
                && !dateDeFacture
                && reglements.a(Champ.REFERENCE)
                && reglements.a(Champ.MONTANT)
                && (reglements.a(Champ.DATE_REGLEMENT) || grandLivre.a(Champ.DATE_FACTURE));
    }

    private static Colonnes attribuer(List<String> entetes, List<Champ> champs) {
        Map<Champ, Integer> places = new EnumMap<>(Champ.class);
        Set<Integer> prises = new HashSet<>();
        for (Champ champ : champs) {
            meilleure(champ, entetes, prises).ifPresent(place -> {
                places.put(champ, place);
                prises.add(place);
            });
        }
        return new Colonnes(entetes, places);
    }

    /** The person's mapping; keys that are settings are ignored here. @throws Refus for an unknown field or heading */
    static Colonnes selon(List<String> entetes, Map<String, String> correspondance) {
        Map<Champ, Integer> places = new EnumMap<>(Champ.class);
        correspondance.forEach((cle, entete) -> {
            if (entete != null && !entete.isBlank() && !estUnReglage(cle)) {
                places.put(champ(cle), place(entetes, entete));
            }
        });
        return new Colonnes(entetes, places);
    }

    static boolean designeDesColonnes(Map<String, String> correspondance) {
        return correspondance.keySet().stream().anyMatch(cle -> !estUnReglage(cle));
    }

    static boolean estUnReglage(String cle) {
        return REGLAGES.contains(Champ.reduire(cle));
    }

    /** The setting of that name, or empty; keys are written anyhow. */
    static Optional<String> reglage(Map<String, String> correspondance, String nom) {
        return correspondance.entrySet().stream()
                .filter(entree -> Champ.reduire(entree.getKey()).equals(Champ.reduire(nom)))
                .map(Map.Entry::getValue)
                .filter(valeur -> valeur != null && !valeur.isBlank())
                .findFirst();
    }

    static String signature(List<String> entetes) {
        String reduites = entetes.stream().map(Champ::reduire).collect(Collectors.joining("|"));
        return Fichier.empreinte(reduites.getBytes(StandardCharsets.UTF_8));
    }

    boolean a(Champ champ) {
        return places.containsKey(champ);
    }

    /** The cell of that field, never null: blank when the file has no such column. */
    String cellule(Champ champ, List<String> rangee) {
        Integer place = places.get(champ);
        return place == null || place >= rangee.size() ? "" : rangee.get(place).strip();
    }

    Colonnes deplacer(Champ de, Champ vers) {
        Map<Champ, Integer> autres = new EnumMap<>(places);
        autres.put(vers, autres.remove(de));
        return new Colonnes(entetes, autres);
    }

    private Colonnes et(Colonnes autres) {
        Map<Champ, Integer> toutes = new EnumMap<>(autres.places);
        toutes.putAll(places);
        return new Colonnes(entetes, toutes);
    }

    /** True for a list of payments, false for a ledger of invoices. */
    boolean desReglements() {
        return a(Champ.REFERENCE) && !a(Champ.DATE_FACTURE) && !a(Champ.ECHEANCE);
    }

    List<String> manquantes() {
        List<String> manquantes = new java.util.ArrayList<>();
        if (desReglements()) {
            if (!a(Champ.CODE_CLIENT) && !a(Champ.NOM) && !a(Champ.NUMERO) && !a(Champ.LIBELLE)) {
                manquantes.add(Champ.CODE_CLIENT.libelle + " (ou " + Champ.NUMERO.libelle + ")");
            }
            Stream.of(Champ.DATE_REGLEMENT, Champ.MONTANT)
                    .filter(champ -> !a(champ))
                    .forEach(champ -> manquantes.add(champ.libelle));
            return manquantes;
        }
        if (!a(Champ.CODE_CLIENT) && !a(Champ.NOM) && !a(Champ.SIREN)) {
            manquantes.add(Champ.CODE_CLIENT.libelle);
        }
        for (Champ champ : List.of(Champ.NUMERO, Champ.DATE_FACTURE, Champ.MONTANT)) {
            if (!a(champ)) {
                manquantes.add(champ.libelle);
            }
        }
        return manquantes;
    }

    /** French field name → heading of the file, null where the file has none. */
    Map<String, String> parLibelle() {
        Map<String, String> colonnes = new LinkedHashMap<>();
        for (Champ champ : desReglements() ? Champ.DES_REGLEMENTS : Champ.DU_GRAND_LIVRE) {
            colonnes.put(champ.libelle, a(champ) ? entetes.get(places.get(champ)) : null);
        }
        return colonnes;
    }

    private static Optional<Integer> meilleure(Champ champ, List<String> entetes, Set<Integer> prises) {
        Integer place = null;
        int meilleur = Integer.MAX_VALUE;
        for (int i = 0; i < entetes.size(); i++) {
            int rang = champ.rang(Champ.reduire(entetes.get(i))).orElse(Integer.MAX_VALUE);
            if (rang < meilleur && !prises.contains(i)) {
                place = i;
                meilleur = rang;
            }
        }
        return Optional.ofNullable(place);
    }

    private static Champ champ(String cle) {
        return Champ.nomme(cle)
                .orElseThrow(() -> new Refus(
                        "champ-inconnu",
                        "Le champ « " + cle + " » de la correspondance n'existe pas. Champs possibles : "
                                + Arrays.stream(Champ.values())
                                        .map(champ -> champ.libelle)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static int place(List<String> entetes, String entete) {
        int exacte = entetes.indexOf(entete.strip());
        if (exacte >= 0) {
            return exacte;
        }
        for (int i = 0; i < entetes.size(); i++) {
            if (Champ.reduire(entetes.get(i)).equals(Champ.reduire(entete))) {
                return i;
            }
        }
        throw new Refus(
                "colonne-absente",
                "La colonne « " + entete + " » n'existe pas dans ce fichier. Colonnes du fichier : "
                        + String.join(", ", entetes) + ".");
    }
}
