package fr.escalade.demonstration;

import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The demonstration's people and invoices, read from two small tables that anyone can edit. */
final class Exemples {

    private Exemples() {}

    record Client(String code, FicheDebiteur fiche) {}

    /** {@code echeance} in days from today; {@code delai} days from invoice to due date; {@code acompte} already paid, or null. */
    record Piece(
            String numero,
            String client,
            NatureFacture nature,
            int echeance,
            int delai,
            Montant montant,
            Montant acompte,
            boolean litige,
            String liee,
            String objet) {}

    static List<Client> clients() {
        return lire("clients.csv", Exemples::client);
    }

    static List<Piece> factures() {
        return lire("factures.csv", Exemples::piece);
    }

    private static Client client(String[] c) {
        FicheDebiteur fiche = new FicheDebiteur(
                c[0],
                c[1],
                TypeDebiteur.valueOf(c[2]),
                ou(c[3]),
                ou(c[4]),
                ou(c[5]),
                ou(c[6]),
                ou(c[7]),
                ou(c[8]),
                c[9],
                "fr",
                ou(c[10]),
                ou(c[11]) == null ? null : Integer.valueOf(c[11]));
        return new Client(c[0], fiche);
    }

    private static Piece piece(String[] f) {
        return new Piece(
                f[0],
                f[1],
                NatureFacture.valueOf(f[2]),
                Integer.parseInt(f[3]),
                Integer.parseInt(f[4]),
                Montant.de(new BigDecimal(f[5]), f[6]),
                ou(f[7]) == null ? null : Montant.de(new BigDecimal(f[7]), f[6]),
                f[8].equals("litige"),
                ou(f[9]),
                f[10]);
    }

    private static String ou(String cellule) {
        return cellule.isEmpty() ? null : cellule;
    }

    private static <T> List<T> lire(String table, Function<String[], T> lecteur) {
        try (InputStream flux = Exemples.class.getResourceAsStream("/demonstration/" + table)) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(ligne -> !ligne.isBlank())
                    .map(ligne -> lecteur.apply(ligne.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's " + table + " cannot be read", e);
        }
    }
}
