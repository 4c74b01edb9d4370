package fr.escalade.importation;

import java.util.Map;

/** An import to carry out: its row exists, its file is kept under its hash. */
record Commande(
        long id, String creancier, String nom, String sha256, Map<String, String> correspondance, String auteur) {}
