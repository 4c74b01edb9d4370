package fr.escalade.dossier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a case while a pause reaches it, and lets it go on where it stood when the last one ends. */
@Component
class SuiviDesPauses {

    private final JdbcClient jdbc;
    private final DossierRepository dossiers;
    private final Debiteurs debiteurs;
    private final PausesEnCours pauses;
    private final Annonces annonces;
    private final Journal journal;

    SuiviDesPauses(
            JdbcClient jdbc,
            DossierRepository dossiers,
            Debiteurs debiteurs,
            PausesEnCours pauses,
            Annonces annonces,
            Journal journal) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.pauses = pauses;
        this.annonces = annonces;
        this.journal = journal;
    }

    /** Cases of which a pause ended by itself since {@code depuis}: they go on when it was the last. Called every day. */
    void leverCellesQuiFinissent(LocalDate depuis, LocalDate jour) {
        List<Long> finies = jdbc.sql("""
                        with finie as (select * from suspension where levee_le is null and jusqu_a >= ? and jusqu_a < ?)
                        select d.id from dossier d where d.etat in ('SUSPENDU', 'CONTENTIEUX') and (
                            d.id in (select dossier_id from finie) or d.debiteur_id in (select debiteur_id from finie)
                            or d.creancier in (select creancier from finie)
                            or d.debiteur_id in (select f.debiteur_id from facture f join finie on f.id = finie.facture_id))""").params(depuis, jour).query(Long.class).list();
        for (Dossier dossier : dansLOrdreDesVerrous(finies)) {
            debiteurs.verrouiller(dossier.debiteur());
            rouvrirSiLibre(dossier);
        }
    }

    /** Cases with a paused invoice, beside which another may have become late. Called every day. */
    void suivreLesEcheances(LocalDate jour) {
        List<Long> avecUnePause = jdbc.sql("""
                        select distinct d.id from suspension s join facture f on f.id = s.facture_id
                            join dossier d on d.debiteur_id = f.debiteur_id and d.etat in ('OUVERT', 'SUSPENDU')
                        where s.levee_le is null and (s.jusqu_a is null or s.jusqu_a >= ?)""").param(jour).query(Long.class).list();
        for (Dossier dossier : dansLOrdreDesVerrous(avecUnePause)) {
            debiteurs.verrouiller(dossier.debiteur());
            suivreLesFactures(dossiers.parId(dossier.id()).orElseThrow());
        }
    }

    /** Everything late is paused, invoice by invoice. */
    void tenirParSesFactures(Dossier dossier) {
        tenir(dossier);
        if (dossier.etat() == EtatDossier.OUVERT) {
            inscrire(dossier, "DOSSIER_TENU", "Tout ce qui est échu est suspendu : le dossier attend");
        }
    }

    /**
     * The late invoices of a case changed, or what is paused of them: it pauses when nothing is left to chase, and goes on
     * when something is.
     */
    void suivreLesFactures(Dossier dossier) {
        if (dossier.etat() == EtatDossier.OUVERT && estEnPause(dossier)) {
            tenirParSesFactures(dossier);
        } else if (dossier.etat() == EtatDossier.SUSPENDU) {
            rouvrirSiLibre(dossier);
        }
    }

    /** Looks again at a case to which pauses, or reasons to go on, came from elsewhere. */
    void revoir(Dossier dossier) {
        if (estEnPause(dossier)) {
            tenir(dossier);
        } else {
            annonces.annoncer(dossier.id(), Annonce.Type.REPRISE);
        }
    }

    boolean estEnPause(Dossier dossier) {
        return !pauses.duDossier(dossier).isEmpty();
    }

    void tenir(Dossier dossier) {
        if (dossier.etat() == EtatDossier.OUVERT) {
            dossiers.changerEtat(dossier.id(), EtatDossier.SUSPENDU);
        }
        annonces.annoncer(dossier.id(), Annonce.Type.SUSPENSION);
    }

    /** It goes on where it stood, unless another pause holds it. */
    void rouvrirSiLibre(Dossier dossier) {
        if (estEnPause(dossier)) {
            return;
        }
        if (dossiers.parId(dossier.id()).orElseThrow().etat() == EtatDossier.SUSPENDU) {
            dossiers.changerEtat(dossier.id(), EtatDossier.OUVERT);
            inscrire(dossier, "DOSSIER_REPRIS", "Plus aucune suspension : la procédure reprend");
        }
        annonces.annoncer(dossier.id(), Annonce.Type.REPRISE);
    }

    /** Several debtors in one transaction are locked by id, as a merge does. */
    List<Dossier> dansLOrdreDesVerrous(List<Long> ids) {
        return ids.stream()
                .map(id -> dossiers.parId(id).orElseThrow())
                .sorted(Comparator.comparing(Dossier::debiteur))
                .toList();
    }

    private void inscrire(Dossier dossier, String type, String libelle) {
        journal.inscrire(
                Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE));
    }
}
