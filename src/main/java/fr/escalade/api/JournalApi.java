package fr.escalade.api;

import fr.escalade.historique.Journal;
import fr.escalade.historique.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/journal", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Journal", description = "L'historique, auquel on ne fait qu'ajouter.")
class JournalApi {

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    @Schema(name = "VerificationDuJournal", description = "Le résultat du contrôle de toutes les chaînes.")
    record VueVerification(
            boolean valide,

            @Schema(description = "Lignes contrôlées.") long lignes,

            @Schema(description = "Première ligne qui ne suit pas de la précédente ; absent si tout se tient.")
            String premiereRupture) {}

    @GetMapping("/verification")
    @Operation(summary = "Vérifier le journal", description = "Recalcule les empreintes de toutes les lignes.")
    VueVerification verifier() {
        Verification resultat = journal.verifier();
        return new VueVerification(resultat.valide(), resultat.lignes(), resultat.premiereRupture());
    }
}
