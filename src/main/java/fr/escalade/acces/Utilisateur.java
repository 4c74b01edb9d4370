package fr.escalade.acces;

import java.util.Set;

/** A person who may sign in. {@code identifiant} is what the journal keeps, {@code nom} what screens show. */
public record Utilisateur(String identifiant, String nom, Set<Role> roles) {

    public boolean a(Role role) {
        return roles.contains(role);
    }

    /** True for those who may change something in the daily work; false for an auditor or an analyst alone. */
    public boolean peutAgir() {
        return roles.stream().anyMatch(Role.AGISSANTS::contains);
    }

    /**
     * May this person complete a task of that group? Daily work is everybody's; what needs a manager is done by a manager
     * or by the administrator to whom it climbs, and climbing takes nothing away from the manager.
     */
    public boolean peutTraiter(String groupe) {
        boolean reservee = "responsable".equals(groupe) || "admin".equals(groupe);
        return peutAgir() && (!reservee || a(Role.RESPONSABLE) || a(Role.ADMIN));
    }
}
