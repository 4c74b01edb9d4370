package fr.escalade.api;

import fr.escalade.courrier.Retours;
import fr.escalade.partage.Canal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where carriers bring their receipts. They have no account: each is believed by the header that its description names,
 * and who is not believed learns nothing.
 */
@Hidden
@RestController
class RetoursController {

    private static final int TAILLE_MAXIMALE = 1 << 18;

    private final Retours retours;

    RetoursController(Retours retours) {
        this.retours = retours;
    }

    @PostMapping("/retours/{canal}")
    ResponseEntity<Void> recevoir(@PathVariable String canal, HttpServletRequest requete) throws IOException {
        byte[] corps = requete.getInputStream().readNBytes(TAILLE_MAXIMALE + 1);
        if (corps.length > TAILLE_MAXIMALE) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        Optional<Canal> connu = Arrays.stream(Canal.values())
                .filter(un -> un.name().equalsIgnoreCase(canal))
                .findFirst();
        boolean cru = connu.filter(un -> retours.recevoir(
                        un, retours.entete(un).map(requete::getHeader).orElse(null), corps))
                .isPresent();
        return ResponseEntity.status(cru ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
