package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The calls of carriers that bring their receipts by themselves. */
@Component
public class Retours {

    private static final Logger LOG = LoggerFactory.getLogger(Retours.class);

    private final Porteurs porteurs;
    private final Confies confies;

    Retours(Porteurs porteurs, Confies confies) {
        this.porteurs = porteurs;
        this.confies = confies;
    }

    /** The header in which the carrier of that channel shows who it is; nothing when none calls. */
    public Optional<String> entete(Canal canal) {
        return porteurs.du(canal)
                .map(porteur -> porteur.passerelle().description().retour())
                .map(retour -> retour.entete());
    }

    /** False when the call is not the carrier's: nothing was read of it. {@code preuve} is its header, or null. */
    public boolean recevoir(Canal canal, String preuve, byte[] corps) {
        Optional<List<Nouvelle>> nouvelles = porteurs.du(canal)
                .flatMap(porteur -> porteur.recevoir(preuve, corps, new String(corps, StandardCharsets.UTF_8)));
        nouvelles.ifPresent(recues -> recues.forEach(nouvelle -> {
            if (!confies.apprendre(canal, nouvelle)) {
                LOG.info("a receipt of channel {} names a message that is not ours", canal);
            }
        }));
        return nouvelles.isPresent();
    }
}
