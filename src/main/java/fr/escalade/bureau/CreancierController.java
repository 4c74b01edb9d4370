package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entities that claims belong to: who they are, where they are paid, whether messages leave. */
@Controller
@RequestMapping("/creancier")
class CreancierController {

    private final Creanciers creanciers;
    private final EcranDuCreancier ecran;

    CreancierController(Creanciers creanciers, EcranDuCreancier ecran) {
        this.creanciers = creanciers;
        this.ecran = ecran;
    }

    /** {@code code} absent: the first one; {@code nouveau}: an empty form. */
    @GetMapping
    String page(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) String code,
            @RequestParam(defaultValue = "false") boolean nouveau,
            Model modele) {
        boolean vide = nouveau || cadre.creanciers().isEmpty();
        Creancier montre = vide ? null : code == null ? creanciers.parDefaut() : creanciers.parCode(code);
        return ecran.montrer(vide ? FicheDuCreancier.vierge() : FicheDuCreancier.remplie(montre), montre, modele);
    }

    @PostMapping
    String enregistrer(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "false") boolean nouveau,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        Creancier creancier = FicheDuCreancier.lire(saisie);
        Creancier avant = creanciers.trouver(saisie.valeur("code").strip()).orElse(null);
        if (nouveau && avant != null) {
            saisie.refuser("code", "Ce code est déjà celui de " + avant.nom() + ". Choisissez-en un autre.");
        }
        if (!saisie.aCorriger()) {
            try {
                creanciers.enregistrer(creancier, cadre.utilisateur().identifiant());
                boolean attend = creanciers.ibanPropose(creancier.code()).isPresent();
                return MessagesFlash.fait(
                        suite,
                        "Les réglages sont enregistrés."
                                + (attend ? " Le changement d’IBAN attend la confirmation d’une autre personne." : ""),
                        "/creancier?code=" + creancier.code());
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return ecran.montrer(saisie, nouveau ? null : avant, modele);
    }

    @PostMapping("/{code}/iban/confirmation")
    String confirmerIban(
            @PathVariable String code,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String iban,
            RedirectAttributes suite) {
        creanciers.confirmerIban(code, iban, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite, "Le nouvel IBAN est en vigueur : les prochains messages le portent.", "/creancier?code=" + code);
    }

    @PostMapping("/{code}/iban/refus")
    String refuserIban(
            @PathVariable String code,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String iban,
            RedirectAttributes suite) {
        creanciers.refuserIban(code, iban, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "L’IBAN proposé est écarté : rien ne change.", "/creancier?code=" + code);
    }
}
