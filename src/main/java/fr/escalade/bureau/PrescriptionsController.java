package fr.escalade.bureau;

import fr.escalade.bureau.PageDesPrescriptions.Delai;
import fr.escalade.creance.DelaiDePrescription;
import fr.escalade.creance.DelaisDePrescription;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The claims that lapse soon, or have lapsed, across all cases. */
@Controller
class PrescriptionsController {

    private static final int TAILLE = 50;

    private final DelaisDePrescription delais;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;

    PrescriptionsController(DelaisDePrescription delais, Debiteurs debiteurs, Dossiers dossiers) {
        this.delais = delais;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
    }

    @GetMapping("/prescriptions")
    String liste(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "SIX_MOIS") Delai delai,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        List<DelaiDePrescription> tous = delais.jusquAu(cadre.creancier(), Delai.UN_AN.limite(cadre.aujourdhui()));
        PageDesPrescriptions liste = new PageDesPrescriptions(cadre.aujourdhui(), delai, tous);
        List<DelaiDePrescription> retenus = liste.retenus();
        int numero = Math.max(0, page);
        List<PageDesPrescriptions.Ligne> lignes = retenus.stream()
                .skip((long) numero * TAILLE)
                .limit(TAILLE)
                .map(this::ligne)
                .toList();
        modele.addAttribute("liste", liste);
        modele.addAttribute("lignes", lignes);
        modele.addAttribute(
                "pagination",
                Pagination.de(
                        new Page<>(lignes, retenus.size(), numero, TAILLE), "/prescriptions?delai=" + delai + "&"));
        return "prescriptions";
    }

    private PageDesPrescriptions.Ligne ligne(DelaiDePrescription delai) {
        long debiteur = delai.facture().debiteur();
        return new PageDesPrescriptions.Ligne(
                delai,
                debiteurs.parId(debiteur),
                dossiers.actifDuDebiteur(debiteur).orElse(null));
    }
}
