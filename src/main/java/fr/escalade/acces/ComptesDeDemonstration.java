package fr.escalade.acces;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The five accounts that a visitor of the demonstration signs in with: one per role, password « escalade ». There before the
 * first page can be asked for.
 */
@Component
@Profile("demonstration")
class ComptesDeDemonstration implements SmartInitializingSingleton {

    private static final List<Utilisateur> PERSONNES = List.of(
            new Utilisateur("gestionnaire", "Claire Morel", Set.of(Role.GESTIONNAIRE)),
            new Utilisateur("responsable", "Hugo Vasseur", Set.of(Role.RESPONSABLE)),
            new Utilisateur("analyste", "Nadia Lefort", Set.of(Role.ANALYSTE)),
            new Utilisateur("auditeur", "Paul Carpentier", Set.of(Role.AUDITEUR)),
            new Utilisateur("admin", "Inès Delmas", Set.of(Role.ADMIN)));

    private final Comptes comptes;

    ComptesDeDemonstration(Comptes comptes) {
        this.comptes = comptes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        PERSONNES.stream()
                .filter(personne -> comptes.trouver(personne.identifiant()).isEmpty())
                .forEach(personne -> comptes.creer(personne, "escalade", true));
    }
}
