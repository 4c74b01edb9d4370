package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims that change debtors, all at once or one by one. Both debtors are locked by whoever decided it. */
@Component
public class Transferts {

    private final ChangementsEnBase changements;
    private final ImputationDesAvoirs avoirs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Transferts(
            ChangementsEnBase changements,
            ImputationDesAvoirs avoirs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.changements = changements;
        this.avoirs = avoirs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /**
     * Gives {@code vers} every invoice, credit note and payment of {@code de}, money not imputed yet included. A credit
     * note of one that names an invoice of the other finds it now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reunir(Debiteur de, Debiteur vers, String auteur) {
        changements.donnerTout(de.id(), vers.id());
        avoirs.imputer(vers, auteur);
        evenements.publishEvent(new SoldeModifie(vers.id(), "FUSION"));
    }

    /** What {@code clos} had engaged and is still owed is pursued by {@code dossier}; each invoice keeps its highest step. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reengager(long clos, long dossier) {
        changements.reengager(clos, dossier);
    }

    /**
     * Gives one invoice to {@code vers}; it keeps its highest step, and forgets the formal notice that the former debtor
     * received. {@code dossier}: the case of {@code vers} that goes on pursuing it, or null.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deplacer(Facture facture, Debiteur de, Debiteur vers, Long dossier, String motif, String auteur) {
        changements.deplacer(facture, vers.id(), dossier);
        changements.noterLeDeplacement(facture, vers.id(), motif, Temps.aujourdhui(horloge), auteur);
        String objet = (facture.nature() == NatureFacture.AVOIR ? "Avoir " : "Facture ") + facture.numero();
        raconter(facture, de.id(), facture.dossier(), objet + " : déplacement vers " + designer(vers), motif, auteur);
        raconter(facture, vers.id(), dossier, objet + " : reprise de " + designer(de), motif, auteur);
        avoirs.imputer(vers, auteur);
        evenements.publishEvent(new SoldeModifie(de.id(), "FACTURE_DEPLACEE"));
        evenements.publishEvent(new SoldeModifie(vers.id(), "FACTURE_DEPLACEE"));
    }

    private void raconter(Facture facture, long debiteur, Long dossier, String libelle, String motif, String auteur) {
        journal.inscrire(new Fait(
                "FACTURE_DEPLACEE",
                libelle + " — " + motif,
                auteur,
                facture.creancier(),
                debiteur,
                dossier,
                Map.of(
                        "facture", facture.id(),
                        "numero", facture.numero(),
                        "de", facture.debiteur(),
                        "palier", facture.palier())));
    }

    private static String designer(Debiteur debiteur) {
        return debiteur.nom() + " (" + debiteur.code() + ")";
    }
}
