package fr.escalade.reception.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Chooses what a person would read: the plain text when there is some, else the HTML as text. */
final class TexteDuMessage {

    private TexteDuMessage() {}

    static String de(Partie racine) {
        return ranger(lire(racine));
    }

    private static String lire(Partie partie) {
        String type = partie.type();
        if (type.startsWith("message/")) {
            return "";
        }
        if (type.equals("multipart/alternative")) {
            return alternative(partie);
        }
        if (!partie.parties().isEmpty()) {
            List<String> textes = new ArrayList<>();
            for (Partie contenue : partie.parties()) {
                textes.add(lire(contenue));
            }
            return textes.stream().filter(texte -> !texte.isBlank()).collect(Collectors.joining("\n\n"));
        }
        if (partie.estJointe() || partie.nomDeFichier().isPresent()) {
            return "";
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> TexteHtml.de(partie.texte());
            case "text/plain", "text/enriched", "text/markdown" -> partie.texte();
            default -> type.startsWith("multipart/") ? partie.texte() : "";
        };
    }

    private static String alternative(Partie partie) {
        List<Partie> choix = partie.parties();
        return choix.stream()
                .filter(une -> une.type().equals("text/plain"))
                .map(TexteDuMessage::lire)
                .filter(texte -> !texte.isBlank())
                .findFirst()
                .orElseGet(() -> choix.isEmpty()
                        ? partie.texte()
                        : choix.stream()
                                .map(TexteDuMessage::lire)
                                .filter(Objects::nonNull)
                                .filter(texte -> !texte.isBlank())
                                .findFirst()
                                .orElse(""));
    }

    private static String ranger(String texte) {
        return texte.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
