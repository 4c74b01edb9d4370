package fr.escalade.debiteur;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Sql;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when a debtor does not want to be telephoned, and the day he accepts it again. Noted by {@link Debiteurs#nePlusAppeler}. */
@Component
public class RefusDAppels {

    private static final int MOTIF_AU_PLUS = 200;

    private final JdbcClient jdbc;
    private final Debiteurs debiteurs;
    private final Journal journal;

    RefusDAppels(JdbcClient jdbc, Debiteurs debiteurs, Journal journal) {
        this.jdbc = jdbc;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    public Optional<LocalDate> depuis(long debiteur) {
        return jdbc.sql("select sans_appel_depuis from debiteur where id = ?")
                .param(debiteur)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "sans_appel_depuis")))
                .single();
    }

    /** Calls are possible again; {@code motif} says how we know. Said twice, it is noted once. @throws Refus without a reason */
    @Transactional
    public void lever(long id, String motif, String auteur) {
        Debiteur debiteur = debiteurs.verrouiller(id);
        String pourquoi = Saisie.obligatoire("Le motif", motif, MOTIF_AU_PLUS);
        if (depuis(id).isEmpty()) {
            return;
        }
        jdbc.sql("update debiteur set sans_appel_depuis = null where id = ?")
                .param(id)
                .update();
        journal.inscrire(Fait.duDebiteur(
                id,
                debiteur.creancier(),
                "DEBITEUR_APPELABLE",
                debiteur.nom() + " peut de nouveau être appelé : " + pourquoi,
                auteur));
    }
}
