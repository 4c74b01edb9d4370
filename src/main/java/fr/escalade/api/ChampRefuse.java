package fr.escalade.api;

import fr.escalade.partage.Refus;

/** A refusal that names the field at fault, so that a program can show it at the right place. */
class ChampRefuse extends Refus {

    private final String champ;

    ChampRefuse(String champ, String message) {
        this(Nature.INVALIDE, "demande-invalide", champ, message);
    }

    ChampRefuse(Nature nature, String type, String champ, String message) {
        super(nature, type, message);
        this.champ = champ;
    }

    String champ() {
        return champ;
    }
}
