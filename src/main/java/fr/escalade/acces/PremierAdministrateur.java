package fr.escalade.acces;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator of a production installation from {@code escalade.admin.mot-de-passe}
 * ({@code ESCALADE_ADMIN_MOT_DE_PASSE}). There is no default password: without it nobody can sign in, and the log says so.
 */
@Component
@Profile("!demonstration")
class PremierAdministrateur implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PremierAdministrateur.class);
    private static final int LONGUEUR_MINIMALE = 12;

    private final Comptes comptes;
    private final String motDePasse;

    PremierAdministrateur(Comptes comptes, @Value("${escalade.admin.mot-de-passe:}") String motDePasse) {
        this.comptes = comptes;
        this.motDePasse = motDePasse;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!comptes.aucun()) {
            return;
        }
        if (motDePasse.isBlank()) {
            LOG.error(
                    "Aucun compte n'existe : personne ne peut se connecter. Définissez ESCALADE_ADMIN_MOT_DE_PASSE "
                            + "({} caractères au moins) puis redémarrez : le compte « admin » sera créé.",
                    LONGUEUR_MINIMALE);
        } else if (motDePasse.length() < LONGUEUR_MINIMALE) {
            LOG.error(
                    "ESCALADE_ADMIN_MOT_DE_PASSE est trop court : {} caractères au moins. Aucun compte n'a été créé, "
                            + "personne ne peut se connecter.",
                    LONGUEUR_MINIMALE);
        } else {
            comptes.creer(new Utilisateur("admin", "Administrateur", Set.of(Role.ADMIN)), motDePasse, false);
            LOG.info("Le compte « admin » a été créé avec le mot de passe de ESCALADE_ADMIN_MOT_DE_PASSE.");
        }
    }
}
