package fr.escalade.bureau;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.Joignabilite;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An address that sent messages back and is right all the same: a person knows better than a server. */
@Controller
class AdressesController {

    private final Debiteurs debiteurs;
    private final Joignabilite joignabilite;
    private final Deblocages deblocages;

    AdressesController(Debiteurs debiteurs, Joignabilite joignabilite, Deblocages deblocages) {
        this.debiteurs = debiteurs;
        this.joignabilite = joignabilite;
        this.deblocages = deblocages;
    }

    @Transactional
    @PostMapping("/debiteurs/{id}/adresse/confirmation")
    public String confirmer(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        String qui = cadre.utilisateur().identifiant();
        Debiteur debiteur = debiteurs.verrouiller(id);
        if (debiteur.email() != null) {
            joignabilite.retablir(id, debiteur.email(), qui);
            deblocages.reexaminer(id, qui);
        }
        return MessagesFlash.fait(suite, "L’adresse est de nouveau utilisée.", "/debiteurs/" + id);
    }
}
