package fr.escalade.bureau;

import fr.escalade.droit.Taux;
import fr.escalade.droit.TauxEnregistre;
import fr.escalade.droit.TauxLegaux;
import fr.escalade.droit.TauxSemestriel;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The legal rates by half-year: read by those who answer for the figures, kept by the administrator. */
@Controller
@RequestMapping("/parametres/taux")
class TauxController {

    private final TauxLegaux taux;
    private final Clock horloge;

    TauxController(TauxLegaux taux, Clock horloge) {
        this.taux = taux;
        this.horloge = horloge;
    }

    /** {@code semestre} given: its rates in the form, to correct them; otherwise the half-year to enter. */
    @GetMapping
    String page(@RequestParam(required = false) LocalDate semestre, Model modele) {
        List<TauxEnregistre> connus = taux.tous();
        Saisie saisie = connus.stream()
                .filter(un -> un.taux().semestre().equals(semestre))
                .findFirst()
                .map(TauxController::remplie)
                .orElseGet(
                        () -> Saisie.vide().proposer("semestre", taux.aSaisir().orElse(null)));
        return montrer(saisie, connus, modele);
    }

    @PostMapping
    String enregistrer(
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        TauxSemestriel lu = new TauxSemestriel(
                saisie.dateObligatoire("semestre", "Indiquez le premier jour du semestre, par exemple 01/01/2027."),
                saisie.pourcentageObligatoire("bce", "Indiquez le taux de refinancement de la BCE ce jour-là."),
                saisie.pourcentageObligatoire("legalProfessionnel", "Indiquez le taux légal de l’arrêté semestriel."),
                saisie.pourcentage("legalParticulier"));
        String source =
                saisie.texteObligatoire("source", "Indiquez où vous avez lu ces taux : arrêté, Journal officiel…");
        if (!saisie.aCorriger()) {
            try {
                taux.enregistrer(lu, source, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "Les taux du semestre commençant le " + FormatFrancais.dateLongue(lu.semestre())
                                + " sont enregistrés. Les étapes qui les attendaient sont réexaminées.",
                        "/parametres/taux");
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return montrer(saisie, taux.tous(), modele);
    }

    private static Saisie remplie(TauxEnregistre un) {
        return Saisie.vide()
                .proposer("semestre", un.taux().semestre())
                .proposer("bce", nombre(un.taux().bce()))
                .proposer("legalProfessionnel", nombre(un.taux().legalProfessionnel()))
                .proposer("legalParticulier", nombre(un.taux().legalParticulier()))
                .proposer("source", un.source());
    }

    private static String nombre(BigDecimal taux) {
        return taux == null
                ? null
                : taux.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    private String montrer(Saisie saisie, List<TauxEnregistre> connus, Model modele) {
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("connus", connus);
        modele.addAttribute("aSaisir", taux.aSaisir().orElse(null));
        LocalDate prochain = Taux.semestreAVenir(Temps.aujourdhui(horloge));
        modele.addAttribute("prochain", prochain);
        modele.addAttribute("ouverture", prochain.minusDays(Taux.JOURS_D_ALERTE));
        modele.addAttribute(
                "correction",
                connus.stream().anyMatch(un -> un.taux().semestre().toString().equals(saisie.valeur("semestre"))));
        return "taux";
    }
}
