package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Pieces;
import fr.escalade.creance.Pieces.Piece;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The invoices: search, and the files as received. */
@Controller
class FacturesController {

    private static final int TAILLE = 50;

    private final Creances creances;
    private final Pieces pieces;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;

    FacturesController(Creances creances, Pieces pieces, Debiteurs debiteurs, Dossiers dossiers) {
        this.creances = creances;
        this.pieces = pieces;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
    }

    @GetMapping("/factures")
    String liste(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) EtatFacture etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        Page<Facture> trouvees = creances.chercher(
                cadre.creancier(),
                etat,
                null,
                q.isBlank() ? null : q.strip(),
                cadre.aujourdhui(),
                Math.max(0, page),
                TAILLE);
        Map<Long, Debiteur> noms = trouvees.contenu().stream()
                .map(Facture::debiteur)
                .distinct()
                .map(debiteurs::parId)
                .collect(Collectors.toMap(Debiteur::id, Function.identity()));
        String adresse = UriComponentsBuilder.fromPath("/factures")
                .queryParam("etat", etat == null ? "" : etat)
                .queryParam("q", q)
                .encode()
                .toUriString();
        modele.addAttribute("factures", trouvees.contenu());
        modele.addAttribute("debiteurs", noms);
        modele.addAttribute(
                "pauses",
                dossiers.suspensionsDesFactures(
                        trouvees.contenu().stream().map(Facture::id).toList()));
        modele.addAttribute(
                "reste",
                ComptesDesDebiteurs.parDevise(trouvees.contenu().stream().map(Facture::solde)));
        modele.addAttribute("pagination", Pagination.de(trouvees, adresse + "&"));
        modele.addAttribute("etat", etat);
        modele.addAttribute("etats", EtatFacture.values());
        modele.addAttribute("q", q);
        return "factures";
    }

    /** The invoice's own file, as it was received. */
    @GetMapping("/factures/{id}/piece")
    ResponseEntity<byte[]> piece(@PathVariable long id) {
        Facture facture = creances.parId(id);
        if (facture.piece() == null) {
            throw Refus.introuvable("Le fichier de la facture", facture.numero());
        }
        Piece piece = pieces.lire(facture.piece());
        return Fichier.telecharger(piece.nom(), piece.type(), piece.contenu());
    }
}
