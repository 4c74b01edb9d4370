package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Temps;
import fr.escalade.processus.Procedures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the API says of a case: the case, its money, its invoices and its place on the diagram. */
@Component
class LectureDeDossier {

    private static final Comparator<Facture> PAR_ECHEANCE = Comparator.comparing(
                    Facture::echeance, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Facture::numero);

    private final Dossiers dossiers;
    private final Creances creances;
    private final Procedures procedures;
    private final Clock horloge;

    LectureDeDossier(Dossiers dossiers, Creances creances, Procedures procedures, Clock horloge) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.procedures = procedures;
        this.horloge = horloge;
    }

    VueDossier lire(Dossier dossier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        Situation situation = dossiers.situation(dossier.id(), jour);
        Optional<Procedures.Position> position = procedures.position(dossier.id());
        List<VueSolde> soldes = VueSolde.de(situation);
        Debiteur debiteur = situation.debiteur();
        return new VueDossier(
                dossier.numero(),
                debiteur.code(),
                debiteur.nom(),
                dossier.etat(),
                position.map(Procedures.Position::etape).orElse(null),
                position.map(Procedures.Position::prochaineDate)
                        .map(LectureDeDossier::jour)
                        .orElse(null),
                dossiers.suspensions(dossier.id()).stream()
                        .map(VueSuspension::de)
                        .toList(),
                dossiers.retenues(dossier.id()).stream().map(VueRetenue::de).toList(),
                position.map(lieu -> new VueDossier.Procedure(lieu.cle(), lieu.version()))
                        .orElse(null),
                soldes.get(0),
                soldes.size() > 1 ? soldes : null,
                factures(dossier, situation)
                        .map(facture -> VueFacture.de(facture, debiteur.code(), jour))
                        .toList(),
                dossier.ouvertLe(),
                dossier.closLe(),
                dossier.motifFin(),
                dossier.creancier());
    }

    /** What the case has engaged, and what is late and will be engaged by a next step: each invoice once. */
    private Stream<Facture> factures(Dossier dossier, Situation situation) {
        return Stream.concat(
                        creances.duDossier(dossier.id()).stream(),
                        situation.exigibles().stream().map(Decompte::facture).filter(f -> f.dossier() == null))
                .sorted(PAR_ECHEANCE);
    }

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Temps.PARIS);
    }
}
