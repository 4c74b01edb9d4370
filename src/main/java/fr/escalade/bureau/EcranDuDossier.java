package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.echeancier.Initiative;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.litige.Motif;
import fr.escalade.relance.SortDuRecommande;
import fr.escalade.reponse.Qualification;
import fr.escalade.reponse.ReponseRecue;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws a case's page, with one of its forms open when what was typed there has to be corrected. */
@Component
class EcranDuDossier {

    private static final int JOURS_PROPOSES = 7;
    private static final int MENSUALITES_PROPOSEES = 3;
    private static final int JOURS_AVANT_LA_PREMIERE = 30;

    private final PagesDeDossier pages;
    private final SuitesDeDossier suites;

    EcranDuDossier(PagesDeDossier pages, SuitesDeDossier suites) {
        this.pages = pages;
        this.suites = suites;
    }

    String montrer(Dossier dossier, Cadre cadre, Model modele) {
        return remplir(dossier, Saisie.vide(), null, cadre, modele);
    }

    /** With the form of that name open. */
    String ouvrir(Dossier dossier, Saisie saisie, String geste, Cadre cadre, Model modele) {
        return remplir(dossier, saisie, geste, cadre, modele);
    }

    /** {@code geste} names the form: « promesse », « litige », « suspension », « echeancier », « recommande-12 »… */
    String aCorriger(
            Dossier dossier, Saisie saisie, String geste, Cadre cadre, HttpServletResponse reponse, Model modele) {
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return remplir(dossier, saisie, geste, cadre, modele);
    }

    private String remplir(Dossier dossier, Saisie saisie, String geste, Cadre cadre, Model modele) {
        PageDuDossier page = pages.composer(dossier, cadre.aujourdhui());
        page.situation().soldes().stream().findFirst().ifPresent(solde -> {
            String aPayer = solde.aPayer().valeur().toPlainString().replace('.', ',');
            saisie.proposer("montantPromis", aPayer).proposer("total", aPayer);
        });
        saisie.proposer("datePromise", cadre.aujourdhui().plusDays(JOURS_PROPOSES))
                .proposer("portee", "DOSSIER")
                .proposer("nombre", MENSUALITES_PROPOSEES)
                .proposer("premiere", cadre.aujourdhui().plusDays(JOURS_AVANT_LA_PREMIERE))
                .proposer("jourInterruption", cadre.aujourdhui());
        modele.addAttribute("page", page);
        modele.addAttribute("suite", suites.composer(page.situation()));
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("geste", geste);
        modele.addAttribute("objets", Motif.values());
        modele.addAttribute("sorts", SortDuRecommande.values());
        modele.addAttribute("canauxDeReponse", ReponseRecue.Canal.values());
        modele.addAttribute("qualifications", Qualification.values());
        modele.addAttribute("initiatives", Initiative.values());
        modele.addAttribute(
                "typesDeProcedure",
                TypeDeProcedure.pour(page.situation().debiteur().type()));
        modele.addAttribute("interruptions", InterruptionSaisie.NATURES);
        return "dossier";
    }
}
