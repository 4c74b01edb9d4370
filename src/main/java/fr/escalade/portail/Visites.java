package fr.escalade.portail;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.courrier.Ouvertures;
import fr.escalade.courrier.PieceDeCourrier;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Notes what the debtors do with their links. Staff who look at a link are no debtor, except in the demonstration, where
 * one visitor plays them all. A page is never refused because its visit could not be noted.
 */
@Component
class Visites {

    private static final Logger LOG = LoggerFactory.getLogger(Visites.class);

    private final Ouvertures ouvertures;
    private final Utilisateurs utilisateurs;
    private final boolean demonstration;

    Visites(Ouvertures ouvertures, Utilisateurs utilisateurs, Environment environnement) {
        this.ouvertures = ouvertures;
        this.utilisateurs = utilisateurs;
        this.demonstration = environnement.acceptsProfiles(Profiles.of("demonstration"));
    }

    void ouverture(Espaces.Acces acces, HttpServletRequest requete) {
        noter(requete, () -> ouvertures.ouvrir(acces.lien()));
    }

    void telechargement(Espaces.Acces acces, PieceDeCourrier piece, HttpServletRequest requete) {
        noter(requete, () -> ouvertures.telecharger(acces.lien(), piece));
    }

    private void noter(HttpServletRequest requete, Runnable note) {
        boolean maison = utilisateurs.present().isPresent() && !demonstration;
        if (maison || !Visite.possible(requete)) {
            return;
        }
        try {
            note.run();
        } catch (TransientDataAccessException e) {
            LOG.warn("a visit of the debtor's space could not be noted: its debtor is locked", e);
        }
    }
}
