package fr.escalade.bureau;

import fr.escalade.courrier.Courrier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.frein.Freins;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The volume brake of a creditor: what it holds and why, what a manager lets pass or cancels, the limit. */
@Controller
@RequestMapping("/frein")
class FreinController {

    private static final int TAILLE = 50;

    private final Freins freins;
    private final Creanciers creanciers;

    FreinController(Freins freins, Creanciers creanciers) {
        this.freins = freins;
        this.creanciers = creanciers;
    }

    /** {@code code} absent: the creditor that the lists are limited to, or the first one. */
    @GetMapping
    String page(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) String code,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        String lequel = code != null ? code : cadre.creancier();
        String creancier = lequel != null ? lequel : creanciers.parDefaut().code();
        Page<Courrier> retenus = freins.retenus(creancier, Math.max(0, page), TAILLE);
        modele.addAttribute("frein", freins.de(creancier));
        modele.addAttribute("retenus", retenus.contenu());
        modele.addAttribute("pagination", Pagination.de(retenus, "/frein?code=" + creancier + "&"));
        return "frein";
    }

    @PostMapping("/{code}/passages")
    String laisserPartir(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nombre,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        int combien = entier(nombre);
        LocalDate jour = freins.laisserPartir(code, combien, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite,
                (combien > 1 ? "Jusqu’à " + combien + " messages" : "Un message") + " de plus : départ le "
                        + FormatFrancais.dateLongue(jour) + ", aux heures ouvrées.",
                "/frein?code=" + code);
    }

    @PostMapping("/{code}/messages/{courrier}/passage")
    String laisserPartirUn(
            @PathVariable String code,
            @PathVariable long courrier,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        freins.laisserPartir(courrier, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "Ce message part, aux heures ouvrées.", "/frein?code=" + code);
    }

    @PostMapping("/{code}/annulation")
    String annuler(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String motif,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        int annules = freins.annuler(code, motif, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite,
                annules > 1 ? annules + " messages sont annulés." : annules + " message est annulé.",
                "/frein?code=" + code);
    }

    @PostMapping("/{code}/limite")
    String fixer(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String maximum,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        freins.fixer(
                code,
                maximum.isBlank() ? null : entier(maximum),
                cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "La limite du jour est enregistrée.", "/frein?code=" + code);
    }

    private static int entier(String texte) {
        try {
            return Integer.parseInt(texte.replaceAll("[\\s\\u202f\\u00a0]", ""));
        } catch (NumberFormatException e) {
            throw new Refus("nombre-de-messages", "Indiquez un nombre entier de messages.");
        }
    }
}
