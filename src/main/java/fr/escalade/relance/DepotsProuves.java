package fr.escalade.relance;

import fr.escalade.courrier.ApresEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Devenir;
import fr.escalade.courrier.Nouvelle;
import fr.escalade.creance.Creances;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A formal notice that a carrier posts: its deadline runs from the day that the carrier proves, as it runs from the day
 * that a person notes. What comes back of it: {@link RetoursAnnonces}.
 */
@Component
class DepotsProuves implements ApresEnvoi {

    private final Dossiers dossiers;
    private final Creances creances;
    private final MiseEnDemeureRepository registre;
    private final Annonces annonces;
    private final Journal journal;

    DepotsProuves(
            Dossiers dossiers,
            Creances creances,
            MiseEnDemeureRepository registre,
            Annonces annonces,
            Journal journal) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.registre = registre;
        this.annonces = annonces;
        this.journal = journal;
    }

    @Override
    public boolean apprendre(Courrier courrier, Nouvelle nouvelle) {
        if (courrier.canal() == Canal.RECOMMANDE
                && courrier.dossier() != null
                && nouvelle.devenir() == Devenir.DEPOSE) {
            Dossier dossier = dossiers.parId(courrier.dossier());
            registre.emise(dossier)
                    .filter(ligne -> ligne.courrier() == courrier.id())
                    .ifPresent(ligne -> deposer(dossier, ligne, courrier, nouvelle));
        }
        return false;
    }

    private void deposer(Dossier dossier, MiseEnDemeureRepository.Ligne ligne, Courrier courrier, Nouvelle nouvelle) {
        LocalDate jour = LocalDate.ofInstant(nouvelle.quand(), Temps.PARIS);
        LocalDate expire = jour.plusDays(ligne.delaiJours());
        registre.deposer(ligne.id(), jour, nouvelle.suivi(), expire);
        creances.mettreEnDemeure(courrier.factures(), jour);
        String suivi = nouvelle.suivi() == null ? "" : " (suivi " + nouvelle.suivi() + ")";
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "RECOMMANDE_DEPOSE",
                "Recommandé déposé le " + FormatFrancais.dateLongue(jour) + suivi
                        + " par le prestataire : le débiteur a jusqu'au " + FormatFrancais.dateLongue(expire),
                Fait.ESCALADE));
        annonces.annoncer(dossier.id(), Annonce.Type.RECOMMANDE_DEPOSE);
    }
}
