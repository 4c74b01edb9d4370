package fr.escalade.importation;

import fr.escalade.creance.NatureFacture;
import fr.escalade.partage.TypeDebiteur;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that ledgers use for our few enumerations, French and English, written anyhow. */
final class Vocabulaire {

    private static final Map<TypeDebiteur, Set<String>> TYPES = Map.of(
            TypeDebiteur.PROFESSIONNEL,
            Set.of(
                    "professionnel",
                    "professionnelle",
                    "professional",
                    "pro",
                    "entreprise",
                    "societe",
                    "company",
                    "business",
                    "b2b",
                    "corporate",
                    "personnemorale"),
            TypeDebiteur.PARTICULIER,
            Set.of(
                    "particulier",
                    "particuliere",
                    "consommateur",
                    "consumer",
                    "individual",
                    "private",
                    "b2c",
                    "personnephysique",
                    "menage"),
            TypeDebiteur.PUBLIC,
            Set.of(
                    "public",
                    "publique",
                    "administration",
                    "collectivite",
                    "etablissementpublic",
                    "government",
                    "secteurpublic",
                    "publicsector",
                    "b2g",
                    "etat",
                    "mairie",
                    "commune"));
    private static final Map<NatureFacture, Set<String>> NATURES = Map.of(
            NatureFacture.FACTURE,
            Set.of(
                    "facture",
                    "factures",
                    "invoice",
                    "fa",
                    "fac",
                    "fact",
                    "fc",
                    "vt",
                    "inv",
                    "380",
                    "384",
                    "386",
                    "389",
                    "facturedacompte",
                    "acompte",
                    "facturedevente",
                    "facturefinale",
                    "debitnote"),
            NatureFacture.AVOIR,
            Set.of(
                    "avoir",
                    "avoirs",
                    "av",
                    "avo",
                    "avoirclient",
                    "facturedavoir",
                    "factureavoir",
                    "notedecredit",
                    "creditnote",
                    "creditmemo",
                    "credit",
                    "cn",
                    "381",
                    "261",
                    "396"));
    private static final Set<String> OUI = Set.of("oui", "o", "yes", "y", "1", "vrai", "true", "x");
    private static final Map<String, String> SIGNES = Map.of("€", "EUR", "$", "USD", "£", "GBP");
    private static final Map<String, String> MONNAIES = Map.of(
            "euro", "EUR", "euros", "EUR", "dollar", "USD", "dollars", "USD", "livre", "GBP", "francsuisse", "CHF");
    private static final Map<String, Currency> DEVISES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, devise -> devise));
    private static final Set<String> CODES_DE_LANGUE = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> PAYS = nomsDesPays();
    private static final Map<String, String> LANGUES = nomsDesLangues();

    private Vocabulaire() {}

    static Optional<TypeDebiteur> type(String texte) {
        return trouver(TYPES, texte);
    }

    static Optional<NatureFacture> nature(String texte) {
        return trouver(NATURES, texte);
    }

    static boolean oui(String texte) {
        return OUI.contains(Champ.reduire(texte));
    }

    /** ISO 4217, from a code, a sign or a name. */
    static Optional<Currency> devise(String texte) {
        String signe = SIGNES.get(texte.strip());
        String code = signe != null ? signe : MONNAIES.getOrDefault(Champ.reduire(texte), texte.strip());
        return Optional.ofNullable(DEVISES.get(code.toUpperCase(Locale.ROOT)));
    }

    /** The currency that an amount carries itself (« 12,00 $ »), or empty. */
    static Optional<Currency> deviseDuMontant(String montant) {
        for (Map.Entry<String, String> signe : SIGNES.entrySet()) {
            if (montant.contains(signe.getKey())
                    || montant.toUpperCase(Locale.ROOT).contains(signe.getValue())) {
                return Optional.of(Currency.getInstance(signe.getValue()));
            }
        }
        return montant.toUpperCase(Locale.ROOT).contains("CHF")
                ? Optional.of(Currency.getInstance("CHF"))
                : Optional.empty();
    }

    /** ISO 3166: any code of two or three signs is kept as said, a French or English name becomes its code. */
    static Optional<String> pays(String texte) {
        String reduit = Champ.reduire(texte);
        return reduit.length() <= 3 && !reduit.isEmpty()
                ? Optional.of(texte.strip().toUpperCase(Locale.ROOT)).filter(code -> code.length() <= 3)
                : Optional.ofNullable(PAYS.get(reduit));
    }

    /** ISO 639, from a code (« fr-FR » too) or a French or English name. */
    static Optional<String> langue(String texte) {
        String code = texte.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return CODES_DE_LANGUE.contains(code)
                ? Optional.of(code)
                : Optional.ofNullable(LANGUES.get(Champ.reduire(texte)));
    }

    private static <T> Optional<T> trouver(Map<T, Set<String>> mots, String texte) {
        String reduit = Champ.reduire(texte);
        return mots.entrySet().stream()
                .filter(entree -> entree.getValue().contains(reduit))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> nomsDesPays() {
        Map<String, String> noms = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale pays = new Locale.Builder().setRegion(code).build();
            noms.put(Champ.reduire(pays.getDisplayCountry(Locale.FRENCH)), code);
            noms.put(Champ.reduire(pays.getDisplayCountry(Locale.ENGLISH)), code);
        }
        return Map.copyOf(noms);
    }

    private static Map<String, String> nomsDesLangues() {
        Map<String, String> noms = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale langue = new Locale.Builder().setLanguage(code).build();
            noms.put(Champ.reduire(langue.getDisplayLanguage(Locale.FRENCH)), code);
            noms.put(Champ.reduire(langue.getDisplayLanguage(Locale.ENGLISH)), code);
        }
        return Map.copyOf(noms);
    }
}
