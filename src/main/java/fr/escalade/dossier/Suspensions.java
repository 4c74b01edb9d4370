package fr.escalade.dossier;

import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Pauses, of a case, an invoice, a debtor or a portfolio, as they are opened and lifted: several may be in force at once. */
@Component
class Suspensions {

    private final JdbcClient jdbc;
    private final DossierRepository dossiers;
    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final PausesEnCours pauses;
    private final SuiviDesPauses suivi;
    private final Journal journal;
    private final Clock horloge;

    Suspensions(
            JdbcClient jdbc,
            DossierRepository dossiers,
            Debiteurs debiteurs,
            Absorptions absorptions,
            PausesEnCours pauses,
            SuiviDesPauses suivi,
            Journal journal,
            Clock horloge) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.pauses = pauses;
        this.suivi = suivi;
        this.journal = journal;
        this.horloge = horloge;
    }

    Suspension ouvrir(Dossier dossier, String motif, LocalDate jusquA, String origine, String auteur) {
        debiteurs.verrouiller(dossier.debiteur());
        verifier(motif, jusquA);
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à suspendre.");
        }
        Suspension suspension = inserer(Portee.DOSSIER, dossier.id(), null, null, null, motif, jusquA, origine, auteur);
        suivi.tenir(dossier);
        inscrire(dossier, "DOSSIER_SUSPENDU", "Dossier suspendu " + fin(jusquA) + " : " + motif.trim(), auteur);
        return suspension;
    }

    Suspension ouvrirSurFacture(Facture facture, String motif, LocalDate jusquA, String auteur) {
        debiteurs.verrouiller(facture.debiteur());
        verifier(motif, jusquA);
        Suspension suspension = inserer(Portee.FACTURE, null, facture.id(), null, null, motif, jusquA, null, auteur);
        Optional<Dossier> actif = dossiers.actif(facture.debiteur());
        Long dossier = actif.map(Dossier::id).orElse(facture.dossier());
        journal.inscrire(new Fait(
                "FACTURE_SUSPENDUE",
                "Facture " + facture.numero() + " suspendue " + fin(jusquA) + " : " + motif.trim(),
                auteur,
                facture.creancier(),
                facture.debiteur(),
                dossier,
                Map.of("suspension", suspension.id())));
        actif.filter(suivi::estEnPause).ifPresent(suivi::tenirParSesFactures);
        return suspension;
    }

    Suspension ouvrirSurDebiteur(long debiteur, String motif, LocalDate jusquA, String auteur) {
        Debiteur qui = absorptions.verrouillerActuel(debiteur);
        verifier(motif, jusquA);
        Suspension suspension = inserer(Portee.DEBITEUR, null, null, debiteur, null, motif, jusquA, null, auteur);
        dossiers.actif(debiteur).ifPresent(suivi::tenir);
        journal.inscrire(Fait.duDebiteur(
                debiteur,
                qui.creancier(),
                "DEBITEUR_SUSPENDU",
                "Débiteur suspendu " + fin(jusquA) + " : " + motif.trim(),
                auteur));
        return suspension;
    }

    /** Every open case of the portfolio is held, and those to come. */
    Suspension ouvrirSurPortefeuille(String creancier, String motif, LocalDate jusquA, String auteur) {
        verifier(motif, jusquA);
        Suspension suspension = inserer(Portee.PORTEFEUILLE, null, null, null, creancier, motif, jusquA, null, auteur);
        dossiers.actifsDuCreancier(creancier).forEach(suivi::tenir);
        journal.inscrire(new Fait(
                "PORTEFEUILLE_SUSPENDU",
                "Portefeuille suspendu " + fin(jusquA) + " : " + motif.trim(),
                auteur,
                creancier,
                null,
                null,
                Map.of("suspension", suspension.id())));
        return suspension;
    }

    /** Lifts a pause of the case's own, of an invoice, of its debtor or of the portfolio. */
    void lever(Dossier dossier, long suspension, String auteur) {
        debiteurs.verrouiller(dossier.debiteur());
        if (pauses.duDossierEtDesFactures(dossier.id()).stream().noneMatch(s -> s.id() == suspension)) {
            throw Refus.introuvable("La suspension en cours", Long.toString(suspension));
        }
        lever(suspension, auteur);
    }

    /** Lifts any pause by its id, whatever its scope. @throws Refus when it is not in force */
    void lever(long id, String auteur) {
        List<Dossier> concernes = concernes(id);
        concernes.forEach(dossier -> debiteurs.verrouiller(dossier.debiteur()));
        int levees = jdbc.sql("update suspension set levee_le = ? where id = ? and levee_le is null")
                .params(aujourdhui(), id)
                .update();
        if (levees == 0) {
            throw Refus.introuvable("La suspension en cours", Long.toString(id));
        }
        for (Dossier dossier : concernes) {
            inscrire(dossier, "SUSPENSION_LEVEE", "Suspension levée, la procédure reprend où elle était", auteur);
            suivi.rouvrirSiLibre(dossier);
        }
    }

    /** Lifts what {@code origine} had paused; nothing when that is over already. */
    void leverCellesDe(Dossier dossier, String origine, String auteur) {
        debiteurs.verrouiller(dossier.debiteur());
        int levees = jdbc.sql(
                        "update suspension set levee_le = ? where dossier_id = ? and origine = ? and levee_le is null")
                .params(aujourdhui(), dossier.id(), origine)
                .update();
        if (levees > 0) {
            suivi.rouvrirSiLibre(dossier);
        }
    }

    private List<Dossier> concernes(long suspension) {
        List<Long> trouves = jdbc.sql("""
                        select distinct d.id from dossier d join suspension s
                            on s.dossier_id = d.id or s.debiteur_id = d.debiteur_id or s.creancier = d.creancier
                            or d.debiteur_id = (select f.debiteur_id from facture f where f.id = s.facture_id)
                        where s.id = ? and d.etat <> 'CLOS'""").param(suspension).query(Long.class).list();
        return suivi.dansLOrdreDesVerrous(trouves);
    }

    private Suspension inserer(
            Portee portee,
            Long dossier,
            Long facture,
            Long debiteur,
            String creancier,
            String motif,
            LocalDate jusquA,
            String origine,
            String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into suspension (portee, dossier_id, facture_id, debiteur_id, creancier, motif, auteur, debut,
                            jusqu_a, origine) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        portee.name(),
                        dossier,
                        facture,
                        debiteur,
                        creancier,
                        motif.trim(),
                        auteur,
                        aujourdhui(),
                        jusquA,
                        origine)
                .update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        return new Suspension(id, portee, motif.trim(), auteur, aujourdhui(), jusquA, origine);
    }

    private void verifier(String motif, LocalDate jusquA) {
        if (motif == null || motif.isBlank()) {
            throw new Refus("motif-manquant", "Indiquez le motif de la suspension.");
        }
        if (jusquA != null && jusquA.isBefore(aujourdhui())) {
            throw new Refus(
                    "date-passee",
                    "La fin de la suspension (" + FormatFrancais.dateCourte(jusquA)
                            + ") est déjà passée : choisissez une date à venir.");
        }
    }

    private static String fin(LocalDate jusquA) {
        return jusquA == null ? "jusqu'à nouvel ordre" : "jusqu'au " + FormatFrancais.dateLongue(jusquA);
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur));
    }
}
