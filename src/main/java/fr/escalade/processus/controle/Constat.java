package fr.escalade.processus.controle;

/**
 * Something found in a procedure.
 *
 * @param regle stable name of the rule (« contacts », « interruptions »…)
 * @param fichier file of the procedure, or null when a file is missing
 * @param element id of the diagram element, field or table at fault, or null for the whole file
 * @param message French sentence that says what is wrong and what to do
 */
public record Constat(String regle, String fichier, String element, Gravite gravite, String message) {}
