package fr.escalade.creance;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists and totals over all invoices. */
@Component
class RechercheDesFactures {

    private final JdbcClient jdbc;

    RechercheDesFactures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Facture> chercher(
            String creancier, EtatFacture etat, String debiteur, String q, LocalDate jour, int page, int taille) {
        String condition = " from facture f join debiteur d on d.id = f.debiteur_id where "
                + "(cast(:creancier as varchar) is null or f.creancier = :creancier)"
                + " and (cast(:debiteur as varchar) is null or d.code = :debiteur)"
                + " and (cast(:motif as varchar) is null or lower(f.numero) like :motif escape '!'"
                + " or lower(d.code) like :motif escape '!' or lower(d.nom) like :motif escape '!')"
                + (etat == null ? "" : " and " + condition(etat));
        UnaryOperator<StatementSpec> parametres = requete -> requete.param("creancier", creancier)
                .param("debiteur", debiteur)
                .param("motif", contenant(q))
                .param("jour", jour);
        List<Facture> contenu = parametres
                .apply(jdbc.sql("select f.*" + condition
                        + " order by f.echeance nulls last, f.numero offset :debut rows fetch next :taille rows only"))
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(LigneFacture::lire)
                .list();
        long total = parametres
                .apply(jdbc.sql("select count(*)" + condition))
                .query(Long.class)
                .single();
        return new Page<>(contenu, total, page, taille);
    }

    List<Long> debiteursEnRetard(LocalDate jour, int jours) {
        // A debtor whose case is open is looked after by that case: its new late invoices join it there.
        return jdbc.sql("""
                        select distinct f.debiteur_id from facture f
                        where f.nature = 'FACTURE' and f.solde > 0 and f.echeance <= ? and f.annulee_le is null
                            and f.perte_le is null and f.litige_depuis is null
                            and not exists (select 1 from dossier o where o.debiteur_id = f.debiteur_id and o.etat <> 'CLOS')
                        order by f.debiteur_id""")
                .param(jour.minusDays(Math.max(1, jours)))
                .query(Long.class)
                .list();
    }

    List<Montant> disponibles(long debiteur) {
        return jdbc.sql("""
                        select devise, sum(reste) total from (
                            select devise, solde reste from facture
                                where debiteur_id = ? and nature = 'AVOIR' and solde > 0 and annulee_le is null
                            union all
                            select devise, disponible from reglement
                                where debiteur_id = ? and disponible > 0 and annule_le is null) d
                        group by devise order by devise""")
                .params(debiteur, debiteur)
                .query((ligne, n) -> Montant.de(ligne.getBigDecimal("total"), ligne.getString("devise")))
                .list();
    }

    List<TrancheAge> balanceAgee(String creancier, LocalDate jour) {
        return jdbc.sql("""
                        select devise, age, sum(solde) total, count(*) nombre from (
                            select devise, solde, case when echeance is null or echeance >= :jour then 0
                                when echeance >= :j30 then 1 when echeance >= :j60 then 2
                                when echeance >= :j90 then 3 else 4 end age
                            from facture where nature = 'FACTURE' and solde > 0 and annulee_le is null
                                and perte_le is null
                                and (cast(:creancier as varchar) is null or creancier = :creancier)) t
                        group by devise, age order by devise, age""")
                .param("creancier", creancier)
                .param("jour", jour)
                .param("j30", jour.minusDays(30))
                .param("j60", jour.minusDays(60))
                .param("j90", jour.minusDays(90))
                .query((ligne, n) -> new TrancheAge(
                        TrancheAge.Age.values()[ligne.getInt("age")],
                        Montant.de(ligne.getBigDecimal("total"), ligne.getString("devise")),
                        ligne.getLong("nombre")))
                .list();
    }

    /** The same rules as {@link Facture#etat}, for the database. */
    private static String condition(EtatFacture etat) {
        String ouverte = "f.annulee_le is null and f.perte_le is null and f.solde > 0 and f.litige_depuis is null";
        return switch (etat) {
            case ANNULEE -> "f.annulee_le is not null";
            case PASSEE_EN_PERTE -> "f.annulee_le is null and f.perte_le is not null";
            case PAYEE -> "f.annulee_le is null and f.perte_le is null and f.solde <= 0";
            case LITIGE ->
                "f.annulee_le is null and f.perte_le is null and f.solde > 0" + " and f.litige_depuis is not null";
            case ECHUE -> ouverte + " and f.echeance < cast(:jour as date)";
            case A_ECHOIR -> ouverte + " and (f.echeance is null or f.echeance >= cast(:jour as date))";
        };
    }

    private static String contenant(String q) {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
