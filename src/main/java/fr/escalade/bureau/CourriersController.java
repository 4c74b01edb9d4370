package fr.escalade.bureau;

import fr.escalade.courrier.BoiteDemonstration.Contenu;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Justificatifs;
import fr.escalade.courrier.Lectures;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.courrier.Ouvertures;
import fr.escalade.courrier.Tirages;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message as kept: its proof, its text, its form, its bytes. */
@Controller
@RequestMapping("/courriers/{id}")
class CourriersController {

    private final Courriers courriers;
    private final Lectures lectures;
    private final Liens liens;
    private final Ouvertures ouvertures;
    private final Justificatifs justificatifs;
    private final Tirages tirages;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;

    CourriersController(
            Courriers courriers,
            Lectures lectures,
            Liens liens,
            Ouvertures ouvertures,
            Justificatifs justificatifs,
            Tirages tirages,
            Debiteurs debiteurs,
            Dossiers dossiers) {
        this.courriers = courriers;
        this.lectures = lectures;
        this.liens = liens;
        this.ouvertures = ouvertures;
        this.justificatifs = justificatifs;
        this.tirages = tirages;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
    }

    @GetMapping
    String page(@PathVariable long id, Model modele) {
        Courrier courrier = courriers.parId(id);
        modele.addAttribute("courrier", courrier);
        modele.addAttribute("debiteur", debiteurs.parId(courrier.debiteur()));
        modele.addAttribute("dossier", courrier.dossier() == null ? null : dossiers.parId(courrier.dossier()));
        modele.addAttribute("message", lectures.seDecompose(courrier) ? lectures.lire(courrier) : null);
        modele.addAttribute("acheminement", courriers.acheminement(id));
        modele.addAttribute("justificatifs", justificatifs.duCourrier(id));
        modele.addAttribute("tirages", tirages.du(courrier));
        modele.addAttribute("natures", Justificatifs.Nature.values());
        Optional<Lien> lien = liens.duCourrier(id);
        modele.addAttribute("lien", lien.orElse(null));
        modele.addAttribute(
                "telechargements", lien.map(ouvertures::telechargements).orElse(List.of()));
        return "courrier";
    }

    /** A person has looked into a message that may have left. */
    @PostMapping("/verification")
    String trancher(
            @PathVariable long id,
            @RequestParam boolean parti,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        courriers.trancher(id, parti, cadre.utilisateur().identifiant());
        suite.addFlashAttribute(
                "annonce", parti ? "Le message est noté comme parti." : "Le message sera envoyé de nouveau.");
        return "redirect:/courriers/" + id;
    }

    /** The message went to the wrong person. */
    @PostMapping("/lien/fermeture")
    String fermerLeLien(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        liens.fermer(id, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "Le lien de ce message n’ouvre plus rien.", "/courriers/" + id);
    }

    /** The scan of a slip or receipt. */
    @PostMapping("/justificatifs")
    String joindre(
            @PathVariable long id,
            @RequestParam Justificatifs.Nature nature,
            @RequestParam MultipartFile fichier,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite)
            throws IOException {
        justificatifs.joindre(
                id,
                nature,
                fichier.getOriginalFilename(),
                fichier.getBytes(),
                cadre.utilisateur().identifiant());
        suite.addFlashAttribute(
                "annonce", "Le justificatif est gardé avec son empreinte ; il sera au dossier de pièces.");
        return "redirect:/courriers/" + id;
    }

    @GetMapping("/justificatifs/{justificatif}")
    ResponseEntity<byte[]> justificatif(@PathVariable long id, @PathVariable long justificatif) {
        Justificatifs.Justificatif un = justificatifs.lire(id, justificatif);
        return Fichier.afficher(un.nom(), un.type(), justificatifs.contenu(justificatif));
    }

    /** The HTML part alone, for a frame without scripts. */
    @GetMapping("/html")
    String html(@PathVariable long id, Model modele) {
        modele.addAttribute("html", lectures.lire(courriers.parId(id)).html());
        return "message-html";
    }

    /** The exact bytes. */
    @GetMapping("/contenu")
    ResponseEntity<byte[]> contenu(@PathVariable long id, @RequestParam(defaultValue = "false") boolean telecharger) {
        Courrier courrier = courriers.parId(id);
        String nom = "courrier-" + id + courrier.extension();
        byte[] octets = courriers.contenu(id);
        return telecharger
                ? Fichier.telecharger(nom, courrier.typeContenu(), octets)
                : Fichier.afficher(nom, courrier.typeContenu(), octets);
    }

    @GetMapping("/pieces/{rang}")
    ResponseEntity<byte[]> piece(@PathVariable long id, @PathVariable int rang) {
        Contenu piece = lectures.piece(courriers.parId(id), rang);
        return Fichier.telecharger(piece.nom(), piece.type(), piece.octets());
    }
}
