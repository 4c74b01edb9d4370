package fr.escalade.creancier;

/** Whether messages leave: rendered only, after a person's confirmation, or by themselves. */
public enum ModeEnvoi {
    ESSAI,
    A_CONFIRMER,
    AUTOMATIQUE
}
