package fr.escalade.courrier;

import fr.escalade.partage.Canal;

/** Carries the messages of one channel out of the house, one at a time. */
interface Porteur {

    Canal canal();

    /** What people call it. */
    String nom();

    /** Whether the same message handed over twice arrives once: then a doubt is lifted by trying again. */
    boolean repetable();

    Remise remettre(Courrier courrier, byte[] contenu);
}
