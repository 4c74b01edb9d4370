package fr.escalade.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address that the firewall does not let in ({@code //}, {@code ;}…): a problem for programs, a plain 400 for people. */
@Component
class DemandeRejetee implements RequestRejectedHandler {

    private final ReponseAuxErreurs erreurs;

    DemandeRejetee(ReponseAuxErreurs erreurs) {
        this.erreurs = erreurs;
    }

    @Override
    public void handle(HttpServletRequest demande, HttpServletResponse reponse, RequestRejectedException rejet)
            throws IOException {
        ChampRefuse refus = new ChampRefuse(
                "adresse", "L'adresse contient une suite de caractères qui n'est pas admise (« // », « ; », « \\ »).");
        if (erreurs.resolveException(demande, reponse, null, refus) == null) {
            reponse.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
