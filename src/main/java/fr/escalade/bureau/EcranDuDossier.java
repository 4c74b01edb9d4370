package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.litige.Motif;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws a case's page, with one of its forms open when what was typed there has to be corrected. */
@Component
class EcranDuDossier {

    private static final int JOURS_PROPOSES = 7;

    private final PagesDeDossier pages;

    EcranDuDossier(PagesDeDossier pages) {
        this.pages = pages;
    }

    String montrer(Dossier dossier, Cadre cadre, Model modele) {
        return remplir(dossier, Saisie.vide(), null, cadre, modele);
    }

    /** {@code geste} names the form: « promesse », « litige » or « suspension ». */
    String aCorriger(
            Dossier dossier, Saisie saisie, String geste, Cadre cadre, HttpServletResponse reponse, Model modele) {
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return remplir(dossier, saisie, geste, cadre, modele);
    }

    private String remplir(Dossier dossier, Saisie saisie, String geste, Cadre cadre, Model modele) {
        PageDuDossier page = pages.composer(dossier, cadre.aujourdhui());
        page.situation().soldes().stream()
                .findFirst()
                .ifPresent(solde -> saisie.proposer(
                        "montantPromis", solde.aPayer().valeur().toPlainString().replace('.', ',')));
        saisie.proposer("datePromise", cadre.aujourdhui().plusDays(JOURS_PROPOSES))
                .proposer("portee", "DOSSIER");
        modele.addAttribute("page", page);
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("geste", geste);
        modele.addAttribute("objets", Motif.values());
        return "dossier";
    }
}
