package fr.escalade.fusion;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Transferts;
import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Reunions;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Temps;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.EnvoisEnAttente;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two debtors of one creditor are the same: the one kept takes invoices, money, contacts, pauses and the place in the
 * procedure; the absorbed one stays readable and points to it. One transaction, under both locks.
 */
@Component
public class Fusions {

    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final EmpechementsDeFusion empechements;
    private final EnvoisEnAttente envois;
    private final Dossiers dossiers;
    private final Reunions reunions;
    private final Promesses promesses;
    private final Litiges litiges;
    private final Transferts transferts;
    private final Previsions previsions;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    Fusions(
            Debiteurs debiteurs,
            Absorptions absorptions,
            EmpechementsDeFusion empechements,
            EnvoisEnAttente envois,
            Dossiers dossiers,
            Reunions reunions,
            Promesses promesses,
            Litiges litiges,
            Transferts transferts,
            Previsions previsions,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.empechements = empechements;
        this.envois = envois;
        this.dossiers = dossiers;
        this.reunions = reunions;
        this.promesses = promesses;
        this.litiges = litiges;
        this.transferts = transferts;
        this.previsions = previsions;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What the merge would do today, refusals included; nothing is changed. @throws Refus when there are not two debtors */
    public Fusion prevoir(long conserve, long absorbe) {
        Debiteur garde = debiteurs.parId(conserve);
        Debiteur autre = debiteurs.parId(absorbe);
        exigerDeux(garde, autre);
        return previsions.de(garde, autre, empechements.entre(garde, autre));
    }

    /**
     * Merges {@code absorbe} into {@code conserve}.
     *
     * @param motif why they are the same, read in both histories
     * @throws Refus when they are not two standing debtors of one creditor, or something binds their debts as they are
     */
    @Transactional
    public void fusionner(long conserve, long absorbe, String motif, String auteur) {
        String raison = Saisie.obligatoire("Le motif de la fusion", motif, 500);
        exigerDeux(debiteurs.parId(conserve), debiteurs.parId(absorbe));
        absorptions.verrouillerEnsemble(conserve, absorbe);
        Debiteur garde = debiteurs.parId(conserve);
        Debiteur autre = debiteurs.parId(absorbe);
        for (Refus refus : empechements.entre(garde, autre)) {
            throw refus;
        }
        Optional<Dossier> dossier = dossiers.actifDuDebiteur(conserve);
        List<Courrier> retires = envois.retirer(absorbe, "fusion avec " + garde.code(), auteur);
        Reunions.Reunion reunion = reunions.reunir(autre, garde, auteur);
        reprendreLesPromesses(reunion, dossier, garde, autre, auteur);
        reunion.clos().ifPresent(clos -> {
            litiges.reunir(clos.id(), dossier.orElseThrow().id(), auteur);
            transferts.reengager(clos.id(), dossier.orElseThrow().id());
        });
        transferts.reunir(autre, garde, auteur);
        boolean sansAppel = debiteurs.refuseLesAppels(absorbe) && !debiteurs.refuseLesAppels(conserve);
        absorptions.absorber(autre, garde, Temps.aujourdhui(horloge), auteur);
        raconter(garde, autre, raison, auteur);
        dossiers.actifDuDebiteur(conserve)
                .filter(actif -> sansAppel)
                .ifPresent(actif -> annonces.annoncer(actif.id(), Annonce.Type.SANS_APPEL));
        if (reunion.repris().isPresent()) {
            envois.refaire(retires);
        }
        reunions.revoir(conserve);
    }

    /** What the other debtor paid since a promise was made does not keep it. */
    private void reprendreLesPromesses(
            Reunions.Reunion reunion, Optional<Dossier> dossier, Debiteur garde, Debiteur autre, String auteur) {
        dossier.ifPresent(sien -> promesses.reunir(sien.id(), sien.id(), autre.id(), auteur));
        reunion.repris().ifPresent(repris -> promesses.reunir(repris.id(), repris.id(), garde.id(), auteur));
        reunion.clos()
                .ifPresent(clos ->
                        promesses.reunir(clos.id(), dossier.orElseThrow().id(), garde.id(), auteur));
    }

    private void exigerDeux(Debiteur conserve, Debiteur absorbe) {
        if (conserve.id() == absorbe.id()) {
            throw new Refus("meme-debiteur", "Un débiteur ne se fusionne pas avec lui-même : indiquez l'autre.");
        }
        if (!conserve.creancier().equals(absorbe.creancier())) {
            throw new Refus(
                    "autre-creancier", "Ces débiteurs ne doivent pas au même créancier : chacun garde les siens.");
        }
        absorptions.exigerActuel(conserve);
        absorptions.exigerActuel(absorbe);
    }

    private void raconter(Debiteur conserve, Debiteur absorbe, String motif, String auteur) {
        Map<String, Object> details = Map.of("conserve", conserve.id(), "absorbe", absorbe.id(), "motif", motif);
        journal.inscrire(Fait.duDebiteur(
                        absorbe.id(),
                        absorbe.creancier(),
                        "DEBITEUR_FUSIONNE",
                        "Fusionné dans " + conserve.nom() + " (" + conserve.code() + ") — " + motif,
                        auteur)
                .avec(details));
        journal.inscrire(Fait.duDebiteur(
                        conserve.id(),
                        conserve.creancier(),
                        "DEBITEUR_ABSORBE",
                        "Reprend les factures, les règlements et les contacts de " + absorbe.nom() + " ("
                                + absorbe.code() + ") — " + motif,
                        auteur)
                .avec(details));
    }
}
