package fr.escalade.api;

import fr.escalade.partage.Refus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever went wrong into a problem in French. Nothing internal leaves: the unexpected gets a number to look up. */
@Component
class Problemes {

    private static final Logger LOG = LoggerFactory.getLogger(Problemes.class);

    private static final Map<Refus.Nature, HttpStatus> STATUTS = Map.of(
            Refus.Nature.INVALIDE, HttpStatus.BAD_REQUEST,
            Refus.Nature.INTROUVABLE, HttpStatus.NOT_FOUND,
            Refus.Nature.CONFLIT, HttpStatus.CONFLICT,
            Refus.Nature.INTERDIT, HttpStatus.FORBIDDEN);

    private final MultipartProperties envois;

    Problemes(MultipartProperties envois) {
        this.envois = envois;
    }

    Probleme de(Exception erreur) {
        if (erreur instanceof Refus refus) {
            return refus(refus);
        }
        if (erreur instanceof HttpMessageNotReadableException illisible) {
            return CorpsIllisible.expliquer(illisible);
        }
        if (erreur instanceof BindException champs) {
            return champs(champs.getFieldErrors());
        }
        if (erreur instanceof TypeMismatchException forme) {
            String champ = forme instanceof MethodArgumentTypeMismatchException parametre
                    ? parametre.getName()
                    : forme.getPropertyName();
            return champs(
                    List.of(new Probleme.Erreur(champ, Attendu.phrase(forme.getValue(), forme.getRequiredType()))),
                    ": ");
        }
        if (erreur instanceof MissingServletRequestParameterException manque) {
            return obligatoire(manque.getParameterName());
        }
        if (erreur instanceof MissingServletRequestPartException manque) {
            return obligatoire(manque.getRequestPartName());
        }
        return technique(erreur);
    }

    private Probleme technique(Exception erreur) {
        if (erreur instanceof AuthenticationException) {
            return courant(HttpStatus.UNAUTHORIZED);
        }
        if (erreur instanceof AccessDeniedException) {
            return courant(HttpStatus.FORBIDDEN);
        }
        if (erreur instanceof MaxUploadSizeExceededException) {
            return tropVolumineux();
        }
        if (erreur instanceof MultipartException) {
            return invalide(
                    "Le formulaire envoyé (multipart/form-data) est illisible ou tronqué : recommencez l'envoi.");
        }
        if (erreur instanceof ConcurrencyFailureException || erreur instanceof DuplicateKeyException) {
            LOG.info("concurrent request refused: {}", erreur.toString());
            return Probleme.de(
                    HttpStatus.CONFLICT,
                    "modification-simultanee",
                    "Conflit",
                    "Une autre demande a modifié les mêmes données au même moment : relisez-les, puis recommencez.");
        }
        if (erreur instanceof DataIntegrityViolationException) {
            String numero = journaliser(erreur);
            return invalide("Une valeur est trop longue ou contient un caractère qui ne peut pas être enregistré.")
                    .reference(numero);
        }
        if (erreur instanceof ErrorResponse reponse && reponse.getStatusCode().is4xxClientError()) {
            return courant(reponse.getStatusCode());
        }
        return courant(HttpStatus.INTERNAL_SERVER_ERROR).reference(journaliser(erreur));
    }

    private Probleme tropVolumineux() {
        Probleme probleme = courant(HttpStatus.PAYLOAD_TOO_LARGE);
        return Probleme.de(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "fichier-trop-volumineux",
                probleme.title(),
                "Le fichier dépasse " + envois.getMaxFileSize().toMegabytes()
                        + " Mo : découpez-le en plusieurs fichiers. Rien n'a été importé.");
    }

    private Probleme refus(Refus refus) {
        HttpStatus statut =
                refus instanceof CleReutilisee ? HttpStatus.UNPROCESSABLE_ENTITY : STATUTS.get(refus.nature());
        Probleme probleme = Probleme.de(statut, refus.type(), titre(statut), refus.getMessage());
        return refus instanceof ChampRefuse champ ? probleme.sur(champ.champ()) : probleme;
    }

    private Probleme champs(List<FieldError> erreurs) {
        return champs(
                erreurs.stream()
                        .map(erreur -> new Probleme.Erreur(erreur.getField(), message(erreur)))
                        .distinct()
                        .toList(),
                "");
    }

    private static Probleme champs(List<Probleme.Erreur> erreurs, String lien) {
        String detail = erreurs.stream()
                .map(erreur -> "« " + erreur.champ() + " » " + lien + erreur.message() + ".")
                .sorted()
                .reduce((un, autre) -> un + " " + autre)
                .orElse("La demande est invalide.");
        return invalide(detail).sur(erreurs);
    }

    private static String message(FieldError erreur) {
        return erreur.isBindingFailure()
                ? ": " + Attendu.phrase(erreur.getRejectedValue(), typeAttendu(erreur))
                : erreur.getDefaultMessage();
    }

    private static Class<?> typeAttendu(FieldError erreur) {
        return erreur.contains(TypeMismatchException.class)
                ? erreur.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
    }

    private static Probleme obligatoire(String champ) {
        return invalide("« " + champ + " » est obligatoire.")
                .sur(List.of(new Probleme.Erreur(champ, "est obligatoire")));
    }

    private static Probleme invalide(String detail) {
        return Probleme.de(HttpStatus.BAD_REQUEST, "demande-invalide", titre(HttpStatus.BAD_REQUEST), detail);
    }

    /** The problem of an HTTP status alone, for what is refused before any of our code is reached. */
    static Probleme courant(HttpStatusCode statut) {
        Courant courant = Courant.de(statut.value());
        return Probleme.de(statut, courant.type, courant.titre, courant.detail);
    }

    private static String titre(HttpStatus statut) {
        return Courant.de(statut.value()).titre;
    }

    private static String journaliser(Exception erreur) {
        String numero = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unexpected error {} in the REST API", numero, erreur);
        return numero;
    }
}
