package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records the lines of one debtor, all in one transaction. A payment that the ledger refuses is left out and the rest
 * is recorded again, for its refusal has undone the transaction; a debtor that cannot be recorded never stops the others.
 */
@Component
class Inscription {

    private static final Logger LOG = LoggerFactory.getLogger(Inscription.class);
    private static final int ESSAIS = 3;

    private final GroupeDeLignes groupes;
    private final TransactionTemplate transaction;

    Inscription(GroupeDeLignes groupes, PlatformTransactionManager transactions) {
        this.groupes = groupes;
        this.transaction = new TransactionTemplate(transactions);
    }

    Bilan inscrire(Commande commande, Fichier fichier, List<LigneLue> lignes, List<RapportImport.Ligne> constats) {
        Map<LigneLue, String> sansReglement = new HashMap<>();
        int essai = 1;
        while (true) {
            try {
                GroupeDeLignes.Resultat resultat =
                        transaction.execute(etat -> groupes.inscrire(commande, fichier, lignes, sansReglement));
                constats.addAll(resultat.constats());
                return resultat.bilan();
            } catch (GroupeDeLignes.ReglementRefuse e) {
                sansReglement.put(e.ligne(), e.getMessage());
            } catch (Refus refus) {
                if (refus.nature() != Refus.Nature.CONFLIT || essai++ >= ESSAIS) {
                    return rejeter(lignes, constats, refus.getMessage());
                }
            } catch (TransientDataAccessException e) {
                if (essai++ >= ESSAIS) {
                    LOG.warn("import {}: a debtor stayed locked", commande.id(), e);
                    return rejeter(
                            lignes,
                            constats,
                            "Ce débiteur est occupé par une autre opération. Relancez l'import : rien ne sera compté deux"
                                    + " fois.");
                }
            }
        }
    }

    private static Bilan rejeter(List<LigneLue> lignes, List<RapportImport.Ligne> constats, String message) {
        lignes.forEach(ligne -> constats.add(ligne.constat(Lecture.REJETEE, null, message)));
        return new Bilan(0, 0, lignes.size());
    }
}
