package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing a case, with a reason and an end, and resuming it. */
@Controller
@RequestMapping("/dossiers/{numero}/suspensions")
class SuspensionsController {

    private final Dossiers dossiers;
    private final PagesDeDossier pages;

    SuspensionsController(Dossiers dossiers, PagesDeDossier pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @PostMapping
    String suspendre(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = saisie.texteObligatoire("motif", "Dites pourquoi : le motif est gardé au dossier.");
        LocalDate jusquA = saisie.date("jusquA");
        if (!saisie.aCorriger()) {
            try {
                dossiers.suspendre(
                        dossier.id(), motif, jusquA, cadre.utilisateur().identifiant());
                String fin = jusquA == null
                        ? " jusqu’à nouvel ordre."
                        : " jusqu’au " + FormatFrancais.dateLongue(jusquA) + ".";
                return MessagesFlash.fait(suite, "Le dossier est suspendu" + fin, "/dossiers/" + numero);
            } catch (Refus refus) {
                saisie.refuser("jusquA", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        modele.addAttribute("page", pages.composer(dossier, cadre.aujourdhui()));
        modele.addAttribute("saisie", saisie);
        return "dossier";
    }

    @PostMapping("/{id}/reprise")
    String reprendre(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        dossiers.reprendre(
                dossiers.parNumero(numero).id(), id, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "La suspension est levée : la procédure reprend.", "/dossiers/" + numero);
    }
}
