package fr.escalade.portail;

import fr.escalade.courrier.PieceDeCourrier;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The debtor's pages: no account, no session, no script; the link is the key. */
@Controller
@RequestMapping("/espace")
class EspaceController {

    private final Espaces espaces;
    private final Visites visites;

    EspaceController(Espaces espaces, Visites visites) {
        this.espaces = espaces;
        this.visites = visites;
    }

    @GetMapping("/{jeton}")
    ModelAndView page(@PathVariable String jeton, HttpServletRequest requete) {
        Optional<Espaces.Acces> acces = espaces.acces(jeton);
        if (acces.isEmpty()) {
            return ferme(espaces.langue(jeton));
        }
        ModelAndView page = new ModelAndView("espace");
        page.addObject("jeton", jeton);
        page.addObject("espace", espaces.espace(acces.get()));
        page.addObject("mots", new Mots(Mots.langue(acces.get().debiteur())));
        visites.ouverture(acces.get(), requete);
        return page;
    }

    @GetMapping("/{jeton}/pieces/{id}")
    Object piece(@PathVariable String jeton, @PathVariable String id, HttpServletRequest requete) {
        Optional<Espaces.Acces> acces = espaces.acces(jeton);
        Optional<PieceDeCourrier> piece = acces.flatMap(sien -> espaces.piece(sien, id));
        Optional<byte[]> contenu = piece.flatMap(espaces::contenu);
        if (contenu.isEmpty()) {
            return ferme(espaces.langue(jeton));
        }
        visites.telechargement(acces.orElseThrow(), piece.orElseThrow(), requete);
        return telecharger(piece.orElseThrow(), contenu.get());
    }

    /** Anything else under /espace. */
    @GetMapping("/**")
    ModelAndView ailleurs() {
        return ferme(Locale.FRANCE);
    }

    private static ModelAndView ferme(Locale langue) {
        ModelAndView page = new ModelAndView("espace-ferme", HttpStatus.NOT_FOUND);
        page.addObject("mots", new Mots(langue));
        return page;
    }

    /** Handed over, never shown: whatever a file holds, it is no page of ours. */
    private static ResponseEntity<byte[]> telecharger(PieceDeCourrier piece, byte[] contenu) {
        String nom = ContentDisposition.attachment()
                .filename(piece.nom(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, nom)
                .contentType(type(piece.type()))
                .body(contenu);
    }

    private static MediaType type(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException inconnu) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
