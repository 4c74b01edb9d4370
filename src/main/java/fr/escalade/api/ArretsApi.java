package fr.escalade.api;

import fr.escalade.courrier.Arret;
import fr.escalade.courrier.Ecart;
import fr.escalade.courrier.Restaurations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
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
@RequestMapping(path = "/api/v1/arrets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Arrêts des envois",
        description = "Base restaurée, témoin d'envoi absent ou en panne (écriture : administrateur).")
class ArretsApi {

    private final Restaurations restaurations;

    ArretsApi(Restaurations restaurations) {
        this.restaurations = restaurations;
    }

    @Schema(name = "Arret", description = "Ce qui empêche tout envoi ; sans nœud, de partout.")
    record VueArret(long id, Arret.Motif motif, String noeud, String detail, Instant depuis) {
        static VueArret de(Arret arret) {
            return new VueArret(arret.id(), arret.motif(), arret.noeud(), arret.detail(), arret.depuis());
        }
    }

    @Schema(name = "Ecart", description = "Un message parti que la base ne connaît pas comme tel.")
    record VueEcart(
            String cle,
            String creancier,
            String canal,
            String messageId,
            Instant remisLe,
            Long courrier,
            String destinataire) {
        static VueEcart de(Ecart ecart) {
            boolean connu = ecart.courrier() != null;
            return new VueEcart(
                    ecart.cle(),
                    ecart.creancier(),
                    ecart.canal(),
                    ecart.messageId(),
                    ecart.remisLe(),
                    connu ? ecart.courrier().id() : null,
                    connu ? ecart.courrier().destinataire() : null);
        }
    }

    @Schema(
            name = "SaisieDecision",
            description =
                    "DEJA_PARTI ou A_RENVOYER d'une clé ; ou, sans clé, de tous ceux qui restent, dont « nombre » dit combien"
                            + " vous en avez lu.")
    record Saisie(
            String cle,
            Integer nombre,
            @NotNull(message = "est obligatoire") Ecart.Decision decision) {}

    @Schema(name = "EcartsDecides", description = "De combien de messages cela décide.")
    record Decides(int decides) {}

    @GetMapping
    @Operation(summary = "Lister ce qui arrête les envois", description = "Vide : rien.")
    List<VueArret> arrets() {
        return restaurations.arrets().stream().map(VueArret::de).toList();
    }

    @GetMapping("/ecarts")
    @Operation(summary = "Lister les messages à décider", description = "Du plus ancien au plus récent.")
    Liste<VueEcart> ecarts(@Valid @ParameterObject Pagination page) {
        return page.couper(restaurations.aDecider().stream().map(VueEcart::de).toList());
    }

    @PostMapping("/ecarts/decisions")
    @Operation(
            summary = "Dire d'un message, ou de tous, s'il est déjà parti ou à renvoyer",
            description = "Refusé quand la liste a changé depuis qu'elle a été lue (« nombre »).")
    Decides decider(@Valid @RequestBody Saisie saisie, Principal qui) {
        if (saisie.cle() == null) {
            int nombre = saisie.nombre() == null ? 0 : saisie.nombre();
            restaurations.deciderDeTous(saisie.decision(), nombre, qui.getName());
            return new Decides(nombre);
        }
        restaurations.decider(saisie.cle(), saisie.decision(), qui.getName());
        return new Decides(1);
    }

    @PostMapping("/{id}/reprise")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Reprendre avec un nouveau témoin",
            description =
                    "Après avoir vérifié ce qui est parti ; une restauration détectée se lève message par message.")
    void reprendre(@PathVariable long id, Principal qui) {
        restaurations.reprendre(id, qui.getName());
    }
}
