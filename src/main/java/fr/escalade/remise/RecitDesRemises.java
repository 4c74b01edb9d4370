package fr.escalade.remise;

import fr.escalade.creance.Reductions;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.droit.TvaSurImpaye;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the journal is told of an offer, and through it the accountant. */
@Component
class RecitDesRemises {

    private final Dossiers dossiers;
    private final Journal journal;
    private final BigDecimal tauxTva;

    RecitDesRemises(
            Dossiers dossiers, Journal journal, @Value("${escalade.contentieux.taux-tva:20}") BigDecimal tauxTva) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.tauxTva = tauxTva;
    }

    void inscrire(RemiseConditionnelle remise, String type, String libelle, String auteur) {
        inscrire(remise, type, libelle, auteur, List.of());
    }

    /** {@code parts}: what was given up, or is owed again, invoice by invoice. */
    void inscrire(
            RemiseConditionnelle remise, String type, String libelle, String auteur, List<Reductions.Part> parts) {
        Dossier dossier = dossiers.parId(remise.dossier());
        Map<String, Object> details = new HashMap<>(Map.of("remise", remise.id()));
        if (!parts.isEmpty()) {
            details.put("factures", details(parts));
        }
        journal.inscrire(
                Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, court(libelle), auteur)
                        .avec(details));
    }

    /**
     * A discount granted after the sale reduces the taxable base (art. 267-II-1° CGI): its tax is recovered through a
     * credit note sent to the customer (art. 272-1 and 289-I-5 CGI). Penalties and the indemnity bear none.
     */
    void demanderLAvoir(RemiseConditionnelle remise, List<Reductions.Part> parts) {
        Montant ttc = somme(parts, Reductions.Part::principal);
        Montant tva = parts.stream()
                .map(part -> TvaSurImpaye.calculer(part.principal(), tauxTva, Montant.zero(ttc.devise()))
                        .tva())
                .reduce(Montant.zero(ttc.devise()), Montant::plus);
        inscrire(
                remise,
                "AVOIR_A_ETABLIR",
                "Comptabilité : avoir à établir de " + FormatFrancais.montant(ttc) + " TTC, dont "
                        + FormatFrancais.montant(tva) + " de TVA à " + FormatFrancais.taux(tauxTva) + ", sur "
                        + parts.stream()
                                .map(part -> part.numero() + " (" + FormatFrancais.montant(part.principal()) + ")")
                                .collect(Collectors.joining(", "))
                        + " : la réduction de prix diminue la base d'imposition (art. 267-II-1° et 272-1 du CGI)",
                Fait.ESCALADE,
                parts);
    }

    /** « 200,00 € abandonnés, 17,98 € de pénalités et 40,00 € d'indemnité avec eux ». */
    static String abandonnes(List<Reductions.Part> parts) {
        Montant interets = somme(parts, Reductions.Part::interets);
        Montant indemnites = somme(parts, Reductions.Part::indemnite);
        String accessoires = List.of(
                        interets.estPositif() ? FormatFrancais.montant(interets) + " de pénalités" : "",
                        indemnites.estPositif() ? FormatFrancais.montant(indemnites) + " d'indemnité" : "")
                .stream()
                .filter(mots -> !mots.isEmpty())
                .collect(Collectors.joining(" et "));
        return FormatFrancais.montant(somme(parts, Reductions.Part::principal)) + " abandonnés"
                + (accessoires.isEmpty() ? "" : ", et avec eux " + accessoires);
    }

    /** « 1 000,00 € avant le 20 mars 2026, au lieu de 1 200,00 € ». */
    static String enClair(RemiseConditionnelle remise) {
        return FormatFrancais.montant(remise.net()) + " au lieu de " + FormatFrancais.montant(remise.principal())
                + " jusqu'au " + FormatFrancais.dateLongue(remise.limite());
    }

    private static Montant somme(List<Reductions.Part> parts, Function<Reductions.Part, Montant> poste) {
        return parts.stream().map(poste).reduce(Montant::plus).orElseThrow();
    }

    private static List<Map<String, String>> details(List<Reductions.Part> parts) {
        return parts.stream()
                .<Map<String, String>>map(part -> new TreeMap<>(Map.of(
                        "facture", part.numero(),
                        "principal", part.principal().toString(),
                        "interets", part.interets().toString(),
                        "indemnite", part.indemnite().toString())))
                .toList();
    }

    private static String court(String texte) {
        return texte.length() <= 900 ? texte : texte.substring(0, 899) + "…";
    }
}
