package fr.escalade.partage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The few conversions that both databases' drivers need between SQL columns and Java types. */
public final class Sql {

    private Sql() {}

    /** An instant as a parameter of a {@code timestamp with time zone} column. */
    public static OffsetDateTime instant(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet ligne, String colonne) throws SQLException {
        OffsetDateTime valeur = ligne.getObject(colonne, OffsetDateTime.class);
        return valeur == null ? null : valeur.toInstant();
    }

    public static LocalDate date(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, LocalDate.class);
    }

    public static Long entier(ResultSet ligne, String colonne) throws SQLException {
        long valeur = ligne.getLong(colonne);
        return ligne.wasNull() ? null : valeur;
    }
}
