package fr.escalade.courrier;

/** A family of rules of « Contents of a message » (M1 to M10), read on one letter written for one invented case. */
interface RegleDeLettre {

    void lire(LettreLue lettre, Anomalies anomalies);
}
