package fr.escalade.processus.signaux;

import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the procedures what happened, one announcement per transaction; one that fails is told again later. */
@Component
public class Signaux {

    private static final Logger LOG = LoggerFactory.getLogger(Signaux.class);
    private static final int LOT = 100;

    private final Annonces annonces;
    private final Diction diction;

    Signaux(Annonces annonces, Diction diction) {
        this.annonces = annonces;
        this.diction = diction;
    }

    /** Tells one batch and returns how many were told. */
    public int dire() {
        List<Annonce> aDire = annonces.aDire(LOT);
        int dites = 0;
        for (Annonce annonce : aDire) {
            dites += dire(annonce);
        }
        return dites;
    }

    private int dire(Annonce annonce) {
        try {
            return diction.dire(annonce) ? 1 : 0;
        } catch (RuntimeException e) {
            LOG.warn("Announcement {} ({}) could not be told, it will be told again", annonce.id(), annonce.type(), e);
            annonces.redirePlusTard(annonce, e.getMessage());
            return 0;
        }
    }
}
