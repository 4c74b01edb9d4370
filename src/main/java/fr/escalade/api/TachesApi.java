package fr.escalade.api;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.processus.Taches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/taches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tâches", description = "Ce que les personnes ont à faire.")
class TachesApi {

    private final Taches taches;
    private final Utilisateurs utilisateurs;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;

    TachesApi(Taches taches, Utilisateurs utilisateurs, Debiteurs debiteurs, CreancierVise creancierVise) {
        this.taches = taches;
        this.utilisateurs = utilisateurs;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
    }

    @GetMapping
    @Operation(summary = "Lister les tâches", description = "La plus urgente d'abord.")
    Liste<VueTache> lister(
            @Parameter(description = "Groupe chargé de la tâche.") @RequestParam(required = false) String groupe,
            @Parameter(description = "Identifiant de la personne.") @RequestParam(required = false) String assigne,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        DebiteursLus lus = new DebiteursLus(debiteurs);
        return Liste.de(
                taches.lister(creancierVise.pourListe(creancier), groupe, assigne, page.page(), page.taille()),
                tache -> VueTache.de(tache, lus));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire une tâche", description = "Avec les champs de son formulaire.")
    VueTache lire(@PathVariable String id) {
        return VueTache.de(taches.parId(id), new DebiteursLus(debiteurs), taches.formulaire(id));
    }

    @PostMapping("/{id}/achevement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Achever une tâche",
            description =
                    "Le corps donne les champs du formulaire : dates 2026-01-31, montants \"1200.00\", cases true. "
                            + "Refusé (403) à qui n'est pas du groupe de la tâche.")
    void achever(@PathVariable String id, @RequestBody SaisieTache saisie) {
        taches.achever(id, saisie.champs(), utilisateurs.courant());
    }
}
