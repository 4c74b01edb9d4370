package fr.escalade.bureau;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.processus.Procedures.Position;
import fr.escalade.processus.TacheAFaire;
import java.time.Instant;
import java.util.List;

/** Everything on a case's page. {@code position} null: its procedure has not started. */
public record PageDuDossier(
        Situation situation,
        Position position,
        List<TacheAFaire> taches,
        List<Retenue> retenues,
        List<Suspension> suspensions,
        List<LigneDeFacture> factures,
        List<Evenement> chronologie) {

    /** An invoice of the debtor with what may be claimed on it today; {@code engagee} when this case has asked for it. */
    public record LigneDeFacture(Facture facture, boolean engagee, String interets, String indemnite) {}

    /** A line of the timeline; {@code courrier} is the message that it tells of, or null. */
    public record Evenement(Instant instant, String type, String libelle, String auteur, Courrier courrier) {}

    public boolean clos() {
        return situation.dossier().closLe() != null;
    }
}
