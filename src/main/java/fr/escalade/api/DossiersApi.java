package fr.escalade.api;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.courrier.Ton;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.processus.LettresDuDossier;
import fr.escalade.relance.Apercus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers", description = "Les débiteurs poursuivis et l'avancement de chacun.")
class DossiersApi {

    private final Dossiers dossiers;
    private final LectureDeDossier lecture;
    private final Journal journal;
    private final Courriers courriers;
    private final Liens liens;
    private final CreancierVise creancierVise;
    private final LettresDuDossier lettres;

    DossiersApi(
            Dossiers dossiers,
            LectureDeDossier lecture,
            Journal journal,
            Courriers courriers,
            Liens liens,
            CreancierVise creancierVise,
            LettresDuDossier lettres) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.journal = journal;
        this.courriers = courriers;
        this.liens = liens;
        this.creancierVise = creancierVise;
        this.lettres = lettres;
    }

    @GetMapping
    @Operation(summary = "Chercher des dossiers", description = "Du plus récent au plus ancien.")
    Liste<VueDossier> chercher(
            @RequestParam(required = false) EtatDossier etat,
            @Parameter(description = "Contenu dans le numéro du dossier, le code ou le nom du débiteur.")
                    @RequestParam(required = false)
                    String q,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        return Liste.de(
                dossiers.chercher(creancierVise.pourListe(creancier), etat, q, page.page(), page.taille()),
                lecture::lire);
    }

    @GetMapping("/{numero}")
    @Operation(summary = "Lire un dossier", description = "Son étape, son solde du jour, ses factures.")
    VueDossier lire(@PathVariable String numero) {
        return lecture.lire(dossiers.parNumero(numero));
    }

    @GetMapping("/{numero}/chronologie")
    @Operation(summary = "Lire la chronologie d'un dossier", description = "Tout ce qui s'est passé, dans l'ordre.")
    List<VueFait> chronologie(@PathVariable String numero) {
        return journal.chronologie(dossiers.parNumero(numero).id()).stream()
                .map(VueFait::de)
                .toList();
    }

    @GetMapping(path = "/{numero}/apercu", produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "Lire l'aperçu d'un courrier",
            description =
                    "La lettre telle qu'elle s'écrirait aujourd'hui pour ce dossier : page HTML d'un e-mail, PDF d'une"
                            + " lettre, texte d'un SMS. Rien n'est gardé ni envoyé.")
    ResponseEntity<byte[]> apercu(
            @PathVariable String numero,
            @Parameter(description = "Nom de la lettre.", example = "relance_ferme") @RequestParam String lettre,
            @Parameter(description = "Par où elle partirait.") @RequestParam(defaultValue = "EMAIL") Canal canal,
            @Parameter(description = "Sans elle, la langue du débiteur.") @RequestParam(required = false) Langue langue,
            @Parameter(description = "Sans lui, le ton que le scénario a choisi.") @RequestParam(required = false)
                    Ton ton) {
        Courriers.Apercu apercu =
                lettres.lire(dossiers.parNumero(numero), new Apercus.Demande(lettre, canal, langue, ton));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(apercu.typeContenu()))
                .header(HttpHeaders.CONTENT_LANGUAGE, apercu.langue().code())
                .headers(entetes -> entetes.setContentDisposition(
                        ContentDisposition.attachment().filename("apercu").build()))
                .body(apercu.contenu());
    }

    @GetMapping("/{numero}/courriers")
    @Operation(summary = "Lister les courriers d'un dossier", description = "Préparés, expédiés ou annulés.")
    Liste<VueCourrier> courriers(@PathVariable String numero, @Valid @ParameterObject Pagination page) {
        List<Courrier> tous = courriers.duDossier(dossiers.parNumero(numero).id());
        Map<Long, Lien> sesLiens =
                liens.desCourriers(tous.stream().map(Courrier::id).toList());
        return page.couper(tous.stream()
                .map(courrier -> VueCourrier.de(courrier, numero, sesLiens.get(courrier.id())))
                .toList());
    }
}
