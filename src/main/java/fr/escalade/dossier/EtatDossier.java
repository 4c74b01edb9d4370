package fr.escalade.dossier;

/** Where a case stands. */
public enum EtatDossier {
    OUVERT,
    SUSPENDU,
    CONTENTIEUX,
    CLOS
}
