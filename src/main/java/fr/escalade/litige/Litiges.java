package fr.escalade.litige;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The disputes of a case: opened, qualified, ended. How one is decided: {@link DecisionsDeLitige}. */
@Component
public class Litiges {

    private final LitigeRepository litiges;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    Litiges(
            LitigeRepository litiges,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.litiges = litiges;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * Opens a dispute about invoices of the case's debtor; these are held at once, the others go on.
     *
     * @param numeros invoice numbers; empty: every late invoice of the case
     * @throws Refus when the case is closed, an invoice is not the debtor's, or nothing is left to dispute
     */
    @Transactional
    public Litige ouvrir(long id, List<String> numeros, Motif motif, String description, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : contestez ses factures dans un nouveau dossier.");
        }
        List<Facture> contestees = contestables(dossier, numeros);
        List<Long> ids = contestees.stream().map(Facture::id).toList();
        LocalDate jour = Temps.aujourdhui(horloge);
        long litige = litiges.inserer(id, motif, description == null ? "" : description.strip(), jour, auteur, ids);
        creances.contester(ids, motif.name(), jour);
        inscrire(
                dossier,
                "LITIGE_OUVERT",
                "Litige ouvert sur " + motif.enClair() + " : "
                        + contestees.stream().map(Facture::numero).collect(Collectors.joining(", ")),
                auteur,
                litige,
                contestees.stream().map(Facture::numero).toList());
        annonces.annoncer(id, Annonce.Type.LITIGE, litige);
        return parId(litige);
    }

    /** @throws Refus when these invoices (empty: every late one of the case) cannot be disputed now */
    public void verifier(long dossier, List<String> numeros) {
        contestables(dossiers.parId(dossier), numeros);
    }

    /** A person read the dispute and says what it is about. */
    @Transactional
    public void qualifier(long id, Motif motif, String auteur) {
        Litige litige = verrouiller(id);
        litiges.qualifier(id, motif);
        inscrire(
                dossiers.parId(litige.dossier()),
                "LITIGE_QUALIFIE",
                "Litige qualifié : il porte sur " + motif.enClair(),
                auteur,
                id,
                numeros(litige));
    }

    /** The dispute is over without a decision (withdrawn, no dispute after all): its invoices may be demanded again. */
    @Transactional
    public void retirer(long id, String motif, String auteur) {
        Litige litige = verrouiller(id);
        if (litige.etat() != Litige.Etat.OUVERT) {
            return;
        }
        clore(litige, "Litige retiré : " + motif, auteur);
        annonces.annoncer(litige.dossier(), Annonce.Type.REPRISE);
    }

    /** Ends a dispute without a decision; should a payment be reversed later, its invoices are demanded like others. */
    void clore(Litige litige, String libelle, String auteur) {
        litiges.clore(litige.id(), Temps.aujourdhui(horloge));
        inscrire(dossiers.parId(litige.dossier()), "LITIGE_CLOS", libelle, auteur, litige.id(), numeros(litige));
        creances.leverContestation(litige.factures());
        annonces.annoncer(litige.dossier(), Annonce.Type.LITIGE_CLOS, litige.id());
    }

    /** The open dispute about that invoice, if there is one. */
    public Optional<Litige> surLaFacture(Facture facture) {
        return litiges.ouvertsDuDebiteur(facture.debiteur()).stream()
                .filter(litige -> litige.factures().contains(facture.id()))
                .findFirst();
    }

    /**
     * The open disputes of a case that closes by a merge are instructed in {@code vers}, from the start: their invoices
     * stay held. Returns how many. Both debtors are locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reunir(long clos, long vers, String auteur) {
        Dossier dossier = dossiers.parId(vers);
        List<Litige> ouverts = litiges.duDossier(clos).stream()
                .filter(litige -> litige.etat() == Litige.Etat.OUVERT)
                .sorted(Comparator.comparing(Litige::id))
                .toList();
        for (Litige litige : ouverts) {
            litiges.rattacher(litige.id(), vers);
            inscrire(
                    dossier,
                    "LITIGE_REPRIS",
                    "Litige repris du dossier " + dossiers.parId(clos).numero() + " : il est instruit ici",
                    auteur,
                    litige.id(),
                    numeros(litige));
            annonces.annoncer(vers, Annonce.Type.LITIGE, litige.id());
        }
        return ouverts.size();
    }

    /** Latest first. */
    public List<Litige> duDossier(long dossier) {
        return litiges.duDossier(dossier);
    }

    /**
     * Late invoices that a ledger says are disputed, of debtors who have no case yet: nobody is asked anything about them
     * before. creancier null: of all.
     */
    public long signalesSansDossier(String creancier) {
        return litiges.signalesSansDossier(creancier, Temps.aujourdhui(horloge));
    }

    /** @throws Refus when there is none */
    public Litige parId(long id) {
        return litiges.parId(id).orElseThrow(() -> Refus.introuvable("Le litige n°", Long.toString(id)));
    }

    /** What the credit note that ended the dispute gave up, in its invoices' currency. */
    public Optional<Montant> avoir(Litige litige) {
        return Optional.ofNullable(litige.montant())
                .map(montant -> new Montant(
                        montant,
                        creances.parId(litige.factures().get(0)).montant().devise()));
    }

    Litige verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(parId(id).dossier()).debiteur());
        return parId(id);
    }

    private List<Facture> contestables(Dossier dossier, List<String> numeros) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Facture> factures = creances.duDebiteur(dossier.debiteur()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> numeros.isEmpty() ? facture.estExigible(jour) : numeros.contains(facture.numero()))
                .toList();
        List<String> trouves = factures.stream().map(Facture::numero).toList();
        List<String> absents =
                numeros.stream().filter(numero -> !trouves.contains(numero)).toList();
        if (!absents.isEmpty()) {
            throw new Refus(
                    "facture-inconnue",
                    "Ces factures ne sont pas à ce débiteur : " + String.join(", ", absents)
                            + ". Vérifiez leurs numéros.");
        }
        List<Facture> ouvertes = factures.stream()
                .filter(facture ->
                        facture.etat(jour) == EtatFacture.ECHUE || facture.etat(jour) == EtatFacture.A_ECHOIR)
                .toList();
        if (ouvertes.isEmpty()) {
            throw new Refus(
                    "rien-a-contester", "Ces factures sont déjà réglées, annulées ou contestées : rien à contester.");
        }
        return ouvertes;
    }

    List<String> numeros(Litige litige) {
        return litige.factures().stream()
                .map(facture -> creances.parId(facture).numero())
                .toList();
    }

    private void inscrire(
            Dossier dossier, String type, String libelle, String auteur, long litige, List<String> factures) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(Map.of("litige", litige, "factures", factures)));
    }
}
