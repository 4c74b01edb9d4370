package fr.escalade.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatusCode;

/** An error as RFC 9457 wants it; {@code type} is stable, {@code detail} a French sentence that says what to do. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Probleme", description = "Une erreur (RFC 9457).")
record Probleme(
        @Schema(description = "Identifiant stable de l'erreur.", example = "urn:escalade:erreur:introuvable")
        String type,

        @Schema(description = "Nature de l'erreur, en bref.", example = "Introuvable")
        String title,

        @Schema(description = "Code HTTP.", example = "404") int status,

        @Schema(description = "Ce qui ne va pas et ce qu'il faut faire.")
        String detail,

        @Schema(description = "Chemin demandé.") String instance,

        @Schema(description = "Champ en cause, s'il n'y en a qu'un.")
        String champ,

        @Schema(description = "Chaque champ en cause.") List<Erreur> erreurs,

        @Schema(description = "Référence à donner à l'exploitant (erreurs inattendues).")
        String reference) {

    @Schema(name = "ErreurDeChamp", description = "Un champ en cause.")
    record Erreur(String champ, String message) {}

    static Probleme de(HttpStatusCode statut, String type, String titre, String detail) {
        return new Probleme("urn:escalade:erreur:" + type, titre, statut.value(), detail, null, null, null, null);
    }

    /** The same problem about these fields; a single one is also named by {@code champ}. */
    Probleme sur(List<Erreur> champs) {
        String seul = champs.size() == 1 ? champs.get(0).champ() : null;
        return new Probleme(type, title, status, detail, instance, seul, champs, reference);
    }

    Probleme sur(String champ) {
        return sur(List.of(new Erreur(champ, detail)));
    }

    Probleme a(String chemin) {
        return new Probleme(type, title, status, detail, chemin, champ, erreurs, reference);
    }

    Probleme reference(String numero) {
        return new Probleme(type, title, status, detail, instance, champ, erreurs, numero);
    }
}
