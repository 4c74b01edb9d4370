package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing a creditor's whole portfolio until a date, and resuming: for administrators. */
@Controller
@RequestMapping("/creancier/suspensions")
class PauseGeneraleController {

    private final Creanciers creanciers;
    private final Dossiers dossiers;
    private final Reprises reprises;
    private final EcranDuCreancier ecran;

    PauseGeneraleController(Creanciers creanciers, Dossiers dossiers, Reprises reprises, EcranDuCreancier ecran) {
        this.creanciers = creanciers;
        this.dossiers = dossiers;
        this.reprises = reprises;
        this.ecran = ecran;
    }

    @PostMapping
    String suspendre(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam String portefeuille,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Creancier creancier = creanciers.parCode(portefeuille);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        saisie.dateObligatoire("jusquA", "Indiquez le dernier jour : tout un portefeuille ne s’arrête pas sans fin.");
        SuspensionSaisie pause = SuspensionSaisie.lire(saisie);
        String auteur = cadre.utilisateur().identifiant();
        if (pause.appliquer(
                saisie, (motif, jusquA) -> dossiers.suspendrePortefeuille(creancier.code(), motif, jusquA, auteur))) {
            return MessagesFlash.fait(
                    suite,
                    "Tout est en pause pour " + creancier.nom() + " " + pause.fin(),
                    "/creancier?code=" + creancier.code());
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return ecran.montrer(FicheDuCreancier.remplie(creancier), saisie, creancier, modele);
    }

    @PostMapping("/{id}/reprise")
    String reprendre(
            @ModelAttribute("cadre") Cadre cadre,
            @PathVariable long id,
            @RequestParam(required = false) String retour,
            RedirectAttributes suite) {
        return MessagesFlash.fait(suite, reprises.reprendre(id, cadre), Retour.vers(retour, "/creancier"));
    }
}
