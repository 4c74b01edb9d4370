package fr.escalade.processus.controle;

/** An error forbids publication; a warning is shown to whoever approves. */
public enum Gravite {
    ERREUR,
    AVERTISSEMENT
}
