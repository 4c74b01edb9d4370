package fr.escalade.bureau;

import fr.escalade.courrier.Arret;
import fr.escalade.courrier.Ecart;
import fr.escalade.courrier.Ecart.Decision;
import fr.escalade.courrier.Restaurations;
import fr.escalade.debiteur.Debiteurs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why nothing leaves, and what an administrator says of each message that had left before a restoration. */
@Controller
@RequestMapping("/restauration")
class RestaurationController {

    private static final int AFFICHES = 500;

    private final Restaurations restaurations;
    private final Debiteurs debiteurs;

    RestaurationController(Restaurations restaurations, Debiteurs debiteurs) {
        this.restaurations = restaurations;
        this.debiteurs = debiteurs;
    }

    @GetMapping
    String page(Model modele) {
        List<Ecart> tous = restaurations.aDecider();
        List<Ecart> montres = tous.subList(0, Math.min(AFFICHES, tous.size()));
        Map<Long, String> noms = montres.stream()
                .map(Ecart::courrier)
                .filter(Objects::nonNull)
                .map(courrier -> courrier.debiteur())
                .distinct()
                .collect(
                        Collectors.toMap(qui -> qui, qui -> debiteurs.parId(qui).nom()));
        List<Arret> arrets = restaurations.arrets();
        modele.addAttribute("arrets", arrets);
        modele.addAttribute("titre", titre(arrets.isEmpty(), tous.isEmpty()));
        modele.addAttribute("ecarts", montres);
        modele.addAttribute("nombre", tous.size());
        modele.addAttribute("debiteurs", noms);
        return "restauration";
    }

    @PostMapping("/decision")
    String decider(
            @RequestParam String cle,
            @RequestParam Decision decision,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        restaurations.decider(cle, decision, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, annonce(1, decision), "/restauration");
    }

    @PostMapping("/decisions")
    String deciderDeTous(
            @RequestParam Decision decision,
            @RequestParam int nombre,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        restaurations.deciderDeTous(decision, nombre, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, annonce(nombre, decision), "/restauration");
    }

    @PostMapping("/arrets/{id}/reprise")
    String reprendre(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        restaurations.reprendre(id, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite, "Un nouveau témoin d’envoi commence, et les envois reprennent.", "/restauration");
    }

    private static String titre(boolean rienNArrete, boolean rienADecider) {
        return rienNArrete ? "Envois" : rienADecider ? "Envois arrêtés" : "Restauration détectée";
    }

    private static String annonce(int nombre, Decision decision) {
        String messages = nombre > 1 ? nombre + " messages sont notés" : nombre + " message est noté";
        return messages
                + (decision == Decision.DEJA_PARTI
                        ? " comme déjà partis : rien ne repart."
                        : " à renvoyer, aux heures ouvrées.");
    }
}
