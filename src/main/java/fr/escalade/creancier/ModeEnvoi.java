package fr.escalade.creancier;

/** Whether messages leave: rendered only, after a person's confirmation, or by themselves. */
public enum ModeEnvoi {
    ESSAI,
    A_CONFIRMER,
    AUTOMATIQUE;

    /** The stricter of the two: trial over confirmation over automatic. */
    public ModeEnvoi auPlus(ModeEnvoi autre) {
        return compareTo(autre) <= 0 ? this : autre;
    }
}
