package fr.escalade.creancier;

import fr.escalade.partage.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of bank account, waiting or decided. */
@Repository
class IbansProposes {

    private final JdbcClient jdbc;
    private final Clock horloge;

    IbansProposes(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    Optional<IbanPropose> enAttente(String creancier) {
        return jdbc.sql("select * from iban_propose where creancier = ? and suite is null")
                .param(creancier)
                .query((ligne, n) -> new IbanPropose(
                        ligne.getString("iban"),
                        ligne.getString("bic"),
                        ligne.getString("propose_par"),
                        Sql.instant(ligne, "propose_le")))
                .optional();
    }

    void proposer(Creancier creancier, String auteur) {
        conclure(creancier.code(), "REMPLACE", auteur);
        jdbc.sql("insert into iban_propose (creancier, iban, bic, propose_par, propose_le) values (?, ?, ?, ?, ?)")
                .param(creancier.code())
                .param(creancier.iban())
                .param(creancier.bic())
                .param(auteur)
                .param(Sql.instant(horloge.instant()))
                .update();
    }

    void conclure(String creancier, String suite, String auteur) {
        jdbc.sql(
                        "update iban_propose set suite = ?, decide_par = ?, decide_le = ? where creancier = ? and suite is null")
                .params(suite, auteur, Sql.instant(horloge.instant()), creancier)
                .update();
    }
}
