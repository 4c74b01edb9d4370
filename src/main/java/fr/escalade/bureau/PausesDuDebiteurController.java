package fr.escalade.bureau;

import fr.escalade.dossier.Dossiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing everything of a debtor, from his own page, and resuming. */
@Controller
@RequestMapping("/debiteurs/{id}/suspensions")
class PausesDuDebiteurController {

    private final Dossiers dossiers;
    private final Reprises reprises;
    private final EcranDuDebiteur ecran;

    PausesDuDebiteurController(Dossiers dossiers, Reprises reprises, EcranDuDebiteur ecran) {
        this.dossiers = dossiers;
        this.reprises = reprises;
        this.ecran = ecran;
    }

    @PostMapping
    String suspendre(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        SuspensionSaisie pause = SuspensionSaisie.lire(saisie);
        String auteur = cadre.utilisateur().identifiant();
        if (pause.appliquer(saisie, (motif, jusquA) -> dossiers.suspendreDebiteur(id, motif, jusquA, auteur))) {
            return MessagesFlash.fait(suite, "Tout le débiteur est en pause " + pause.fin(), "/debiteurs/" + id);
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return ecran.montrer(id, saisie, "suspension", cadre, modele);
    }

    @PostMapping("/{suspension}/reprise")
    String reprendre(
            @PathVariable long id,
            @PathVariable long suspension,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        return MessagesFlash.fait(suite, reprises.reprendre(suspension, cadre), "/debiteurs/" + id);
    }
}
