package fr.escalade.relance;

/** Parameters of a step that needs none: the diagram says when, the domain says what. */
public record SansParametre() {}
