package fr.escalade.reception.tri;

import java.util.List;
import java.util.regex.Pattern;

/** What the writer of an answer said himself: quoted messages, signature and legal notices cut off. */
public final class Citations {

    private static final List<Pattern> DEBUT_DE_CITATION = List.of(
            Pattern.compile(
                    "(?i)^\\s*-{2,}\\s*(message d.origine|original message|message transf[eé]r[eé]|forwarded message)\\b.*"),
            Pattern.compile("(?i)^\\s*_{10,}\\s*$"),
            Pattern.compile("(?i)^\\s*(le|on)\\s.{6,200}(a [eé]crit|wrote|a [eé]crit\\s*:)\\s*:?\\s*$"),
            Pattern.compile("(?i)^\\s*(de|from|exp[eé]diteur)\\s*:\\s.{3,200}@.*"),
            Pattern.compile("(?i)^\\s*(de|from)\\s*:\\s*(atelier|comptabilit|service).*"));
    private static final Pattern SUITE_D_ATTRIBUTION = Pattern.compile("(?i).*(a [eé]crit|wrote)\\s*:\\s*$");
    private static final Pattern DEBUT_D_ATTRIBUTION = Pattern.compile("(?i)^\\s*(le|on)\\s.{6,200}$");
    private static final Pattern SIGNATURE = Pattern.compile("^(--|—|__)\\s*$");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?i)^\\s*(envoy[eé] de(puis)? (mon|ma)|sent from my|t[eé]l[eé]charger outlook|get outlook for)\\b.*");
    private static final Pattern AVIS = Pattern.compile(
            "(?i)^\\s*(ce (message|courriel|mail)( [eé]lectronique)? .{0,60}(confidentiel|peut contenir)"
                    + "|this (e-?mail|message) .{0,60}(confidential|may contain)|avant d.imprimer|please consider the environment).*");

    private static final int LIGNE_AU_PLUS = 300;

    private Citations() {}

    /** Never empty when the message is not: an answer written between the quoted lines is kept without them. */
    public static String couper(String texte) {
        String[] lignes = texte.split("\n", -1);
        StringBuilder dit = new StringBuilder();
        for (int i = 0; i < lignes.length; i++) {
            String ligne = lignes[i];
            String suivante = i + 1 < lignes.length ? lignes[i + 1] : "";
            if (estLaFin(ligne, suivante)) {
                if (!dit.toString().isBlank()) {
                    break;
                }
                continue;
            }
            if (!ligne.startsWith(">")) {
                dit.append(ligne.stripTrailing()).append('\n');
            }
        }
        String resume = dit.toString().replaceAll("\\n{3,}", "\n\n").strip();
        return resume.isEmpty() ? texte.strip() : resume;
    }

    private static boolean estLaFin(String ligne, String suivante) {
        if (ligne.length() > LIGNE_AU_PLUS) {
            return false;
        }
        boolean attributionEnDeux = DEBUT_D_ATTRIBUTION.matcher(ligne).matches()
                && SUITE_D_ATTRIBUTION.matcher(suivante).matches();
        return attributionEnDeux
                || DEBUT_DE_CITATION.stream()
                        .anyMatch(debut -> debut.matcher(ligne).matches())
                || SUITE_D_ATTRIBUTION.matcher(ligne).matches() && ligne.length() < 200
                || SIGNATURE.matcher(ligne).matches()
                || TELEPHONE.matcher(ligne).matches()
                || AVIS.matcher(ligne).matches();
    }
}
