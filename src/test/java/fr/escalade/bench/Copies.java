package fr.escalade.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Multiplies one running instance by copying its rows as they are, in the engine's tables and in ours: the copies wait
 * as the original does, only their identifiers differ and their timers are spread over two months to come.
 */
final class Copies {

    /** Far above what the running application numbers by itself. */
    static final long PAS = 1_000_000L;

    private static final List<String> A_DATER = List.of("DUEDATE_", "DUE_DATE_");

    /** The engine's logs of single changes: more than half of all rows, and no query of a step reads them. */
    private static final List<String> JAMAIS_LUES =
            List.of("ACT_HI_DETAIL", "ACT_HI_JOB_LOG", "ACT_HI_EXT_TASK_LOG", "ACT_HI_OP_LOG");

    private final Connection connexion;
    private final boolean postgresql;

    Copies(Connection connexion) throws SQLException {
        this.connexion = connexion;
        this.postgresql = connexion.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
    }

    /** {@code depuis} is the rank of the first copy; due dates move on by 30 to 89 days. */
    void duMoteur(String instance, String numero, Long dossier, int depuis, int nombre) throws SQLException {
        Map<String, String> tables = tablesDuMoteur(instance);
        Set<String> identifiants = identifiants(tables);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Map<String, String> expressions = new LinkedHashMap<>();
            for (String colonne : colonnes(table.getKey())) {
                expressions.put(colonne, expression(colonne, numero, dossier, identifiants));
            }
            copier(table.getKey(), expressions, table.getValue(), depuis, nombre);
        }
    }

    /** {@code expressions} give the columns that differ; {@code t} is the original, {@code g.n} the rank. */
    void dUneTable(String table, String ou, Map<String, String> differences, int depuis, int nombre)
            throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (String colonne : colonnes(table)) {
            expressions.put(colonne, differences.getOrDefault(colonne.toLowerCase(Locale.ROOT), "t." + colonne));
        }
        copier(table, expressions, ou, depuis, nombre);
    }

    /** Puts the original's own timers behind those of its copies. */
    void retarder(String instance) throws SQLException {
        executer("update act_ru_job set duedate_ = "
                + (postgresql ? "duedate_ + interval '90 days'" : "dateadd(day, 90, duedate_)")
                + " where process_instance_id_ = '" + instance + "'");
    }

    /** As a base of some age is: without it, the server would begin with that in the middle of the measure. */
    void recompter() throws SQLException {
        executer(postgresql ? "vacuum analyze" : "analyze");
    }

    private void copier(String table, Map<String, String> expressions, String ou, int depuis, int nombre)
            throws SQLException {
        String serie = postgresql
                ? "generate_series(" + depuis + ", " + (depuis + nombre - 1) + ") as g(n)"
                : "(select x as n from system_range(" + depuis + ", " + (depuis + nombre - 1) + ")) g";
        // An original and its copies refer to each other within one order.
        executer(postgresql ? "set session_replication_role = replica" : "set referential_integrity false");
        executer("insert into " + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                + String.join(", ", expressions.values()) + " from " + table + " t, " + serie + " where " + ou);
        executer(postgresql ? "set session_replication_role = origin" : "set referential_integrity true");
    }

    private String expression(String colonne, String numero, Long dossier, Set<String> identifiants) {
        if (colonne.equals("BUSINESS_KEY_")) {
            return "case when t.BUSINESS_KEY_ = '" + numero + "' then '" + numero
                    + "-' || g.n else t.BUSINESS_KEY_ end";
        }
        if (A_DATER.contains(colonne)) {
            return postgresql
                    ? "t." + colonne + " + (30 + g.n % 60) * interval '1 day'"
                    : "dateadd(day, 30 + mod(g.n, 60), t." + colonne + ")";
        }
        if (colonne.equals("LONG_") && dossier != null) {
            return "case when t.LONG_ = " + dossier + " then t.LONG_ + g.n * cast(" + PAS
                    + " as bigint) else t.LONG_ end";
        }
        if (!colonne.endsWith("ID_") && !colonne.equals("SUPER_EXEC_") && !colonne.equals("VAR_SCOPE_")) {
            return "t." + colonne;
        }
        String liste = identifiants.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        return "case when t." + colonne + " in (" + liste + ") then " + copie("t." + colonne) + " else t." + colonne
                + " end";
    }

    /**
     * The copy of an identifier. Some already have all the letters that their column holds: the last ones, the same in all
     * of them because they name the machine, give way to the rank.
     */
    static String copie(String colonne) {
        return "case when length(" + colonne + ") < 36 then " + colonne + " || '-' || g.n else left(" + colonne
                + ", length(" + colonne + ") - 8) || cast(10000000 + g.n as varchar) end";
    }

    /** Table → which of its rows belong to the instance. */
    private Map<String, String> tablesDuMoteur(String instance) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ResultSet lignes =
                connexion.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (lignes.next()) {
                String table = lignes.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if ((table.startsWith("ACT_RU_") || table.startsWith("ACT_HI_")) && !JAMAIS_LUES.contains(table)) {
                    tables.put(table, null);
                }
            }
        }
        for (String table : List.copyOf(tables.keySet())) {
            List<String> colonnes = colonnes(table);
            String ou = List.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_").stream()
                    .filter(colonnes::contains)
                    .findFirst()
                    .map(colonne -> "t." + colonne + " = '" + instance + "'")
                    .orElse(null);
            if (ou == null) {
                tables.remove(table);
            } else {
                tables.put(table, ou);
            }
        }
        return tables;
    }

    private Set<String> identifiants(Map<String, String> tables) throws SQLException {
        Set<String> identifiants = new TreeSet<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            for (String colonne : List.of("ID_", "ACT_INST_ID_", "PARENT_ACT_INST_ID_")) {
                if (colonnes(table.getKey()).contains(colonne)) {
                    identifiants.addAll(lire("select t." + colonne + " from " + table.getKey() + " t where "
                            + table.getValue() + " and t." + colonne + " is not null"));
                }
            }
        }
        return identifiants;
    }

    private List<String> colonnes(String table) throws SQLException {
        List<String> colonnes = new ArrayList<>();
        String nom = postgresql ? table.toLowerCase(Locale.ROOT) : table.toUpperCase(Locale.ROOT);
        try (ResultSet lignes = connexion.getMetaData().getColumns(null, null, nom, null)) {
            while (lignes.next()) {
                colonnes.add(lignes.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return colonnes;
    }

    private List<String> lire(String sql) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet lignes = ordre.executeQuery(sql)) {
            List<String> valeurs = new ArrayList<>();
            while (lignes.next()) {
                valeurs.add(lignes.getString(1));
            }
            return valeurs;
        }
    }

    private void executer(String sql) throws SQLException {
        try (Statement ordre = connexion.createStatement()) {
            ordre.execute(sql);
        }
    }
}
