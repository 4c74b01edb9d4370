package fr.escalade.bureau;

import fr.escalade.courrier.BoiteDemonstration;
import fr.escalade.courrier.BoiteDemonstration.Contenu;
import fr.escalade.courrier.BoiteDemonstration.EnTete;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.reception.ReponsesDeDemonstration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the debtors of the demonstration have received. */
@Controller
@Profile("demonstration")
@RequestMapping("/demonstration/boite")
class BoiteController {

    private static final int TAILLE = 30;

    private final BoiteDemonstration boite;
    private final ReponsesDeDemonstration reponses;

    BoiteController(BoiteDemonstration boite, ReponsesDeDemonstration reponses) {
        this.boite = boite;
        this.reponses = reponses;
    }

    @GetMapping
    String liste(@RequestParam(defaultValue = "0") int page, Model modele) {
        Page<EnTete> recus = boite.lister(Math.max(0, page), TAILLE);
        modele.addAttribute("recus", recus.contenu());
        modele.addAttribute("pagination", Pagination.de(recus, "/demonstration/boite?"));
        return "boite";
    }

    @GetMapping("/{id}")
    String message(@PathVariable long id, Model modele) {
        modele.addAttribute("message", boite.lire(id));
        return "boite-message";
    }

    /** The debtor answers: what follows is seen in Ma journée. */
    @PostMapping("/{id}/reponse")
    String repondre(@PathVariable long id, @RequestParam(defaultValue = "") String texte, RedirectAttributes suite) {
        try {
            reponses.repondre(id, texte);
        } catch (Refus refus) {
            return MessagesFlash.refuse(suite, refus.getMessage(), "/demonstration/boite/" + id);
        }
        return MessagesFlash.fait(
                suite,
                "La réponse du débiteur est arrivée : voyez ce qu’Escalade en a fait.",
                "/messages-recus?tous=true");
    }

    @GetMapping("/{id}/html")
    String html(@PathVariable long id, Model modele) {
        modele.addAttribute("html", boite.lire(id).html());
        return "message-html";
    }

    @GetMapping("/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable long id) {
        return Fichier.telecharger("message-" + id + ".eml", "message/rfc822", boite.source(id));
    }

    @GetMapping("/{id}/pieces/{rang}")
    ResponseEntity<byte[]> piece(@PathVariable long id, @PathVariable int rang) {
        Contenu piece = boite.piece(id, rang);
        return Fichier.afficher(piece.nom(), piece.type(), piece.octets());
    }
}
