package fr.escalade.bureau;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.bureau.Journee.Vue;
import fr.escalade.partage.Refus;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Completing and handing over tasks, from the pane of Ma journée. */
@Controller
@RequestMapping("/taches/{id}")
class TachesController {

    private final Taches taches;
    private final Utilisateurs utilisateurs;
    private final EcranDuJour ecran;
    private final Reponses reponses;

    TachesController(Taches taches, Utilisateurs utilisateurs, EcranDuJour ecran, Reponses reponses) {
        this.taches = taches;
        this.utilisateurs = utilisateurs;
        this.ecran = ecran;
        this.reponses = reponses;
    }

    @PostMapping("/achevement")
    ModelAndView achever(
            @PathVariable String id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        TacheAFaire tache = taches.parId(id);
        utilisateurs.courant().exiger(tache.groupe(), "La tâche « " + tache.libelle() + " »");
        Saisie saisie = Saisie.de(requete.getParameterMap());
        Map<String, String> champs = new ReponseAuFormulaire(taches.formulaire(id), saisie).lire();
        List<String> ordre = ecran.ordre(cadre, vue);
        if (!saisie.aCorriger()) {
            try {
                taches.achever(id, champs, cadre.utilisateur());
                String annonce = "« " + tache.libelle() + " » : enregistré pour " + tache.nomDebiteur() + ".";
                String suivante = EcranDuJour.suivante(ordre, "tache-" + id);
                return reponses.apres(annonce, suivante, cadre, vue, requete, reponse, suite);
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        if (Htmx.demande(requete)) {
            Htmx.viser(reponse, "volet");
        }
        return ecran.aCorriger(id, saisie, cadre, vue, Htmx.demande(requete));
    }

    /** The letter to approve, as it would leave now. */
    @GetMapping("/lettre")
    ResponseEntity<byte[]> lettre(@PathVariable String id) {
        return taches.lettre(id)
                .map(apercu -> Fichier.afficher("lettre.pdf", apercu.typeContenu(), apercu.contenu()))
                .orElseThrow(() -> new Refus(
                        Refus.Nature.INTROUVABLE,
                        "pas-de-lettre",
                        "Aucune facture ne peut être mise en demeure aujourd’hui : il n’y a pas de lettre à montrer."));
    }

    /** Without a name: given back to its group. */
    @PostMapping("/affectation")
    ModelAndView affecter(
            @PathVariable String id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String assigne,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        taches.assigner(id, assigne.isEmpty() ? null : assigne, cadre.utilisateur());
        String annonce = assigne.isEmpty()
                ? "La tâche est rendue à son groupe."
                : "La tâche est confiée à " + utilisateurs.nomDe(assigne) + ".";
        return reponses.apres(annonce, "tache-" + id, cadre, vue, requete, reponse, suite);
    }
}
