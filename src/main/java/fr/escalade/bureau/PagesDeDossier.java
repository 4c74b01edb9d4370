package fr.escalade.bureau;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.escalade.bureau.PageDuDossier.Evenement;
import fr.escalade.bureau.PageDuDossier.LigneDeFacture;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Portee;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.processus.Procedures;
import fr.escalade.processus.Taches;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.Recommandes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers a case's page from the rooms that know its parts. */
@Component
class PagesDeDossier {

    private final Dossiers dossiers;
    private final Creances creances;
    private final Promesses promesses;
    private final LectureDuLitige litiges;
    private final Recommandes recommandes;
    private final Courriers courriers;
    private final Procedures procedures;
    private final Taches taches;
    private final Journal journal;
    private final ObjectMapper json;

    PagesDeDossier(
            Dossiers dossiers,
            Creances creances,
            Promesses promesses,
            LectureDuLitige litiges,
            Recommandes recommandes,
            Courriers courriers,
            Procedures procedures,
            Taches taches,
            Journal journal,
            ObjectMapper json) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.promesses = promesses;
        this.litiges = litiges;
        this.recommandes = recommandes;
        this.courriers = courriers;
        this.procedures = procedures;
        this.taches = taches;
        this.journal = journal;
        this.json = json;
    }

    PageDuDossier composer(Dossier dossier, LocalDate jour) {
        long id = dossier.id();
        Situation situation = dossiers.situation(id, jour);
        return new PageDuDossier(
                situation,
                procedures.position(id).orElse(null),
                taches.duDossier(id),
                dossiers.retenues(id),
                sansLesFactures(dossiers.suspensions(id)),
                promesses.duDossier(id),
                litiges.duDossier(id),
                recommandes.duDossier(id),
                factures(situation, jour),
                chronologie(id));
    }

    /** A paused invoice says so on its own line. */
    private static List<Suspension> sansLesFactures(List<Suspension> suspensions) {
        return suspensions.stream()
                .filter(suspension -> suspension.portee() != Portee.FACTURE)
                .toList();
    }

    /** What the case has asked for, and everything of the debtor that is still open. */
    private List<LigneDeFacture> factures(Situation situation, LocalDate jour) {
        Map<Long, Decompte> comptes = situation.exigibles().stream()
                .collect(Collectors.toMap(compte -> compte.facture().id(), Function.identity()));
        long dossier = situation.dossier().id();
        List<Facture> montrees = creances.duDebiteur(situation.debiteur().id()).stream()
                .filter(facture -> estDuDossier(facture, dossier) || estOuverte(facture, jour))
                .toList();
        Map<Long, List<Suspension>> pauses = dossiers.suspensionsDesFactures(
                montrees.stream().map(Facture::id).toList());
        return montrees.stream()
                .map(facture -> ligne(
                        facture,
                        estDuDossier(facture, dossier),
                        comptes.get(facture.id()),
                        pauses.getOrDefault(facture.id(), List.of())))
                .toList();
    }

    private static LigneDeFacture ligne(Facture facture, boolean engagee, Decompte compte, List<Suspension> pauses) {
        boolean interets = compte != null && compte.interets().estPositif();
        boolean indemnite = compte != null && compte.indemnite().estPositif();
        return new LigneDeFacture(
                facture,
                engagee,
                interets ? FormatFrancais.montant(compte.interets()) : null,
                indemnite ? FormatFrancais.montant(compte.indemnite()) : null,
                pauses);
    }

    private static boolean estDuDossier(Facture facture, long dossier) {
        return facture.dossier() != null && facture.dossier() == dossier;
    }

    private static boolean estOuverte(Facture facture, LocalDate jour) {
        EtatFacture etat = facture.etat(jour);
        return etat == EtatFacture.A_ECHOIR || etat == EtatFacture.ECHUE || etat == EtatFacture.LITIGE;
    }

    /** Newest first: what happened last is what is asked about. A message is shown once, with what last became of it. */
    private List<Evenement> chronologie(long dossier) {
        Map<Long, Courrier> messages = courriers.duDossier(dossier).stream()
                .collect(Collectors.toMap(Courrier::id, Function.identity(), (un, autre) -> un));
        List<LigneDuJournal> lignes = new ArrayList<>(journal.chronologie(dossier));
        Collections.reverse(lignes);
        List<Evenement> evenements = new ArrayList<>();
        for (LigneDuJournal ligne : lignes) {
            evenements.add(new Evenement(
                    ligne.instant(),
                    ligne.type(),
                    ligne.libelle(),
                    ligne.auteur(),
                    messages.remove(courrierDe(ligne))));
        }
        return evenements;
    }

    private Long courrierDe(LigneDuJournal ligne) {
        try {
            JsonNode numero = json.readTree(ligne.details()).path("courrier");
            return numero.isIntegralNumber() ? numero.longValue() : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal line " + ligne.id() + " has details that are not JSON", e);
        }
    }
}
