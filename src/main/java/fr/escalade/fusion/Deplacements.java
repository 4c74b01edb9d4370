package fr.escalade.fusion;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Transferts;
import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.relance.EnvoisEnAttente;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An invoice goes to the debtor who owes it: the former one is not asked for it any more, the new one is, from the step
 * that it had reached. One transaction, under both locks.
 */
@Component
public class Deplacements {

    private final Creances creances;
    private final Transferts transferts;
    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final Dossiers dossiers;
    private final EnvoisEnAttente envois;
    private final EmpechementsDeDeplacement empechements;

    Deplacements(
            Creances creances,
            Transferts transferts,
            Debiteurs debiteurs,
            Absorptions absorptions,
            Dossiers dossiers,
            EnvoisEnAttente envois,
            EmpechementsDeDeplacement empechements) {
        this.creances = creances;
        this.transferts = transferts;
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.dossiers = dossiers;
        this.envois = envois;
        this.empechements = empechements;
    }

    /**
     * Moves an invoice, or a credit note not used yet, to another debtor of the same creditor.
     *
     * @param code the other debtor's
     * @param motif why it is his, read in both histories
     * @throws Refus when one of them is unknown, the debtor was merged, money is imputed on the invoice, a dispute about it is
     *     open, or something binds the former debtor's debts as they are
     */
    @Transactional
    public void deplacer(String creancier, String numero, String code, String motif, String auteur) {
        String raison = Saisie.obligatoire("Le motif du déplacement", motif, 500);
        String cible = Saisie.obligatoire("Le nouveau débiteur", code, 60);
        Debiteur vers = debiteurs.trouver(creancier, cible).orElseThrow(() -> Refus.introuvable("Le débiteur", cible));
        absorptions.exigerActuel(vers);
        Facture vue = facture(creancier, numero);
        if (vue.debiteur() == vers.id()) {
            throw new Refus("meme-debiteur", "« " + numero + " » est déjà à ce débiteur : indiquez l'autre.");
        }
        absorptions.verrouillerEnsemble(vue.debiteur(), vers.id());
        Facture facture = facture(creancier, numero);
        if (facture.debiteur() != vue.debiteur()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "facture-deja-deplacee",
                    "« " + numero + " » vient de changer de débiteur. Relisez-la, puis recommencez s'il le faut.");
        }
        empechements.exigerAucun(facture, vers);
        Long dossier = facture.palier() == 0
                ? null
                : dossiers.actifDuDebiteur(vers.id()).map(Dossier::id).orElse(null);
        transferts.deplacer(facture, debiteurs.parId(facture.debiteur()), vers, dossier, raison, auteur);
        envois.sansLaFacture(facture.debiteur(), facture.id(), numero + " est à un autre débiteur", auteur);
    }

    private Facture facture(String creancier, String numero) {
        return creances.trouver(creancier, numero).orElseThrow(() -> Refus.introuvable("La facture", numero));
    }
}
