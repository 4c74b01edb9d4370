package fr.escalade.portail;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.partage.Montant;
import fr.escalade.portail.Compte.Demande;
import fr.escalade.portail.Compte.LigneDeCompte;
import fr.escalade.portail.Compte.Sort;
import fr.escalade.portail.Compte.Total;
import fr.escalade.promesse.Promesses;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads what a debtor owes today from the ledger itself, and what is asked for it: never more than a letter would. */
@Component
class Comptes {

    private final Creances creances;
    private final Dossiers dossiers;
    private final Echeanciers echeanciers;
    private final Promesses promesses;
    private final ProceduresCollectives procedures;

    Comptes(
            Creances creances,
            Dossiers dossiers,
            Echeanciers echeanciers,
            Promesses promesses,
            ProceduresCollectives procedures) {
        this.creances = creances;
        this.dossiers = dossiers;
        this.echeanciers = echeanciers;
        this.promesses = promesses;
        this.procedures = procedures;
    }

    /** {@code dossier} the one of the message, or today's when the message came before any; {@code null} without one. */
    Compte de(Debiteur debiteur, Dossier dossier, Courrier message, LocalDate jour) {
        Set<Long> enPause = dossiers.facturesSuspendues(debiteur.id());
        Optional<Echeancier> plan = dossier == null
                ? Optional.empty()
                : echeanciers.duDossier(dossier.id()).stream()
                        .filter(Echeancier::ouvert)
                        .findFirst();
        boolean collective = procedures.enCours(debiteur.id()).isPresent();
        List<LigneDeCompte> lignes = creances.duDebiteur(debiteur.id()).stream()
                .filter(facture -> concerne(facture, dossier, message, jour))
                .map(facture -> ligne(facture, jour, enPause, plan.isPresent(), collective))
                .toList();
        List<Total> totaux = totaux(debiteur, lignes, jour);
        Demande demande = demande(lignes, totaux, plan, collective);
        boolean demandee = demande == Demande.A_REGLER || demande == Demande.A_ECHOIR;
        return new Compte(
                jour,
                demande,
                lignes,
                demandee ? totaux : List.of(),
                plan.orElse(null),
                demande == Demande.ECHEANCIER ? prochaine(plan.orElseThrow()) : null,
                dossier == null || collective
                        ? null
                        : promesses.enCours(dossier.id()).orElse(null));
    }

    /** What the message speaks of, what its case pursues, and what is late beside: the account is complete. */
    private static boolean concerne(Facture facture, Dossier dossier, Courrier message, LocalDate jour) {
        boolean duDossier = dossier != null && facture.dossier() != null && facture.dossier() == dossier.id();
        boolean enRetard = facture.solde().estPositif() && facture.joursDeRetard(jour) > 0;
        boolean close = facture.annuleeLe() != null || facture.perteLe() != null;
        return facture.nature() == NatureFacture.FACTURE
                && (message.factures().contains(facture.id()) || duDossier || enRetard && !close);
    }

    private static LigneDeCompte ligne(
            Facture facture, LocalDate jour, Set<Long> enPause, boolean planOuvert, boolean collective) {
        Sort sort =
                switch (facture.etat(jour)) {
                    case ANNULEE -> Sort.ANNULEE;
                    case PASSEE_EN_PERTE -> Sort.ABANDONNEE;
                    case PAYEE -> Sort.REGLEE;
                    case LITIGE -> collective ? Sort.COLLECTIVE : Sort.CONTESTEE;
                    case A_ECHOIR -> Sort.A_ECHOIR;
                    case ECHUE -> echue(facture, enPause, planOuvert, collective);
                };
        return new LigneDeCompte(facture, sort == Sort.A_REGLER ? facture.joursDeRetard(jour) : 0, sort);
    }

    private static Sort echue(Facture facture, Set<Long> enPause, boolean planOuvert, boolean collective) {
        if (collective) {
            return Sort.COLLECTIVE;
        }
        if (planOuvert) {
            return Sort.ECHELONNEE;
        }
        return enPause.contains(facture.id()) ? Sort.EN_PAUSE : Sort.A_REGLER;
    }

    private static Demande demande(
            List<LigneDeCompte> lignes, List<Total> totaux, Optional<Echeancier> plan, boolean collective) {
        if (collective) {
            return Demande.COLLECTIVE;
        }
        if (plan.isPresent()) {
            return plan.get().etat() == Echeancier.Etat.EN_COURS ? Demande.ECHEANCIER : Demande.ECHEANCIER_DEMANDE;
        }
        boolean aPayer = totaux.stream().anyMatch(total -> total.aPayer().estPositif());
        if (aPayer) {
            return a(lignes, Sort.A_REGLER) ? Demande.A_REGLER : Demande.A_ECHOIR;
        }
        boolean close = lignes.stream()
                .allMatch(ligne ->
                        ligne.sort() == Sort.REGLEE || ligne.sort() == Sort.ANNULEE || ligne.sort() == Sort.ABANDONNEE);
        return close && a(lignes, Sort.REGLEE) ? Demande.REGLE : Demande.RIEN;
    }

    /** Of what is late; when nothing is, of what falls due. */
    private List<Total> totaux(Debiteur debiteur, List<LigneDeCompte> lignes, LocalDate jour) {
        Sort demandees = a(lignes, Sort.A_REGLER) ? Sort.A_REGLER : Sort.A_ECHOIR;
        List<Facture> factures = lignes.stream()
                .filter(ligne -> ligne.sort() == demandees)
                .map(LigneDeCompte::facture)
                .toList();
        if (factures.isEmpty()) {
            return List.of();
        }
        List<Decompte> decomptes = creances.decompte(debiteur, factures, jour);
        List<Montant> avoirs = creances.avoirsDisponibles(debiteur.id());
        return decomptes.stream()
                .map(decompte -> decompte.principal().devise())
                .distinct()
                .map(devise -> total(decomptes, avoirs, devise))
                .toList();
    }

    private static Total total(List<Decompte> decomptes, List<Montant> avoirs, Currency devise) {
        Montant principal = somme(decomptes, devise, Decompte::principal);
        // Where a rate is missing, interest is not known to its end: it is not asked for.
        Montant interets = somme(
                decomptes.stream()
                        .filter(decompte -> decompte.semestreSansTaux() == null)
                        .toList(),
                devise,
                Decompte::interets);
        Montant indemnites = somme(decomptes, devise, Decompte::indemnite);
        Montant disponible = avoirs.stream()
                .filter(avoir -> avoir.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
        Montant brut = principal.plus(interets).plus(indemnites);
        Montant deduit = disponible.min(brut);
        return new Total(principal, interets, indemnites, deduit, brut.moins(deduit));
    }

    /** The first instalment that is not paid in full, with what it still lacks; null when all are. */
    private Ligne prochaine(Echeancier plan) {
        return echeanciers
                .premiereImpayee(plan)
                .map(ligne -> {
                    Montant jusquALa = plan.lignes().stream()
                            .filter(une -> !une.date().isAfter(ligne.date()))
                            .map(Ligne::montant)
                            .reduce(Montant::plus)
                            .orElseThrow();
                    return new Ligne(ligne.date(), jusquALa.moins(echeanciers.recu(plan)));
                })
                .orElse(null);
    }

    private static Montant somme(List<Decompte> decomptes, Currency devise, Function<Decompte, Montant> part) {
        return decomptes.stream()
                .map(part)
                .filter(montant -> montant.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
    }

    private static boolean a(List<LigneDeCompte> lignes, Sort sort) {
        return lignes.stream().anyMatch(ligne -> ligne.sort() == sort);
    }
}
