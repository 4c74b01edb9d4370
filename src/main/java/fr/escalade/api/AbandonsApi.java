package fr.escalade.api;

import fr.escalade.abandon.Abandon;
import fr.escalade.abandon.Abandons;
import fr.escalade.dossier.Dossiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{numero}/abandons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class AbandonsApi {

    private final Dossiers dossiers;
    private final Abandons abandons;

    AbandonsApi(Dossiers dossiers, Abandons abandons) {
        this.dossiers = dossiers;
        this.abandons = abandons;
    }

    @Schema(name = "SaisieAbandon", description = "Pourquoi la créance doit être abandonnée.")
    record Saisie(
            @NotBlank(message = "est obligatoire") @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {}

    @Schema(name = "Abandon", description = "Une demande d'abandon : DEMANDE, APPROUVE ou REFUSE.")
    record Vue(long id, String motif, String etat, String demandePar, LocalDate demandeLe, String decidePar) {
        static Vue de(Abandon abandon) {
            return new Vue(
                    abandon.id(),
                    abandon.motif(),
                    abandon.etat().name(),
                    abandon.demandePar(),
                    abandon.demandeLe(),
                    abandon.decidePar());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Demander l'abandon d'une créance",
            description = "L'escalade continue jusqu'à ce qu'une autre personne l'approuve.")
    Vue demander(@PathVariable String numero, @Valid @RequestBody Saisie saisie, Principal qui) {
        return Vue.de(abandons.demander(dossiers.parNumero(numero).id(), saisie.motif(), qui.getName()));
    }

    @GetMapping
    @Operation(summary = "Lister les demandes d'abandon d'un dossier", description = "La plus récente d'abord.")
    List<Vue> lister(@PathVariable String numero) {
        return abandons.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(Vue::de)
                .toList();
    }
}
