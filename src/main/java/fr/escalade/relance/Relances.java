package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Lettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The relances of a case and its thanks, each at most once per step, cycle and occurrence. */
@Component
public class Relances {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Garde garde;
    private final Engagement engagement;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Courriers courriers;
    private final Suites suites;
    private final EnvoisPrepares envois;
    private final Clock horloge;

    Relances(
            Dossiers dossiers,
            Debiteurs debiteurs,
            Garde garde,
            Engagement engagement,
            Redaction redaction,
            Pieces pieces,
            Courriers courriers,
            Suites suites,
            EnvoisPrepares envois,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.garde = garde;
        this.engagement = engagement;
        this.redaction = redaction;
        this.pieces = pieces;
        this.courriers = courriers;
        this.suites = suites;
        this.envois = envois;
        this.horloge = horloge;
    }

    /** Sends the relance of this step, or says why not (yet). Executed twice, it sends once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue envoyer(Etape etape, EnvoyerRelance parametres) {
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(dossier, etape, courriers);
        Optional<Courrier> deja = cle.courrierVivant();
        if (deja.isPresent()) {
            return suites.duCourrier(deja.get(), etape, parametres.palier());
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        Optional<Issue> empechement = garde.empechement(situation, parametres.canal());
        if (empechement.isPresent()) {
            return empechement.get();
        }
        return emettre(cle, situation, etape, parametres);
    }

    /**
     * Prepares again, under the same root key, the message of a step that was cancelled before it left: what is owed has
     * changed, the contact is the same. When nothing may be asked any more, there was no contact.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void remplacer(EnvoisPrepares.Envoi envoi) {
        Etape etape = envoi.etape();
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(envoi.racine(), courriers);
        if (cle.courrierVivant().isPresent()) {
            return;
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        Issue issue = garde.empechementDeRemplacement(situation, envoi.relance().canal())
                .orElseGet(() -> emettre(cle, situation, etape, envoi.relance()));
        suites.duRemplacement(dossier, etape, envoi.racine(), issue);
    }

    private Issue emettre(Cle cle, Situation situation, Etape etape, EnvoyerRelance parametres) {
        Dossier dossier = situation.dossier();
        Set<Long> demandees = engagement.demandables(situation, parametres.palier(), parametres.ageMinimum());
        if (demandees.isEmpty()) {
            return new Issue.SansObjet("aucune facture n'est assez ancienne pour cette étape");
        }
        envois.retenir(cle.valeur(), dossier.debiteur(), etape, parametres);
        Lettre lettre = redaction.lettre(situation, demandees, parametres.delaiPaiement());
        Courrier courrier = courriers.preparer(new Preparation(
                cle.valeur(),
                dossier.id(),
                parametres.lettre(),
                etape.libelle(),
                parametres.canal(),
                etatInitial(situation.creancier().mode()),
                lettre,
                pieces.des(demandees),
                List.copyOf(demandees),
                etape.bibliotheque(),
                Fait.ESCALADE));
        return suites.duCourrier(courrier, etape, parametres.palier());
    }

    /** Thanks for a settled case; it is an answer, so neither interval nor maximum applies to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue remercier(Etape etape, Remercier parametres) {
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(dossier, etape, courriers);
        if (cle.courrierVivant().isPresent()) {
            return new Issue.Emise(cle.courrierVivant().get().id());
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        if (!engagement.aDejaDemande(dossier.id())) {
            return new Issue.SansObjet("rien n'avait encore été demandé");
        }
        Optional<Issue> empechement = garde.empechementDeReponse(situation);
        if (empechement.isPresent()) {
            return empechement.get();
        }
        Courrier courrier = courriers.preparer(new Preparation(
                cle.valeur(),
                dossier.id(),
                parametres.lettre(),
                etape.libelle(),
                Canal.EMAIL,
                etatInitial(situation.creancier().mode()),
                redaction.remerciement(situation),
                List.of(),
                List.of(),
                etape.bibliotheque(),
                Fait.ESCALADE));
        return new Issue.Emise(courrier.id());
    }

    private Dossier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        return dossiers.parId(id);
    }

    static EtatCourrier etatInitial(ModeEnvoi mode) {
        return Map.of(
                        ModeEnvoi.ESSAI, EtatCourrier.ESSAI,
                        ModeEnvoi.A_CONFIRMER, EtatCourrier.A_CONFIRMER,
                        ModeEnvoi.AUTOMATIQUE, EtatCourrier.A_ENVOYER)
                .get(mode);
    }
}
