package fr.escalade.courrier;

/** What a carrier says of a message that it was given, in our words. */
public enum Devenir {
    /** Taken, on its way. */
    EN_COURS,
    /** A letter that the post has in its hands: its legal dispatch. */
    DEPOSE,
    /** The recipient has it. */
    REMIS,
    /** The recipient refused it. */
    REFUSE,
    /** The recipient did not fetch it. */
    NON_RECLAME,
    /** Nobody of that name at that address. */
    INCONNU_A_L_ADRESSE,
    /** It did not and will not arrive. */
    REJETE;

    /** Nothing more is to be learnt. */
    boolean estFinal() {
        return this != EN_COURS && this != DEPOSE;
    }
}
