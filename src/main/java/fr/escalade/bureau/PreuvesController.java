package fr.escalade.bureau;

import fr.escalade.contentieux.Preuves;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a case for a court or a third party, in one click (E2). */
@Controller
class PreuvesController {

    private final Dossiers dossiers;
    private final Preuves preuves;

    PreuvesController(Dossiers dossiers, Preuves preuves) {
        this.dossiers = dossiers;
        this.preuves = preuves;
    }

    @GetMapping("/dossiers/{numero}/preuves")
    ResponseEntity<byte[]> preuves(@PathVariable String numero) {
        Dossier dossier = dossiers.parNumero(numero);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .headers(entetes -> entetes.setContentDisposition(ContentDisposition.attachment()
                        .filename("dossier-" + dossier.numero() + ".zip")
                        .build()))
                .body(preuves.rassembler(dossier.id()));
    }
}
