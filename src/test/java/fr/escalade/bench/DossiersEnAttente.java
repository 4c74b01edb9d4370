package fr.escalade.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Cases that wait, made by the copy of one that does: the engine's rows and the domain's. */
final class DossiersEnAttente {

    private static final int LOT = 2_000;
    private static final String PLUS = " + g.n * cast(" + Copies.PAS + " as bigint)";
    private static final Map<String, String> DU_DOSSIER =
            Map.of("id", "t.id" + PLUS, "debiteur_id", "t.debiteur_id" + PLUS, "dossier_id", "t.dossier_id" + PLUS);

    private final Connection connexion;
    private final Copies copies;
    private final String contenu;

    private DossiersEnAttente(Connection connexion, String contenu) throws SQLException {
        this.connexion = connexion;
        this.copies = new Copies(connexion);
        this.contenu = contenu;
    }

    /** The bytes of the messages, which no query reads, stay behind. */
    static DossiersEnAttente sansContenu(Connection connexion) throws SQLException {
        return new DossiersEnAttente(connexion, "substring(t.contenu from 1 for 1)");
    }

    /** The messages are copied whole: they can be sent. */
    static DossiersEnAttente avecContenu(Connection connexion) throws SQLException {
        return new DossiersEnAttente(connexion, "t.contenu");
    }

    /** Copies the case of that number. */
    void multiplier(String numero, int nombre) throws SQLException {
        for (int depuis = 1; depuis <= nombre; depuis += LOT) {
            multiplier(numero, depuis, Math.min(LOT, nombre - depuis + 1));
        }
        copies.retarder(instance(numero));
    }

    private void multiplier(String numero, int depuis, int nombre) throws SQLException {
        long dossier = nombre("select id from dossier where numero = ?", numero);
        long debiteur = nombre("select debiteur_id from dossier where numero = ?", numero);
        String sien = "t.dossier_id = " + dossier;
        copies.dUneTable(
                "debiteur",
                "t.id = " + debiteur,
                Map.of("id", "t.id" + PLUS, "code", "t.code || '-' || g.n"),
                depuis,
                nombre);
        copies.dUneTable(
                "dossier",
                "t.id = " + dossier,
                avec("numero", "t.numero || '-' || g.n", "debiteur_id", "t.debiteur_id" + PLUS),
                depuis,
                nombre);
        copies.dUneTable(
                "facture", "t.debiteur_id = " + debiteur, avec("numero", "t.numero || '-' || g.n"), depuis, nombre);
        copies.dUneTable("annonce", sien, DU_DOSSIER, depuis, nombre);
        copies.dUneTable(
                "courrier",
                sien,
                avec("cle", "t.cle || '-' || g.n", "message_id", "t.message_id || '-' || g.n", "contenu", contenu),
                depuis,
                nombre);
        copies.dUneTable("contact", sien, avec("cle", "t.cle || '-' || g.n"), depuis, nombre);
        copies.dUneTable("envoi_prepare", sien, avec("racine", "t.racine || '-' || g.n"), depuis, nombre);
        copies.dUneTable(
                "journal",
                "t.debiteur_id = " + debiteur,
                avec(
                        "chaine",
                        "case when t.dossier_id is null then 'debiteur:' || (t.debiteur_id" + PLUS
                                + ") else 'dossier:' || (t.dossier_id" + PLUS + ") end"),
                depuis,
                nombre);
        copies.dUneTable(
                "tache",
                sien,
                avec("id", Copies.copie("t.id"), "instance", Copies.copie("t.instance")),
                depuis,
                nombre);
        copies.duMoteur(instance(numero), numero, dossier, depuis, nombre);
    }

    void recompter() throws SQLException {
        copies.recompter();
    }

    private String instance(String numero) throws SQLException {
        return lire("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null", numero);
    }

    private long nombre(String sql, String numero) throws SQLException {
        return Long.parseLong(lire(sql, numero));
    }

    private String lire(String sql, String numero) throws SQLException {
        try (PreparedStatement ordre = connexion.prepareStatement(sql)) {
            ordre.setString(1, numero);
            try (ResultSet ligne = ordre.executeQuery()) {
                if (!ligne.next()) {
                    throw new IllegalStateException(numero + ": " + sql);
                }
                return ligne.getString(1);
            }
        }
    }

    private static Map<String, String> avec(String... differences) {
        Map<String, String> toutes = new HashMap<>(DU_DOSSIER);
        for (int i = 0; i < differences.length; i += 2) {
            toutes.put(differences[i], differences[i + 1]);
        }
        return toutes;
    }
}
