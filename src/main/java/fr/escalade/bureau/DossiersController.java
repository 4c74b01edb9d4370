package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.processus.Procedures;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases: the list, one case, and its diagram. */
@Controller
class DossiersController {

    private static final int TAILLE = 25;

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final EcranDuDossier ecran;

    DossiersController(Dossiers dossiers, Procedures procedures, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.ecran = ecran;
    }

    @GetMapping("/dossiers")
    String liste(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) EtatDossier etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        String cherche = q.isBlank() ? null : q.strip();
        Page<Dossier> trouves = dossiers.chercher(cadre.creancier(), etat, cherche, Math.max(0, page), TAILLE);
        List<LigneDeDossier> lignes = trouves.contenu().stream()
                .map(dossier -> LigneDeDossier.de(
                        dossiers.situation(dossier.id(), cadre.aujourdhui()),
                        procedures.position(dossier.id()).orElse(null)))
                .toList();
        String adresse = UriComponentsBuilder.fromPath("/dossiers")
                .queryParam("etat", etat == null ? "" : etat)
                .queryParam("q", q)
                .encode()
                .toUriString();
        modele.addAttribute("lignes", lignes);
        modele.addAttribute("pagination", Pagination.de(trouves, adresse + "&"));
        modele.addAttribute("etat", etat);
        modele.addAttribute("etats", EtatDossier.values());
        modele.addAttribute("q", q);
        return "dossiers";
    }

    @GetMapping("/dossiers/{numero}")
    String dossier(@PathVariable String numero, @ModelAttribute("cadre") Cadre cadre, Model modele) {
        return ecran.montrer(dossiers.parNumero(numero), cadre, modele);
    }

    @GetMapping(path = "/dossiers/{numero}/diagramme.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagramme(@PathVariable String numero) {
        return procedures
                .diagramme(dossiers.parNumero(numero).id())
                .orElseThrow(() -> Refus.introuvable("Le schéma du dossier", numero));
    }
}
