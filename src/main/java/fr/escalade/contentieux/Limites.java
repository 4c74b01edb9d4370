package fr.escalade.contentieux;

import fr.escalade.droit.DelaiDeProcedure;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The legal deadlines between acts: opened by one, they bound the next. */
@Component
class Limites {

    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Limites(CalendrierOuvre calendrier, Clock horloge) {
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /**
     * The last day that the act leaves: one month for the debtor to accept the simplified procedure (art. R125-2 CPCE),
     * three or six months to serve an order to pay (art. 1411 CPC), one month to oppose it (art. 1416 CPC). Null: none.
     */
    LocalDate de(NouvelActe acte) {
        return switch (acte.type()) {
            case INVITATION, SIGNIFICATION -> enMois(acte.jour(), 1);
            case ORDONNANCE -> enMois(acte.jour(), DelaiDeProcedure.moisPourSignifier(acte.jour()));
            default -> null;
        };
    }

    /** @throws Refus when the act does not follow from the former ones of its way, or comes too early or too late */
    void exiger(NouvelActe acte, List<Acte> anterieurs) {
        Optional<Acte> prealable = acte.type().prealable().flatMap(type -> dernier(type, anterieurs));
        if (acte.type().prealable().isPresent() && prealable.isEmpty()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "acte-sans-prealable",
                    "« " + acte.type().enClair() + " » suppose un acte antérieur, qui n'est pas inscrit : « "
                            + acte.type().prealable().get().enClair() + " ».");
        }
        prealable.ifPresent(avant -> exigerLOrdre(acte, avant));
    }

    private void exigerLOrdre(NouvelActe acte, Acte avant) {
        if (acte.jour().isBefore(avant.jour())) {
            throw new Refus(
                    "date-anterieure",
                    "La date ne peut pas précéder le " + FormatFrancais.dateLongue(avant.jour()) + " ("
                            + avant.type().enClair() + ").");
        }
        LocalDate limite = avant.limite();
        switch (acte.type()) {
            case SIGNIFICATION -> {
                if (acte.jour().isAfter(limite)) {
                    throw tropTard(
                            "L'ordonnance devait être signifiée au plus tard le ", limite, " : elle est non avenue.");
                }
            }
            case ACCORD -> {
                if (acte.jour().isAfter(limite)) {
                    throw tropTard("Le débiteur avait jusqu'au ", limite, " : passé ce jour, son silence vaut refus.");
                }
            }
            case FORCE_EXECUTOIRE -> exigerLaFin(limite, "Le délai d'opposition court jusqu'au ");
            case SILENCE -> exigerLaFin(limite, "Le débiteur peut répondre jusqu'au ");
            case CADUCITE -> exigerLaFin(limite, "L'ordonnance peut être signifiée jusqu'au ");
            default -> {}
        }
    }

    private void exigerLaFin(LocalDate limite, String debut) {
        if (!Temps.aujourdhui(horloge).isAfter(limite)) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "delai-en-cours",
                    debut + FormatFrancais.dateLongue(limite) + " inclus : attendez le lendemain.");
        }
    }

    private static Refus tropTard(String debut, LocalDate limite, String fin) {
        return new Refus("delai-passe", debut + FormatFrancais.dateLongue(limite) + fin);
    }

    private LocalDate enMois(LocalDate depart, int mois) {
        return DelaiDeProcedure.proroger(DelaiDeProcedure.enMois(depart, mois), calendrier);
    }

    private static Optional<Acte> dernier(TypeActe type, List<Acte> actes) {
        return actes.stream().filter(acte -> acte.type() == type).reduce((un, autre) -> autre);
    }
}
