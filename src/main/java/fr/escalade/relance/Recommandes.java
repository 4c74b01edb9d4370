package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Reglement;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered letters of a case: posted by a person, and only while what was approved is still what is owed. The
 * deadline given to the debtor runs from the recorded dispatch. What comes back: {@link RetoursDeRecommandes}.
 */
@Component
public class Recommandes {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Courriers courriers;
    private final Contacts contacts;
    private final MiseEnDemeureRepository registre;
    private final Annonces annonces;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Recommandes(
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Courriers courriers,
            Contacts contacts,
            MiseEnDemeureRepository registre,
            Annonces annonces,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.courriers = courriers;
        this.contacts = contacts;
        this.registre = registre;
        this.annonces = annonces;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /**
     * Records the dispatch of the registered letter; the deadline given to the debtor runs from that day.
     *
     * @return the opening of the first working day after the deadline: when the procedure goes on
     * @throws Refus when there is no letter to dispatch, the day is impossible, the case is settled or paused, or what is
     *     owed is not what was approved
     */
    @Transactional
    public Instant deposer(long id, LocalDate jour, String suivi, String auteur) {
        Dossier dossier = verrouiller(id);
        MiseEnDemeureRepository.Ligne ligne = aDeposer(dossier);
        Courrier courrier = courriers.parId(ligne.courrier());
        LocalDate prepare = courrier.prepareLe().atZone(Temps.PARIS).toLocalDate();
        if (jour.isAfter(aujourdhui()) || jour.isBefore(prepare)) {
            throw new Refus(
                    "date-de-depot",
                    "La date de dépôt doit se situer entre la préparation de la lettre ("
                            + FormatFrancais.dateCourte(prepare) + ") et aujourd'hui.");
        }
        exigerCeQuiFutApprouve(dossier, ligne, jour);
        LocalDate expire = jour.plusDays(ligne.delaiJours());
        registre.deposer(ligne.id(), jour, suivi, expire);
        creances.mettreEnDemeure(courrier.factures(), jour);
        courriers.deposer(courrier.id(), jour, suivi, auteur);
        inscrire(
                dossier,
                "RECOMMANDE_DEPOSE",
                "Recommandé déposé le " + FormatFrancais.dateLongue(jour) + " (suivi " + suivi
                        + ") : le débiteur a jusqu'au " + FormatFrancais.dateLongue(expire),
                auteur);
        annonces.annoncer(id, Annonce.Type.DELAI);
        return calendrier.ouvertureAPartirDe(expire.plusDays(1));
    }

    /**
     * Takes the letter back before it is posted: its step writes another, for what is owed then. Approved anew, unless
     * that is the very amount that was approved.
     *
     * @throws Refus when there is no letter to dispatch
     */
    @Transactional
    public void refaire(long id, String auteur) {
        Dossier dossier = verrouiller(id);
        MiseEnDemeureRepository.Ligne ligne = aDeposer(dossier);
        Courrier courrier = courriers.parId(ligne.courrier());
        courriers.annuler(courrier.id(), "la lettre est à refaire", auteur);
        contacts.oublier(Cle.racine(courrier.cle()));
        registre.priverDEffet(ligne.id(), aujourdhui());
        inscrire(dossier, "RECOMMANDE_A_REFAIRE", "Mise en demeure non déposée : la lettre est à refaire", auteur);
    }

    /** What whoever posts the letter must know first, in French; empty when it may be posted. */
    public Optional<String> contreIndication(long id) {
        Dossier dossier = dossiers.parId(id);
        return registre.emise(dossier)
                .flatMap(ligne -> ecart(dossier, ligne.montant(), aujourdhui()))
                .map(ecart ->
                        ecart + " Ne déposez pas cette lettre : répondez qu'elle est à refaire, l'approbation sera"
                                + " redemandée pour le nouveau montant.");
    }

    /** Posted, in that order, with what came back. */
    public List<RecommandePoste> duDossier(long dossier) {
        return registre.postes(dossier);
    }

    /** The last day of the deadline that binds the creditor; empty while no letter in force has been posted. */
    public Optional<LocalDate> finDuDelai(long dossier) {
        return registre.postes(dossier).stream()
                .filter(poste -> !poste.sansEffet())
                .map(RecommandePoste::finDuDelai)
                .max(Comparator.naturalOrder());
    }

    /** When the procedure may go on after the deadline. */
    public Optional<Instant> apresLeDelai(long dossier) {
        return finDuDelai(dossier).map(fin -> calendrier.ouvertureAPartirDe(fin.plusDays(1)));
    }

    private MiseEnDemeureRepository.Ligne aDeposer(Dossier dossier) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier est clos (" + dossier.motifFin() + ") : ne déposez pas cette lettre.");
        }
        if (!dossiers.suspensions(dossier.id()).isEmpty()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-suspendu",
                    "Le dossier est suspendu : levez la suspension avant de déposer la lettre.");
        }
        return registre.emise(dossier)
                .orElseThrow(() -> new Refus(
                        Refus.Nature.CONFLIT,
                        "pas-de-mise-en-demeure",
                        "Aucune mise en demeure n'attend d'être déposée sur ce dossier."));
    }

    private void exigerCeQuiFutApprouve(Dossier dossier, MiseEnDemeureRepository.Ligne ligne, LocalDate jour) {
        Optional<String> ecart = ecart(dossier, ligne.montant(), jour);
        if (ecart.isPresent()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "solde-change",
                    ecart.get() + " Répondez que la lettre est à refaire : l'approbation sera redemandée.");
        }
    }

    /** A letter posted on that day was right if only later payments changed what was approved. */
    private Optional<String> ecart(Dossier dossier, BigDecimal approuve, LocalDate jour) {
        BigDecimal du = Principal.exigible(dossiers.situationARelancer(dossier.id(), aujourdhui()));
        BigDecimal recuDepuis = creances.reglements(dossier.debiteur()).stream()
                .filter(reglement ->
                        reglement.annuleLe() == null && reglement.date().isAfter(jour))
                .map(Reglement::montant)
                .map(Montant::valeur)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (approuve.compareTo(du) == 0 || approuve.compareTo(du.add(recuDepuis)) == 0) {
            return Optional.empty();
        }
        return Optional.of("Le solde a changé depuis l'approbation : " + euros(approuve) + " approuvés, " + euros(du)
                + " dus aujourd'hui.");
    }

    private static String euros(BigDecimal montant) {
        return FormatFrancais.montant(new Montant(montant, Montant.EURO));
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private Dossier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        return dossiers.parId(id);
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur));
    }
}
