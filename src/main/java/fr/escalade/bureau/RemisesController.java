package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.remise.Proposition;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Discounts on the case's page: proposed, taken back. */
@Controller
@RequestMapping("/dossiers/{numero}/remises")
class RemisesController {

    private static final int MOTIF_AU_PLUS = 500;

    private final Dossiers dossiers;
    private final RemisesConditionnelles remises;
    private final EcranDuDossier ecran;

    RemisesController(Dossiers dossiers, RemisesConditionnelles remises, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.remises = remises;
        this.ecran = ecran;
    }

    @PostMapping
    String proposer(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        Proposition proposition = lire(saisie, dossier, cadre);
        if (!saisie.aCorriger()) {
            try {
                RemiseConditionnelle proposee = remises.proposer(
                        dossier.id(), proposition, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "Remise proposée : " + FormatFrancais.montant(proposee.net()) + " au lieu de "
                                + FormatFrancais.montant(proposee.principal()) + " jusqu’au "
                                + FormatFrancais.dateLongue(proposee.limite())
                                + ". Le dossier est en pause d’ici là.",
                        "/dossiers/" + numero);
            } catch (Refus refus) {
                refuser(saisie, refus);
            }
        }
        return ecran.aCorriger(dossier, saisie, "remise", cadre, reponse, modele);
    }

    @PostMapping("/{id}/retrait")
    String retirer(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        if (remises.parId(id).dossier() != dossier.id()) {
            throw Refus.introuvable("La remise n°", Long.toString(id));
        }
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = motif(saisie, "motifRetraitRemise", "Dites pourquoi : le motif est gardé au dossier.");
        if (saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "retrait-remise", cadre, reponse, modele);
        }
        remises.retirer(id, motif, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite, "Remise retirée. La procédure reprend où elle en était.", "/dossiers/" + numero);
    }

    private Proposition lire(Saisie saisie, Dossier dossier, Cadre cadre) {
        BigDecimal montant = saisie.montant("montantRemise");
        BigDecimal taux = saisie.pourcentage("tauxRemise");
        LocalDate limite = saisie.dateObligatoire("limiteRemise", "Indiquez la date limite, par exemple 31/01/2026.");
        String motif = motif(saisie, "motifRemise", "Dites pourquoi : qui approuve la remise le lira.");
        if (saisie.valeurs("remises").isEmpty()) {
            saisie.refuser("remises", "Cochez les factures sur lesquelles la remise porte.");
        }
        return new Proposition(
                saisie.valeurs("remises"),
                montant == null ? null : new Montant(montant, devise(dossier, cadre)),
                taux,
                limite,
                motif);
    }

    private static String motif(Saisie saisie, String champ, String manque) {
        String motif = saisie.texteObligatoire(champ, manque);
        if (motif != null && motif.length() > MOTIF_AU_PLUS) {
            saisie.refuser(champ, "Le motif dépasse " + MOTIF_AU_PLUS + " caractères : résumez-le.");
        }
        return motif;
    }

    private static void refuser(Saisie saisie, Refus refus) {
        if (refus.nature() != Refus.Nature.INVALIDE) {
            throw refus;
        }
        String champ =
                switch (refus.type()) {
                    case "remise-invalide" -> "montantRemise";
                    case "date-limite" -> "limiteRemise";
                    case "motif-manquant" -> "motifRemise";
                    default -> "remises";
                };
        saisie.refuser(champ, refus.getMessage());
    }

    /** The currency of the amounts that the page shows: the case's main one. */
    private Currency devise(Dossier dossier, Cadre cadre) {
        return dossiers.situation(dossier.id(), cadre.aujourdhui()).soldes().stream()
                .findFirst()
                .map(Situation.Solde::aPayer)
                .map(Montant::devise)
                .orElse(Montant.EURO);
    }
}
