package fr.escalade.frein;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once per creditor and day that the brake holds messages: in the journal and in the log; Ma journée shows it. */
@Component
class Alarme {

    private static final Logger LOG = LoggerFactory.getLogger(Alarme.class);

    private final FreinRepository frein;
    private final Journal journal;
    private final Clock horloge;

    Alarme(FreinRepository frein, Journal journal, Clock horloge) {
        this.frein = frein;
        this.journal = journal;
        this.horloge = horloge;
    }

    void sonner(String creancier, LocalDate jour, String motif) {
        if (frein.alerter(creancier, jour, horloge.instant())) {
            LOG.warn("volume brake: messages of creditor {} are held today: {}", creancier, motif);
            journal.inscrire(new Fait(
                    "FREIN_SERRE",
                    "Des messages de " + creancier + " sont retenus : " + motif,
                    Fait.ESCALADE,
                    creancier,
                    null,
                    null,
                    Map.of("jour", jour)));
        }
    }

    static String date(LocalDate jour) {
        return FormatFrancais.dateLongue(jour);
    }
}
