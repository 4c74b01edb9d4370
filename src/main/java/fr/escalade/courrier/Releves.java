package fr.escalade.courrier;

import fr.escalade.courrier.passerelle.Description;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks carriers that do not call by themselves what became of the messages they were given. */
@Component
class Releves {

    private static final Logger LOG = LoggerFactory.getLogger(Releves.class);
    private static final int LOT = 50;

    private final Porteurs porteurs;
    private final AcheminementRepository acheminements;
    private final Confies confies;
    private final Clock horloge;

    Releves(Porteurs porteurs, AcheminementRepository acheminements, Confies confies, Clock horloge) {
        this.porteurs = porteurs;
        this.acheminements = acheminements;
        this.confies = confies;
        this.horloge = horloge;
    }

    /** Returns how many questions were asked. */
    int relever() {
        return porteurs.tous().stream()
                .filter(porteur -> porteur.passerelle().description().suivi() != null)
                .mapToInt(this::relever)
                .sum();
    }

    private int relever(PorteurHttp porteur) {
        Description.Suivi suivi = porteur.passerelle().description().suivi();
        Instant maintenant = horloge.instant();
        Instant avant = maintenant.minus(suivi.toutesLes());
        int demandes = 0;
        for (var attendu : acheminements.aRelever(porteur.canal(), avant, maintenant.minus(suivi.pendant()), LOT)) {
            if (!acheminements.relever(attendu.id(), maintenant, avant)) {
                continue;
            }
            demandes++;
            try {
                Optional<Nouvelle> nouvelle = porteur.demander(attendu.reference());
                nouvelle.ifPresent(une -> confies.apprendre(porteur.canal(), une));
            } catch (RuntimeException e) {
                LOG.error("news of message {} could not be kept; they will be asked for again", attendu.id(), e);
            }
        }
        return demandes;
    }
}
