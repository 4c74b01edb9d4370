package fr.escalade.api;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.partage.Refus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/creanciers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Créanciers", description = "Les entités à qui les créances appartiennent (écriture : administrateur).")
class CreanciersApi {

    private final Creanciers creanciers;

    CreanciersApi(Creanciers creanciers) {
        this.creanciers = creanciers;
    }

    @GetMapping
    @Operation(summary = "Lister les créanciers", description = "Tous ceux de l'installation.")
    Liste<VueCreancier> lister(@Valid @ParameterObject Pagination page) {
        return page.couper(creanciers.tous().stream().map(this::vue).toList());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Lire un créancier", description = "Par son code.")
    VueCreancier lire(@PathVariable String code) {
        return vue(creanciers.parCode(code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Créer un créancier", description = "En mode ESSAI si aucun mode n'est donné : rien ne part.")
    VueCreancier creer(@Valid @RequestBody SaisieCreancier saisie, Principal qui) {
        Creancier nouveau = saisie.nouveau();
        if (creanciers.trouver(nouveau.code()).isPresent()) {
            throw new ChampRefuse(
                    Refus.Nature.CONFLIT,
                    "creancier-existant",
                    "code",
                    "Le créancier « " + nouveau.code() + " » existe déjà : modifiez-le par PUT.");
        }
        return vue(creanciers.enregistrer(nouveau, qui.getName()));
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Modifier un créancier",
            description = "Un champ absent garde sa valeur. Un autre IBAN est seulement proposé (« ibanPropose ») : "
                    + "une seconde personne le confirme.")
    VueCreancier modifier(@PathVariable String code, @Valid @RequestBody SaisieCreancier saisie, Principal qui) {
        if (saisie.code() != null && !saisie.code().equals(code)) {
            throw new ChampRefuse(
                    "code", "Le code « " + saisie.code() + " » n'est pas celui de l'adresse, « " + code + " ».");
        }
        Creancier avant = creanciers.parCode(code);
        return vue(creanciers.enregistrer(saisie.complete(code, avant), qui.getName()));
    }

    @PostMapping("/{code}/iban/confirmation")
    @Operation(
            summary = "Confirmer l'IBAN proposé",
            description = "Responsable ou administrateur, mais pas la personne qui l'a proposé.")
    VueCreancier confirmerIban(@PathVariable String code, @Valid @RequestBody SaisieIban saisie, Principal qui) {
        return vue(creanciers.confirmerIban(code, saisie.iban(), qui.getName()));
    }

    @PostMapping("/{code}/iban/refus")
    @Operation(summary = "Refuser l'IBAN proposé", description = "L'IBAN connu reste en vigueur.")
    VueCreancier refuserIban(@PathVariable String code, @Valid @RequestBody SaisieIban saisie, Principal qui) {
        return vue(creanciers.refuserIban(code, saisie.iban(), qui.getName()));
    }

    private VueCreancier vue(Creancier creancier) {
        return VueCreancier.de(creancier, creanciers.ibanPropose(creancier.code()));
    }
}
