package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.droit.HorlogeDePrescription;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, six, three and one month before, that a claim lapses: each alarm once, and anew when the period has moved. */
@Component
public class AlarmesDePrescription {

    private static final int MOIS = 6;

    private final JdbcClient jdbc;
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;
    private final FacturesEnBase factures;
    private final Comptes comptes;
    private final Journal journal;

    AlarmesDePrescription(
            JdbcClient jdbc,
            Debiteurs debiteurs,
            Creanciers creanciers,
            FacturesEnBase factures,
            Comptes comptes,
            Journal journal) {
        this.jdbc = jdbc;
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
        this.factures = factures;
        this.comptes = comptes;
        this.journal = journal;
    }

    /** Debtors of whom an open claim may be near its lapse: by its due date alone, or because something moved its period. */
    public List<Long> debiteursConcernes(LocalDate jour) {
        return jdbc.sql("""
                        select distinct f.debiteur_id from facture f join debiteur d on d.id = f.debiteur_id
                        where f.nature = 'FACTURE' and f.solde > 0 and f.annulee_le is null and f.perte_le is null
                          and (d.type = 'PROFESSIONNEL' and f.echeance between :pro and :pro_fin
                            or d.type = 'PARTICULIER' and f.echeance between :particulier and :particulier_fin
                            or d.type = 'PUBLIC' and f.echeance between :public and :public_fin
                            or f.echeance < :particulier_fin and (
                                exists (select 1 from evenement_prescription e where e.facture_id = f.id)
                                or exists (select 1 from imputation i where i.facture_id = f.id)))
                        order by f.debiteur_id""")
                .param("pro", jour.minusYears(5))
                .param("pro_fin", jour.minusYears(5).plusMonths(MOIS))
                .param("particulier", jour.minusYears(2))
                .param("particulier_fin", jour.minusYears(2).plusMonths(MOIS))
                .param("public", LocalDate.of(jour.getYear() - 4, 1, 1))
                .param("public_fin", LocalDate.of(jour.getYear() - 4, 12, 31))
                .query(Long.class)
                .list();
    }

    /** Writes the alarms of that day into the journal of the debtor's claims; returns how many. */
    @Transactional
    public int sonner(long id, LocalDate jour) {
        Debiteur debiteur = debiteurs.verrouiller(id);
        Creancier creancier = creanciers.parCode(debiteur.creancier());
        List<Facture> ouvertes = factures.ouvertes(id).stream()
                .filter(facture -> facture.perteLe() == null)
                .toList();
        int sonnees = 0;
        for (Compte compte : comptes.ouvrir(debiteur, creancier, ouvertes)) {
            sonnees += compte.prescription()
                    .filter(horloge -> sonner(compte.facture(), horloge, jour))
                    .map(horloge -> 1)
                    .orElse(0);
        }
        return sonnees;
    }

    private boolean sonner(Facture facture, HorlogeDePrescription horloge, LocalDate jour) {
        Optional<HorlogeDePrescription.Alarme> alarme = horloge.alarmeAu(jour);
        if (alarme.isEmpty()) {
            return false;
        }
        LocalDate acquise = horloge.acquiseLe().orElseThrow();
        int mois = alarme.get().mois();
        if (dejaDite(facture, acquise, mois)) {
            return false;
        }
        noter(facture, acquise, mois);
        journal.inscrire(new Fait(
                "PRESCRIPTION_PROCHE",
                "Facture " + facture.numero() + " : prescrite à partir du " + FormatFrancais.dateLongue(acquise)
                        + ", dans moins de " + mois + " mois. Seuls un écrit ou un paiement du débiteur, ou une action"
                        + " en justice, l'empêchent",
                Fait.ESCALADE,
                facture.creancier(),
                facture.debiteur(),
                facture.dossier(),
                Map.of("numero", facture.numero(), "prescriteLe", acquise.toString(), "mois", mois)));
        return true;
    }

    private boolean dejaDite(Facture facture, LocalDate acquise, int mois) {
        return jdbc.sql(
                                "select count(*) from alarme_prescription where facture_id = ? and acquise_le = ? and mois <= ?")
                        .params(facture.id(), acquise, mois)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void noter(Facture facture, LocalDate acquise, int mois) {
        jdbc.sql("delete from alarme_prescription where facture_id = ?")
                .param(facture.id())
                .update();
        jdbc.sql("insert into alarme_prescription (facture_id, acquise_le, mois) values (?, ?, ?)")
                .params(facture.id(), acquise, mois)
                .update();
    }
}
