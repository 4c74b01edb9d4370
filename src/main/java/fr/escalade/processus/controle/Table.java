package fr.escalade.processus.controle;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A decision of a DMN file.
 *
 * @param sorties output name → the words it may answer; empty when the table does not list them
 */
record Table(String fichier, String cle, Element decision, Map<String, Set<String>> sorties) {}
