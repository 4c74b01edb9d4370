package fr.escalade.remise;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Reductions;
import fr.escalade.creance.Reglement;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.historique.Fait;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.promesse.Promesses;
import fr.escalade.remise.RemiseConditionnelle.Etat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The discounts offered to close a case: « pay the net by that day, the rest is given up; after it, all is owed ». One
 * open at a time, and the case is paused meanwhile. What payments do to them is {@link SuiviDesRemises}'s.
 */
@Component
public class RemisesConditionnelles {

    private final RemiseRepository remises;
    private final ControleDeLaRemise controle;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Reductions reductions;
    private final CompteDeLaRemise compte;
    private final Promesses promesses;
    private final Echeanciers echeanciers;
    private final ProceduresCollectives procedures;
    private final Annonces annonces;
    private final RecitDesRemises recit;
    private final Clock horloge;

    RemisesConditionnelles(
            RemiseRepository remises,
            ControleDeLaRemise controle,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Reductions reductions,
            CompteDeLaRemise compte,
            Promesses promesses,
            Echeanciers echeanciers,
            ProceduresCollectives procedures,
            Annonces annonces,
            RecitDesRemises recit,
            Clock horloge) {
        this.remises = remises;
        this.controle = controle;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.reductions = reductions;
        this.compte = compte;
        this.promesses = promesses;
        this.echeanciers = echeanciers;
        this.procedures = procedures;
        this.annonces = annonces;
        this.recit = recit;
        this.horloge = horloge;
    }

    /**
     * Writes an offer down and pauses the case; the procedure asks for the approval that it needs, then sends it.
     *
     * @throws Refus when it makes no sense, or something else is agreed or pending for the same debts
     */
    @Transactional
    public RemiseConditionnelle proposer(long id, Proposition proposition, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        exigerLaPlaceLibre(dossier);
        LocalDate jour = aujourdhui();
        ControleDeLaRemise.Assiette assiette =
                controle.verifier(proposition, dossiers.situation(id, jour), creances.duDebiteur(dossier.debiteur()));
        long dernierReglement = creances.reglements(dossier.debiteur()).stream()
                .mapToLong(Reglement::id)
                .max()
                .orElse(0);
        RemiseConditionnelle proposee =
                parId(remises.inserer(id, proposition, assiette, dernierReglement, jour, auteur));
        recit.inscrire(
                proposee,
                "REMISE_PROPOSEE",
                "Remise proposée : " + RecitDesRemises.enClair(proposee) + " — " + proposee.motif(),
                auteur);
        tenir(proposee, auteur);
        return proposee;
    }

    /** @throws Refus when it is decided already, its day has come, or by the very person who proposed it (four eyes) */
    @Transactional
    public void accorder(long id, String auteur) {
        RemiseConditionnelle proposee = aDecider(id);
        if (proposee.auteur().equals(auteur)) {
            throw conflit("quatre-yeux", "Vous avez proposé cette remise : une autre personne doit l'approuver.");
        }
        if (!proposee.limite().isAfter(aujourdhui())) {
            throw conflit(
                    "date-limite-passee",
                    "La date limite (" + FormatFrancais.dateCourte(proposee.limite())
                            + ") est venue pendant que la remise attendait : refusez-la, puis proposez-en une autre.");
        }
        remises.decider(id, Etat.PROPOSEE, null, auteur);
        recit.inscrire(proposee, "REMISE_APPROUVEE", "Remise approuvée : " + RecitDesRemises.enClair(proposee), auteur);
    }

    /** The case goes on where it stood. @throws Refus when it is decided already */
    @Transactional
    public void refuser(long id, String motif, String auteur) {
        RemiseConditionnelle proposee = aDecider(id);
        remises.decider(id, Etat.REFUSEE, motif, auteur);
        recit.inscrire(proposee, "REMISE_REFUSEE", "Remise refusée : " + motif, auteur);
        liberer(proposee, auteur);
    }

    /** False when there is nothing to offer (any more): decided otherwise, offered already, or its day has come. */
    @Transactional
    public boolean aOffrir(long id) {
        RemiseConditionnelle remise = verrouiller(id);
        return remise.etat() == Etat.PROPOSEE && remise.limite().isAfter(aujourdhui());
    }

    /** Its letter is written: from now on it binds. */
    @Transactional
    public void offrir(long id) {
        RemiseConditionnelle remise = verrouiller(id);
        remises.offrir(id, aujourdhui());
        recit.inscrire(remise, "REMISE_OFFERTE", "Remise offerte : " + RecitDesRemises.enClair(remise), Fait.ESCALADE);
    }

    /**
     * Says, once its day and the time of a transfer are over, that nobody took the offer: all is owed and the case goes on
     * where it stood. Empty when it was over already.
     */
    @Transactional
    public Optional<Etat> constater(long id) {
        RemiseConditionnelle remise = verrouiller(id);
        if (!remise.ouverte()) {
            return Optional.empty();
        }
        boolean offerte = remise.etat() == Etat.OFFERTE;
        String fin = offerte
                ? FormatFrancais.montant(remise.net()) + " n'ont pas été reçus à temps, la totalité est due"
                : "sa date est passée avant qu'elle ne parte";
        conclure(remise, Etat.CADUQUE, offerte, fin, "Remise caduque : " + fin, Fait.ESCALADE);
        return Optional.of(Etat.CADUQUE);
    }

    /**
     * Takes an offer back. One whose letter has left binds until its day (art. 1116 C. civ.): {@code motif} says why it may
     * be taken back all the same.
     *
     * @throws Refus when it is over already
     */
    @Transactional
    public void retirer(long id, String motif, String auteur) {
        RemiseConditionnelle remise = verrouiller(id);
        if (!remise.ouverte()) {
            throw conflit("remise-terminee", "Cette remise est déjà terminée.");
        }
        clore(remise, Etat.RETIREE, motif, "Remise retirée : " + motif, auteur);
    }

    /** Latest first. */
    public List<RemiseConditionnelle> duDossier(long dossier) {
        return remises.duDossier(dossier);
    }

    /** The offer that is proposed or runs on that case, if there is one. */
    public Optional<RemiseConditionnelle> ouverte(long dossier) {
        return duDossier(dossier).stream().filter(RemiseConditionnelle::ouverte).findFirst();
    }

    /** What is still to be paid of the net within its time. */
    public Montant manque(RemiseConditionnelle remise) {
        return compte.manque(remise);
    }

    /** What was given up, invoice by invoice, with the credit note that documents it. */
    public List<Reductions.Part> abandonne(long id) {
        return reductions.de(id);
    }

    /** What was given up, all taxes included, and no credit note documents yet; zero while nothing was. */
    public Montant avoirAEtablir(RemiseConditionnelle remise) {
        return abandonne(remise.id()).stream()
                .filter(part -> part.avoir() == null)
                .map(Reductions.Part::principal)
                .reduce(Montant.zero(remise.remise().devise()), Montant::plus);
    }

    /** @throws Refus when there is none */
    public RemiseConditionnelle parId(long id) {
        return remises.parId(id).orElseThrow(() -> Refus.introuvable("La remise n°", Long.toString(id)));
    }

    /** Pauses its case, and has the procedure take care of it. */
    void tenir(RemiseConditionnelle remise, String auteur) {
        dossiers.suspendrePour(
                origine(remise), remise.dossier(), "Remise : " + RecitDesRemises.enClair(remise), null, auteur);
        annonces.annoncer(remise.dossier(), Annonce.Type.REMISE, remise.id());
    }

    /** Ends an open offer otherwise than by the watch of its day: its procedure has nothing left to do. */
    void clore(RemiseConditionnelle remise, Etat etat, String fin, String libelle, String auteur) {
        conclure(remise, etat, false, fin, libelle, auteur);
        annonces.annoncer(remise.dossier(), Annonce.Type.REMISE_CLOSE, remise.id());
    }

    /** The same for one that is concluded already. */
    void clore(RemiseConditionnelle remise) {
        liberer(remise, Fait.ESCALADE);
        annonces.annoncer(remise.dossier(), Annonce.Type.REMISE_CLOSE, remise.id());
    }

    private void conclure(
            RemiseConditionnelle remise, Etat etat, boolean expiree, String fin, String libelle, String auteur) {
        remises.conclure(remise.id(), etat, expiree, fin, aujourdhui());
        recit.inscrire(remise, "REMISE_" + etat.name(), libelle, auteur);
        liberer(remise, auteur);
    }

    /** A case that is about to close by itself is left alone: freeing it would only be noise in its journal. */
    void liberer(RemiseConditionnelle remise, String auteur) {
        boolean resteDu = creances.duDebiteur(dossiers.parId(remise.dossier()).debiteur()).stream()
                .map(facture -> facture.etat(aujourdhui()))
                .anyMatch(etat -> etat == EtatFacture.ECHUE || etat == EtatFacture.LITIGE);
        if (resteDu) {
            dossiers.leverPour(origine(remise), remise.dossier(), auteur);
        }
    }

    private void exigerLaPlaceLibre(Dossier dossier) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw conflit(
                    "dossier-clos", "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à remettre.");
        }
        if (ouverte(dossier.id()).isPresent()) {
            throw conflit(
                    "remise-ouverte",
                    "Une remise est déjà proposée ou offerte sur ce dossier : attendez sa date ou retirez-la d'abord.");
        }
        if (echeanciers.duDossier(dossier.id()).stream().anyMatch(Echeancier::ouvert)) {
            throw conflit(
                    "echeancier-ouvert",
                    "Un échéancier est proposé ou en cours sur ce dossier : refusez-le ou retirez-le d'abord.");
        }
        promesses.enCours(dossier.id()).ifPresent(promesse -> {
            throw conflit(
                    "promesse-en-cours",
                    "Le débiteur a promis " + FormatFrancais.montant(promesse.montant()) + " pour le "
                            + FormatFrancais.dateLongue(promesse.echeance())
                            + " : attendez cette date avant de lui consentir une remise.");
        });
        if (procedures.enCours(dossier.debiteur()).isPresent()) {
            throw conflit(
                    "procedure-collective",
                    "Le débiteur est en procédure collective ou en surendettement : il ne peut pas vous payer seul"
                            + " (art. L622-7 C. com., L722-5 C. conso.), aucune remise ne s'offre.");
        }
    }

    RemiseConditionnelle verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(parId(id).dossier()).debiteur());
        return parId(id);
    }

    private RemiseConditionnelle aDecider(long id) {
        RemiseConditionnelle remise = verrouiller(id);
        if (remise.etat() != Etat.PROPOSEE || remise.decideePar() != null) {
            throw conflit("remise-decidee", "Cette remise n'attend plus de décision.");
        }
        return remise;
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private static String origine(RemiseConditionnelle remise) {
        return "remise-" + remise.id();
    }

    private static Refus conflit(String type, String message) {
        return new Refus(Refus.Nature.CONFLIT, type, message);
    }
}
