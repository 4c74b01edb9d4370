package fr.escalade.dossier;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the merge of two debtors makes of their cases: one debtor has one active case, which keeps its place in the
 * procedure. Contacts of both count from now on for the one kept. Both debtors are locked by whoever decided it.
 */
@Component
public class Reunions {

    private final RattachementsEnBase rattachements;
    private final DossierRepository dossiers;
    private final SuiviDesPauses pauses;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    Reunions(
            RattachementsEnBase rattachements,
            DossierRepository dossiers,
            SuiviDesPauses pauses,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.rattachements = rattachements;
        this.dossiers = dossiers;
        this.pauses = pauses;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** {@code clos}: the absorbed debtor's case, closed; {@code repris}: the same, when it goes on for the debtor kept. */
    public record Reunion(Optional<Dossier> clos, Optional<Dossier> repris) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Reunion reunir(Debiteur absorbe, Debiteur conserve, String auteur) {
        Optional<Dossier> sien = dossiers.actif(absorbe.id());
        Optional<Dossier> garde = dossiers.actif(conserve.id());
        rattachements.contactsEtPauses(absorbe.id(), conserve.id());
        if (sien.isEmpty()) {
            return new Reunion(Optional.empty(), Optional.empty());
        }
        if (garde.isEmpty()) {
            rattachements.rattacher(sien.get().id(), conserve.id());
            inscrire(
                    sien.get(),
                    conserve,
                    "Le dossier passe de " + absorbe.nom() + " (" + absorbe.code() + ") à " + conserve.nom() + " ("
                            + conserve.code() + ") : la procédure garde sa place",
                    auteur);
            return new Reunion(Optional.empty(), sien);
        }
        clore(sien.get(), garde.get(), absorbe, conserve, auteur);
        return new Reunion(sien, Optional.empty());
    }

    /** To be called when everything is in its place: the case kept pauses, or looks at its held steps again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoir(long conserve) {
        dossiers.actif(conserve).ifPresent(pauses::revoir);
    }

    private void clore(Dossier sien, Dossier garde, Debiteur absorbe, Debiteur conserve, String auteur) {
        rattachements.pausesDuDossier(sien.id(), garde.id(), Temps.aujourdhui(horloge));
        dossiers.clore(sien.id(), Temps.aujourdhui(horloge), "Fusionné dans le dossier " + garde.numero());
        inscrire(
                sien,
                absorbe,
                "Fusion avec " + conserve.nom() + " (" + conserve.code() + ") : dossier clos, le dossier "
                        + garde.numero() + " continue",
                auteur);
        inscrire(
                garde,
                conserve,
                "Fusion avec " + absorbe.nom() + " (" + absorbe.code()
                        + ") : ce dossier reprend les factures du dossier " + sien.numero() + " et garde sa place",
                auteur);
        annonces.annoncer(sien.id(), Annonce.Type.SANS_OBJET);
    }

    private void inscrire(Dossier dossier, Debiteur debiteur, String libelle, String auteur) {
        journal.inscrire(
                Fait.duDossier(dossier.id(), debiteur.id(), dossier.creancier(), "DOSSIER_FUSIONNE", libelle, auteur)
                        .avec(Map.of("dossier", dossier.numero(), "debiteur", debiteur.id())));
    }
}
