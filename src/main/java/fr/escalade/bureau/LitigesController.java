package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a dispute about chosen invoices, on the case's page. */
@Controller
class LitigesController {

    private static final int DESCRIPTION_AU_PLUS = 2000;

    private final Dossiers dossiers;
    private final Litiges litiges;
    private final EcranDuDossier ecran;

    LitigesController(Dossiers dossiers, Litiges litiges, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.litiges = litiges;
        this.ecran = ecran;
    }

    @PostMapping("/dossiers/{numero}/litiges")
    String ouvrir(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        List<String> contestees = saisie.valeurs("contestees");
        if (contestees.isEmpty()) {
            saisie.refuser("contestees", "Cochez au moins une facture contestée.");
        }
        Motif objet = saisie.choix("objet", Motif.class, "Choisissez sur quoi porte le litige.");
        String description = saisie.texte("description");
        if (description != null && description.length() > DESCRIPTION_AU_PLUS) {
            saisie.refuser("description", "La description dépasse 2 000 caractères : résumez-la.");
        }
        if (!saisie.aCorriger()) {
            try {
                Litige ouvert = litiges.ouvrir(
                        dossier.id(),
                        contestees,
                        objet,
                        description,
                        cadre.utilisateur().identifiant());
                String combien = ouvert.factures().size() > 1
                        ? "ces " + ouvert.factures().size() + " factures ne sont plus réclamées"
                        : "cette facture n’est plus réclamée";
                return MessagesFlash.fait(
                        suite,
                        "Litige ouvert : " + combien + " jusqu’à sa fin. La revue du litige vient dans Ma journée.",
                        "/dossiers/" + numero);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser("contestees", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "litige", cadre, reponse, modele);
    }
}
