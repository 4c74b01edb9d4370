package fr.escalade.relance;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Joignabilite;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * May we act now? Asked before any effect of a step, under the debtor's lock: an empty answer allows, otherwise the
 * step is passed or keeps its place with a reason.
 */
@Component
class Garde {

    /** How long a hold that only a person can release sleeps before the question is asked again. */
    private static final int JOURS_AVANT_REEXAMEN = 7;

    private final Creanciers creanciers;
    private final Dossiers dossiers;
    private final Creances creances;
    private final Joignabilite joignabilite;
    private final Contacts contacts;
    private final FraicheurBancaire banque;
    private final Adresses adresses;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Garde(
            Creanciers creanciers,
            Dossiers dossiers,
            Creances creances,
            Joignabilite joignabilite,
            Contacts contacts,
            FraicheurBancaire banque,
            Adresses adresses,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.creanciers = creanciers;
        this.dossiers = dossiers;
        this.creances = creances;
        this.joignabilite = joignabilite;
        this.contacts = contacts;
        this.banque = banque;
        this.adresses = adresses;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    Optional<Issue> empechement(Situation situation, Canal canal) {
        return sansObjet(situation)
                .or(() -> pause(situation.dossier().id(), situation.jour()))
                .or(() -> sansTaux(situation))
                .or(() -> sansAdresse(situation, canal))
                .or(() -> rythme(situation))
                .or(() -> banque.empechement(situation.creancier().code(), situation.jour()))
                .or(this::horsHoraires);
    }

    /**
     * For a message prepared again in the place of one that did not leave: the contact is the same one, and the outbox
     * chooses the hour.
     */
    Optional<Issue> empechementDeRemplacement(Situation situation, Canal canal) {
        return sansObjet(situation)
                .or(() -> suspendu(situation.dossier().id()))
                .or(() -> sansTaux(situation))
                .or(() -> sansAdresse(situation, canal));
    }

    /** The same, when the rhythm may have changed as well: the maximum refuses, the interval is {@link #pasAvant}. */
    Optional<Issue> empechementDApresFusion(Situation situation, Canal canal) {
        return empechementDeRemplacement(situation, canal).or(() -> maximum(situation));
    }

    /** The day from which the minimum interval allows a contact again, when it does not today. */
    Optional<LocalDate> pasAvant(Situation situation) {
        return contacts.dernier(situation.debiteur().id())
                .map(jour -> jour.plusDays(situation.creancier().intervalleMinimum()))
                .filter(jour -> jour.isAfter(situation.jour()));
    }

    /** An answer to the debtor (thanks) needs an address and an open hour, nothing else. */
    Optional<Issue> empechementDeReponse(Situation situation) {
        return estVide(situation.debiteur().email())
                ? Optional.of(new Issue.SansObjet("le débiteur n'a pas d'adresse e-mail"))
                : horsHoraires();
    }

    /** The same, by that channel; without an address a person completes the debtor's record and the answer leaves. */
    Optional<Issue> empechementDeReponse(Situation situation, Canal canal) {
        return sansAdresse(situation, canal).or(this::horsHoraires);
    }

    private Optional<Issue> sansObjet(Situation situation) {
        if (situation.dossier().etat() == EtatDossier.CLOS) {
            return Optional.of(new Issue.SansObjet("le dossier est clos"));
        }
        if (situation.exigibles().isEmpty() && toutEstConteste(situation)) {
            return Optional.of(attendre(
                    "LITIGE",
                    "Toutes les factures échues sont contestées ou suspendues : la procédure attend la fin du litige",
                    "TRAITER_LITIGE"));
        }
        if (situation.exigibles().isEmpty()) {
            Optional<Issue> paix = enPaix(situation, 0);
            if (paix.isPresent()) {
                return paix;
            }
        }
        if (!situation.aPayer()) {
            return Optional.of(new Issue.SansObjet("plus rien à réclamer à ce jour"));
        }
        return Optional.empty();
    }

    /**
     * All that a step could ask for is paused, invoice by invoice: the case keeps its place, as if it were paused itself.
     * {@code ageMinimum}: days late from which an invoice is the step's concern.
     */
    Optional<Issue> enPaix(Situation situation, int ageMinimum) {
        Map<Long, LocalDate> paix = dossiers.facturesEnPaix(
                situation.debiteur().id(), situation.creancier().delais().courtoisie());
        return creances.duDebiteur(situation.debiteur().id()).stream()
                .filter(facture -> facture.estExigible(situation.jour()) && paix.containsKey(facture.id()))
                .filter(facture -> facture.joursDeRetard(situation.jour()) >= ageMinimum)
                .map(facture -> paix.get(facture.id()))
                .min(LocalDate::compareTo)
                .map(libre -> libre.equals(LocalDate.MAX)
                        ? attendre(
                                "SUSPENDU",
                                "Les factures de cette étape sont suspendues : la procédure garde sa place",
                                "LEVER_SUSPENSION")
                        : new Issue.Retenue(
                                "SUSPENDU",
                                "Les factures de cette étape sont suspendues, ou l'étaient il y a peu : pas avant le "
                                        + FormatFrancais.dateLongue(libre),
                                calendrier.ouvertureAPartirDe(libre),
                                "LEVER_SUSPENSION"));
    }

    private boolean toutEstConteste(Situation situation) {
        return creances.duDebiteur(situation.debiteur().id()).stream()
                .anyMatch(facture -> facture.etat(situation.jour()) == EtatFacture.LITIGE
                        && facture.joursDeRetard(situation.jour()) > 0);
    }

    /** A pause of the case, or the days of peace after it: what also keeps a message that is ready from leaving. */
    Optional<Issue.Retenue> pause(long dossier, LocalDate jour) {
        return suspendu(dossier).or(() -> reprise(dossier, jour));
    }

    private Optional<Issue.Retenue> suspendu(long dossier) {
        List<Suspension> enCours = dossiers.suspensions(dossier);
        if (enCours.isEmpty()) {
            return Optional.empty();
        }
        Suspension suspension = enCours.get(0);
        Instant revoir = suspension.jusquA() == null
                ? dansQuelquesJours()
                : calendrier.ouvertureAPartirDe(suspension.jusquA().plusDays(1));
        return Optional.of(
                new Issue.Retenue("SUSPENDU", "Dossier suspendu : " + suspension.motif(), revoir, "LEVER_SUSPENSION"));
    }

    /** After a pause the debtor is left in peace a little: nobody is chased the very day it ends. */
    private Optional<Issue.Retenue> reprise(long dossier, LocalDate jour) {
        int courtoisie =
                creanciers.parCode(dossiers.parId(dossier).creancier()).delais().courtoisie();
        return dossiers.derniereSuspension(dossier)
                .map(fin -> fin.plusDays(courtoisie))
                .filter(possible -> possible.isAfter(jour))
                .map(possible -> new Issue.Retenue(
                        "REPRISE_APRES_SUSPENSION",
                        "La suspension vient de finir : pas de message avant le " + FormatFrancais.dateLongue(possible),
                        calendrier.ouvertureAPartirDe(possible),
                        null));
    }

    /** A letter that claims interest needs the rate of every half-year it covers: none is ever guessed. */
    private Optional<Issue> sansTaux(Situation situation) {
        if (situation.creancier().renonceAccessoires()) {
            return Optional.empty();
        }
        return situation.exigibles().stream()
                .map(Decompte::semestreSansTaux)
                .filter(Objects::nonNull)
                .findFirst()
                .map(semestre -> attendre(
                        "TAUX_MANQUANT",
                        "Le taux légal du semestre commençant le " + FormatFrancais.dateLongue(semestre)
                                + " n'est pas saisi : les pénalités ne peuvent pas être calculées",
                        "SAISIR_LE_TAUX"));
    }

    Optional<Issue> sansAdresse(Situation situation, Canal canal) {
        Optional<Issue> manque = adresses.manque(situation.debiteur(), canal)
                .map(dit -> attendre("SANS_ADRESSE", dit, "CORRIGER_COORDONNEES"));
        return manque.isEmpty() && canal == Canal.EMAIL ? adresseHorsService(situation) : manque;
    }

    private Optional<Issue> adresseHorsService(Situation situation) {
        return joignabilite
                .empechement(situation.debiteur())
                .map(echec -> attendre(
                        "SANS_ADRESSE",
                        "L'adresse " + echec.adresse() + " de "
                                + situation.debiteur().nom() + " ne reçoit plus nos messages : corrigez sa fiche",
                        "CORRIGER_COORDONNEES"));
    }

    private Optional<Issue> rythme(Situation situation) {
        Optional<LocalDate> possible = pasAvant(situation);
        if (possible.isPresent()) {
            return Optional.of(new Issue.Retenue(
                    "INTERVALLE_MINIMUM",
                    "Dernier contact trop récent : pas avant le " + FormatFrancais.dateLongue(possible.get()),
                    calendrier.ouvertureAPartirDe(possible.get()),
                    null));
        }
        return maximum(situation);
    }

    private Optional<Issue> maximum(Situation situation) {
        long debiteur = situation.debiteur().id();
        LocalDate depuis = situation.jour().minusDays(situation.plusAncienRetard());
        int maximum = situation.creancier().maximumContacts() + contacts.autorises(debiteur, depuis);
        if (contacts.nombre(debiteur, depuis) >= maximum) {
            return Optional.of(attendre(
                    "MAXIMUM_ATTEINT",
                    maximum + (maximum > 1 ? " contacts" : " contact")
                            + " depuis l'échéance, c'est le maximum : décidez de la suite à la main",
                    "DECIDER_DE_LA_SUITE"));
        }
        return Optional.empty();
    }

    private Optional<Issue> horsHoraires() {
        Instant maintenant = horloge.instant();
        return calendrier.estOuvert(maintenant)
                ? Optional.empty()
                : Optional.of(new Issue.Retenue(
                        "HORS_HORAIRES",
                        "Hors des jours et heures d'ouverture",
                        calendrier.prochaineOuverture(maintenant),
                        null));
    }

    /** A hold that time alone does not release. */
    Issue.Retenue attendre(String motif, String explication, String action) {
        return new Issue.Retenue(motif, explication, dansQuelquesJours(), action);
    }

    private Instant dansQuelquesJours() {
        return calendrier.ouvertureAPartirDe(Temps.aujourdhui(horloge).plusDays(JOURS_AVANT_REEXAMEN));
    }

    private static boolean estVide(String texte) {
        return texte == null || texte.isBlank();
    }
}
