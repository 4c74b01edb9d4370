package fr.escalade.acces;

import fr.escalade.partage.Refus;
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
     * May this person complete or hand over a task of that group? Daily work is everybody's; what needs a manager is done
     * by a manager or by the administrator to whom it climbs, and climbing takes nothing away from the manager. Whoever
     * may sign in may read any task: a case tells everybody what it waits for.
     */
    public boolean peutTraiter(String groupe) {
        boolean reservee = "responsable".equals(groupe) || "admin".equals(groupe);
        return peutAgir() && (!reservee || a(Role.RESPONSABLE) || a(Role.ADMIN));
    }

    /** @throws Refus when this person may not do what {@code quoi} names, since it belongs to that group */
    public void exiger(String groupe, String quoi) {
        if (!peutTraiter(groupe)) {
            throw new Refus(
                    Refus.Nature.INTERDIT,
                    "tache-reservee",
                    quoi + " n’est pas permis à votre compte : c’est réservé au groupe « " + groupe
                            + " ». Demandez-lui de s’en charger.");
        }
    }
}
