package fr.escalade.litige;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.DossierRevu;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A ledger that says « disputed » says no more than that: as soon as the debtor has a case, somebody is asked what the
 * dispute is about, and it is instructed like any other.
 */
@Component
class LitigesImportes {

    private final LitigeRepository litiges;
    private final Creances creances;
    private final Dossiers dossiers;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    LitigesImportes(
            LitigeRepository litiges,
            Creances creances,
            Dossiers dossiers,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.litiges = litiges;
        this.creances = creances;
        this.dossiers = dossiers;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    @EventListener
    void surDossierRevu(DossierRevu fait) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Facture> contestees = creances.duDebiteur(fait.debiteur()).stream()
                .filter(facture -> facture.etat(jour) == EtatFacture.LITIGE)
                .toList();
        if (contestees.isEmpty()) {
            return;
        }
        Dossier dossier = dossiers.parId(fait.dossier());
        List<Facture> sansSuite = new ArrayList<>(contestees);
        for (Litige litige : litiges.ouvertsDuDebiteur(fait.debiteur())) {
            List<Facture> siennes = contestees.stream()
                    .filter(facture -> litige.factures().contains(facture.id()))
                    .toList();
            if (litige.dossier() != dossier.id() && !siennes.isEmpty()) {
                reprendre(dossier, litige, siennes, jour);
            }
            sansSuite.removeAll(siennes);
        }
        if (!sansSuite.isEmpty()) {
            ouvrir(
                    dossier,
                    sansSuite,
                    Motif.AUTRE,
                    "Signalé par le grand livre, sans motif : à qualifier.",
                    "Litige signalé par le grand livre, à qualifier : ",
                    jour);
        }
    }

    /** Its case closed when what that case had asked for was paid: the dispute goes on in the debtor's new case. */
    private void reprendre(Dossier dossier, Litige ancien, List<Facture> factures, LocalDate jour) {
        litiges.clore(ancien.id(), jour);
        inscrire(
                dossiers.parId(ancien.dossier()),
                "LITIGE_CLOS",
                "Litige poursuivi dans le dossier " + dossier.numero() + " : " + numeros(factures),
                ancien.id(),
                factures);
        ouvrir(dossier, factures, ancien.motif(), ancien.description(), "Litige repris d'un dossier clos : ", jour);
    }

    private void ouvrir(
            Dossier dossier, List<Facture> factures, Motif motif, String description, String libelle, LocalDate jour) {
        long litige = litiges.inserer(
                dossier.id(),
                motif,
                description,
                jour,
                Fait.ESCALADE,
                factures.stream().map(Facture::id).toList());
        inscrire(dossier, "LITIGE_OUVERT", libelle + numeros(factures), litige, factures);
        annonces.annoncer(dossier.id(), Annonce.Type.LITIGE, litige);
    }

    private void inscrire(Dossier dossier, String type, String libelle, long litige, List<Facture> factures) {
        journal.inscrire(
                Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE)
                        .avec(Map.of(
                                "litige",
                                litige,
                                "factures",
                                factures.stream().map(Facture::numero).toList())));
    }

    private static String numeros(List<Facture> factures) {
        return factures.stream().map(Facture::numero).collect(Collectors.joining(", "));
    }
}
