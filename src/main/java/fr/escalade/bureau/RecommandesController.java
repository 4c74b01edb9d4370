package fr.escalade.bureau;

import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Refus;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import fr.escalade.relance.RetoursDeRecommandes;
import fr.escalade.relance.SortDuRecommande;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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

/** What the postman brought back of a registered letter, noted on the case's page with its proof. */
@Controller
@RequestMapping("/dossiers/{numero}/recommandes/{courrier}/retour")
class RecommandesController {

    private final Dossiers dossiers;
    private final Recommandes recommandes;
    private final RetoursDeRecommandes retours;
    private final Pieces pieces;
    private final Numerisations numerisations;
    private final EcranDuDossier ecran;

    RecommandesController(
            Dossiers dossiers,
            Recommandes recommandes,
            RetoursDeRecommandes retours,
            Pieces pieces,
            Numerisations numerisations,
            EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.recommandes = recommandes;
        this.retours = retours;
        this.pieces = pieces;
        this.numerisations = numerisations;
        this.ecran = ecran;
    }

    @PostMapping
    String noter(
            @PathVariable String numero,
            @PathVariable long courrier,
            @RequestParam(required = false) MultipartFile preuve,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        SortDuRecommande sort =
                saisie.choix("sortDuPli", SortDuRecommande.class, "Choisissez ce que le recommandé est devenu.");
        LocalDate jour = saisie.dateObligatoire("retourLe", "Indiquez le jour : signature, refus, ou retour du pli.");
        if (!saisie.aCorriger()) {
            try {
                retours.noter(
                        dossier.id(),
                        courrier,
                        sort,
                        jour,
                        numerisations.conserver(preuve),
                        cadre.utilisateur().identifiant());
                return MessagesFlash.fait(suite, suite(sort), "/dossiers/" + numero);
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.INVALIDE) {
                    throw refus;
                }
                saisie.refuser("retourLe", refus.getMessage());
            }
        }
        return ecran.aCorriger(dossier, saisie, "recommande-" + courrier, cadre, reponse, modele);
    }

    @GetMapping("/preuve")
    ResponseEntity<byte[]> preuve(@PathVariable String numero, @PathVariable long courrier) {
        Pieces.Piece piece = recommandes.duDossier(dossiers.parNumero(numero).id()).stream()
                .filter(poste -> poste.courrier() == courrier)
                .map(RecommandePoste::retour)
                .filter(Objects::nonNull)
                .map(retour -> Optional.ofNullable(retour.piece()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(pieces::lire)
                .orElseThrow(() -> Refus.introuvable("La preuve du recommandé n°", Long.toString(courrier)));
        return Fichier.afficher(piece.nom(), piece.type(), piece.contenu());
    }

    private static String suite(SortDuRecommande sort) {
        return switch (sort) {
            case RECU -> "Accusé de réception noté : le débiteur a au moins tout son délai à compter de ce jour.";
            case REFUSE, NON_RECLAME -> "Noté : la mise en demeure est valable, la procédure suit son cours.";
            case NPAI ->
                "Noté : la mise en demeure n’a atteint personne. « Corriger l’adresse » vient dans Ma journée, rien"
                        + " n’ira en justice d’ici là.";
        };
    }
}
