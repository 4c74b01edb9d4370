package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A credit note that names its invoice lowers that invoice's principal from its own date on, whichever of the two was
 * recorded first. What it exceeds, and a credit note that names nothing, stay available.
 */
@Component
class ImputationDesAvoirs {

    private static final String REMISE_SANS_AVOIR =
            "select 1 from imputation i where i.facture_id = f.id and i.remise_id is not null and i.avoir_id is null"
                    + " and not i.annulee and i.principal > 0";

    private final JdbcClient jdbc;
    private final FacturesEnBase factures;
    private final ImputationsEnBase imputations;
    private final ReductionsEnBase reductions;
    private final Journal journal;

    ImputationDesAvoirs(
            JdbcClient jdbc,
            FacturesEnBase factures,
            ImputationsEnBase imputations,
            ReductionsEnBase reductions,
            Journal journal) {
        this.jdbc = jdbc;
        this.factures = factures;
        this.imputations = imputations;
        this.reductions = reductions;
        this.journal = journal;
    }

    private record Couple(
            long avoir,
            String numeroAvoir,
            LocalDate date,
            Montant disponible,
            long facture,
            String numeroFacture,
            Montant solde,
            Long dossier) {}

    /** Call under the debtor's lock. */
    void imputer(Debiteur debiteur, String auteur) {
        documenter(debiteur, auteur);
        Map<Long, Montant> soldes = new HashMap<>();
        List<FacturesEnBase.Solde> ecritures = new ArrayList<>();
        for (Couple couple : couples(debiteur.id(), "f.solde > 0")) {
            Montant solde = soldes.getOrDefault(couple.facture(), couple.solde());
            Montant impute = couple.disponible().min(solde);
            if (!impute.estPositif()) {
                continue;
            }
            Montant reste = solde.moins(impute);
            Montant disponible = couple.disponible().moins(impute);
            soldes.put(couple.facture(), reste);
            ecritures.add(new FacturesEnBase.Solde(couple.facture(), reste, reste.estNul() ? couple.date() : null));
            ecritures.add(
                    new FacturesEnBase.Solde(couple.avoir(), disponible, disponible.estNul() ? couple.date() : null));
            imputations.ecrireAvoir(couple.avoir(), couple.facture(), couple.date(), impute);
            inscrire(debiteur, couple, impute, auteur);
        }
        if (!ecritures.isEmpty()) {
            factures.ecrireSoldes(ecritures);
        }
    }

    /** The credit note of a discount already granted gives it its paper: it is not deducted a second time. */
    private void documenter(Debiteur debiteur, String auteur) {
        Map<Long, Montant> disponibles = new HashMap<>();
        for (Couple couple : couples(debiteur.id(), "exists (" + REMISE_SANS_AVOIR + ")")) {
            for (ReductionsEnBase.ADocumenter remise : reductions.aDocumenter(couple.facture())) {
                Montant disponible = disponibles.getOrDefault(couple.avoir(), couple.disponible());
                Montant montant = disponible.min(remise.principal());
                if (montant.estPositif()) {
                    reductions.documenter(remise, couple.avoir(), montant);
                    disponibles.put(couple.avoir(), disponible.moins(montant));
                    raconter(debiteur, couple, remise, montant, auteur);
                }
            }
        }
        factures.ecrireSoldes(couplesSoldes(disponibles));
    }

    private static List<FacturesEnBase.Solde> couplesSoldes(Map<Long, Montant> disponibles) {
        return disponibles.entrySet().stream()
                .map(avoir -> new FacturesEnBase.Solde(avoir.getKey(), avoir.getValue(), null))
                .toList();
    }

    private List<Couple> couples(long debiteur, String condition) {
        return jdbc.sql("""
                        select a.id avoir, a.numero numero_avoir, a.date_facture, a.solde disponible, a.devise,
                            f.id facture, f.numero numero_facture, f.solde, f.dossier_id
                        from facture a
                        join facture f on f.debiteur_id = a.debiteur_id and f.numero = a.facture_liee
                            and f.devise = a.devise and f.nature = 'FACTURE' and f.annulee_le is null and %s
                        where a.debiteur_id = ? and a.nature = 'AVOIR' and a.solde > 0 and a.annulee_le is null
                        order by a.date_facture, a.id""".formatted(condition))
                .param(debiteur)
                .query((ligne, n) -> new Couple(
                        ligne.getLong("avoir"),
                        ligne.getString("numero_avoir"),
                        Sql.date(ligne, "date_facture"),
                        Montant.de(ligne.getBigDecimal("disponible"), ligne.getString("devise")),
                        ligne.getLong("facture"),
                        ligne.getString("numero_facture"),
                        Montant.de(ligne.getBigDecimal("solde"), ligne.getString("devise")),
                        Sql.entier(ligne, "dossier_id")))
                .list();
    }

    private void inscrire(Debiteur debiteur, Couple couple, Montant impute, String auteur) {
        journal.inscrire(new Fait(
                "AVOIR_IMPUTE",
                "Avoir " + couple.numeroAvoir() + " : " + FormatFrancais.montant(impute) + " déduits de la facture "
                        + couple.numeroFacture(),
                auteur,
                debiteur.creancier(),
                debiteur.id(),
                couple.dossier(),
                Map.of(
                        "avoir",
                        couple.numeroAvoir(),
                        "facture",
                        couple.numeroFacture(),
                        "montant",
                        impute.toString())));
    }

    private void raconter(
            Debiteur debiteur, Couple couple, ReductionsEnBase.ADocumenter remise, Montant montant, String auteur) {
        journal.inscrire(new Fait(
                "AVOIR_DE_REMISE",
                "Avoir " + couple.numeroAvoir() + " : " + FormatFrancais.montant(montant) + " constatent la remise n° "
                        + remise.remise() + " sur la facture " + couple.numeroFacture(),
                auteur,
                debiteur.creancier(),
                debiteur.id(),
                couple.dossier(),
                Map.of("avoir", couple.numeroAvoir(), "remise", remise.remise(), "montant", montant.toString())));
    }
}
