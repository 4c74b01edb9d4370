package fr.escalade.bureau;

import fr.escalade.abandon.Abandons;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to give a case up, on its page: someone else decides. */
@Controller
class AbandonsController {

    private static final int MOTIF_AU_PLUS = 500;

    private final Dossiers dossiers;
    private final Abandons abandons;
    private final EcranDuDossier ecran;

    AbandonsController(Dossiers dossiers, Abandons abandons, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.abandons = abandons;
        this.ecran = ecran;
    }

    @PostMapping("/dossiers/{numero}/abandons")
    String demander(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = saisie.texteObligatoire("motifAbandon", "Indiquez pourquoi la créance doit être abandonnée.");
        if (motif != null && motif.length() > MOTIF_AU_PLUS) {
            saisie.refuser("motifAbandon", "Le motif dépasse " + MOTIF_AU_PLUS + " caractères : résumez-le.");
        }
        if (saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "abandon", cadre, reponse, modele);
        }
        abandons.demander(dossier.id(), motif, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite,
                "Abandon demandé. Rien ne change tant qu’une autre personne ne l’a pas approuvé.",
                "/dossiers/" + numero);
    }
}
