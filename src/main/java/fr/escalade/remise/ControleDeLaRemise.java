package fr.escalade.remise;

import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether an offer makes sense: its invoices, its amount, its day. */
@Component
class ControleDeLaRemise {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final CalendrierOuvre calendrier;
    private final int delaiMaximum;

    ControleDeLaRemise(CalendrierOuvre calendrier, @Value("${escalade.remise.delai-maximum:60}") int delaiMaximum) {
        this.calendrier = calendrier;
        this.delaiMaximum = delaiMaximum;
    }

    /** What the offer is about, worked out: accounts of its invoices, and the discount to the cent. */
    record Assiette(List<Decompte> decomptes, Montant remise) {

        Montant principal() {
            return somme(Decompte::principal);
        }

        Montant interets() {
            return somme(Decompte::interets);
        }

        Montant indemnites() {
            return somme(Decompte::indemnite);
        }

        private Montant somme(Function<Decompte, Montant> part) {
            return decomptes.stream().map(part).reduce(Montant::plus).orElseThrow();
        }
    }

    /**
     * {@code connues} are all the debtor's invoices: they tell why one of them cannot be part of it.
     *
     * @throws Refus that says what to change
     */
    Assiette verifier(Proposition proposition, Situation situation, List<Facture> connues) {
        if (proposition.motif() == null || proposition.motif().isBlank()) {
            throw new Refus("motif-manquant", "Dites pourquoi cette remise est proposée : qui l'approuve le lira.");
        }
        verifierLaDate(proposition.limite(), situation.jour());
        List<Decompte> decomptes = proposition.factures().isEmpty()
                ? engagees(situation)
                : proposition.factures().stream()
                        .distinct()
                        .map(numero -> choisie(numero, situation, connues))
                        .toList();
        List<Currency> devises = decomptes.stream()
                .map(decompte -> decompte.principal().devise())
                .distinct()
                .toList();
        if (devises.size() > 1) {
            throw new Refus(
                    "devises-melangees", "Une remise porte sur des factures d'une même devise : choisissez-les.");
        }
        Assiette sansRemise = new Assiette(decomptes, Montant.zero(devises.get(0)));
        return new Assiette(decomptes, remise(proposition, sansRemise.principal()));
    }

    private void verifierLaDate(LocalDate limite, LocalDate jour) {
        if (!limite.isAfter(jour)) {
            throw date("La date limite doit être à venir : choisissez une date après aujourd'hui.");
        }
        LocalDate derniere = jour.plusDays(delaiMaximum);
        if (limite.isAfter(derniere)) {
            throw date("Une remise s'offre pour " + delaiMaximum + " jours au plus : choisissez le "
                    + FormatFrancais.dateCourte(derniere) + " au plus tard.");
        }
        if (!calendrier.estOuvre(limite)) {
            throw date("Le " + FormatFrancais.dateCourte(limite)
                    + " n'est pas un jour ouvré : aucun virement n'y a de date de valeur. Choisissez par exemple le "
                    + FormatFrancais.dateCourte(calendrier.jourOuvreAPartirDe(limite)) + ".");
        }
    }

    private static List<Decompte> engagees(Situation situation) {
        List<Decompte> engagees = situation.exigibles().stream()
                .filter(decompte -> estEngagee(decompte.facture(), situation))
                .toList();
        if (engagees.isEmpty()) {
            throw new Refus(
                    "rien-d-engage",
                    "Aucune facture échue et non contestée n'a encore été réclamée par ce dossier : une remise s'offre"
                            + " après une première relance.");
        }
        return engagees;
    }

    private static Decompte choisie(String numero, Situation situation, List<Facture> connues) {
        Facture facture = connues.stream()
                .filter(connue -> connue.numero().equals(numero))
                .findFirst()
                .orElseThrow(() ->
                        facture("« " + numero + " » n'est pas une facture de ce débiteur : vérifiez son numéro."));
        if (facture.etat(situation.jour()) == EtatFacture.LITIGE) {
            throw facture("« " + numero + " » est contestée : terminez d'abord le litige, ou retirez-la de la remise.");
        }
        Decompte decompte = situation.exigibles().stream()
                .filter(exigible -> exigible.facture().id() == facture.id())
                .findFirst()
                .orElseThrow(() -> facture("« " + numero
                        + " » n'est pas à réclamer (réglée, à échoir, annulée ou suspendue) : retirez-la."));
        if (!estEngagee(facture, situation)) {
            throw facture("« " + numero + " » n'a pas encore été réclamée par ce dossier : une remise s'offre après une"
                    + " première relance.");
        }
        return decompte;
    }

    private static boolean estEngagee(Facture facture, Situation situation) {
        return facture.dossier() != null
                && facture.dossier() == situation.dossier().id();
    }

    private static Montant remise(Proposition proposition, Montant principal) {
        if ((proposition.remise() == null) == (proposition.taux() == null)) {
            throw montant("Indiquez la remise par un montant ou par un pourcentage, l'un des deux.");
        }
        if (proposition.remise() != null && !proposition.remise().devise().equals(principal.devise())) {
            throw montant("La remise se donne dans la devise des factures : " + principal.devise() + ".");
        }
        Montant remise = proposition.remise() != null
                ? proposition.remise()
                : new Montant(principal.valeur().multiply(proposition.taux()).divide(CENT), principal.devise());
        if (!remise.estPositif()) {
            throw montant("La remise doit être positive.");
        }
        if (remise.compareTo(principal) >= 0) {
            throw montant("La remise (" + FormatFrancais.montant(remise) + ") atteint le principal dû ("
                    + FormatFrancais.montant(principal)
                    + ") : réduisez-la, ou demandez l'abandon de la créance.");
        }
        return remise;
    }

    private static Refus date(String message) {
        return new Refus("date-limite", message);
    }

    private static Refus facture(String message) {
        return new Refus("facture-exclue", message);
    }

    private static Refus montant(String message) {
        return new Refus("remise-invalide", message);
    }
}
