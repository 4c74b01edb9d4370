package fr.escalade.reception;

import fr.escalade.courrier.Accuses;
import fr.escalade.courrier.Courriers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.Joignabilite;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Temps;
import fr.escalade.reception.tri.Constat;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a received message changes, in the transaction that keeps it: an answer, a proof, a dead address, or nothing. */
@Component
class Effets {

    private final Debiteurs debiteurs;
    private final Dossiers dossiers;
    private final ReponsesRecues reponses;
    private final Accuses accuses;
    private final Courriers courriers;
    private final Joignabilite joignabilite;
    private final Journal journal;
    private final Clock horloge;

    Effets(
            Debiteurs debiteurs,
            Dossiers dossiers,
            ReponsesRecues reponses,
            Accuses accuses,
            Courriers courriers,
            Joignabilite joignabilite,
            Journal journal,
            Clock horloge) {
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
        this.reponses = reponses;
        this.accuses = accuses;
        this.courriers = courriers;
        this.joignabilite = joignabilite;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Conclusion produire(MessageRecu message, Constat constat, Rattachement a) {
        if (a.debiteur() != null) {
            debiteurs.verrouiller(a.debiteur());
        }
        return switch (constat.nature()) {
            case REPONSE -> reponse(message, a);
            case REMISE, LECTURE -> remise(message, constat, a);
            case REBOND_DEFINITIF, REBOND_PASSAGER -> rebond(message, constat, a);
            case AUTOMATIQUE -> noter(a, message, "REPONSE_AUTOMATIQUE", "Réponse automatique de " + message.de());
            case RETARD -> noter(a, message, "REMISE_RETARDEE", "Remise retardée");
            case DEFI -> {
                noter(a, message, "VALIDATION_DEMANDEE", "Le filtre anti-spam du débiteur demande une validation");
                yield Conclusion.aTraiter(
                        a,
                        "Ouvrez le message exact et validez votre envoi, puis classez-le : sans cela rien n’arrive.");
            }
            case PLAINTE -> {
                noter(a, message, "MESSAGE_SIGNALE", "Message signalé comme indésirable");
                yield Conclusion.aTraiter(
                        a, "Un destinataire signale nos messages comme indésirables : décidez d’un autre canal.");
            }
            case ILLISIBLE ->
                Conclusion.aTraiter(
                        a, "Escalade n’a pas su le lire : ouvrez le message exact, puis rattachez ou classez.");
            case DIFFUSION, PROPRE -> Conclusion.classee(a, null);
        };
    }

    private Conclusion reponse(MessageRecu message, Rattachement a) {
        if (a.debiteur() == null) {
            return Conclusion.aTraiter(a, a.doute());
        }
        if (a.dossier() == null || dossiers.parId(a.dossier()).etat() == EtatDossier.CLOS) {
            return Conclusion.aTraiter(
                    a, "Ce débiteur n’a pas de dossier en cours : lisez, puis classez ou rattachez.");
        }
        if (message.expediteur() != null) {
            joignabilite.retablir(a.debiteur(), message.expediteur(), Fait.ESCALADE);
        }
        long reponse = reponses.recevoir(a.dossier(), ReponseRecue.Canal.EMAIL, dit(message), Fait.ESCALADE)
                .id();
        return Conclusion.classee(a, reponse);
    }

    /** What the form « Traiter la réponse » shows: never nothing. */
    static String dit(MessageRecu message) {
        String texte = message.extrait().isBlank() ? "(sans texte) " + message.objet() : message.extrait();
        return message.pieces().isBlank() ? texte : texte + "\n\nPièces jointes :\n" + message.pieces();
    }

    private Conclusion remise(MessageRecu message, Constat constat, Rattachement a) {
        if (a.courrier() == null || constat.statut().isEmpty()) {
            return noter(a, message, "ACCUSE_RECU", "Accusé reçu");
        }
        accuses.remis(a.courrier(), constat.pourquoi());
        joignabilite.retablir(a.debiteur(), courriers.parId(a.courrier()).destinataire(), Fait.ESCALADE);
        return Conclusion.classee(a, null);
    }

    private Conclusion rebond(MessageRecu message, Constat constat, Rattachement a) {
        if (a.courrier() == null) {
            return Conclusion.aTraiter(
                    a, a.doute() != null ? a.doute() : "Cet avis ne dit pas quel message n’a pas été remis.");
        }
        accuses.revenu(a.courrier(), constat.pourquoi());
        String adresse = courriers.parId(a.courrier()).destinataire();
        echec(a.debiteur(), adresse, message, constat.pourquoi());
        return Conclusion.classee(a, null);
    }

    void echec(long debiteur, String adresse, MessageRecu message, String raison) {
        joignabilite.noterEchec(
                debiteur,
                adresse,
                message.nature() == fr.escalade.reception.tri.Nature.REBOND_DEFINITIF,
                raison,
                Temps.aujourdhui(horloge));
    }

    private Conclusion noter(Rattachement a, MessageRecu message, String type, String libelle) {
        if (a.debiteur() != null) {
            inscrire(
                    a.debiteur(),
                    a.dossier(),
                    type,
                    libelle + " : « " + message.objet() + " ». " + message.constat(),
                    message);
        }
        return Conclusion.classee(a, null);
    }

    void inscrire(long debiteur, Long dossier, String type, String libelle, MessageRecu message) {
        Debiteur qui = debiteurs.parId(debiteur);
        Fait fait = dossier == null
                ? Fait.duDebiteur(debiteur, qui.creancier(), type, libelle, Fait.ESCALADE)
                : Fait.duDossier(dossier, debiteur, qui.creancier(), type, libelle, Fait.ESCALADE);
        journal.inscrire(fait.avec(Map.of("message", message.id(), "sha256", message.sha256())));
    }
}
