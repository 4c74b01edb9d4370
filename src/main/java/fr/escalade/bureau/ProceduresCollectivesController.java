package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.insolvabilite.Avis;
import fr.escalade.insolvabilite.ProcedureCollective;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.Publications;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Insolvency or over-indebtedness of the debtor, noted on the case's page. */
@Controller
@RequestMapping("/dossiers/{numero}/procedures-collectives")
class ProceduresCollectivesController {

    private final Dossiers dossiers;
    private final ProceduresCollectives procedures;
    private final Publications publications;
    private final EcranDuDossier ecran;

    ProceduresCollectivesController(
            Dossiers dossiers, ProceduresCollectives procedures, Publications publications, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.publications = publications;
        this.ecran = ecran;
    }

    @PostMapping
    String noter(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        TypeDeProcedure type = saisie.choix("typeProcedure", TypeDeProcedure.class, "Choisissez le type de procédure.");
        LocalDate jugement =
                saisie.dateObligatoire("jugement", "Indiquez la date du jugement, par exemple 31/01/2026.");
        LocalDate publication = saisie.date("publication");
        String bodacc = court(saisie, "bodacc", 120);
        String mandataire = court(saisie, "mandataire", 200);
        if (!saisie.aCorriger()) {
            try {
                ProcedureCollective notee = procedures.ouvrir(
                        dossier.debiteur(),
                        new Avis(type, jugement, publication, bodacc, mandataire),
                        cadre.utilisateur().identifiant());
                return MessagesFlash.fait(suite, annonce(notee), "/dossiers/" + numero);
            } catch (Refus refus) {
                refuser(saisie, refus);
            }
        }
        return ecran.aCorriger(dossier, saisie, "procedure", cadre, reponse, modele);
    }

    @PostMapping("/{id}/publication")
    String publier(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        if (procedures.parId(id).debiteur() != dossier.debiteur()) {
            throw Refus.introuvable("La procédure collective n°", Long.toString(id));
        }
        Saisie saisie = Saisie.de(requete.getParameterMap());
        LocalDate publication = saisie.dateObligatoire(
                "publicationTardive", "Indiquez la date de publication, par exemple 31/01/2026.");
        String bodacc = court(saisie, "bodaccTardif", 120);
        if (!saisie.aCorriger()) {
            try {
                ProcedureCollective publiee = publications.noter(
                        id, publication, bodacc, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(suite, aDeclarer(publiee), "/dossiers/" + numero);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser("publicationTardive", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "publication", cadre, reponse, modele);
    }

    private static String annonce(ProcedureCollective notee) {
        String arret = "Procédure notée : les relances sont arrêtées, les intérêts aussi. ";
        return arret
                + (notee.type() == TypeDeProcedure.SURENDETTEMENT
                        ? "La suite vient dans Ma journée."
                        : notee.declarerAvant() == null
                                ? "Le délai de déclaration courra de la publication au BODACC : notez-la dès qu’elle"
                                        + " paraît."
                                : aDeclarer(notee));
    }

    private static String aDeclarer(ProcedureCollective procedure) {
        return "La créance est à déclarer avant le " + FormatFrancais.dateLongue(procedure.declarerAvant()) + ".";
    }

    private static void refuser(Saisie saisie, Refus refus) {
        if (refus.nature() != Refus.Nature.INVALIDE) {
            throw refus;
        }
        saisie.refuser(refus.type().equals("date-de-jugement") ? "jugement" : "typeProcedure", refus.getMessage());
    }

    private static String court(Saisie saisie, String champ, int auPlus) {
        String texte = saisie.texte(champ);
        if (texte != null && texte.length() > auPlus) {
            saisie.refuser(champ, auPlus + " caractères au plus : raccourcissez ce texte.");
        }
        return texte;
    }
}
