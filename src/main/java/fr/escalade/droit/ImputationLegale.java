package fr.escalade.droit;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where a payment goes when the debtor did not say (art. 1342-10 al. 2 C. civ.): debts that are due first; among them the
 * dearest, then the oldest, and equal ones pro rata. Each debt: interest, then principal (art. 1343-1). The law does not
 * place the 40 €: see {@link PlaceDeLIndemnite}. Principal before interest is a waiver of the creditor's, who then claims
 * no interest at all. Debts not yet due come last.
 */
public final class ImputationLegale {

    private static final Comparator<Poste> ORDRE = Comparator.comparing(Poste::echue)
            .reversed()
            .thenComparing(Poste::taux, Comparator.reverseOrder())
            .thenComparing(Poste::echeance);

    private ImputationLegale() {}

    /** What is owed on one debt on the day of payment; {@code taux} in percent, {@code cle} names it in the answer. */
    public record Poste(
            String cle,
            boolean echue,
            LocalDate echeance,
            BigDecimal taux,
            Montant interets,
            Montant principal,
            Montant indemnite) {

        public Montant total() {
            return interets.plus(principal).plus(indemnite);
        }
    }

    /** What the payment extinguishes of one debt. */
    public record Part(String cle, Montant interets, Montant principal, Montant indemnite) {

        public Montant total() {
            return interets.plus(principal).plus(indemnite);
        }

        public Part plus(Part autre) {
            return new Part(
                    cle,
                    interets.plus(autre.interets),
                    principal.plus(autre.principal),
                    indemnite.plus(autre.indemnite));
        }
    }

    /**
     * One part per debt that receives something, in the order of imputation; what no debt takes is left out. A pro rata
     * leaves cents over: they go one by one to the debts of the group in the order in which they were given.
     */
    public static List<Part> repartir(Montant paiement, List<Poste> postes, PlaceDeLIndemnite place) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Montant reste = paiement;
        for (boolean echues : new boolean[] {true, false}) {
            List<List<Poste>> groupes = groupes(postes, echues);
            for (UnaryOperator<Poste> rang : rangs(place)) {
                for (List<Poste> groupe : groupes) {
                    reste = servir(groupe.stream().map(rang).toList(), reste, parts);
                }
            }
        }
        return parts.values().stream().filter(part -> part.total().estPositif()).toList();
    }

    /** The same order within a single debt: interest, then principal, and the indemnity at its place. */
    public static Part imputer(Montant paiement, Poste poste, PlaceDeLIndemnite place) {
        Montant dAbord =
                place == PlaceDeLIndemnite.PREMIERE ? paiement.min(poste.indemnite()) : Montant.zero(paiement.devise());
        Montant reste = paiement.moins(dAbord);
        Montant interets = reste.min(poste.interets());
        Montant principal = reste.moins(interets).min(poste.principal());
        Montant ensuite =
                reste.moins(interets).moins(principal).min(poste.indemnite().moins(dAbord));
        return new Part(poste.cle(), interets, principal, dAbord.plus(ensuite));
    }

    private static List<UnaryOperator<Poste>> rangs(PlaceDeLIndemnite place) {
        UnaryOperator<Poste> dette = ImputationLegale::sansIndemnite;
        UnaryOperator<Poste> indemnite = ImputationLegale::indemniteSeule;
        return place == PlaceDeLIndemnite.PREMIERE ? List.of(indemnite, dette) : List.of(dette, indemnite);
    }

    private static Montant servir(List<Poste> groupe, Montant disponible, Map<String, Part> parts) {
        Montant reste = disponible;
        List<Montant> dotations = proRata(disponible, groupe);
        for (int i = 0; i < groupe.size(); i++) {
            Part part = imputer(dotations.get(i), groupe.get(i), PlaceDeLIndemnite.DERNIERE);
            parts.merge(part.cle(), part, Part::plus);
            reste = reste.moins(part.total());
        }
        return reste;
    }

    private static List<Montant> proRata(Montant disponible, List<Poste> groupe) {
        Montant du = groupe.stream().map(Poste::total).reduce(Montant::plus).orElseThrow();
        if (disponible.compareTo(du) >= 0) {
            return groupe.stream().map(Poste::total).toList();
        }
        int decimales = du.devise().getDefaultFractionDigits();
        List<Montant> dotations = new ArrayList<>();
        Montant reste = disponible;
        for (Poste poste : groupe) {
            BigDecimal part = disponible
                    .valeur()
                    .multiply(poste.total().valeur())
                    .divide(du.valeur(), decimales, RoundingMode.DOWN);
            dotations.add(new Montant(part, du.devise()));
            reste = reste.moins(dotations.get(dotations.size() - 1));
        }
        Montant centime = new Montant(BigDecimal.ONE.movePointLeft(decimales), du.devise());
        for (int i = 0; reste.estPositif(); i = (i + 1) % groupe.size()) {
            if (dotations.get(i).compareTo(groupe.get(i).total()) < 0) {
                dotations.set(i, dotations.get(i).plus(centime));
                reste = reste.moins(centime);
            }
        }
        return dotations;
    }

    /** Debts that the law cannot tell apart, together; the groups in the order in which they are paid. */
    private static List<List<Poste>> groupes(List<Poste> postes, boolean echues) {
        List<List<Poste>> groupes = new ArrayList<>();
        Poste precedent = null;
        for (Poste poste :
                postes.stream().filter(p -> p.echue() == echues).sorted(ORDRE).toList()) {
            if (precedent == null || ORDRE.compare(precedent, poste) != 0) {
                groupes.add(new ArrayList<>());
            }
            groupes.get(groupes.size() - 1).add(poste);
            precedent = poste;
        }
        return groupes;
    }

    private static Poste sansIndemnite(Poste poste) {
        return new Poste(
                poste.cle(),
                poste.echue(),
                poste.echeance(),
                poste.taux(),
                poste.interets(),
                poste.principal(),
                Montant.zero(poste.principal().devise()));
    }

    private static Poste indemniteSeule(Poste poste) {
        Montant zero = Montant.zero(poste.principal().devise());
        return new Poste(poste.cle(), poste.echue(), poste.echeance(), poste.taux(), zero, zero, poste.indemnite());
    }
}
