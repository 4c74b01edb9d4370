package fr.escalade.endurance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which came first, on PostgreSQL: the commit that handed a message over, or the commit of the payment that settled all
 * it demands. Triggers of the test write down, in the very transactions of the application, the number of the transaction
 * in which a lease is taken (and still held when it commits: one given back by the last look is none) and of the one in
 * which an invoice's balance becomes zero; a transaction that rolls back leaves no witness. The server itself then says
 * when each of them was committed ({@code track_commit_timestamp}).
 *
 * <p>Why this order is the right one: the server stamps a transaction before anybody can see its changes and before its
 * locks are released. A last look that could see the payment therefore belongs to a lease stamped after it, and a lease
 * stamped after the payment is one whose last look came too early or not at all, whatever locks the application took: the
 * witness does not rely on the debtor's lock, whose absence it must be able to show. One server, hence one clock; a clock
 * set back during the run could only blur stamps that are as close as that step.
 */
final class TemoinDesBaux {

    private static final List<String> POSE = List.of(
            "create table temoin_bail (courrier_id bigint not null, xid xid8 not null)",
            "create table temoin_solde (facture_id bigint not null, xid xid8 not null)",
            """
            create function temoigner_bail() returns trigger language plpgsql as $$ begin
                if exists (select 1 from courrier where id = new.id and bail_noeud is not null and etat = 'A_ENVOYER') then
                    insert into temoin_bail values (new.id, pg_current_xact_id());
                end if;
                return null;
            end $$""",
            """
            create constraint trigger temoin_bail after update of bail_jusqu_a on courrier
                deferrable initially deferred for each row
                when (new.bail_jusqu_a is distinct from old.bail_jusqu_a) execute function temoigner_bail()""",
            """
            create function temoigner_solde() returns trigger language plpgsql as $$ begin
                insert into temoin_solde values (new.id, pg_current_xact_id());
                return null;
            end $$""",
            """
            create trigger temoin_solde after update of solde on facture for each row
                when (old.solde > 0 and new.solde = 0) execute function temoigner_solde()""");

    /** Demands handed over although a payment committed before had settled every invoice that they name. */
    private static final String VIOLATIONS = """
            select c.cle from temoin_bail b join courrier c on c.id = b.courrier_id
            where c.factures <> '' and not exists (
                select 1 from unnest(string_to_array(c.factures, ',')) as f (id) where not exists (
                    select 1 from temoin_solde s where s.facture_id = f.id::bigint
                        and pg_xact_commit_timestamp(s.xid::xid) < pg_xact_commit_timestamp(b.xid::xid)))""";

    private TemoinDesBaux() {}

    static void poser(Connection base) throws SQLException {
        try (Statement ordre = base.createStatement()) {
            for (String texte : POSE) {
                ordre.execute(texte);
            }
        }
    }

    static List<String> violations(Connection base) throws SQLException {
        return Bilan.textes(base, VIOLATIONS);
    }

    /** Send keys of the messages whose lease was seen. */
    static Set<String> remis(Connection base) throws SQLException {
        return new TreeSet<>(
                Bilan.textes(base, "select c.cle from courrier c where c.id in (select courrier_id from temoin_bail)"));
    }
}
