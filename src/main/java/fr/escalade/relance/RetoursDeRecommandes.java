package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back of a registered letter. Refused or left at the post office, the formal notice stands; unknown at the
 * address, it reached nobody: the address is to be corrected and the letter posted again, and until then no court.
 */
@Component
public class RetoursDeRecommandes {

    private final Recommandes recommandes;
    private final MiseEnDemeureRepository registre;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Courriers courriers;
    private final Contacts contacts;
    private final Annonces annonces;
    private final Clock horloge;

    RetoursDeRecommandes(
            Recommandes recommandes,
            MiseEnDemeureRepository registre,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Courriers courriers,
            Contacts contacts,
            Annonces annonces,
            Clock horloge) {
        this.recommandes = recommandes;
        this.registre = registre;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.courriers = courriers;
        this.contacts = contacts;
        this.annonces = annonces;
        this.horloge = horloge;
    }

    /**
     * Notes what became of a posted letter of the case.
     *
     * @param jour when it was signed, refused, or came back
     * @param piece the receipt or the envelope as scanned, kept by {@code creance.Pieces}, or null
     * @throws Refus when the letter is not one posted on this case, its fate is known already, or the day is not possible
     */
    @Transactional
    public RecommandePoste noter(
            long id, long courrier, SortDuRecommande sort, LocalDate jour, Long piece, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        RecommandePoste poste = attendu(id, courrier);
        verifier(poste, jour);
        inscrire(dossier, poste, new RecommandePoste.Retour(sort, jour, piece, auteur), constat(sort, jour));
        return poste(id, courrier);
    }

    /**
     * The same, told by the carrier, in its caller's transaction. A day that cannot be is the nearest that can.
     *
     * @return false when that letter awaits no return: it is none of that case's, or a person has noted its fate
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean apprendre(long id, long courrier, SortDuRecommande sort, LocalDate annonce) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Optional<RecommandePoste> attendu = recommandes.duDossier(id).stream()
                .filter(poste -> poste.courrier() == courrier && poste.retour() == null)
                .findFirst();
        attendu.ifPresent(poste -> {
            LocalDate jour = annonce.isBefore(poste.deposeLe()) ? poste.deposeLe() : annonce;
            inscrire(
                    dossiers.parId(id),
                    poste,
                    new RecommandePoste.Retour(sort, jour, null, Fait.ESCALADE),
                    constat(sort, jour) + " (prestataire)");
        });
        return attendu.isPresent();
    }

    private void inscrire(Dossier dossier, RecommandePoste poste, RecommandePoste.Retour retour, String constat) {
        SortDuRecommande sort = retour.sort();
        registre.retourner(poste.id(), retour);
        courriers.constater(poste.courrier(), etat(sort), "RECOMMANDE_" + sort.name(), constat, retour.auteur());
        if (sort == SortDuRecommande.RECU) {
            allonger(dossier, poste, retour.jour());
        } else if (!sort.vautMiseEnDemeure()) {
            priverDEffet(dossier, poste);
        }
    }

    /**
     * Where the letter is to be posted again.
     *
     * @throws Refus when that is the address at which the debtor is unknown
     */
    @Transactional
    public void corrigerLAdresse(long id, String adresse, String codePostal, String ville, String auteur) {
        Debiteur debiteur = debiteurs.verrouiller(dossiers.parId(id).debiteur());
        if (pareil(adresse, debiteur.adresse())
                && pareil(codePostal, debiteur.codePostal())
                && pareil(ville, debiteur.ville())) {
            throw new Refus(
                    "adresse-inchangee",
                    "Le courrier est revenu de cette adresse : indiquez celle où le débiteur peut être joint.");
        }
        debiteurs.enregistrer(
                debiteur.creancier(),
                new FicheDebiteur(
                        debiteur.code(),
                        debiteur.nom(),
                        debiteur.type(),
                        debiteur.siren(),
                        debiteur.email(),
                        debiteur.telephone(),
                        adresse,
                        codePostal,
                        ville,
                        debiteur.pays(),
                        debiteur.langue(),
                        debiteur.segment(),
                        debiteur.delaiPaiement()),
                auteur);
    }

    private RecommandePoste attendu(long dossier, long courrier) {
        RecommandePoste poste = poste(dossier, courrier);
        if (poste.retour() != null) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "retour-deja-note",
                    "Le sort de ce recommandé est déjà noté : "
                            + poste.retour().sort().enClair() + ", le "
                            + FormatFrancais.dateCourte(poste.retour().jour()) + ".");
        }
        return poste;
    }

    private RecommandePoste poste(long dossier, long courrier) {
        return recommandes.duDossier(dossier).stream()
                .filter(poste -> poste.courrier() == courrier)
                .findFirst()
                .orElseThrow(() -> Refus.introuvable("Le recommandé déposé n°", Long.toString(courrier)));
    }

    private void verifier(RecommandePoste poste, LocalDate jour) {
        if (jour.isBefore(poste.deposeLe()) || jour.isAfter(Temps.aujourdhui(horloge))) {
            throw new Refus(
                    "date-de-retour",
                    "La date doit se situer entre le dépôt du recommandé ("
                            + FormatFrancais.dateCourte(poste.deposeLe()) + ") et aujourd'hui.");
        }
    }

    /** A receipt only lengthens the deadline: the debtor has at least its days from when the letter was in hand. */
    private void allonger(Dossier dossier, RecommandePoste poste, LocalDate jour) {
        LocalDate fin = jour.plusDays(registre.delaiJours(poste.id()));
        if (fin.isAfter(poste.finDuDelai())) {
            registre.prolonger(poste.id(), fin);
            annonces.annoncer(dossier.id(), Annonce.Type.DELAI);
        }
    }

    private void priverDEffet(Dossier dossier, RecommandePoste poste) {
        List<RecommandePoste> autres = recommandes.duDossier(dossier.id()).stream()
                .filter(autre -> autre.id() != poste.id() && !autre.sansEffet())
                .toList();
        registre.priverDEffet(poste.id(), Temps.aujourdhui(horloge));
        Courrier lettre = courriers.parId(poste.courrier());
        contacts.oublier(Cle.racine(lettre.cle()));
        creances.retirerLaMiseEnDemeure(lettre.factures());
        autres.forEach(autre ->
                creances.mettreEnDemeure(courriers.parId(autre.courrier()).factures(), autre.deposeLe()));
        boolean remplace = autres.stream().anyMatch(autre -> autre.id() > poste.id());
        if (dossier.etat() != EtatDossier.CLOS && !remplace) {
            annonces.annoncer(dossier.id(), Annonce.Type.RECOMMANDE_REVENU, poste.id());
        }
    }

    private static EtatCourrier etat(SortDuRecommande sort) {
        return switch (sort) {
            case RECU -> EtatCourrier.REMIS;
            case REFUSE, NON_RECLAME -> EtatCourrier.EXPEDIE;
            case NPAI -> EtatCourrier.REJETE;
        };
    }

    private static String constat(SortDuRecommande sort, LocalDate jour) {
        String fait = sort.preuve() + ", le " + FormatFrancais.dateLongue(jour);
        return switch (sort) {
            case RECU -> fait;
            case REFUSE, NON_RECLAME ->
                fait + " : la mise en demeure est valable, le débiteur ne peut pas s'y soustraire";
            case NPAI -> fait + " : la mise en demeure n'a atteint personne, l'adresse est à corriger";
        };
    }

    private static boolean pareil(String un, String autre) {
        return Stream.of(un, autre)
                        .map(texte -> texte == null
                                ? ""
                                : texte.replaceAll("\\W+", " ").strip().toLowerCase())
                        .distinct()
                        .count()
                == 1;
    }
}
