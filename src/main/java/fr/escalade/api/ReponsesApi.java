package fr.escalade.api;

import fr.escalade.dossier.Dossiers;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
@RequestMapping(path = "/api/v1/dossiers/{numero}/reponses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class ReponsesApi {

    private final Dossiers dossiers;
    private final ReponsesRecues reponses;

    ReponsesApi(Dossiers dossiers, ReponsesRecues reponses) {
        this.dossiers = dossiers;
        this.reponses = reponses;
    }

    @Schema(name = "SaisieReponse", description = "Ce que le débiteur a répondu, et par quel canal.")
    record SaisieReponse(
            @NotBlank(message = "est obligatoire") String canal,

            @NotBlank(message = "est obligatoire") @Size(max = 4000, message = "dépasse 4000 caractères")
            String texte) {}

    @Schema(name = "Reponse", description = "Une réponse du débiteur : A_LIRE, QUALIFIEE ou TRAITEE.")
    record VueReponse(
            long id, String canal, String texte, LocalDate recueLe, String auteur, String etat, String qualification) {
        static VueReponse de(ReponseRecue reponse) {
            return new VueReponse(
                    reponse.id(),
                    reponse.canal().name().toLowerCase(Locale.ROOT),
                    reponse.texte(),
                    reponse.recueLe(),
                    reponse.auteur(),
                    reponse.etat().name(),
                    reponse.qualification() == null
                            ? null
                            : reponse.qualification().name().toLowerCase(Locale.ROOT));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Noter une réponse du débiteur",
            description = "Plus rien ne part tant que personne ne l'a lue et qualifiée."
                    + " Canaux : email, courrier, telephone, portail.")
    VueReponse recevoir(@PathVariable String numero, @Valid @RequestBody SaisieReponse saisie, Principal qui) {
        return VueReponse.de(reponses.recevoir(
                dossiers.parNumero(numero).id(),
                ReponseRecue.Canal.lire(saisie.canal()),
                saisie.texte(),
                qui.getName()));
    }

    @GetMapping
    @Operation(
            summary = "Lister les réponses du débiteur d'un dossier",
            description = "De la plus récente à la plus ancienne.")
    List<VueReponse> lister(@PathVariable String numero) {
        return reponses.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(VueReponse::de)
                .toList();
    }
}
