package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what a debtor promised, on the case's page. */
@Controller
class PromessesController {

    private final Dossiers dossiers;
    private final Promesses promesses;
    private final EcranDuDossier ecran;

    PromessesController(Dossiers dossiers, Promesses promesses, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.promesses = promesses;
        this.ecran = ecran;
    }

    @PostMapping("/dossiers/{numero}/promesses")
    String noter(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        BigDecimal montant = saisie.montantObligatoire("montantPromis", "Indiquez le montant promis.");
        LocalDate date = saisie.dateObligatoire("datePromise", "Indiquez la date promise, par exemple 31/01/2026.");
        if (!saisie.aCorriger()) {
            try {
                Promesse notee = promesses.recevoir(
                        dossier.id(),
                        new Montant(montant, devise(dossier, cadre)),
                        date,
                        cadre.utilisateur().identifiant());
                String dite = FormatFrancais.montant(notee.montant()) + " pour le "
                        + FormatFrancais.dateLongue(notee.echeance());
                return MessagesFlash.fait(
                        suite, "Promesse notée : " + dite + ". La procédure attend.", "/dossiers/" + numero);
            } catch (Refus refus) {
                refuser(saisie, refus);
            }
        }
        return ecran.aCorriger(dossier, saisie, "promesse", cadre, reponse, modele);
    }

    private static void refuser(Saisie saisie, Refus refus) {
        if (refus.nature() != Refus.Nature.INVALIDE) {
            throw refus;
        }
        String champ =
                switch (refus.type()) {
                    case "montant-invalide" -> "montantPromis";
                    case "date-promise" -> "datePromise";
                    default -> "";
                };
        saisie.refuser(champ, refus.getMessage());
    }

    /** The currency of the amount that the page proposed: the case's main one. */
    private Currency devise(Dossier dossier, Cadre cadre) {
        return dossiers.situation(dossier.id(), cadre.aujourdhui()).soldes().stream()
                .findFirst()
                .map(Situation.Solde::aPayer)
                .map(Montant::devise)
                .orElse(Montant.EURO);
    }
}
