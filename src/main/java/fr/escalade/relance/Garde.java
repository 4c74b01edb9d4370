package fr.escalade.relance;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
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

    private static final int JOURS_DE_COURTOISIE = 3;

    private final Dossiers dossiers;
    private final Creances creances;
    private final Contacts contacts;
    private final FraicheurBancaire banque;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Garde(
            Dossiers dossiers,
            Creances creances,
            Contacts contacts,
            FraicheurBancaire banque,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.contacts = contacts;
        this.banque = banque;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    Optional<Issue> empechement(Situation situation, Canal canal) {
        return sansObjet(situation)
                .or(() -> suspendu(situation))
                .or(() -> reprise(situation))
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
                .or(() -> suspendu(situation))
                .or(() -> sansTaux(situation))
                .or(() -> sansAdresse(situation, canal));
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
                    "Toutes les factures engagées sont contestées : la procédure attend la fin du litige",
                    "TRAITER_LITIGE"));
        }
        if (!situation.aPayer()) {
            return Optional.of(new Issue.SansObjet("plus rien à réclamer à ce jour"));
        }
        return Optional.empty();
    }

    private boolean toutEstConteste(Situation situation) {
        return creances.duDossier(situation.dossier().id()).stream()
                .anyMatch(facture -> facture.etat(situation.jour()) == EtatFacture.LITIGE);
    }

    private Optional<Issue> suspendu(Situation situation) {
        List<Suspension> enCours = dossiers.suspensions(situation.dossier().id());
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
    private Optional<Issue> reprise(Situation situation) {
        return dossiers.derniereSuspension(situation.dossier().id())
                .map(fin -> fin.plusDays(JOURS_DE_COURTOISIE))
                .filter(possible -> possible.isAfter(situation.jour()))
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
        boolean manque =
                switch (canal) {
                    case EMAIL -> estVide(situation.debiteur().email());
                    case SMS -> estVide(situation.debiteur().telephone());
                    case COURRIER, RECOMMANDE ->
                        estVide(situation.debiteur().adresse())
                                || estVide(situation.debiteur().ville());
                };
        if (!manque) {
            return Optional.empty();
        }
        String quoi =
                switch (canal) {
                    case EMAIL -> "l'adresse e-mail";
                    case SMS -> "le numéro de téléphone";
                    case COURRIER, RECOMMANDE -> "l'adresse postale";
                };
        return Optional.of(attendre(
                "SANS_ADRESSE",
                "Il manque " + quoi + " de " + situation.debiteur().nom() + " : complétez sa fiche",
                "CORRIGER_COORDONNEES"));
    }

    private Optional<Issue> rythme(Situation situation) {
        long debiteur = situation.debiteur().id();
        int intervalle = situation.creancier().intervalleMinimum();
        Optional<LocalDate> possible = contacts.dernier(debiteur).map(jour -> jour.plusDays(intervalle));
        if (possible.filter(jour -> jour.isAfter(situation.jour())).isPresent()) {
            return Optional.of(new Issue.Retenue(
                    "INTERVALLE_MINIMUM",
                    "Dernier contact trop récent : pas avant le " + FormatFrancais.dateLongue(possible.get()),
                    calendrier.ouvertureAPartirDe(possible.get()),
                    null));
        }
        int maximum = situation.creancier().maximumContacts();
        LocalDate depuis = situation.jour().minusDays(situation.plusAncienRetard());
        if (contacts.nombre(debiteur, depuis) >= maximum) {
            return Optional.of(attendre(
                    "MAXIMUM_ATTEINT",
                    maximum + " contacts depuis l'échéance, c'est le maximum : décidez de la suite à la main",
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
