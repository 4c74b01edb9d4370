package fr.escalade.bureau;

import fr.escalade.acces.Jetons;
import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateurs;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The access tokens of programs: created for an account and one of its roles, shown once, revoked. */
@Controller
@RequestMapping("/jetons")
class JetonsController {

    private static final int DUREE_PROPOSEE = 90;

    private final Jetons jetons;
    private final Utilisateurs utilisateurs;

    JetonsController(Jetons jetons, Utilisateurs utilisateurs) {
        this.jetons = jetons;
        this.utilisateurs = utilisateurs;
    }

    @GetMapping
    String page(@ModelAttribute("cadre") Cadre cadre, Model modele) {
        LocalDate propose = cadre.aujourdhui().plusDays(DUREE_PROPOSEE);
        return montrer(Saisie.vide().proposer("expireLe", propose), modele);
    }

    @PostMapping
    String creer(
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String nom = saisie.texteObligatoire("nom", "Nommez le programme qui s’en servira.");
        String identifiant = saisie.texteObligatoire("identifiant", "Choisissez pour qui le programme agit.");
        Role role = saisie.choix("role", Role.class, "Choisissez ce que le programme peut faire.");
        LocalDate expireLe = saisie.dateObligatoire("expireLe", "Dites jusqu’à quel jour le jeton sert.");
        if (!saisie.aCorriger()) {
            try {
                String moi = cadre.utilisateur().identifiant();
                suite.addFlashAttribute("secret", jetons.creer(nom, identifiant, role, expireLe, moi));
                return "redirect:/jetons";
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return montrer(saisie, modele);
    }

    @PostMapping("/{id}/revocation")
    String revoquer(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        jetons.revoquer(id, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "Le jeton est révoqué : il n’ouvre plus rien.", "/jetons");
    }

    private String montrer(Saisie saisie, Model modele) {
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("jetons", jetons.tous());
        modele.addAttribute("personnes", utilisateurs.tous());
        modele.addAttribute("roles", Role.values());
        return "jetons";
    }
}
