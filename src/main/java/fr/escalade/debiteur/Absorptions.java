package fr.escalade.debiteur;

import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two debtors that were one: the absorbed one keeps its record and its history, and points to the one that answers for it. */
@Component
public class Absorptions {

    private final JdbcClient jdbc;
    private final Debiteurs debiteurs;

    Absorptions(JdbcClient jdbc, Debiteurs debiteurs) {
        this.jdbc = jdbc;
        this.debiteurs = debiteurs;
    }

    /**
     * From now on {@code conserve} answers for {@code absorbe} and for those that it had absorbed itself. It takes what its
     * own record lacked: e-mail, telephone, address, SIREN, and the wish not to be called. Both are locked and still stand.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void absorber(Debiteur absorbe, Debiteur conserve, LocalDate jour, String auteur) {
        debiteurs.completer(conserve, LigneDebiteur.manquants(conserve, absorbe), auteur);
        if (debiteurs.refuseLesAppels(absorbe.id())) {
            debiteurs.nePlusAppeler(conserve.id(), jour, auteur);
        }
        jdbc.sql("update debiteur set fusionne_dans = ? where fusionne_dans = ?")
                .params(conserve.id(), absorbe.id())
                .update();
        jdbc.sql("update debiteur set fusionne_dans = ?, fusionne_le = ? where id = ?")
                .params(conserve.id(), jour, absorbe.id())
                .update();
    }

    /** Locks a debtor for what is said of it alone: nothing is said of a merged one any more. @throws Refus when it was merged into another */
    @Transactional(propagation = Propagation.MANDATORY)
    public Debiteur verrouillerActuel(long id) {
        Debiteur debiteur = debiteurs.verrouiller(id);
        exigerActuel(debiteur.id() == id ? debiteur : debiteurs.parId(id));
        return debiteur;
    }

    /** Two debtors at once, always in the order of their ids. @throws Refus when one was merged into another */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verrouillerEnsemble(long un, long autre) {
        verrouillerActuel(Math.min(un, autre));
        verrouillerActuel(Math.max(un, autre));
    }

    /** @throws Refus when it was merged into another, which it names */
    public void exigerActuel(Debiteur debiteur) {
        if (debiteur.estFusionne()) {
            Debiteur repondant = debiteurs.actuel(debiteur);
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "debiteur-fusionne",
                    "Le débiteur « " + debiteur.code() + " » a été fusionné dans « " + repondant.code() + " » ("
                            + repondant.nom() + ") : c'est celui-ci qu'il faut indiquer.");
        }
    }

    /** Those that {@code debiteur} answers for besides itself, by code. */
    public List<Debiteur> absorbesPar(long debiteur) {
        return jdbc.sql("select * from debiteur where fusionne_dans = ? order by code")
                .param(debiteur)
                .query(LigneDebiteur::lire)
                .list();
    }
}
