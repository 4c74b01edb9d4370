package fr.escalade.bureau;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.reception.MessageRecu;
import fr.escalade.reception.MessagesRecus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came back by e-mail; first what nobody could place but a person. */
@Controller
@RequestMapping("/messages-recus")
class MessagesRecusController {

    private static final int TAILLE = 25;
    private static final int CHOIX_AU_PLUS = 12;

    private final MessagesRecus messages;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;

    MessagesRecusController(MessagesRecus messages, Dossiers dossiers, Debiteurs debiteurs) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
    }

    /** {@code tous} false: only those that wait. */
    @GetMapping
    String liste(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "false") boolean tous,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        MessageRecu.Etat etat = tous ? null : MessageRecu.Etat.A_TRAITER;
        Page<MessageRecu> recus = messages.chercher(cadre.creancier(), etat, Math.max(0, page), TAILLE);
        Map<Long, String> numeros = new HashMap<>();
        recus.contenu().stream()
                .map(MessageRecu::dossier)
                .filter(java.util.Objects::nonNull)
                .forEach(id ->
                        numeros.computeIfAbsent(id, un -> dossiers.parId(un).numero()));
        modele.addAttribute("recus", recus.contenu());
        modele.addAttribute("numeros", numeros);
        modele.addAttribute("tous", tous);
        modele.addAttribute("pannes", messages.pannes());
        modele.addAttribute("derniere", messages.derniereLecture().orElse(null));
        modele.addAttribute("pagination", Pagination.de(recus, "/messages-recus?tous=" + tous + "&"));
        return "messages-recus";
    }

    /** {@code q} searches the case to give it to. */
    @GetMapping("/{id}")
    String message(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String q,
            Model modele) {
        MessageRecu message = messages.parId(id);
        modele.addAttribute("message", message);
        String objet = message.objet();
        modele.addAttribute("titre", objet == null || objet.isBlank() ? "(sans objet)" : objet);
        modele.addAttribute("dossier", message.dossier() == null ? null : dossiers.parId(message.dossier()));
        modele.addAttribute("debiteur", message.debiteur() == null ? null : debiteurs.parId(message.debiteur()));
        modele.addAttribute("q", q);
        modele.addAttribute("choix", choix(message, q.strip(), cadre));
        return "message-recu";
    }

    /** The cases that it may be given to: the one that it seems to be about, or those that were searched. */
    private List<Choix> choix(MessageRecu message, String q, Cadre cadre) {
        if (message.etat() != MessageRecu.Etat.A_TRAITER) {
            return List.of();
        }
        List<Dossier> trouves = !q.isEmpty()
                ? dossiers.chercher(cadre.creancier(), null, q, 0, CHOIX_AU_PLUS)
                        .contenu()
                : message.expediteur() == null
                        ? List.of()
                        : debiteurs.avecEmail(message.expediteur()).stream()
                                .limit(CHOIX_AU_PLUS)
                                .flatMap(qui -> dossiers.actifDuDebiteur(qui.id()).stream())
                                .toList();
        return trouves.stream()
                .filter(dossier -> dossier.etat() != EtatDossier.CLOS)
                .map(dossier -> new Choix(
                        dossier.numero(), debiteurs.parId(dossier.debiteur()).nom()))
                .toList();
    }

    public record Choix(String numero, String debiteur) {}

    /** The exact bytes, never shown in a page of ours. */
    @GetMapping("/{id}/contenu")
    ResponseEntity<byte[]> contenu(@PathVariable long id) {
        return Fichier.telecharger("message-recu-" + id + ".eml", "message/rfc822", messages.contenu(id));
    }

    @PostMapping("/{id}/rattachement")
    String rattacher(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String numero,
            RedirectAttributes suite) {
        if (numero.isBlank()) {
            return MessagesFlash.refuse(suite, "Choisissez le dossier.", "/messages-recus/" + id);
        }
        try {
            messages.rattacher(id, numero.strip(), cadre.utilisateur().identifiant());
        } catch (Refus refus) {
            return MessagesFlash.refuse(suite, refus.getMessage(), "/messages-recus/" + id);
        }
        return MessagesFlash.fait(
                suite, "Message rattaché au dossier " + numero.strip() + ".", "/messages-recus/" + id);
    }

    @PostMapping("/{id}/classement")
    String classer(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        try {
            messages.classer(id, cadre.utilisateur().identifiant());
        } catch (Refus refus) {
            return MessagesFlash.refuse(suite, refus.getMessage(), "/messages-recus");
        }
        return MessagesFlash.fait(suite, "Message classé sans suite.", "/messages-recus");
    }
}
