package fr.escalade.api;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Portee;
import fr.escalade.partage.Refus;
import org.springframework.stereotype.Component;

/** A whole portfolio at rest is the administrator's decision, as on the pages. */
@Component
class PauseGenerale {

    private final Dossiers dossiers;
    private final Utilisateurs utilisateurs;

    PauseGenerale(Dossiers dossiers, Utilisateurs utilisateurs) {
        this.dossiers = dossiers;
        this.utilisateurs = utilisateurs;
    }

    /** @throws Refus for anyone but an administrator */
    void exigerAdministrateur() {
        if (!utilisateurs.courant().a(Role.ADMIN)) {
            throw new Refus(
                    Refus.Nature.INTERDIT,
                    "portefeuille-reserve",
                    "Suspendre tout un portefeuille, ou lever cette pause, est réservé à un administrateur.");
        }
    }

    /** @throws Refus when that pause is a portfolio's and who lifts it is no administrator, or when it is over */
    void exigerDePouvoirLever(long suspension) {
        if (dossiers.suspension(suspension).portee() == Portee.PORTEFEUILLE) {
            exigerAdministrateur();
        }
    }
}
