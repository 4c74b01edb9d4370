package fr.escalade.bureau;

import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Ton;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.processus.LettresDuDossier;
import fr.escalade.relance.Apercus;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Aperçu d'un courrier »: any letter for this case, by any channel, in any language, before anybody sends it. */
@Controller
@RequestMapping("/dossiers/{numero}/apercu")
class ApercusController {

    /** What is looked at; {@code langue} null for the debtor's own, {@code ton} for the scenario's. */
    record Choix(String lettre, Canal canal, Langue langue, Ton ton) {

        Choix {
            lettre = lettre == null ? "relance_courtoise" : lettre;
            canal = canal == null ? Canal.EMAIL : canal;
        }

        Apercus.Demande demande() {
            return new Apercus.Demande(lettre, canal, langue, ton);
        }
    }

    private final Dossiers dossiers;
    private final LettresDuDossier lettres;

    ApercusController(Dossiers dossiers, LettresDuDossier lettres) {
        this.dossiers = dossiers;
        this.lettres = lettres;
    }

    @GetMapping
    String page(
            @PathVariable String numero,
            @ModelAttribute Choix choix,
            @ModelAttribute("cadre") Cadre cadre,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Situation situation = dossiers.situation(dossier.id(), cadre.aujourdhui());
        modele.addAttribute("situation", situation);
        modele.addAttribute(
                "langueDuDebiteur",
                Langue.lire(situation.debiteur().langue())
                        .orElse(Langue.FRANCAIS)
                        .nom());
        modele.addAttribute("choix", choix);
        modele.addAttribute("lettres", lettres.noms(dossier));
        modele.addAttribute("canaux", Canal.values());
        modele.addAttribute("langues", Langue.values());
        modele.addAttribute("tons", Ton.values());
        modele.addAttribute("tonDuScenario", lettres.ton(dossier));
        try {
            modele.addAttribute("apercu", lire(dossier, choix));
        } catch (Refus refus) {
            modele.addAttribute("refus", refus.getMessage());
        }
        return "apercu";
    }

    /** An e-mail's page alone, for a frame without scripts. */
    @GetMapping("/html")
    String html(@PathVariable String numero, @ModelAttribute Choix choix, Model modele) {
        Courriers.Apercu apercu = lire(dossiers.parNumero(numero), choix);
        modele.addAttribute("html", new String(apercu.contenu(), StandardCharsets.UTF_8));
        return "message-html";
    }

    /** A printed letter, or a text message. */
    @GetMapping("/contenu")
    ResponseEntity<byte[]> contenu(@PathVariable String numero, @ModelAttribute Choix choix) {
        Courriers.Apercu apercu = lire(dossiers.parNumero(numero), choix);
        boolean pdf = apercu.typeContenu().equals("application/pdf");
        return Fichier.afficher(pdf ? "apercu.pdf" : "apercu.txt", apercu.typeContenu(), apercu.contenu());
    }

    private Courriers.Apercu lire(Dossier dossier, Choix choix) {
        return lettres.lire(dossier, choix.demande());
    }
}
