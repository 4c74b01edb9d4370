package fr.escalade.acces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The people of the installation. */
@Component
public class Utilisateurs {

    private final Comptes comptes;

    Utilisateurs(Comptes comptes) {
        this.comptes = comptes;
    }

    /** Who is signed in on this request. @throws IllegalStateException outside a signed-in request */
    public Utilisateur courant() {
        return present().orElseThrow(() -> new IllegalStateException("no one is signed in"));
    }

    public Optional<Utilisateur> present() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(qui -> !"anonymousUser".equals(qui.getPrincipal()))
                .map(Utilisateurs::lire);
    }

    /** Everybody who may sign in, by name: for reassignment. */
    public List<Utilisateur> tous() {
        return comptes.tous();
    }

    /** Those who may be given a task of that group. */
    public List<Utilisateur> pouvantTraiter(String groupe) {
        return tous().stream().filter(qui -> qui.peutTraiter(groupe)).toList();
    }

    /** The name to show for a login kept in the journal; the login itself when nobody has it any more. */
    public String nomDe(String identifiant) {
        return comptes.trouver(identifiant)
                .map(compte -> compte.utilisateur().nom())
                .orElse(identifiant);
    }

    private static Utilisateur lire(Authentication qui) {
        if (qui.getPrincipal() instanceof Compte compte) {
            return compte.utilisateur();
        }
        Set<String> autorites =
                qui.getAuthorities().stream().map(Object::toString).collect(Collectors.toSet());
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> autorites.contains("ROLE_" + role.name()))
                .collect(Collectors.toSet());
        return new Utilisateur(qui.getName(), qui.getName(), roles);
    }
}
