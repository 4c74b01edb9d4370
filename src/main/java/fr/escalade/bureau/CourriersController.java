package fr.escalade.bureau;

import fr.escalade.courrier.BoiteDemonstration.Contenu;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Lectures;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One message as kept: its proof, its text, its form, its bytes. */
@Controller
@RequestMapping("/courriers/{id}")
class CourriersController {

    private final Courriers courriers;
    private final Lectures lectures;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;

    CourriersController(Courriers courriers, Lectures lectures, Debiteurs debiteurs, Dossiers dossiers) {
        this.courriers = courriers;
        this.lectures = lectures;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
    }

    @GetMapping
    String page(@PathVariable long id, Model modele) {
        Courrier courrier = courriers.parId(id);
        modele.addAttribute("courrier", courrier);
        modele.addAttribute("debiteur", debiteurs.parId(courrier.debiteur()));
        modele.addAttribute("dossier", courrier.dossier() == null ? null : dossiers.parId(courrier.dossier()));
        modele.addAttribute("message", lectures.seDecompose(courrier) ? lectures.lire(courrier) : null);
        return "courrier";
    }

    /** The HTML part alone, for a frame without scripts. */
    @GetMapping("/html")
    String html(@PathVariable long id, Model modele) {
        modele.addAttribute("html", lectures.lire(courriers.parId(id)).html());
        return "message-html";
    }

    /** The exact bytes. */
    @GetMapping("/contenu")
    ResponseEntity<byte[]> contenu(@PathVariable long id, @RequestParam(defaultValue = "false") boolean telecharger) {
        Courrier courrier = courriers.parId(id);
        String nom = "courrier-" + id + (lectures.seDecompose(courrier) ? ".eml" : ".pdf");
        byte[] octets = courriers.contenu(id);
        return telecharger
                ? Fichier.telecharger(nom, courrier.typeContenu(), octets)
                : Fichier.afficher(nom, courrier.typeContenu(), octets);
    }

    @GetMapping("/pieces/{rang}")
    ResponseEntity<byte[]> piece(@PathVariable long id, @PathVariable int rang) {
        Contenu piece = lectures.piece(courriers.parId(id), rang);
        return Fichier.telecharger(piece.nom(), piece.type(), piece.octets());
    }
}
