package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Contacts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages that wait in the outbox while what they say, or to whom, changes: taken back, and prepared again if need be. */
@Component
public class EnvoisEnAttente {

    private final Courriers courriers;
    private final Contacts contacts;
    private final EnvoisPrepares envois;
    private final Relances relances;
    private final DerniereVerification verification;
    private final Annonces annonces;

    EnvoisEnAttente(
            Courriers courriers,
            Contacts contacts,
            EnvoisPrepares envois,
            Relances relances,
            DerniereVerification verification,
            Annonces annonces) {
        this.courriers = courriers;
        this.contacts = contacts;
        this.envois = envois;
        this.relances = relances;
        this.verification = verification;
        this.annonces = annonces;
    }

    /** Neither gone nor given up, oldest first. */
    public List<Courrier> du(long debiteur) {
        return courriers.enAttente(debiteur);
    }

    /**
     * Takes back all messages of a debtor, and the contacts that did not take place. Returns them.
     *
     * @throws fr.escalade.partage.Refus when one is on its way right now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Courrier> retirer(long debiteur, String motif, String auteur) {
        List<Courrier> retires = du(debiteur);
        for (Courrier courrier : retires) {
            courriers.annuler(courrier.id(), motif, auteur);
            contacts.oublier(Cle.racine(courrier.cle()));
        }
        return retires;
    }

    /** Prepares the relances among {@code retires} again, for the debtor who answers for their case now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refaire(List<Courrier> retires) {
        for (Courrier courrier : retires) {
            envois.trouver(Cle.racine(courrier.cle()))
                    .filter(envoi -> envoi.relance() != null)
                    .ifPresent(relances::refaireApresFusion);
        }
    }

    /**
     * An invoice left the debtor: what demands it is taken back and prepared again for the rest, if anything is left.
     *
     * @throws fr.escalade.partage.Refus when one is on its way right now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sansLaFacture(long debiteur, long facture, String motif, String auteur) {
        for (Courrier courrier : du(debiteur)) {
            if (courrier.factures().contains(facture)) {
                courriers.annuler(courrier.id(), motif, auteur);
                verification.annule(courrier);
                if (courrier.dossier() != null) {
                    annonces.annoncer(courrier.dossier(), Annonce.Type.REPRISE);
                }
            }
        }
    }
}
