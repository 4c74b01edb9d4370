package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.droit.Plancher;
import fr.escalade.droit.TauxLegaux;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the administrator alone can put right, asked by Ma journée. */
@Component("alertes")
public class Alertes {

    private final TauxLegaux taux;
    private final Creanciers creanciers;
    private final Clock horloge;

    Alertes(TauxLegaux taux, Creanciers creanciers, Clock horloge) {
        this.taux = taux;
        this.creanciers = creanciers;
        this.horloge = horloge;
    }

    /** The first day of the half-year whose rates must be entered now, or null. */
    public LocalDate semestreSansTaux() {
        return taux.aSaisir().orElse(null);
    }

    /** Creditors whose agreed rate is below the lawful minimum of the current half-year. */
    public List<Creancier> sousLePlancher() {
        LocalDate jour = Temps.aujourdhui(horloge);
        return creanciers.tous().stream()
                .filter(creancier -> creancier.tauxConvenu() != null)
                .filter(creancier ->
                        Plancher.verifier(creancier.tauxConvenu(), jour, taux.connus()) instanceof Plancher.TauxTropBas)
                .toList();
    }
}
