package fr.escalade.api;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{numero}/suspensions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class SuspensionsApi {

    private final Dossiers dossiers;
    private final PauseGenerale pauseGenerale;

    SuspensionsApi(Dossiers dossiers, PauseGenerale pauseGenerale) {
        this.dossiers = dossiers;
        this.pauseGenerale = pauseGenerale;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Suspendre un dossier",
            description = "Rien ne part et aucune étape n'avance pendant la pause.")
    VueSuspension suspendre(@PathVariable String numero, @Valid @RequestBody SaisieSuspension saisie, Principal qui) {
        Dossier dossier = dossiers.parNumero(numero);
        return VueSuspension.de(
                dossiers.suspendre(dossier.id(), saisie.motif().trim(), saisie.jusquA(), qui.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lever une suspension", description = "La procédure reprend où elle en était.")
    void reprendre(@PathVariable String numero, @PathVariable long id, Principal qui) {
        pauseGenerale.exigerDePouvoirLever(id);
        dossiers.reprendre(dossiers.parNumero(numero).id(), id, qui.getName());
    }
}
