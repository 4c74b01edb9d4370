package fr.escalade.processus.travail;

import fr.escalade.contentieux.Pertes;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What became of the claim in the insolvency. The task is there as long as money is due (a payment in full ends it), so
 * each answer says what happens to that money: looked at again, given up, or pursued again.
 */
@Component
class SuiviCollectif implements Achevement {

    private static final String ISSUE = "issue";
    private static final String A_REVOIR = "a_revoir";
    private static final String PLAN_RESOLU = "plan_resolu";
    private static final int MOIS_AU_PLUS = 12;

    private final ProceduresCollectives procedures;
    private final Pertes pertes;
    private final Recit recit;
    private final Clock horloge;

    SuiviCollectif(ProceduresCollectives procedures, Pertes pertes, Recit recit, Clock horloge) {
        this.procedures = procedures;
        this.pertes = pertes;
        this.recit = recit;
        this.horloge = horloge;
    }

    @Override
    public String formulaire() {
        return "suivi_collectif";
    }

    @Override
    public Optional<LocalDate> autreEssai(TacheAchevee tache, Saisie saisie) {
        return A_REVOIR.equals(saisie.texte(ISSUE)) ? Optional.of(saisie.date("date_revue")) : Optional.empty();
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        String issue = saisie.texte(ISSUE);
        long procedure = tache.sujet("procedure_collective");
        if (A_REVOIR.equals(issue)) {
            exigerUneDateProche(saisie.date("date_revue"));
            recit.inscrire(tache, saisie, auteur);
            return Map.of();
        }
        if (PLAN_RESOLU.equals(issue)) {
            exigerUnPlan(procedure);
        }
        procedures.terminer(
                procedure,
                issue,
                saisie.lisibles().values().iterator().next() + ". " + saisie.texte("commentaire"),
                auteur);
        if (!PLAN_RESOLU.equals(issue)) {
            pertes.acterIrrecouvrable(tache.dossier(), saisie.texte("commentaire"), auteur);
        }
        return Recit.variables(saisie);
    }

    private void exigerUneDateProche(LocalDate date) {
        LocalDate jour = Temps.aujourdhui(horloge);
        LocalDate limite = jour.plusMonths(MOIS_AU_PLUS);
        if (!date.isAfter(jour) || date.isAfter(limite)) {
            throw new Refus(
                    "date-de-revue",
                    "Choisissez quand regarder de nouveau : après aujourd'hui et le "
                            + FormatFrancais.dateCourte(limite) + " au plus tard.");
        }
    }

    /** Closing a liquidation for want of assets gives nobody his pursuits back (art. L643-11 C. com.). */
    private void exigerUnPlan(long procedure) {
        if (procedures.parId(procedure).type() == TypeDeProcedure.LIQUIDATION) {
            throw new Refus(
                    "liquidation-sans-plan",
                    "Une liquidation n'a pas de plan, et sa clôture ne rend pas les poursuites (art. L643-11 C. com.) :"
                            + " choisissez « Créance irrécouvrable », ou gardez le suivi.");
        }
    }
}
