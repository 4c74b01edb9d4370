package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EnvoisDouteux;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A message that did not reach the debtor, sent again or prepared anew: never one that asks for what is not owed any more. */
@Component
public class EnvoisAReprendre {

    private final Courriers courriers;
    private final EnvoisDouteux envois;
    private final EnvoisPrepares prepares;
    private final DerniereVerification verification;
    private final Garde garde;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Clock horloge;

    EnvoisAReprendre(
            Courriers courriers,
            EnvoisDouteux envois,
            EnvoisPrepares prepares,
            DerniereVerification verification,
            Garde garde,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Clock horloge) {
        this.courriers = courriers;
        this.envois = envois;
        this.prepares = prepares;
        this.verification = verification;
        this.garde = garde;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.horloge = horloge;
    }

    /**
     * Sends a message again of which nobody knows whether it left, as it was and under the same Message-ID.
     *
     * @throws Refus when it is not in doubt, or asks for what is not owed any more
     */
    @Transactional
    public void renvoyer(long id, String auteur) {
        verification.empechement(verrouiller(id)).ifPresent(change -> {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "demande-perimee",
                    "Ce message ne peut pas repartir : il réclame une facture " + change + ". Classez-le.");
        });
        envois.renvoyer(id, auteur);
    }

    /** True for the messages of a step: its text is written again from what is owed today. */
    public boolean seRecompose(Courrier courrier) {
        return prepares.trouver(Cle.racine(courrier.cle())).isPresent();
    }

    /**
     * Prepares a refused message again, for what is owed today and to today's address; the step counts as one contact
     * all the same.
     *
     * @throws Refus when it was not refused, or nothing may leave now (paused, paid, without address)
     */
    @Transactional
    public void preparerANouveau(long id, String auteur) {
        Courrier refuse = verrouiller(id);
        if (refuse.etat() != EtatCourrier.REJETE || !seRecompose(refuse)) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "etat-du-courrier",
                    "Ce message ne peut pas être préparé à nouveau : classez-le.");
        }
        empechement(refuse).ifPresent(pourquoi -> {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "etape-empechee",
                    "Ce message ne peut pas être préparé maintenant (" + pourquoi + "). Rien n'est changé.");
        });
        envois.classer(id, "préparé à nouveau après le refus", auteur);
        verification.annule(refuse);
    }

    private Optional<String> empechement(Courrier refuse) {
        if (refuse.dossier() == null) {
            return Optional.empty();
        }
        Situation situation = dossiers.situationARelancer(refuse.dossier(), Temps.aujourdhui(horloge));
        return garde.empechementDeRemplacement(situation, refuse.canal()).map(EnvoisAReprendre::pourquoi);
    }

    private static String pourquoi(Issue issue) {
        return issue instanceof Issue.Retenue retenue
                ? retenue.explication()
                : issue instanceof Issue.SansObjet sansObjet ? sansObjet.motif() : issue.toString();
    }

    private Courrier verrouiller(long id) {
        debiteurs.verrouiller(courriers.parId(id).debiteur());
        return courriers.parId(id);
    }
}
