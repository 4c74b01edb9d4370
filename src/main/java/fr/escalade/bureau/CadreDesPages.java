package fr.escalade.bureau;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.Temps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. {@code ?creancier=CODE} limits the lists from then on; {@code ?creancier=} shows all again. */
@ControllerAdvice(basePackageClasses = CadreDesPages.class)
class CadreDesPages {

    private static final String CHOIX = "creancier";

    private final Utilisateurs utilisateurs;
    private final Creanciers creanciers;
    private final Dossiers dossiers;
    private final Clock horloge;
    private final boolean demonstration;

    CadreDesPages(
            Utilisateurs utilisateurs,
            Creanciers creanciers,
            Dossiers dossiers,
            Clock horloge,
            Environment environnement) {
        this.utilisateurs = utilisateurs;
        this.creanciers = creanciers;
        this.dossiers = dossiers;
        this.horloge = horloge;
        this.demonstration = environnement.acceptsProfiles(Profiles.of("demonstration"));
    }

    @ModelAttribute("cadre")
    Cadre cadre(HttpServletRequest requete) {
        List<Creancier> tous = creanciers.tous();
        String chemin =
                requete.getRequestURI().substring(requete.getContextPath().length());
        String question = requete.getQueryString();
        boolean page = requete.getMethod().equals("GET");
        return new Cadre(
                utilisateurs.courant(),
                rubrique(chemin),
                page && question != null ? chemin + "?" + question : chemin,
                demonstration,
                Temps.aujourdhui(horloge),
                LocalTime.ofInstant(horloge.instant(), Temps.PARIS).truncatedTo(ChronoUnit.MINUTES),
                tous,
                creancierChoisi(requete, tous),
                pauses(tous));
    }

    private List<PauseDePortefeuille> pauses(List<Creancier> tous) {
        Map<String, List<Suspension>> enCours = dossiers.suspensionsDesPortefeuilles();
        return tous.stream()
                .flatMap(un -> enCours.getOrDefault(un.code(), List.of()).stream()
                        .map(pause -> new PauseDePortefeuille(un, pause)))
                .toList();
    }

    private static String creancierChoisi(HttpServletRequest requete, List<Creancier> tous) {
        HttpSession session = requete.getSession();
        String demande = requete.getMethod().equals("GET") ? requete.getParameter(CHOIX) : null;
        if (demande != null) {
            boolean connu = tous.stream().anyMatch(un -> un.code().equals(demande));
            session.setAttribute(CHOIX, connu ? demande : null);
        }
        return (String) session.getAttribute(CHOIX);
    }

    private static String rubrique(String chemin) {
        if (chemin.startsWith("/parametres/")) {
            return chemin.split("/", 4)[2];
        }
        String premier = chemin.split("/", 3)[1];
        return switch (premier) {
            case "", "taches" -> "journee";
            case "courriers" -> "dossiers";
            case "demonstration" -> "boite";
            default -> premier;
        };
    }
}
