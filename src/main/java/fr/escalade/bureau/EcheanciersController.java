package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Initiative;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Mensualites;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment plans on the case's page: worked out, corrected line by line, proposed, taken back. */
@Controller
@RequestMapping("/dossiers/{numero}/echeanciers")
class EcheanciersController {

    private static final int MOTIF_AU_PLUS = 500;

    private final Dossiers dossiers;
    private final Echeanciers echeanciers;
    private final EcranDuDossier ecran;

    EcheanciersController(Dossiers dossiers, Echeanciers echeanciers, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.echeanciers = echeanciers;
        this.ecran = ecran;
    }

    /** Equal monthly instalments, in the form where they can be changed: nothing is proposed yet. */
    @GetMapping("/calcul")
    String calculer(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        BigDecimal total = saisie.montantObligatoire("total", "Indiquez la somme à répartir.");
        Integer nombre = saisie.entier("nombre");
        if (nombre == null) {
            saisie.refuser("nombre", "Indiquez en combien d’échéances, par exemple 6.");
        }
        LocalDate premiere = saisie.dateObligatoire("premiere", "Indiquez la première date, par exemple 31/01/2026.");
        if (saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "echeancier", cadre, reponse, modele);
        }
        try {
            Montant somme = new Montant(total, devise(dossier, cadre));
            EcheancierSaisi.poser(saisie, Mensualites.egales(somme, nombre, premiere));
        } catch (Refus refus) {
            saisie.refuser(refus.type().equals("nombre-d-echeances") ? "nombre" : "total", refus.getMessage());
            return ecran.aCorriger(dossier, saisie, "echeancier", cadre, reponse, modele);
        }
        return ecran.ouvrir(dossier, saisie, "echeancier", cadre, modele);
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
        Initiative initiative = saisie.choix("initiative", Initiative.class, "Dites qui propose cet échéancier.");
        List<Ligne> lignes = EcheancierSaisi.lire(saisie, devise(dossier, cadre));
        if (!saisie.aCorriger()) {
            try {
                Echeancier propose = echeanciers.proposer(
                        dossier.id(), lignes, initiative, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "Échéancier de " + FormatFrancais.montant(propose.montant())
                                + " proposé. Il attend une décision"
                                + " dans Ma journée ; d’ici là, le dossier est en pause.",
                        "/dossiers/" + numero);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser(EcheancierSaisi.ERREUR, refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "echeancier", cadre, reponse, modele);
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
        echeanciers.parId(dossier.id(), id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = saisie.texteObligatoire("motifRetrait", "Dites pourquoi : le motif est gardé au dossier.");
        if (motif != null && motif.length() > MOTIF_AU_PLUS) {
            saisie.refuser("motifRetrait", "Le motif dépasse " + MOTIF_AU_PLUS + " caractères : résumez-le.");
        }
        if (saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "retrait", cadre, reponse, modele);
        }
        echeanciers.retirer(id, motif, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite, "L’échéancier est retiré : la procédure reprend où elle en était.", "/dossiers/" + numero);
    }

    private Currency devise(Dossier dossier, Cadre cadre) {
        return dossiers.situation(dossier.id(), cadre.aujourdhui()).soldes().stream()
                .findFirst()
                .map(Situation.Solde::aPayer)
                .map(Montant::devise)
                .orElse(Montant.EURO);
    }
}
