package fr.escalade.acces;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** The account behind a session: what Spring Security checks, and the person it belongs to. */
final class Compte extends User {

    private final transient Utilisateur utilisateur;

    Compte(Utilisateur utilisateur, String motDePasse, boolean actif) {
        super(
                utilisateur.identifiant(),
                motDePasse,
                actif,
                true,
                true,
                true,
                AuthorityUtils.createAuthorityList(utilisateur.roles().stream()
                        .map(role -> "ROLE_" + role.name())
                        .toList()));
        this.utilisateur = utilisateur;
    }

    Utilisateur utilisateur() {
        return utilisateur;
    }
}
