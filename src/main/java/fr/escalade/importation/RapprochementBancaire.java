package fr.escalade.importation;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.droit.ReferenceRF;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose money a bank received: the structured reference of our letters says it surely, an invoice number that the payer
 * wrote says it too (art. 1342-10 al. 1 C. civ.: his own imputation), and the payer's name when one debtor alone has it.
 * Nothing is guessed from an amount.
 */
@Component
class RapprochementBancaire {

    private static final Pattern REFERENCE = Pattern.compile("(?<![A-Z0-9])RF[0-9]{2}(?:[A-Z0-9]| (?=[A-Z0-9])){1,27}");
    private static final Pattern DOSSIER = Pattern.compile("D(\\d{4})(\\d{6,})");

    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Dossiers dossiers;

    RapprochementBancaire(Debiteurs debiteurs, Creances creances, Dossiers dossiers) {
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.dossiers = dossiers;
    }

    /** A debtor's code, and the invoices that the payer named; the code is null when the invoices say it. */
    record Trouve(String debiteur, List<String> factures) {}

    Optional<Trouve> chercher(String creancier, ReglementLu lu) {
        return parReference(creancier, lu)
                .or(() -> parNumeros(creancier, lu))
                .or(() -> parNom(creancier, lu.debiteur()));
    }

    private Optional<Trouve> parReference(String creancier, ReglementLu lu) {
        return REFERENCE
                .matcher(lu.libelle())
                .results()
                .flatMap(trouvee -> prefixes(trouvee.group()))
                .filter(ReferenceRF::estJuste)
                .map(reference -> reference.substring(4))
                .map(signes -> duDossier(creancier, signes).or(() -> deLaFacture(creancier, signes)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Banks print a reference in groups of four, and other words may follow it. */
    private static Stream<String> prefixes(String dit) {
        String[] mots = dit.split(" ");
        return Stream.iterate(mots.length, n -> n > 0, n -> n - 1)
                .map(n -> String.join("", Arrays.copyOf(mots, n)))
                .filter(reference -> reference.length() <= 25);
    }

    private Optional<Trouve> duDossier(String creancier, String signes) {
        Matcher numero = DOSSIER.matcher(signes);
        return numero.matches()
                ? dossiers.trouver("D-" + numero.group(1) + "-" + numero.group(2))
                        .filter(dossier -> dossier.creancier().equals(creancier))
                        .map(dossier ->
                                new Trouve(debiteurs.parId(dossier.debiteur()).code(), List.of()))
                : Optional.empty();
    }

    private Optional<Trouve> deLaFacture(String creancier, String signes) {
        return creances.parReference(creancier, signes).map(facture -> new Trouve(null, List.of(facture.numero())));
    }

    /** Invoices of two debtors named by one payment: a person must look. */
    private Optional<Trouve> parNumeros(String creancier, ReglementLu lu) {
        List<Facture> nommees = lu.numerosPossibles()
                .map(mot -> creances.trouver(creancier, mot))
                .flatMap(Optional::stream)
                .toList();
        return nommees.stream().map(Facture::debiteur).distinct().count() == 1
                ? Optional.of(
                        new Trouve(null, nommees.stream().map(Facture::numero).toList()))
                : Optional.empty();
    }

    private Optional<Trouve> parNom(String creancier, String payeur) {
        if (payeur == null || payeur.isBlank()) {
            return Optional.empty();
        }
        List<Debiteur> homonymes = debiteurs.parNom(creancier, payeur.strip());
        return homonymes.size() == 1 ? Optional.of(new Trouve(homonymes.get(0).code(), List.of())) : Optional.empty();
    }
}
