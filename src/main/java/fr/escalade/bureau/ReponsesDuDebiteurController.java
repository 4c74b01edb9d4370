package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.reponse.Qualification;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what a debtor answered, on the case's page. */
@Controller
class ReponsesDuDebiteurController {

    private static final int TEXTE_AU_PLUS = 4000;

    private final Dossiers dossiers;
    private final ReponsesRecues reponses;
    private final EcranDuDossier ecran;

    ReponsesDuDebiteurController(Dossiers dossiers, ReponsesRecues reponses, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.reponses = reponses;
        this.ecran = ecran;
    }

    @PostMapping("/dossiers/{numero}/reponses")
    String noter(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        ReponseRecue.Canal canal =
                saisie.choix("canalReponse", ReponseRecue.Canal.class, "Dites comment la réponse est arrivée.");
        String texte = saisie.texteObligatoire("texteReponse", "Écrivez ce que le débiteur a répondu.");
        if (texte != null && texte.length() > TEXTE_AU_PLUS) {
            saisie.refuser("texteReponse", "La réponse dépasse 4 000 caractères : gardez l’essentiel.");
        }
        Qualification suggestion = saisie.texte("suggestion") == null
                ? null
                : saisie.choix("suggestion", Qualification.class, "Choisissez une raison de la liste, ou aucune.");
        if (saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "reponse", cadre, reponse, modele);
        }
        reponses.recevoir(
                dossier.id(), canal, texte, suggestion, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite,
                "Réponse notée. Rien ne part plus tant que personne ne l’a lue : la tâche « Traiter la réponse » vient"
                        + " dans Ma journée.",
                "/dossiers/" + numero);
    }
}
