package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The invoices' table: what is read of it and written to it, in as few statements as the work allows. */
@Component
class FacturesEnBase {

    /** A list of parameters stays far below what both databases accept in one statement. */
    private static final int PAR_REQUETE = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate lots;

    FacturesEnBase(JdbcClient jdbc, JdbcTemplate lots) {
        this.jdbc = jdbc;
        this.lots = lots;
    }

    Optional<Facture> trouver(String creancier, String numero) {
        return parNumeros(creancier, List.of(numero)).values().stream().findFirst();
    }

    /** One only: two numbers that differ by their dashes alone are nobody's. */
    Optional<Facture> parSignes(String creancier, String signes) {
        List<Facture> trouvees = jdbc.sql("""
                        select * from facture where creancier = ? and replace(replace(replace(replace(replace(
                            upper(numero), '-', ''), '/', ''), ' ', ''), '.', ''), '_', '') = ?""")
                .params(creancier, signes)
                .query(LigneFacture::lire)
                .list();
        return trouvees.size() == 1 ? Optional.of(trouvees.get(0)) : Optional.empty();
    }

    Optional<Facture> parId(long id) {
        return jdbc.sql("select * from facture where id = ?")
                .param(id)
                .query(LigneFacture::lire)
                .optional();
    }

    List<Facture> duDebiteur(long debiteur) {
        return jdbc.sql("select * from facture where debiteur_id = ? order by echeance nulls last, numero")
                .param(debiteur)
                .query(LigneFacture::lire)
                .list();
    }

    List<Facture> duDossier(long dossier) {
        return jdbc.sql("select * from facture where dossier_id = ? order by echeance nulls last, numero")
                .param(dossier)
                .query(LigneFacture::lire)
                .list();
    }

    /** Unpaid and not cancelled. */
    List<Facture> ouvertes(long debiteur) {
        return jdbc.sql("""
                        select * from facture where debiteur_id = ? and solde > 0 and nature = 'FACTURE'
                            and annulee_le is null
                        order by echeance nulls last, numero""").param(debiteur).query(LigneFacture::lire).list();
    }

    Map<String, Facture> parNumeros(String creancier, Collection<String> numeros) {
        Map<String, Facture> factures = new HashMap<>();
        for (List<String> tranche : tranches(numeros)) {
            jdbc.sql("select * from facture where creancier = :creancier and numero in (:numeros)")
                    .param("creancier", creancier)
                    .param("numeros", tranche)
                    .query(LigneFacture::lire)
                    .list()
                    .forEach(facture -> factures.put(facture.numero(), facture));
        }
        return factures;
    }

    List<Long> debiteursDe(Collection<Long> factures) {
        return tranches(factures).stream()
                .flatMap(tranche -> jdbc
                        .sql("select distinct debiteur_id from facture where id in (:ids)")
                        .param("ids", tranche)
                        .query(Long.class)
                        .list()
                        .stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Inserts all in one batch; the ids come back in the same order. */
    List<Long> inserer(long debiteur, String creancier, List<FactureVerifiee> nouvelles, LocalDate litigeDepuis) {
        String ordre = """
                insert into facture (creancier, debiteur_id, numero, nature, date_facture, echeance, montant, deja_regle,
                    solde, devise, litige_depuis, litige_motif, soldee_le, facture_liee, piece_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        GeneratedKeyHolder cles = new GeneratedKeyHolder();
        lots.batchUpdate(
                connexion -> connexion.prepareStatement(ordre, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement lot, int i) throws java.sql.SQLException {
                        FactureVerifiee f = nouvelles.get(i);
                        Montant solde = f.solde();
                        lot.setString(1, creancier);
                        lot.setLong(2, debiteur);
                        lot.setString(3, f.numero());
                        lot.setString(4, f.nature().name());
                        lot.setObject(5, f.dateFacture());
                        lot.setObject(6, f.echeance());
                        lot.setBigDecimal(7, f.montant().valeur());
                        lot.setBigDecimal(8, f.dejaRegle().valeur());
                        lot.setBigDecimal(9, solde.valeur());
                        lot.setString(10, solde.devise().getCurrencyCode());
                        lot.setObject(11, f.litige() ? litigeDepuis : null);
                        lot.setString(12, f.litige() ? "A_QUALIFIER" : null);
                        lot.setObject(13, solde.estNul() ? f.dateFacture() : null);
                        lot.setString(14, f.factureLiee());
                        lot.setObject(15, f.piece());
                    }

                    @Override
                    public int getBatchSize() {
                        return nouvelles.size();
                    }
                },
                cles);
        return cles.getKeyList().stream()
                .map(cle -> ((Number) cle.values().iterator().next()).longValue())
                .toList();
    }

    boolean joindre(long facture, long piece) {
        return jdbc.sql("update facture set piece_id = ? where id = ? and piece_id is null")
                        .params(piece, facture)
                        .update()
                > 0;
    }

    record Solde(long facture, Montant solde, LocalDate soldeeLe) {}

    void ecrireSoldes(List<Solde> soldes) {
        lots.batchUpdate(
                "update facture set solde = ?, soldee_le = ? where id = ?",
                soldes,
                Math.max(1, soldes.size()),
                (lot, s) -> {
                    lot.setBigDecimal(1, s.solde().valeur());
                    lot.setObject(2, s.soldeeLe());
                    lot.setLong(3, s.facture());
                });
    }

    void annuler(long facture, LocalDate jour) {
        jdbc.sql("update facture set annulee_le = ?, solde = 0 where id = ?")
                .params(jour, facture)
                .update();
    }

    /** False when it was written off already. */
    boolean passerEnPerte(long facture, LocalDate jour) {
        return jdbc.sql("update facture set perte_le = ? where id = ? and perte_le is null")
                        .params(jour, facture)
                        .update()
                == 1;
    }

    void engager(Collection<Long> factures, long dossier, int palier) {
        for (List<Long> tranche : tranches(factures)) {
            jdbc.sql("""
                            update facture set dossier_id = :dossier,
                                palier = case when palier < :palier then :palier else palier end
                            where id in (:ids)""")
                    .param("dossier", dossier)
                    .param("palier", palier)
                    .param("ids", tranche)
                    .update();
        }
    }

    /** True when it was moved away from that debtor one day. */
    boolean aEteA(long facture, long debiteur) {
        return jdbc.sql("select count(*) from facture_deplacee where facture_id = ? and de = ?")
                        .params(facture, debiteur)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void contester(Collection<Long> factures, String motif, LocalDate jour) {
        for (List<Long> tranche : tranches(factures)) {
            jdbc.sql("update facture set litige_depuis = :jour, litige_motif = :motif where id in (:ids)")
                    .param("jour", jour, java.sql.Types.DATE)
                    .param("motif", motif, java.sql.Types.VARCHAR)
                    .param("ids", tranche)
                    .update();
        }
    }

    void mettreEnDemeure(Collection<Long> factures, LocalDate jour) {
        for (List<Long> tranche : tranches(factures)) {
            jdbc.sql("""
                            update facture set mise_en_demeure_le = :jour
                            where id in (:ids) and (mise_en_demeure_le is null or mise_en_demeure_le > :jour)""").param("jour", jour).param("ids", tranche).update();
        }
    }

    void retirerLaMiseEnDemeure(Collection<Long> factures) {
        for (List<Long> tranche : tranches(factures)) {
            jdbc.sql("update facture set mise_en_demeure_le = null where id in (:ids)")
                    .param("ids", tranche)
                    .update();
        }
    }

    static <T> List<List<T>> tranches(Collection<T> elements) {
        List<T> liste = List.copyOf(elements);
        List<List<T>> tranches = new ArrayList<>();
        for (int debut = 0; debut < liste.size(); debut += PAR_REQUETE) {
            tranches.add(liste.subList(debut, Math.min(liste.size(), debut + PAR_REQUETE)));
        }
        return tranches;
    }
}
