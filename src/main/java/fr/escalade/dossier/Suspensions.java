package fr.escalade.dossier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Pauses of a case: several may be in force at once; the case goes on when the last one ends. */
@Component
class Suspensions {

    private final JdbcClient jdbc;
    private final DossierRepository dossiers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    Suspensions(
            JdbcClient jdbc,
            DossierRepository dossiers,
            Debiteurs debiteurs,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    List<Suspension> enCours(long dossier) {
        return jdbc.sql("""
                        select * from suspension
                        where dossier_id = ? and levee_le is null and (jusqu_a is null or jusqu_a >= ?) order by id""")
                .params(dossier, Temps.aujourdhui(horloge))
                .query(Suspensions::suspension)
                .list();
    }

    Suspension ouvrir(Dossier dossier, String motif, LocalDate jusquA, String auteur) {
        debiteurs.verrouiller(dossier.debiteur());
        LocalDate aujourdhui = Temps.aujourdhui(horloge);
        verifier(dossier, motif, jusquA, aujourdhui);
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("insert into suspension (dossier_id, motif, auteur, debut, jusqu_a) values (?, ?, ?, ?, ?)")
                .params(dossier.id(), motif.trim(), auteur, aujourdhui, jusquA)
                .update(cle, "id");
        if (dossier.etat() == EtatDossier.OUVERT) {
            dossiers.changerEtat(dossier.id(), EtatDossier.SUSPENDU);
        }
        String fin = jusquA == null ? "jusqu'à nouvel ordre" : "jusqu'au " + FormatFrancais.dateLongue(jusquA);
        annonces.annoncer(dossier.id(), Annonce.Type.SUSPENSION);
        inscrire(dossier, "DOSSIER_SUSPENDU", "Dossier suspendu " + fin + " : " + motif.trim(), auteur);
        return new Suspension(cle.getKeyAs(Number.class).longValue(), motif.trim(), auteur, aujourdhui, jusquA);
    }

    void lever(Dossier dossier, long suspension, String auteur) {
        debiteurs.verrouiller(dossier.debiteur());
        int levees = jdbc.sql("update suspension set levee_le = ? where id = ? and dossier_id = ? and levee_le is null")
                .params(Temps.aujourdhui(horloge), suspension, dossier.id())
                .update();
        if (levees == 0) {
            throw Refus.introuvable("La suspension en cours", Long.toString(suspension));
        }
        inscrire(dossier, "SUSPENSION_LEVEE", "Suspension levée, la procédure reprend où elle était", auteur);
        rouvrirSiLibre(dossier);
    }

    /** Cases whose last pause ended by itself: they go on. Called every day. */
    void leverCellesQuiFinissent(LocalDate jour) {
        List<Long> finies = jdbc.sql("""
                        select distinct d.id from dossier d join suspension s on s.dossier_id = d.id
                        where d.etat = 'SUSPENDU' and s.levee_le is null and s.jusqu_a < ?""").param(jour).query(Long.class).list();
        for (long id : finies) {
            Dossier dossier = dossiers.parId(id).orElseThrow();
            debiteurs.verrouiller(dossier.debiteur());
            rouvrirSiLibre(dossier);
        }
    }

    private void rouvrirSiLibre(Dossier dossier) {
        boolean suspendu = dossiers.parId(dossier.id()).orElseThrow().etat() == EtatDossier.SUSPENDU;
        if (enCours(dossier.id()).isEmpty()) {
            if (suspendu) {
                dossiers.changerEtat(dossier.id(), EtatDossier.OUVERT);
                inscrire(dossier, "DOSSIER_REPRIS", "Plus aucune suspension : la procédure reprend", Fait.ESCALADE);
            }
            annonces.annoncer(dossier.id(), Annonce.Type.REPRISE);
        }
    }

    private static void verifier(Dossier dossier, String motif, LocalDate jusquA, LocalDate aujourdhui) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à suspendre.");
        }
        if (motif == null || motif.isBlank()) {
            throw new Refus("motif-manquant", "Indiquez le motif de la suspension.");
        }
        if (jusquA != null && jusquA.isBefore(aujourdhui)) {
            throw new Refus(
                    "date-passee",
                    "La fin de la suspension (" + FormatFrancais.dateCourte(jusquA)
                            + ") est déjà passée : choisissez une date à venir.");
        }
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur));
    }

    private static Suspension suspension(ResultSet ligne, int n) throws SQLException {
        return new Suspension(
                ligne.getLong("id"),
                ligne.getString("motif"),
                ligne.getString("auteur"),
                Sql.date(ligne, "debut"),
                Sql.date(ligne, "jusqu_a"));
    }
}
