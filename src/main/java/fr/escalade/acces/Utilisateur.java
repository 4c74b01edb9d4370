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
     * May this person complete a task of that group? A task belongs to its group; a manager may do everybody's work, and
     * what climbs to the manager may climb on to the administrator.
     */
    public boolean peutTraiter(String groupe) {
        return peutAgir() && (a(Role.ADMIN) || !estReserve(groupe) || (a(Role.RESPONSABLE) && !groupe.equals("admin")));
    }

    private static boolean estReserve(String groupe) {
        return groupe != null && (groupe.equals("responsable") || groupe.equals("admin"));
    }
}
