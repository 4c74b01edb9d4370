package fr.escalade.api;

import fr.escalade.dossier.Dossiers;
import fr.escalade.reception.MessageRecu;
import fr.escalade.reception.MessagesRecus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/messages-recus", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Messages reçus", description = "Les réponses et les avis revenus par e-mail.")
class MessagesRecusApi {

    private final MessagesRecus messages;
    private final Dossiers dossiers;
    private final CreancierVise creancierVise;

    MessagesRecusApi(MessagesRecus messages, Dossiers dossiers, CreancierVise creancierVise) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.creancierVise = creancierVise;
    }

    @Schema(name = "SaisieRattachement", description = "À quel dossier en cours le message appartient.")
    record SaisieRattachement(
            @NotBlank(message = "est obligatoire") String dossier) {}

    @Schema(
            name = "MessageRecu",
            description = "Un message reçu : CLASSE, A_TRAITER ou TRAITE. « extrait » est ce que son auteur a écrit,"
                    + " « texte » le tout, messages cités compris.")
    record VueMessageRecu(
            long id,
            String nature,
            String etat,
            String expediteur,
            String objet,
            String extrait,
            String texte,
            String constat,
            String attente,
            String dossier,
            Long courrier,
            Long reponse,
            String messageId,
            String sha256,
            long taille,
            Instant recuLe) {}

    @GetMapping
    @Operation(
            summary = "Lister les messages reçus",
            description = "Du plus récent au plus ancien. A_TRAITER : ceux que quelqu'un doit rattacher ou classer.")
    Liste<VueMessageRecu> lister(
            @RequestParam(required = false) MessageRecu.Etat etat,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        return Liste.de(
                messages.chercher(creancierVise.pourListe(creancier), etat, page.page(), page.taille()), this::vue);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un message reçu", description = "En texte : rien de ce qu'il contient n'est exécuté.")
    VueMessageRecu lire(@PathVariable long id) {
        return vue(messages.parId(id));
    }

    @GetMapping(path = "/{id}/contenu", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Lire le message exact", description = "Les octets reçus, ceux de l'empreinte SHA-256.")
    @ApiResponse(
            responseCode = "200",
            description = "Le message.",
            content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> contenu(@PathVariable long id) {
        MessageRecu message = messages.parId(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .eTag(message.sha256())
                .headers(entetes -> entetes.setContentDisposition(ContentDisposition.attachment()
                        .filename("message-recu-" + id + ".eml")
                        .build()))
                .body(messages.contenu(id));
    }

    @PostMapping("/{id}/rattachement")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            summary = "Rattacher un message à un dossier",
            description = "Une réponse devient « à traiter » sur ce dossier ; un avis de non-remise marque l'adresse.")
    VueMessageRecu rattacher(@PathVariable long id, @Valid @RequestBody SaisieRattachement saisie, Principal qui) {
        messages.rattacher(id, saisie.dossier().strip(), qui.getName());
        return vue(messages.parId(id));
    }

    @PostMapping("/{id}/classement")
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Classer un message sans suite", description = "Il reste lisible ; rien ne suit.")
    VueMessageRecu classer(@PathVariable long id, Principal qui) {
        messages.classer(id, qui.getName());
        return vue(messages.parId(id));
    }

    private VueMessageRecu vue(MessageRecu recu) {
        return new VueMessageRecu(
                recu.id(),
                recu.nature().name(),
                recu.etat().name(),
                recu.expediteur(),
                recu.objet(),
                recu.extrait(),
                recu.texte(),
                recu.constat(),
                recu.attente(),
                recu.dossier() == null ? null : dossiers.parId(recu.dossier()).numero(),
                recu.courrier(),
                recu.reponse(),
                recu.messageId(),
                recu.sha256(),
                recu.taille(),
                recu.recuLe());
    }
}
