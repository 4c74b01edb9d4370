package fr.escalade.bureau;

import fr.escalade.bureau.Televersements.Depot;
import fr.escalade.creancier.Creanciers;
import fr.escalade.importation.Imports;
import fr.escalade.importation.Imports.Reconnaissance;
import fr.escalade.importation.RapportImport;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

/** Importing: drop files, see what was recognised, correct the columns, start, follow, read the report. */
@Controller
@RequestMapping("/imports")
class ImportsController {

    private final Imports imports;
    private final Televersements televersements;
    private final Creanciers creanciers;

    ImportsController(Imports imports, Televersements televersements, Creanciers creanciers) {
        this.imports = imports;
        this.televersements = televersements;
        this.creanciers = creanciers;
    }

    @GetMapping
    String page(@ModelAttribute("cadre") Cadre cadre, Model modele) {
        modele.addAttribute("imports", imports.derniers(cadre.creancier()));
        return "imports";
    }

    /** One file with columns is shown before it is read; invoices (one or many) are read at once. */
    @PostMapping
    String deposer(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam List<MultipartFile> fichiers,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        if (fichiers.stream().allMatch(MultipartFile::isEmpty)) {
            return refuser("Choisissez d’abord un fichier, ou glissez-le dans le cadre.", cadre, reponse, modele);
        }
        try {
            if (fichiers.size() == 1) {
                Depot depot = televersements.recevoir(fichiers.get(0));
                return "redirect:/imports/apercu/" + depot.jeton();
            }
            return deposerTous(fichiers, cadre, suite);
        } catch (Refus refus) {
            return refuser(refus.getMessage(), cadre, reponse, modele);
        }
    }

    @GetMapping("/apercu/{jeton}")
    String apercu(
            @PathVariable String jeton,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletResponse reponse,
            Model modele) {
        Depot depot = televersements.retrouver(jeton);
        try {
            Reconnaissance reconnu = imports.reconnaitre(creancier(cadre), depot.nom(), depot.chemin());
            return montrer(depot, reconnu, Saisie.vide(), modele);
        } catch (Refus refus) {
            televersements.oublier(depot);
            return refuser(refus.getMessage(), cadre, reponse, modele);
        }
    }

    @PostMapping("/apercu/{jeton}")
    String lancer(
            @PathVariable String jeton,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        Depot depot = televersements.retrouver(jeton);
        String creancier = creancier(cadre);
        Reconnaissance reconnu = imports.reconnaitre(creancier, depot.nom(), depot.chemin());
        Saisie saisie = Saisie.de(requete.getParameterMap());
        try {
            Map<String, String> correspondance = Correspondance.lire(saisie, reconnu);
            long id = imports.lancer(
                    creancier,
                    depot.nom(),
                    depot.chemin(),
                    correspondance,
                    cadre.utilisateur().identifiant());
            televersements.oublier(depot);
            return "redirect:/imports/" + id;
        } catch (Refus refus) {
            saisie.refuser("", refus.getMessage());
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return montrer(depot, reconnu, saisie, modele);
        }
    }

    @GetMapping("/{id}")
    String rapport(@PathVariable long id, HttpServletRequest requete, Model modele) {
        RapportImport rapport = imports.rapport(id);
        modele.addAttribute("rapport", rapport);
        modele.addAttribute("lignes", parLigne(rapport));
        return Htmx.vise(requete, "avancement") ? "import :: avancement" : "import";
    }

    @GetMapping("/{id}/rapport.csv")
    ResponseEntity<byte[]> telecharger(@PathVariable long id) {
        return Fichier.telecharger("rapport-import-" + id + ".csv", "text/csv;charset=UTF-8", imports.rapportCsv(id));
    }

    private String deposerTous(List<MultipartFile> fichiers, Cadre cadre, RedirectAttributes suite) {
        int lances = 0;
        StringBuilder refuses = new StringBuilder();
        for (MultipartFile fichier : fichiers) {
            Depot depot = null;
            try {
                depot = televersements.recevoir(fichier);
                imports.lancer(
                        creancier(cadre),
                        depot.nom(),
                        depot.chemin(),
                        null,
                        cadre.utilisateur().identifiant());
                lances++;
            } catch (Refus refus) {
                refuses.append(fichier.getOriginalFilename())
                        .append(" : ")
                        .append(refus.getMessage())
                        .append(' ');
            } finally {
                if (depot != null) {
                    televersements.oublier(depot);
                }
            }
        }
        if (!refuses.isEmpty()) {
            suite.addFlashAttribute("alerte", refuses.toString().strip());
        }
        String annonce = lances > 1 ? lances + " imports sont lancés." : lances + " import est lancé.";
        return MessagesFlash.fait(suite, annonce, "/imports");
    }

    /** As they stand in the file, whatever was found wrong first. */
    private static List<RapportImport.Ligne> parLigne(RapportImport rapport) {
        return rapport.erreurs().stream()
                .sorted(Comparator.comparingInt(RapportImport.Ligne::ligne))
                .toList();
    }

    private String refuser(String message, Cadre cadre, HttpServletResponse reponse, Model modele) {
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        modele.addAttribute("alerte", message);
        return page(cadre, modele);
    }

    private static String montrer(Depot depot, Reconnaissance reconnu, Saisie saisie, Model modele) {
        modele.addAttribute("depot", depot);
        modele.addAttribute("reconnu", reconnu);
        modele.addAttribute("saisie", saisie);
        return "import-apercu";
    }

    private String creancier(Cadre cadre) {
        return cadre.creancier() != null
                ? cadre.creancier()
                : creanciers.parDefaut().code();
    }
}
