package fr.escalade.debiteur;

import fr.escalade.partage.Sql;
import fr.escalade.partage.TypeDebiteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A debtor as a row of its table, and how a partial record completes it. */
final class LigneDebiteur {

    private LigneDebiteur() {}

    static Debiteur lire(ResultSet ligne, int n) throws SQLException {
        return new Debiteur(
                ligne.getLong("id"),
                ligne.getString("creancier"),
                ligne.getString("code"),
                ligne.getString("nom"),
                TypeDebiteur.valueOf(ligne.getString("type")),
                ligne.getString("siren"),
                ligne.getString("email"),
                ligne.getString("telephone"),
                ligne.getString("adresse"),
                ligne.getString("code_postal"),
                ligne.getString("ville"),
                ligne.getString("pays"),
                ligne.getString("langue"),
                ligne.getString("segment"),
                ligne.getObject("delai_paiement", Integer.class),
                Sql.date(ligne, "interets_geles_le"),
                Sql.entier(ligne, "fusionne_dans"));
    }

    static void inserer(JdbcClient jdbc, String creancier, FicheDebiteur fiche) {
        jdbc.sql("""
                        insert into debiteur (creancier, code, nom, type, siren, email, telephone, adresse, code_postal,
                            ville, pays, langue, segment, delai_paiement)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        creancier,
                        fiche.code(),
                        sinon(fiche.nom(), fiche.code()),
                        sinon(fiche.type(), TypeDebiteur.PROFESSIONNEL).name(),
                        fiche.siren(),
                        fiche.email(),
                        fiche.telephone(),
                        fiche.adresse(),
                        fiche.codePostal(),
                        fiche.ville(),
                        fiche.pays(),
                        sinon(fiche.langue(), "fr"),
                        fiche.segment(),
                        fiche.delaiPaiement())
                .update();
    }

    static void modifier(JdbcClient jdbc, Debiteur debiteur) {
        jdbc.sql("""
                        update debiteur set nom = ?, type = ?, siren = ?, email = ?, telephone = ?, adresse = ?,
                            code_postal = ?, ville = ?, pays = ?, langue = ?, segment = ?, delai_paiement = ?
                        where id = ?""")
                .params(
                        debiteur.nom(),
                        debiteur.type().name(),
                        debiteur.siren(),
                        debiteur.email(),
                        debiteur.telephone(),
                        debiteur.adresse(),
                        debiteur.codePostal(),
                        debiteur.ville(),
                        debiteur.pays(),
                        debiteur.langue(),
                        debiteur.segment(),
                        debiteur.delaiPaiement(),
                        debiteur.id())
                .update();
    }

    /** What the record says wins; what it does not say is kept. */
    static Debiteur completer(Debiteur connu, FicheDebiteur fiche) {
        return new Debiteur(
                connu.id(),
                connu.creancier(),
                connu.code(),
                sinon(fiche.nom(), connu.nom()),
                sinon(fiche.type(), connu.type()),
                sinon(fiche.siren(), connu.siren()),
                sinon(fiche.email(), connu.email()),
                sinon(fiche.telephone(), connu.telephone()),
                sinon(fiche.adresse(), connu.adresse()),
                sinon(fiche.codePostal(), connu.codePostal()),
                sinon(fiche.ville(), connu.ville()),
                sinon(fiche.pays(), connu.pays()),
                sinon(fiche.langue(), connu.langue()),
                sinon(fiche.segment(), connu.segment()),
                sinon(fiche.delaiPaiement(), connu.delaiPaiement()),
                connu.interetsGelesLe(),
                connu.fusionneDans());
    }

    /** What {@code autre} says where {@code connu} says nothing; an address is taken as a whole. */
    static FicheDebiteur manquants(Debiteur connu, Debiteur autre) {
        boolean sansAdresse = connu.adresse() == null && connu.ville() == null;
        return new FicheDebiteur(
                connu.code(),
                null,
                null,
                connu.siren() == null ? autre.siren() : null,
                connu.email() == null ? autre.email() : null,
                connu.telephone() == null ? autre.telephone() : null,
                sansAdresse ? autre.adresse() : null,
                sansAdresse ? autre.codePostal() : null,
                sansAdresse ? autre.ville() : null,
                sansAdresse ? autre.pays() : null,
                null,
                null,
                null);
    }

    /** French field name → former and new value. */
    static Map<String, Object> differences(Debiteur avant, Debiteur apres) {
        Map<String, Object> differences = new TreeMap<>();
        noter(differences, "nom", avant.nom(), apres.nom());
        noter(differences, "type", avant.type(), apres.type());
        noter(differences, "SIREN", avant.siren(), apres.siren());
        noter(differences, "e-mail", avant.email(), apres.email());
        noter(differences, "téléphone", avant.telephone(), apres.telephone());
        noter(differences, "adresse", avant.adresse(), apres.adresse());
        noter(differences, "code postal", avant.codePostal(), apres.codePostal());
        noter(differences, "ville", avant.ville(), apres.ville());
        noter(differences, "pays", avant.pays(), apres.pays());
        noter(differences, "langue", avant.langue(), apres.langue());
        noter(differences, "segment", avant.segment(), apres.segment());
        noter(differences, "délai de paiement", avant.delaiPaiement(), apres.delaiPaiement());
        return differences;
    }

    private static void noter(Map<String, Object> differences, String champ, Object avant, Object apres) {
        if (!Objects.equals(avant, apres)) {
            differences.put(
                    champ, Map.of("ancien", Objects.toString(avant, ""), "nouveau", Objects.toString(apres, "")));
        }
    }

    private static <T> T sinon(T dit, T defaut) {
        return dit == null ? defaut : dit;
    }
}
