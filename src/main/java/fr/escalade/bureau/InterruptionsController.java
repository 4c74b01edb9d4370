package fr.escalade.bureau;

import fr.escalade.creance.DelaisDePrescription;
import fr.escalade.creance.Prescriptions;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
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

/** What interrupts the prescription of a case's invoices: noted with its proof, ended, or found without effect. */
@Controller
@RequestMapping("/dossiers/{numero}/interruptions")
class InterruptionsController {

    private static final String ANCRE = "#prescription";

    private final Dossiers dossiers;
    private final Prescriptions prescriptions;
    private final Interruptions interruptions;
    private final DelaisDePrescription delais;
    private final EcranDuDossier ecran;

    InterruptionsController(
            Dossiers dossiers,
            Prescriptions prescriptions,
            Interruptions interruptions,
            DelaisDePrescription delais,
            EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.prescriptions = prescriptions;
        this.interruptions = interruptions;
        this.delais = delais;
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
        InterruptionSaisie saisi = InterruptionSaisie.lire(saisie, delais, dossier.debiteur());
        if (!saisie.aCorriger()) {
            try {
                interruptions.noter(saisi, cadre.utilisateur().identifiant());
                String annonce = saisi.nature().dure()
                        ? "C’est noté : la prescription est arrêtée. Notez sa fin dès qu’elle vient."
                        : "C’est noté : un nouveau délai court depuis ce jour.";
                return MessagesFlash.fait(suite, annonce, "/dossiers/" + numero + ANCRE);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser("date-future".equals(refus.type()) ? "jourInterruption" : "", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "interruption", cadre, reponse, modele);
    }

    @PostMapping("/{id}/fin")
    String finir(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = duDossier(numero, id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        LocalDate fin =
                saisie.dateObligatoire("finInterruption", "Indiquez le jour de la fin, par exemple 31/01/2026.");
        if (!saisie.aCorriger()) {
            try {
                prescriptions.finir(id, fin, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite, "La fin est notée : le délai court de nouveau.", "/dossiers/" + numero + ANCRE);
            } catch (Refus refus) {
                saisie.refuser("finInterruption", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "evenement-" + id, cadre, reponse, modele);
    }

    @PostMapping("/{id}/annulation")
    String annuler(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = duDossier(numero, id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = saisie.texteObligatoire("motifSansEffet", "Dites pourquoi : le motif est gardé au journal.");
        if (!saisie.aCorriger()) {
            try {
                prescriptions.annuler(id, motif, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "C’est noté : cet événement n’a plus d’effet sur la prescription.",
                        "/dossiers/" + numero + ANCRE);
            } catch (Refus refus) {
                saisie.refuser("motifSansEffet", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "evenement-" + id, cadre, reponse, modele);
    }

    private Dossier duDossier(String numero, long evenement) {
        Dossier dossier = dossiers.parNumero(numero);
        if (delais.factureDe(evenement).debiteur() != dossier.debiteur()) {
            throw Refus.introuvable("L’événement de prescription n°", Long.toString(evenement));
        }
        return dossier;
    }
}
