package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What stops all sending, and what a person says about it: of each message of the gap, whether it leaves again. */
@Component
public class Restaurations {

    private final ArretRepository arrets;
    private final Veille veille;
    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Restaurations(
            ArretRepository arrets,
            Veille veille,
            CourrierRepository courriers,
            Debiteurs debiteurs,
            Journal journal,
            TransactionTemplate transaction,
            Clock horloge) {
        this.arrets = arrets;
        this.veille = veille;
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /** Everything that stops the sending now, on any node. */
    public List<Arret> arrets() {
        List<Arret> tous = new ArrayList<>(arrets.ouverts(null));
        Optional.ofNullable(veille.panne()).ifPresent(tous::add);
        return tous;
    }

    /** Messages that left and that the database does not know to have left, oldest first. */
    public List<Ecart> aDecider() {
        return arrets.aDecider().stream().map(this::avecSonCourrier).toList();
    }

    /**
     * Says of one message that it has left, or that it is to leave again; the last one lets the sending resume. A message
     * that the procedure has still to prepare again is treated so when it comes.
     *
     * @throws Refus when it is decided, or not in the gap
     */
    public void decider(String cle, Ecart.Decision decision, String auteur) {
        transaction.executeWithoutResult(etat -> {
            Optional<CourrierRepository.Ligne> connu = courriers.parCle(cle);
            connu.ifPresent(ligne -> debiteurs.verrouiller(ligne.courrier().debiteur()));
            Ecart ecart = arrets.ecart(cle)
                    .filter(un -> un.decision() == null)
                    .orElseThrow(() ->
                            new Refus(Refus.Nature.CONFLIT, "ecart-decide", "Ce message n'attend plus de décision."));
            arrets.decider(cle, decision, auteur, horloge.instant());
            connu.ifPresent(ligne -> appliquer(courriers.parCle(cle).orElseThrow(), ecart, decision, auteur));
            if (arrets.aDecider().isEmpty()) {
                arrets.ouverts(null).stream()
                        .filter(arret -> arret.motif() == Arret.Motif.RESTAURATION)
                        .forEach(arret -> lever(arret, auteur));
            }
        });
    }

    /**
     * The same of all that are left, which are the {@code nombre} that the person has seen.
     *
     * @throws Refus when there are more by now, or fewer
     */
    public void deciderDeTous(Ecart.Decision decision, int nombre, String auteur) {
        List<Ecart> restants = arrets.aDecider();
        if (restants.size() != nombre) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "liste-changee",
                    "La liste a changé depuis que vous l'avez lue (" + nombre + " messages alors, " + restants.size()
                            + " maintenant) : relisez-la, puis décidez.");
        }
        restants.forEach(ecart -> decider(ecart.cle(), decision, auteur));
    }

    /**
     * A person has made sure of what has left: the node begins a new witness, and sends again.
     *
     * @throws Refus when it is over, or its messages have to be decided on
     */
    public void reprendre(long arret, String auteur) {
        transaction.executeWithoutResult(etat -> {
            Arret ouvert = arrets.ouverts(null).stream()
                    .filter(un -> un.id() == arret)
                    .findFirst()
                    .orElseThrow(() -> Refus.introuvable("L'arrêt des envois", Long.toString(arret)));
            if (ouvert.motif() == Arret.Motif.RESTAURATION) {
                throw new Refus(
                        Refus.Nature.CONFLIT,
                        "ecarts-a-decider",
                        "Dites d'abord, de chaque message, s'il est déjà parti ou s'il est à renvoyer.");
            }
            lever(ouvert, auteur);
        });
    }

    private void lever(Arret arret, String auteur) {
        if (arrets.lever(arret.id(), auteur, horloge.instant())) {
            journal.inscrire(Fait.general("ENVOIS_REPRIS", "Envois repris : " + arret.detail(), auteur));
        }
    }

    private void appliquer(CourrierRepository.Ligne ligne, Ecart ecart, Ecart.Decision decision, String auteur) {
        arrets.compterRemises(ligne.courrier().id(), ecart.fois());
        EtatCourrier etat = ligne.courrier().etat();
        boolean attend = etat == EtatCourrier.A_ENVOYER || etat == EtatCourrier.A_CONFIRMER;
        if (decision == Ecart.Decision.DEJA_PARTI && attend) {
            noterLeDepart(ligne, ecart, auteur);
        }
    }

    /**
     * Nothing is handed over: the witness proves that it was. A registered letter has left when the post has it, which a
     * person notes.
     */
    void noterLeDepart(CourrierRepository.Ligne ligne, Ecart ecart, String auteur) {
        Courrier courrier = ligne.courrier();
        String constat = "parti le " + FormatFrancais.dateLongue(LocalDate.ofInstant(ecart.remisLe(), Temps.PARIS))
                + " d'après le témoin d'envoi, vérifié par " + auteur;
        boolean recommande = courrier.canal() == Canal.RECOMMANDE;
        courriers.conclure(
                courrier.id(),
                recommande ? EtatCourrier.A_VERIFIER : EtatCourrier.EXPEDIE,
                recommande ? null : ecart.remisLe(),
                recommande ? null : constat,
                recommande ? constat : null);
        journal.inscrire(Faits.de(
                ligne,
                recommande ? "COURRIER_A_VERIFIER" : "COURRIER_EXPEDIE",
                ligne.libelle() + " : " + constat,
                auteur));
    }

    private Ecart avecSonCourrier(Ecart ecart) {
        Courrier courrier = courriers
                .parCle(ecart.cle())
                .map(CourrierRepository.Ligne::courrier)
                .orElse(null);
        return new Ecart(
                ecart.cle(),
                ecart.creancier(),
                ecart.canal(),
                ecart.destinataire(),
                ecart.messageId(),
                ecart.remisLe(),
                ecart.fois(),
                courrier,
                ecart.decision(),
                ecart.decidePar());
    }
}
