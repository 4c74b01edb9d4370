package fr.escalade.insolvabilite;

import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.droit.DelaiDeProcedure;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when a claim is declared (art. R622-24 C. com., extended by art. 642 CPC), and which dates are possible. */
@Component
class DelaiDeDeclaration {

    private final Creanciers creanciers;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    DelaiDeDeclaration(Creanciers creanciers, CalendrierOuvre calendrier, Clock horloge) {
        this.creanciers = creanciers;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /** Two months from the publication, four for a creditor outside metropolitan France; null before it. */
    LocalDate limite(Debiteur debiteur, LocalDate publication) {
        boolean loin = creanciers.parCode(debiteur.creancier()).horsDeMetropole();
        return publication == null
                ? null
                : DelaiDeProcedure.proroger(DelaiDeProcedure.declarationDeCreanceAvant(publication, loin), calendrier);
    }

    /** {@code publication} null: not yet. */
    void verifier(LocalDate jugement, LocalDate publication) {
        LocalDate jour = Temps.aujourdhui(horloge);
        if (jugement.isAfter(jour)
                || publication != null && (publication.isAfter(jour) || publication.isBefore(jugement))) {
            throw new Refus(
                    "date-de-jugement",
                    "Le jugement ne peut pas être à venir, ni la publication avant lui : vérifiez les dates.");
        }
    }
}
