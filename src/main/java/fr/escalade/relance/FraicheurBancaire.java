package fr.escalade.relance;

import fr.escalade.creance.Releves;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Nobody is reminded on stale payments: once a creditor's statements are imported, a step waits when the last one is too
 * old to tell whether the debtor has paid. Without any statement, payments arrive another way and nothing is held.
 */
@Component
class FraicheurBancaire {

    private final Releves releves;
    private final CalendrierOuvre calendrier;
    private final int joursAuPlus;

    /** Calendar days that a statement stays good for; five bridge a long week-end. */
    FraicheurBancaire(
            Releves releves,
            CalendrierOuvre calendrier,
            @Value("${escalade.banque.jours-de-fraicheur:5}") int joursAuPlus) {
        this.releves = releves;
        this.calendrier = calendrier;
        this.joursAuPlus = joursAuPlus;
    }

    Optional<Issue> empechement(String creancier, LocalDate jour) {
        return releves.jusquAu(creancier)
                .filter(dernier -> dernier.plusDays(joursAuPlus).isBefore(jour))
                .map(dernier -> new Issue.Retenue(
                        "BANQUE_PERIMEE",
                        "Le dernier relevé de banque s'arrête au " + FormatFrancais.dateLongue(dernier)
                                + " : un règlement plus récent n'est peut-être pas encore connu. Importez le relevé suivant",
                        calendrier.ouvertureAPartirDe(jour.plusDays(1)),
                        "IMPORTER_LE_RELEVE"));
    }
}
