package fr.escalade.courrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands messages to the carriers other than the mail server: lease, hand over, write down; then asks for news. */
@Component
class Portage {

    private static final Logger LOG = LoggerFactory.getLogger(Portage.class);
    private static final int LOT = 100;

    /** A carrier that does not answer is left alone so long: the other channels do not wait behind it. */
    private static final Duration REPOS = Duration.ofSeconds(30);

    private final Porteurs porteurs;
    private final AcheminementRepository acheminements;
    private final CourrierRepository courriers;
    private final Bail bail;
    private final Confies confies;
    private final Clock horloge;
    private final Map<Porteur, Instant> pasAvant = new ConcurrentHashMap<>();

    Portage(
            Porteurs porteurs,
            AcheminementRepository acheminements,
            CourrierRepository courriers,
            Bail bail,
            Confies confies,
            Clock horloge) {
        this.porteurs = porteurs;
        this.acheminements = acheminements;
        this.courriers = courriers;
        this.bail = bail;
        this.confies = confies;
        this.horloge = horloge;
    }

    /** Everything that may be handed over now; returns how many messages were handled. */
    int vider(String noeud) {
        return porteurs.tous().stream()
                .mapToInt(porteur -> vider(porteur, noeud))
                .sum();
    }

    private int vider(Porteur porteur, String noeud) {
        Set<Long> vus = new HashSet<>();
        while (!horloge.instant().isBefore(pasAvant.getOrDefault(porteur, Instant.EPOCH)) && !bail.arretee()) {
            var suivant = acheminements.aConfier(porteur.canal(), horloge.instant(), LOT + vus.size()).stream()
                    .filter(vus::add)
                    .toList();
            if (suivant.isEmpty()) {
                break;
            }
            for (long id : suivant) {
                if (!porter(porteur, id, noeud)) {
                    pasAvant.put(porteur, horloge.instant().plus(REPOS));
                    return vus.size();
                }
            }
        }
        return vus.size();
    }

    /** False when the carrier is to be left alone. */
    private boolean porter(Porteur porteur, long id, String noeud) {
        try {
            if (!porteur.repetable() && confies.douterSiInterrompu(id)) {
                return true;
            }
            if (!(bail.prendre(id, noeud) instanceof Bail.Prise.AEnvoyer pli)) {
                return true;
            }
            Courrier courrier = courriers.parId(id).orElseThrow().courrier();
            Remise remise = bail.remettre(pli, () -> porteur.remettre(courrier, pli.octets()));
            Preuve.garder(() -> confies.conclure(id, porteur, remise));
            return !(remise instanceof Remise.Reportee reportee && reportee.serveurPerdu())
                    && !(remise instanceof Remise.Incertaine);
        } catch (RuntimeException e) {
            LOG.error("message {} could not be handled; it will be tried again", id, e);
            return true;
        }
    }
}
