package fr.escalade.abandon;

import fr.escalade.contentieux.Pertes;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests to give up: asking changes nothing, only a second person's approval stops the escalation. */
@Component
public class Abandons {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Pertes pertes;
    private final Echeanciers echeanciers;
    private final Journal journal;
    private final Clock horloge;

    Abandons(
            JdbcClient jdbc,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Annonces annonces,
            Pertes pertes,
            Echeanciers echeanciers,
            Journal journal,
            Clock horloge) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.pertes = pertes;
        this.echeanciers = echeanciers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** @throws Refus when the case is closed, no reason is given, or a request already waits */
    @Transactional
    public Abandon demander(long id, String motif, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        verifier(dossier, motif);
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into abandon (dossier_id, motif, demande_par, demande_le, etat) values (?, ?, ?, ?, 'DEMANDE')")
                .params(id, motif.strip(), auteur, Temps.aujourdhui(horloge))
                .update(cle, "id");
        long abandon = cle.getKeyAs(Number.class).longValue();
        inscrire(dossier, "ABANDON_DEMANDE", "Abandon demandé : " + motif.strip(), auteur, abandon);
        annonces.annoncer(id, Annonce.Type.ABANDON_DEMANDE, abandon);
        return parId(abandon);
    }

    /**
     * Decides a request. Approved, it interrupts the case's procedure.
     *
     * @throws Refus when it is decided already, or by the very person who asked (four eyes)
     */
    @Transactional
    public void decider(long id, boolean approuve, String commentaire, String auteur) {
        Abandon demande = parId(id);
        debiteurs.verrouiller(dossiers.parId(demande.dossier()).debiteur());
        if (parId(id).etat() != Abandon.Etat.DEMANDE) {
            throw new Refus(Refus.Nature.CONFLIT, "abandon-decide", "Cette demande d'abandon est déjà décidée.");
        }
        if (approuve && demande.demandePar().equals(auteur)) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "quatre-yeux",
                    "Vous avez demandé cet abandon : une autre personne doit l'approuver.");
        }
        jdbc.sql("update abandon set etat = ?, decide_par = ?, decide_le = ?, commentaire = ? where id = ?")
                .params(
                        (approuve ? Abandon.Etat.APPROUVE : Abandon.Etat.REFUSE).name(),
                        auteur,
                        Temps.aujourdhui(horloge),
                        commentaire,
                        id)
                .update();
        inscrire(
                dossiers.parId(demande.dossier()),
                approuve ? "ABANDON_APPROUVE" : "ABANDON_REFUSE",
                "Abandon " + (approuve ? "approuvé" : "refusé") + " : " + commentaire,
                auteur,
                id);
        if (approuve) {
            pertes.demander(demande.dossier(), demande.motif(), demande.demandePar());
            pertes.approuver(demande.dossier(), auteur);
            annonces.annoncer(demande.dossier(), Annonce.Type.ABANDON, id);
            // Told after the interruption: nothing of the case may go on in between.
            echeanciers.interrompre(demande.dossier(), "créance abandonnée", auteur);
        }
    }

    /** Latest first. */
    public List<Abandon> duDossier(long dossier) {
        return jdbc.sql("select * from abandon where dossier_id = ? order by id desc")
                .param(dossier)
                .query(Abandons::lire)
                .list();
    }

    /** @throws Refus when there is none */
    public Abandon parId(long id) {
        return jdbc.sql("select * from abandon where id = ?")
                .param(id)
                .query(Abandons::lire)
                .optional()
                .orElseThrow(() -> Refus.introuvable("La demande d'abandon n°", Long.toString(id)));
    }

    private void verifier(Dossier dossier, String motif) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à abandonner.");
        }
        if (motif == null || motif.isBlank()) {
            throw new Refus("motif-manquant", "Indiquez pourquoi la créance doit être abandonnée.");
        }
        boolean enAttente =
                duDossier(dossier.id()).stream().anyMatch(abandon -> abandon.etat() == Abandon.Etat.DEMANDE);
        if (enAttente) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "abandon-deja-demande",
                    "Une demande d'abandon attend déjà une décision sur ce dossier.");
        }
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur, long abandon) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(Map.of("abandon", abandon)));
    }

    private static Abandon lire(ResultSet ligne, int n) throws SQLException {
        return new Abandon(
                ligne.getLong("id"),
                ligne.getLong("dossier_id"),
                ligne.getString("motif"),
                ligne.getString("demande_par"),
                Sql.date(ligne, "demande_le"),
                Abandon.Etat.valueOf(ligne.getString("etat")),
                ligne.getString("decide_par"));
    }
}
