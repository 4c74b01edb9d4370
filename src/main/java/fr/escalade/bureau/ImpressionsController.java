package fr.escalade.bureau;

import fr.escalade.courrier.Tirage;
import fr.escalade.courrier.Tirages;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Letters to print: taken into a batch, printed, posted. */
@Controller
@RequestMapping("/impressions")
class ImpressionsController {

    private final Tirages tirages;

    ImpressionsController(Tirages tirages) {
        this.tirages = tirages;
    }

    @GetMapping
    String liste(@ModelAttribute("cadre") Cadre cadre, Model modele) {
        modele.addAttribute("lettres", tirages.enAttente(cadre.creancier()));
        modele.addAttribute("tirages", tirages.recents());
        return "impressions";
    }

    @GetMapping("/{id}")
    String tirage(@PathVariable long id, Model modele) {
        modele.addAttribute("tirage", tirages.parId(id));
        modele.addAttribute("feuilles", tirages.feuilles(id));
        return "impression";
    }

    @PostMapping
    String tirer(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "false") boolean fiches,
            RedirectAttributes suite) {
        Tirage tirage =
                tirages.tirer(cadre.creancier(), fiches, cadre.utilisateur().identifiant());
        suite.addFlashAttribute(
                "annonce", "Tirage n° " + tirage.id() + " : téléchargez le fichier, imprimez-le, puis notez le dépôt.");
        return "redirect:/impressions/" + tirage.id();
    }

    @PostMapping("/{id}/fichier")
    ResponseEntity<byte[]> imprimer(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre) {
        byte[] fichier = tirages.imprimer(id, cadre.utilisateur().identifiant());
        return Fichier.telecharger("tirage-" + id + ".pdf", "application/pdf", fichier);
    }

    @PostMapping("/{id}/depot")
    String deposer(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate jour,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        Tirage.Depot depot = tirages.deposer(id, jour, cadre.utilisateur().identifiant());
        String postees = depot.postees() > 1 ? " lettres notées comme postées." : " lettre notée comme postée.";
        suite.addFlashAttribute(
                "annonce",
                depot.postees()
                        + postees
                        + (depot.refus().isEmpty() ? "" : " Non notées : " + String.join(" ", depot.refus())));
        return "redirect:/impressions/" + id;
    }
}
