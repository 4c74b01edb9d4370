package fr.escalade.bureau;

import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Signatures;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The written agreement of a plan comes back signed: noted on the case's page, with its scan. */
@Controller
@RequestMapping("/dossiers/{numero}/echeanciers/{id}/signature")
class SignaturesController {

    private final Dossiers dossiers;
    private final Echeanciers echeanciers;
    private final Signatures signatures;
    private final Pieces pieces;
    private final Numerisations numerisations;
    private final EcranDuDossier ecran;

    SignaturesController(
            Dossiers dossiers,
            Echeanciers echeanciers,
            Signatures signatures,
            Pieces pieces,
            Numerisations numerisations,
            EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.echeanciers = echeanciers;
        this.signatures = signatures;
        this.pieces = pieces;
        this.numerisations = numerisations;
        this.ecran = ecran;
    }

    @PostMapping
    String noter(
            @PathVariable String numero,
            @PathVariable long id,
            @RequestParam(required = false) MultipartFile accordSigne,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        echeanciers.parId(dossier.id(), id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        LocalDate jour = saisie.dateObligatoire("signeLe", "Indiquez le jour que le débiteur a écrit sur l’accord.");
        if (!saisie.aCorriger()) {
            try {
                signatures.signer(
                        id,
                        jour,
                        numerisations.conserver(accordSigne),
                        cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "Accord signé noté : le débiteur reconnaît la dette, la prescription de ses factures échues"
                                + " repart de ce jour.",
                        "/dossiers/" + numero);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser("signeLe", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "signature-" + id, cadre, reponse, modele);
    }

    @GetMapping("/accord")
    ResponseEntity<byte[]> accord(@PathVariable String numero, @PathVariable long id) {
        Echeancier echeancier = echeanciers.parId(dossiers.parNumero(numero).id(), id);
        if (echeancier.accordSigne() == null) {
            throw Refus.introuvable("L’accord signé de l’échéancier n°", Long.toString(id));
        }
        Pieces.Piece piece = pieces.lire(echeancier.accordSigne());
        return Fichier.afficher(piece.nom(), piece.type(), piece.contenu());
    }
}
