package fr.escalade.courrier.passerelle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/**
 * Finds a value in a body: {@code json:/messages/0/id} (RFC 6901), {@code xpath:/reponse/id}, {@code regex:OK;(\d+)} (the
 * first group, or all of it), {@code champ:statut} (a form). What is not there, or cannot be read, is nothing.
 */
final class Extraction {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Extraction() {}

    /** @throws IllegalArgumentException when the expression itself is wrong */
    static void verifier(String expression) {
        if (expression == null) {
            return;
        }
        try {
            switch (moyen(expression)) {
                case "json" -> com.fasterxml.jackson.core.JsonPointer.compile(quoi(expression));
                case "xpath" -> XPathFactory.newInstance().newXPath().compile(quoi(expression));
                case "regex" -> Pattern.compile(quoi(expression));
                case "champ" -> {}
                default -> throw new IllegalArgumentException("json:, xpath:, regex: or champ: expected");
            }
        } catch (Exception e) {
            throw new IllegalArgumentException("« " + expression + " » : " + e.getMessage(), e);
        }
    }

    static Optional<String> lire(String expression, String corps) {
        if (expression == null || corps == null || corps.isBlank()) {
            return Optional.empty();
        }
        String quoi = quoi(expression);
        return switch (moyen(expression)) {
            case "json" -> json(corps).map(racine -> racine.at(quoi)).flatMap(Extraction::valeur);
            case "xpath" -> xpath(quoi, corps);
            case "regex" -> regex(quoi, corps);
            default -> champ(quoi, corps);
        };
    }

    /** The elements of a JSON array, each a body of its own; the body itself without an expression. */
    static Stream<String> liste(String expression, String corps) {
        if (expression == null) {
            return Stream.of(corps);
        }
        return json(corps)
                .map(racine -> racine.at(quoi(expression)))
                .filter(JsonNode::isArray)
                .map(liste -> Stream.iterate(0, i -> i < liste.size(), i -> i + 1)
                        .map(i -> liste.get(i).toString()))
                .orElseGet(Stream::empty);
    }

    private static String moyen(String expression) {
        return expression.substring(0, Math.max(0, expression.indexOf(':')));
    }

    private static String quoi(String expression) {
        return expression.substring(expression.indexOf(':') + 1);
    }

    private static Optional<JsonNode> json(String corps) {
        try {
            return Optional.ofNullable(JSON.readTree(corps));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> valeur(JsonNode noeud) {
        return noeud.isValueNode() && !noeud.isNull() && !noeud.asText().isBlank()
                ? Optional.of(noeud.asText())
                : Optional.empty();
    }

    /** Without document types: an answer fetches nothing and grows nowhere. */
    private static Optional<String> xpath(String chemin, String corps) {
        try {
            DocumentBuilderFactory fabrique = DocumentBuilderFactory.newInstance();
            fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var lecteur = fabrique.newDocumentBuilder();
            lecteur.setErrorHandler(null);
            String valeur = XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(chemin, lecteur.parse(new InputSource(new StringReader(corps))));
            return Optional.of(valeur.strip()).filter(texte -> !texte.isEmpty());
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<String> regex(String motif, String corps) {
        Matcher trouve = Pattern.compile(motif, Pattern.DOTALL).matcher(corps);
        return trouve.find()
                ? Optional.ofNullable(trouve.groupCount() == 0 ? trouve.group() : trouve.group(1))
                : Optional.empty();
    }

    private static Optional<String> champ(String nom, String corps) {
        try {
            return Stream.of(corps.split("&"))
                    .map(paire -> paire.split("=", 2))
                    .filter(paire -> paire.length == 2
                            && URLDecoder.decode(paire[0], StandardCharsets.UTF_8)
                                    .equals(nom))
                    .map(paire -> URLDecoder.decode(paire[1], StandardCharsets.UTF_8))
                    .filter(valeur -> !valeur.isBlank())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
