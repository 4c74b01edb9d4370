package fr.escalade.relance;

import fr.escalade.courrier.Ton;

/** The tone that a step names: the scenario's, or its own. */
public enum ChoixDuTon {
    SELON_LE_SCENARIO,
    BIENVEILLANT,
    FACTUEL,
    COMPREHENSIF,
    DISCRET,
    FERME;

    Ton ou(Ton duScenario) {
        return this == SELON_LE_SCENARIO ? duScenario : Ton.valueOf(name());
    }

    static ChoixDuTon de(Ton ton) {
        return valueOf(ton.name());
    }
}
