package fr.escalade.acces;

import java.util.Set;

/** What a person does here. An auditor reads everything and changes nothing. */
public enum Role {
    GESTIONNAIRE("gestionnaire"),
    RESPONSABLE("responsable"),
    ANALYSTE("analyste"),
    AUDITEUR("auditeur"),
    ADMIN("administrateur");

    private final String libelle;

    Role(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** The roles that may do the daily work: complete tasks, pause cases, record payments. */
    static final Set<Role> AGISSANTS = Set.of(GESTIONNAIRE, RESPONSABLE, ADMIN);
}
