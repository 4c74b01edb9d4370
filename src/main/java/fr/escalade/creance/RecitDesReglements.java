package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the journal says of payments: on the case that engaged the invoices, otherwise on the debtor. */
@Component
class RecitDesReglements {

    private final Journal journal;

    RecitDesReglements(Journal journal) {
        this.journal = journal;
    }

    void recu(
            Debiteur debiteur,
            NouveauReglement reglement,
            Montant disponible,
            List<ImputationsEnBase.Ligne> lignes,
            Optional<LocalDate> semestreSansTaux,
            String auteur) {
        String libelle = "Règlement de " + FormatFrancais.montant(reglement.montant()) + " du "
                + FormatFrancais.dateLongue(reglement.date()) + " (" + reglement.reference() + ")"
                + ou(lignes)
                + (disponible.estPositif() ? " ; " + FormatFrancais.montant(disponible) + " restent disponibles" : "")
                + (reglement.closEnComptabilite() ? " ; close en comptabilité, pénalités et indemnité abandonnées" : "")
                + semestreSansTaux
                        .map(debut -> " ; le taux du semestre commençant le " + FormatFrancais.dateLongue(debut)
                                + " n'est pas saisi : ses intérêts restent à calculer")
                        .orElse("");
        journal.inscrire(fait("REGLEMENT_RECU", libelle, debiteur, lignes, auteur)
                .avec(Map.of(
                        "reference", reglement.reference(),
                        "date", reglement.date().toString(),
                        "montant", reglement.montant().toString(),
                        "disponible", disponible.toString(),
                        "imputations", details(lignes))));
    }

    void annule(Debiteur debiteur, Reglement reglement, List<ImputationsEnBase.Ligne> lignes, String auteur) {
        String libelle = "Règlement de " + FormatFrancais.montant(reglement.montant()) + " (" + reglement.reference()
                + ") annulé : ce qu'il avait éteint est de nouveau dû";
        journal.inscrire(fait("REGLEMENT_ANNULE", libelle, debiteur, lignes, auteur)
                .avec(Map.of(
                        "reference",
                        reglement.reference(),
                        "montant",
                        reglement.montant().toString(),
                        "imputations",
                        details(lignes))));
    }

    private static Fait fait(
            String type, String libelle, Debiteur debiteur, List<ImputationsEnBase.Ligne> lignes, String auteur) {
        Long dossier = lignes.stream()
                .map(ImputationsEnBase.Ligne::dossier)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Fait(type, libelle, auteur, debiteur.creancier(), debiteur.id(), dossier, Map.of());
    }

    private static String ou(List<ImputationsEnBase.Ligne> lignes) {
        return switch (lignes.size()) {
            case 0 -> "";
            case 1 -> ", imputé sur la facture " + lignes.get(0).numero();
            default -> ", imputé sur " + lignes.size() + " factures";
        };
    }

    private static List<Map<String, String>> details(List<ImputationsEnBase.Ligne> lignes) {
        return lignes.stream()
                .map(ligne -> Map.of(
                        "facture", ligne.numero(),
                        "principal", ligne.principal().toString(),
                        "interets", ligne.interets().toString(),
                        "indemnite", ligne.indemnite().toString()))
                .toList();
    }
}
