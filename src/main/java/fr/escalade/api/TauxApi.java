package fr.escalade.api;

import fr.escalade.droit.TauxLegaux;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/taux", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Taux", description = "Les taux légaux par semestre (écriture : administrateur).")
class TauxApi {

    private final TauxLegaux taux;

    TauxApi(TauxLegaux taux) {
        this.taux = taux;
    }

    @GetMapping
    @Operation(summary = "Lister les taux", description = "Tous les semestres connus, le dernier d'abord.")
    Liste<VueTaux> lister(@Valid @ParameterObject Pagination page) {
        return page.couper(taux.tous().stream().map(VueTaux::de).toList());
    }

    @PutMapping("/{semestre}")
    @Operation(
            summary = "Saisir ou corriger les taux d'un semestre",
            description = "Les étapes retenues faute de taux sont réexaminées aussitôt.")
    VueTaux enregistrer(
            @Parameter(description = "Premier jour du semestre : 1er janvier ou 1er juillet.", example = "2027-01-01")
                    @PathVariable
                    LocalDate semestre,
            @Valid @RequestBody SaisieTaux saisie,
            Principal qui) {
        return VueTaux.de(taux.enregistrer(saisie.taux(semestre), saisie.source(), qui.getName()));
    }
}
