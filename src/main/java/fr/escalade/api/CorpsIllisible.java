package fr.escalade.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why a JSON body could not be read, in French and with the field's path ({@code factures[0].montant}). */
final class CorpsIllisible {

    private CorpsIllisible() {}

    static Probleme expliquer(HttpMessageNotReadableException erreur) {
        Throwable cause = erreur.getCause();
        if (cause instanceof InvalidFormatException forme) {
            return champ(forme, Attendu.phrase(forme.getValue(), forme.getTargetType()));
        }
        if (cause instanceof MismatchedInputException forme && !forme.getPath().isEmpty()) {
            return champ(forme, "n'a pas la forme attendue");
        }
        if (cause instanceof MismatchedInputException) {
            return probleme("Le corps de la demande n'a pas la forme attendue : un objet JSON { … }.");
        }
        if (cause instanceof JsonParseException faute && faute.getLocation() != null) {
            return probleme("Le corps de la demande n'est pas du JSON valide (ligne "
                    + faute.getLocation().getLineNr() + ", colonne "
                    + faute.getLocation().getColumnNr() + ").");
        }
        return cause == null
                ? probleme("Le corps de la demande manque : envoyez un objet JSON.")
                : probleme("Le corps de la demande n'est pas du JSON valide.");
    }

    private static Probleme champ(JsonMappingException erreur, String message) {
        String chemin = chemin(erreur.getPath());
        return probleme("« " + chemin + " » : " + message + ".").sur(List.of(new Probleme.Erreur(chemin, message)));
    }

    private static Probleme probleme(String detail) {
        return Probleme.de(HttpStatus.BAD_REQUEST, "demande-invalide", "Demande invalide", detail);
    }

    private static String chemin(List<JsonMappingException.Reference> references) {
        StringBuilder chemin = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                chemin.append('[').append(reference.getIndex()).append(']');
            } else {
                chemin.append(chemin.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return chemin.toString();
    }
}
