package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws Ma journée after a gesture: what was done, the list again, and the next thing to do opened beside it. */
@Component
class EcranDuJour {

    private final Journees journees;
    private final Volets volets;

    EcranDuJour(Journees journees, Volets volets) {
        this.journees = journees;
        this.volets = volets;
    }

    /** The order of the screen before the gesture: what comes next is read from it afterwards. */
    List<String> ordre(Cadre cadre, Vue vue) {
        return journees.composer(cadre.creancier(), vue, null, 0).cles();
    }

    ModelAndView apres(String annonce, String choix, Cadre cadre, Vue vue) {
        ModelAndView ecran = new ModelAndView("journee :: ecran");
        ecran.addObject("annonce", annonce);
        ecran.addObject("horsPage", true);
        return remplir(ecran, choix, cadre, vue);
    }

    ModelAndView page(String choix, Cadre cadre, Vue vue, int page, String gabarit) {
        ModelAndView ecran = new ModelAndView(gabarit);
        ecran.addObject("volet", volets.ouvrir(choix).orElse(null));
        ecran.addObject("vue", vue);
        ecran.addObject("journee", journees.composer(cadre.creancier(), vue, choix, page));
        return ecran;
    }

    ModelAndView volet(String choix, Vue vue) {
        ModelAndView ecran = new ModelAndView("volet/ouvert :: volet");
        ecran.addObject("volet", volets.ouvrir(choix).orElse(null));
        ecran.addObject("vue", vue);
        return ecran;
    }

    /** The same task with what was typed and what is wrong with it; {@code seul} when only the pane is to be redrawn. */
    ModelAndView aCorriger(String tache, Saisie saisie, Cadre cadre, Vue vue, boolean seul) {
        ModelAndView ecran = seul ? new ModelAndView("volet/ouvert :: volet") : page(null, cadre, vue, 0, "journee");
        ecran.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        ecran.addObject("volet", volets.tache(tache, saisie));
        ecran.addObject("vue", vue);
        return ecran;
    }

    /** What stood after {@code faite}: null when the list is empty. */
    static String suivante(List<String> avant, String faite) {
        int rang = Math.max(0, avant.indexOf(faite));
        List<String> restantes =
                avant.stream().filter(cle -> !cle.equals(faite)).toList();
        return restantes.isEmpty() ? null : restantes.get(Math.min(rang, restantes.size() - 1));
    }

    static String adresse(String choix, Vue vue) {
        return "/?vue=" + vue + (choix == null ? "" : "&choix=" + choix);
    }

    private ModelAndView remplir(ModelAndView ecran, String choix, Cadre cadre, Vue vue) {
        ecran.addObject("volet", volets.ouvrir(choix).orElse(null));
        ecran.addObject("vue", vue);
        ecran.addObject("journee", journees.composer(cadre.creancier(), vue, choix, 0));
        return ecran;
    }
}
