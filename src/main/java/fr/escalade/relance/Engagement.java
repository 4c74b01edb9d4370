package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which invoices carry a step's demand, and what a demand that leaves makes of them: they are engaged by the case. */
@Component
class Engagement {

    /** From the dernière relance on, a letter names a possible court procedure: lapsed claims may not carry it. */
    private static final int PALIER_QUI_MENACE = 30;

    private final Creances creances;
    private final Contacts contacts;
    private final Clock horloge;

    Engagement(Creances creances, Contacts contacts, Clock horloge) {
        this.creances = creances;
        this.contacts = contacts;
        this.horloge = horloge;
    }

    /** Nothing in a currency whose credits cover all that the step would ask for in it: a letter never asks for nothing. */
    Set<Long> demandables(Situation situation, int palier, int ageMinimum) {
        List<Decompte> reclamables = reclamables(situation, palier, ageMinimum);
        return reclamables.stream()
                .filter(decompte -> !couverte(decompte.principal().devise(), reclamables, situation.avoirs()))
                .map(decompte -> decompte.facture().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Why a step has nothing to ask for. */
    String pourquoiRien(Situation situation, int palier, int ageMinimum) {
        return reclamables(situation, palier, ageMinimum).isEmpty()
                ? "aucune facture n'est assez ancienne pour cette étape"
                : "les avoirs et règlements à son crédit couvrent les factures de cette étape";
    }

    private static boolean couverte(Currency devise, List<Decompte> reclamables, List<Montant> avoirs) {
        Montant du = reclamables.stream()
                .filter(decompte -> decompte.principal().devise().equals(devise))
                .map(decompte -> decompte.principal().plus(decompte.interets()).plus(decompte.indemnite()))
                .reduce(Montant.zero(devise), Montant::plus);
        Montant disponible = avoirs.stream()
                .filter(avoir -> avoir.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
        return disponible.compareTo(du) >= 0;
    }

    private static List<Decompte> reclamables(Situation situation, int palier, int ageMinimum) {
        Predicate<Decompte> assezAncienne =
                decompte -> decompte.facture().joursDeRetard(situation.jour()) >= ageMinimum;
        Predicate<Decompte> poursuivable =
                decompte -> palier < PALIER_QUI_MENACE || !decompte.estPrescrite(situation.jour());
        return situation.exigibles().stream()
                .filter(assezAncienne.and(poursuivable))
                .toList();
    }

    /** A demand is on its way: its invoices belong to the case, and the contact counts, once for all its versions. */
    void engager(Courrier courrier, String libelle, int palier) {
        creances.engager(courrier.factures(), courrier.dossier(), palier);
        contacts.noter(
                Cle.contact(courrier.cle()),
                courrier.debiteur(),
                courrier.dossier(),
                Temps.aujourdhui(horloge),
                courrier.canal().name(),
                libelle,
                true);
    }

    boolean aDejaDemande(long dossier) {
        return !creances.duDossier(dossier).isEmpty();
    }
}
