package fr.escalade.bureau;

import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The debtors: search, one debtor's account, and what is known of him. */
@Controller
class DebiteursController {

    private static final int TAILLE = 25;

    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final Deblocages deblocages;
    private final ComptesDesDebiteurs comptes;
    private final EcranDuDebiteur ecran;

    DebiteursController(
            Debiteurs debiteurs,
            Absorptions absorptions,
            Deblocages deblocages,
            ComptesDesDebiteurs comptes,
            EcranDuDebiteur ecran) {
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.deblocages = deblocages;
        this.comptes = comptes;
        this.ecran = ecran;
    }

    @GetMapping("/debiteurs")
    String liste(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        Page<Debiteur> trouves = debiteurs.chercher(cadre.creancier(), q.strip(), Math.max(0, page), TAILLE);
        String adresse = UriComponentsBuilder.fromPath("/debiteurs")
                .queryParam("q", q)
                .encode()
                .toUriString();
        modele.addAttribute(
                "lignes",
                trouves.contenu().stream()
                        .map(qui -> comptes.du(qui, cadre.aujourdhui()))
                        .toList());
        modele.addAttribute("pagination", Pagination.de(trouves, adresse + "&"));
        modele.addAttribute("q", q);
        return "debiteurs";
    }

    /** The choices of a debtor's field while someone types. */
    @GetMapping("/debiteurs/suggestions")
    String suggestions(
            @ModelAttribute("cadre") Cadre cadre, @RequestParam(defaultValue = "") String debiteur, Model modele) {
        modele.addAttribute(
                "trouves",
                debiteurs.chercher(cadre.creancier(), debiteur.strip(), 0, 12).contenu());
        return "fragments :: suggestions";
    }

    @GetMapping("/debiteurs/{id}")
    String debiteur(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, Model modele) {
        return ecran.montrer(id, Saisie.vide(), null, cadre, modele);
    }

    @PostMapping("/debiteurs/{id}")
    String corriger(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) String retour,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Debiteur avant = debiteurs.parId(id);
        absorptions.exigerActuel(avant);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        FicheDebiteur fiche = lire(avant, saisie);
        if (!saisie.aCorriger()) {
            try {
                debiteurs.enregistrer(
                        avant.creancier(), fiche, cadre.utilisateur().identifiant());
                deblocages.reexaminer(id, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite, "Les coordonnées sont enregistrées.", Retour.vers(retour, "/debiteurs/" + id));
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return ecran.montrer(id, saisie, "fiche", cadre, modele);
    }

    private static FicheDebiteur lire(Debiteur avant, Saisie saisie) {
        return new FicheDebiteur(
                avant.code(),
                saisie.texteObligatoire("nom", "Indiquez le nom du débiteur."),
                saisie.choix("type", TypeDebiteur.class, "Choisissez professionnel, particulier ou public."),
                saisie.texte("siren"),
                saisie.texte("email"),
                saisie.texte("telephone"),
                saisie.texte("adresse"),
                saisie.texte("codePostal"),
                saisie.texte("ville"),
                saisie.texte("pays"),
                saisie.texte("langue"),
                saisie.texte("segment"),
                saisie.entier("delaiPaiement"));
    }
}
