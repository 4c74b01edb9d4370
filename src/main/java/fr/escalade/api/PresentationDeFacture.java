package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Enregistrement;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Presents one invoice or credit note to the ledger, and turns the ledger's answer into an HTTP one. */
@Component
class PresentationDeFacture {

    /** The ledger names the columns of a file; a program knows the fields of its request. */
    private static final Map<String, String> CHAMPS = Map.of(
            "Numéro facture", "numero",
            "Date facture", "dateFacture",
            "Échéance", "echeance",
            "Montant TTC", "montant",
            "Devise", "devise",
            "Solde", "dejaRegle",
            "Facture liée", "facture");

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;
    private final Clock horloge;

    PresentationDeFacture(Creances creances, Debiteurs debiteurs, CreancierVise creancierVise, Clock horloge) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
        this.horloge = horloge;
    }

    /** 201 when new, 200 when known already with the same content. @throws ChampRefuse when the ledger rejects it */
    ResponseEntity<VueFacture> presenter(
            String creancier, String codeDebiteur, NouvelleFacture facture, String auteur) {
        String chez = creancierVise.pourUn(creancier);
        Debiteur debiteur = debiteurs
                .trouverActuel(chez, codeDebiteur.trim())
                .orElseThrow(() -> new ChampRefuse(
                        "debiteur",
                        "Le débiteur « " + codeDebiteur
                                + " » n'existe pas : créez-le d'abord (PUT /api/v1/debiteurs/…)."));
        Enregistrement reponse =
                creances.enregistrer(debiteur, List.of(facture), auteur).get(0);
        if (reponse instanceof Enregistrement.Rejetee rejet) {
            boolean autre = creances.trouver(chez, facture.numero()).isPresent();
            throw new ChampRefuse(
                    autre ? Refus.Nature.CONFLIT : Refus.Nature.INVALIDE,
                    autre ? "facture-differente" : "facture-refusee",
                    CHAMPS.getOrDefault(rejet.champ(), rejet.champ()),
                    rejet.message());
        }
        boolean nouvelle = reponse instanceof Enregistrement.Acceptee;
        long id =
                nouvelle ? ((Enregistrement.Acceptee) reponse).facture() : ((Enregistrement.Doublon) reponse).facture();
        return ResponseEntity.status(nouvelle ? HttpStatus.CREATED : HttpStatus.OK)
                .body(vue(creances.parId(id)));
    }

    private VueFacture vue(Facture facture) {
        return VueFacture.de(facture, debiteurs.parId(facture.debiteur()).code(), Temps.aujourdhui(horloge));
    }
}
