package fr.escalade.promesse;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Reglement;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The promises of a case: the latest one counts, and holds the escalation until it is found kept or broken. */
@Component
public class Promesses {

    private final PromesseRepository promesses;
    private final Creanciers creanciers;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    Promesses(
            PromesseRepository promesses,
            Creanciers creanciers,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.promesses = promesses;
        this.creanciers = creanciers;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * Writes a promise down and pauses the case; an earlier running one gives way.
     *
     * @throws Refus when the amount or the day is not possible, or the case is closed
     */
    @Transactional
    public Promesse recevoir(long id, Montant montant, LocalDate echeance, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        LocalDate jour = Temps.aujourdhui(horloge);
        verifier(dossier, montant, echeance, jour);
        remplacer(dossier, auteur);
        long promesse = promesses.inserer(id, montant, echeance, jour, auteur);
        String dite = enClair(montant, echeance);
        dossiers.suspendrePour(origine(promesse), id, "Promesse de " + dite, null, auteur);
        inscrire(dossier, "PROMESSE_RECUE", "Promesse reçue : " + dite, auteur, promesse);
        annonces.annoncer(id, Annonce.Type.PROMESSE, promesse);
        return parId(promesse);
    }

    /**
     * Says on its day (and grace) whether the promise was kept: money received since it was made reaches the amount. The
     * case goes on either way; what is settled closes by itself. Empty when another promise took its place.
     */
    @Transactional
    public Optional<Promesse.Etat> constater(long id) {
        Promesse promesse = parId(id);
        debiteurs.verrouiller(dossiers.parId(promesse.dossier()).debiteur());
        if (parId(id).etat() != Promesse.Etat.EN_COURS) {
            return Optional.empty();
        }
        Dossier dossier = dossiers.parId(promesse.dossier());
        Montant recu = recu(dossier.debiteur(), promesse).moins(promesses.etranger(promesse));
        boolean tenue = recu.compareTo(promesse.montant()) >= 0;
        Promesse.Etat etat = tenue ? Promesse.Etat.TENUE : Promesse.Etat.ROMPUE;
        promesses.conclure(id, etat, Temps.aujourdhui(horloge));
        String dite = enClair(promesse.montant(), promesse.echeance());
        inscrire(
                dossier,
                tenue ? "PROMESSE_TENUE" : "PROMESSE_ROMPUE",
                (tenue ? "Promesse tenue : " : "Promesse non tenue : ") + dite,
                Fait.ESCALADE,
                id);
        dossiers.leverPour(origine(id), dossier.id(), Fait.ESCALADE);
        return Optional.of(etat);
    }

    /** A payment plan takes the place of the running promise, if there is one. */
    @Transactional
    public void ceder(long id, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        remplacer(dossiers.parId(id), auteur);
    }

    /** How many promises this debtor has broken, across its cases. */
    public int rompues(long debiteur) {
        return promesses.rompues(debiteur);
    }

    /** Latest first. */
    public List<Promesse> duDossier(long dossier) {
        return promesses.duDossier(dossier);
    }

    /** @throws Refus when there is none */
    public Promesse parId(long id) {
        return promesses.parId(id).orElseThrow(() -> Refus.introuvable("La promesse n°", Long.toString(id)));
    }

    /** The promise that holds the case, if there is one. */
    public Optional<Promesse> enCours(long dossier) {
        return promesses.duDossier(dossier).stream()
                .filter(promesse -> promesse.etat() == Promesse.Etat.EN_COURS)
                .findFirst();
    }

    /**
     * A debtor's account is about to be joined to another one's: what the latter has paid since does not keep the promise
     * that runs on {@code dossier}, which goes on in {@code vers} (the same case or another). Both debtors are locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reunir(long dossier, long vers, long autreDebiteur, String auteur) {
        enCours(dossier).ifPresent(promesse -> {
            promesses.rattacher(promesse.id(), vers, recu(autreDebiteur, promesse));
            if (dossier != vers) {
                inscrire(
                        dossiers.parId(vers),
                        "PROMESSE_REPRISE",
                        "Promesse de " + FormatFrancais.montant(promesse.montant()) + " pour le "
                                + FormatFrancais.dateLongue(promesse.echeance()) + " reprise du dossier "
                                + dossiers.parId(dossier).numero(),
                        auteur,
                        promesse.id());
                annonces.annoncer(vers, Annonce.Type.PROMESSE, promesse.id());
            }
        });
    }

    private void remplacer(Dossier dossier, String auteur) {
        for (Promesse ancienne : promesses.duDossier(dossier.id())) {
            if (ancienne.etat() == Promesse.Etat.EN_COURS) {
                promesses.conclure(ancienne.id(), Promesse.Etat.REMPLACEE, Temps.aujourdhui(horloge));
                inscrire(
                        dossier,
                        "PROMESSE_REMPLACEE",
                        "Promesse remplacée : " + enClair(ancienne.montant(), ancienne.echeance()),
                        auteur,
                        ancienne.id());
                dossiers.leverPour(origine(ancienne.id()), dossier.id(), auteur);
            }
        }
    }

    private Montant recu(long debiteur, Promesse promesse) {
        return creances.reglements(debiteur).stream()
                .filter(reglement -> reglement.annuleLe() == null
                        && !reglement.date().isBefore(promesse.faiteLe())
                        && reglement
                                .montant()
                                .devise()
                                .equals(promesse.montant().devise()))
                .map(Reglement::montant)
                .reduce(Montant.zero(promesse.montant().devise()), Montant::plus);
    }

    /** A promise further away than the creditor allows is a request for time: a plan, or a later due date. */
    private void verifier(Dossier dossier, Montant montant, LocalDate echeance, LocalDate jour) {
        LocalDate limite =
                jour.plusDays(creanciers.parCode(dossier.creancier()).delais().promesseMaximum());
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à promettre.");
        }
        if (!montant.estPositif()) {
            throw new Refus("montant-invalide", "Le montant promis doit être positif.");
        }
        if (echeance.isBefore(jour) || echeance.isAfter(limite)) {
            throw new Refus(
                    "date-promise",
                    "La date promise doit se situer entre aujourd'hui et le "
                            + FormatFrancais.dateCourte(limite)
                            + ". Au-delà, proposez un échéancier.");
        }
    }

    private static String enClair(Montant montant, LocalDate echeance) {
        return FormatFrancais.montant(montant) + " pour le " + FormatFrancais.dateLongue(echeance);
    }

    private static String origine(long promesse) {
        return "promesse-" + promesse;
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur, long promesse) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(Map.of("promesse", promesse)));
    }
}
