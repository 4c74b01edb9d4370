package fr.escalade.importation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a ledger may hold, with the headings that mean them; the first name that a file has wins. */
enum Champ {
    CODE_CLIENT(
            "Code client",
            "code client; customer id; client id; id client; customer code; customer number;"
                    + " customer no; customer; n client; numero client; num client; no client; ref client; client code; client number; client no; account code; reference client;"
                    + " account; account number; account id; code tiers; tiers; compte tiers; code auxiliaire; compte auxiliaire;"
                    + " comp aux num; numero compte; n compte; compte; debtor; debtor id; debtor code; code debiteur; debiteur"),
    NOM(
            "Nom",
            "nom; nom client; raison sociale; nom du client; denomination; client; customer name; client name; name;"
                    + " company; company name; societe; intitule; libelle client; libelle compte; comp aux lib; nom tiers;"
                    + " debtor name; nom debiteur; buyer; buyer name"),
    TYPE(
            "Type",
            "type; type client; type de client; customer type; client type; debtor type; type debiteur;"
                    + " categorie client; nature client"),
    SIREN(
            "SIREN",
            "siren; siret; n siren; n siret; numero siren; numero siret; siren siret; company number;"
                    + " registration number; company registration number"),
    EMAIL(
            "Email",
            "email; e mail; mail; courriel; adresse email; adresse mail; adresse electronique; email address;"
                    + " e mail address; email client; customer email; contact email; email comptabilite; email facturation"),
    TELEPHONE(
            "Téléphone",
            "telephone; tel; phone; phone number; telephone fixe; numero telephone; mobile; portable;"
                    + " telephone number; contact phone"),
    ADRESSE(
            "Adresse",
            "adresse; address; adresse 1; address 1; address line 1; rue; street; street address; adresse"
                    + " facturation; adresse de facturation; billing address; voie"),
    CODE_POSTAL("Code postal", "code postal; cp; postal code; zip; zip code; postcode; post code"),
    VILLE("Ville", "ville; city; town; commune; localite"),
    PAYS("Pays", "pays; country; country code; code pays; pays code"),
    LANGUE("Langue", "langue; language; language code; code langue; lang"),
    SEGMENT("Segment", "segment; segment client; customer segment; groupe client; customer group; portefeuille"),
    DELAI(
            "Délai de paiement",
            "delai de paiement; delai paiement; delai; delai de reglement; delai reglement;"
                    + " payment terms; payment term; payment days; terms; terms days; net days; jours de paiement"),
    NUMERO(
            "Numéro facture",
            "numero facture; numero de facture; n facture; n de facture; num facture; no facture;"
                    + " facture; facture n; ref facture; reference facture; invoice number; invoice no; invoice num;"
                    + " invoice id; invoice; invoice ref; invoice reference; document number; doc number; document no;"
                    + " numero piece; numero de piece; n piece; piece; piece ref; ref piece; reference piece; numero; number;"
                    + " numero document; n document; bill number; facture numero; reference"),
    NATURE(
            "Nature",
            "nature; nature piece; type de piece; type piece; type document; type de document; document type;"
                    + " doc type; invoice type; type facture; type de facture; nature de la piece; transaction type"),
    DATE_FACTURE(
            "Date facture",
            "date facture; date de facture; date de la facture; date facturation; invoice date;"
                    + " date piece; date de piece; piece date; date document; document date; doc date; issue date; billing date;"
                    + " bill date; date emission; date d emission; date; invoiced on; date d ecriture; date ecriture"),
    ECHEANCE(
            "Échéance",
            "echeance; date echeance; date d echeance; due date; duedate; date due; due on; payment due"
                    + " date; due; maturity date; maturity; date limite; date limite de paiement; a payer le; date de paiement"
                    + " prevue"),
    MONTANT(
            "Montant TTC",
            "montant ttc; total ttc; ttc; montant; montant facture; montant de la facture; montant total;"
                    + " montant total ttc; total; invoice amount; amount; total amount; gross amount; amount incl vat; amount"
                    + " incl tax; invoice total; grand total; invoice value; original amount; montant initial; montant origine;"
                    + " montant en euros; montant eur; amount eur; debit"),
    SOLDE(
            "Solde",
            "solde; reste du; reste a payer; restant du; reste a regler; montant du; solde du; solde restant;"
                    + " balance; open amount; outstanding; outstanding amount; amount due; remaining; remaining amount; open"
                    + " balance; balance due; unpaid amount; montant restant; montant restant du; montant impaye; encours"),
    DEVISE("Devise", "devise; currency; currency code; code devise; monnaie; invoice currency; iso currency"),
    DATE_REGLEMENT(
            "Date règlement",
            "date reglement; date de reglement; settled date; settlement date; date paiement;"
                    + " date de paiement; payment date; paid date; paid on; date paid; clear date; clearing date; regle le;"
                    + " paye le; date encaissement; date d encaissement; date lettrage; date let; settled on"),
    LITIGE(
            "Litige",
            "litige; en litige; disputed; dispute; in dispute; is disputed; conteste; contestee; contestation"),
    FACTURE_LIEE(
            "Facture liée",
            "facture liee; facture d origine; facture origine; original invoice; related invoice;"
                    + " facture corrigee; corrected invoice; linked invoice; avoir sur facture"),
    REFERENCE(
            "Référence",
            "reference reglement; reference du reglement; reference paiement; reference de paiement; reference virement;"
                    + " reference operation; reference bancaire; n reglement; numero reglement; numero de reglement;"
                    + " numero paiement; payment reference; payment ref; payment number; payment no; payment id; receipt number;"
                    + " transaction reference; transaction id; bank reference; id transaction; reference; ref"),
    LIBELLE(
            "Libellé",
            "libelle; libelle operation; libelle de l operation; label; description; memo; communication; details;"
                    + " payment details; remittance information; motif du virement");

    /** The columns of a list of payments, in the order in which headings are given to them. */
    static final List<Champ> DES_REGLEMENTS =
            List.of(REFERENCE, CODE_CLIENT, NOM, DATE_REGLEMENT, MONTANT, DEVISE, NUMERO, LIBELLE);

    static final List<Champ> DU_GRAND_LIVRE = Arrays.stream(values())
            .filter(champ -> champ != REFERENCE && champ != LIBELLE)
            .toList();

    static final List<Champ> DATES = List.of(DATE_FACTURE, ECHEANCE, DATE_REGLEMENT);
    static final List<Champ> MONTANTS = List.of(MONTANT, SOLDE);

    final String libelle;
    private final List<String> formes;

    Champ(String libelle, String formes) {
        this.libelle = libelle;
        this.formes =
                Arrays.stream(formes.split(";")).map(Champ::reduire).distinct().toList();
    }

    /** The rank of that heading among those that mean this field; empty when it means another. */
    Optional<Integer> rang(String reduit) {
        int rang = formes.indexOf(reduit);
        return rang < 0 ? Optional.empty() : Optional.of(rang);
    }

    /** By its French label or constant name, written anyhow. */
    static Optional<Champ> nomme(String texte) {
        String reduit = reduire(texte);
        return Arrays.stream(values())
                .filter(champ -> reduire(champ.libelle).equals(reduit)
                        || reduire(champ.name()).equals(reduit))
                .findFirst();
    }

    static boolean connait(String entete) {
        return CONNUES.contains(reduire(entete));
    }

    /** Case, accents, spaces, underscores and punctuation do not count in a heading. */
    static String reduire(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static final Set<String> CONNUES = Arrays.stream(values())
            .flatMap(champ -> Stream.of(champ.formes).flatMap(List::stream))
            .collect(Collectors.toUnmodifiableSet());
}
