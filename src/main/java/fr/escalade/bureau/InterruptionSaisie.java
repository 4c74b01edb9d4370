package fr.escalade.bureau;

import fr.escalade.creance.DelaiDePrescription;
import fr.escalade.creance.DelaisDePrescription;
import fr.escalade.droit.EvenementDePrescription.Nature;
import java.time.LocalDate;
import java.util.List;

/** What interrupts a prescription, as typed: which invoices, what happened, when, and where the proof is. */
record InterruptionSaisie(List<Long> factures, Nature nature, LocalDate jour, String source) {

    /** What a person may note. Payments tell themselves; reminders interrupt nothing but against a public body. */
    static final List<Nature> NATURES = List.of(
            Nature.RECONNAISSANCE,
            Nature.DEMANDE_EN_JUSTICE,
            Nature.ACTE_D_EXECUTION,
            Nature.DECLARATION_DE_CREANCE,
            Nature.MEDIATION,
            Nature.PROCEDURE_SIMPLIFIEE,
            Nature.IMPOSSIBILITE_D_AGIR);

    private static final int SOURCE_AU_PLUS = 200;

    /** Complete only while {@link Saisie#aCorriger()} is false. */
    static InterruptionSaisie lire(Saisie saisie, DelaisDePrescription delais, long debiteur) {
        List<Long> factures = delais.duDebiteur(debiteur).stream()
                .map(DelaiDePrescription::facture)
                .filter(facture -> saisie.contient("interrompues", facture.numero()))
                .map(facture -> facture.id())
                .toList();
        if (factures.isEmpty()) {
            saisie.refuser("interrompues", "Cochez au moins une facture concernée.");
        }
        Nature nature = saisie.choix("nature", Nature.class, "Choisissez ce qui s’est passé.");
        if (nature != null && !NATURES.contains(nature)) {
            saisie.refuser("nature", "Choisissez ce qui s’est passé.");
        }
        LocalDate jour = saisie.dateObligatoire("jourInterruption", "Indiquez la date, par exemple 31/01/2026.");
        String source = saisie.texteObligatoire(
                "source", "Dites quel document le prouve et où il est : sans preuve, rien n’est interrompu.");
        if (source != null && source.length() > SOURCE_AU_PLUS) {
            saisie.refuser("source", "La preuve dépasse " + SOURCE_AU_PLUS + " caractères : résumez-la.");
        }
        return new InterruptionSaisie(factures, nature, jour, source);
    }
}
