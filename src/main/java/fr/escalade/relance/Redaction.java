package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Lettre;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Situation;
import fr.escalade.droit.Penalites;
import fr.escalade.droit.ReferenceRF;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes a case as a letter's values, in a language: every late invoice is listed, only the demanded ones make its totals, each currency
 * apart (M1, M2, M7).
 */
@Component
class Redaction {

    private static final Set<EtatCourrier> PARTIS = Set.of(EtatCourrier.EXPEDIE, EtatCourrier.REMIS);

    private final Courriers courriers;
    private final Contacts contacts;
    private final Creances creances;
    private final Clock horloge;

    Redaction(Courriers courriers, Contacts contacts, Creances creances, Clock horloge) {
        this.courriers = courriers;
        this.contacts = contacts;
        this.creances = creances;
        this.horloge = horloge;
    }

    /** {@code demandees} are the ids of the invoices whose payment this letter asks for. */
    Lettre lettre(Situation situation, Set<Long> demandees, int delaiJours, Langue langue) {
        LocalDate jour = situation.jour();
        List<Decompte> demande = situation.exigibles().stream()
                .filter(decompte -> demandees.contains(decompte.facture().id()))
                .toList();
        Stream<Lettre.LigneFacture> echues = situation.exigibles().stream()
                .map(decompte -> ligne(
                        decompte,
                        situation,
                        demandees.contains(decompte.facture().id()),
                        langue));
        return new Lettre(
                        langue.dateLongue(jour),
                        situation.dossier().numero(),
                        situation.creancier(),
                        situation.debiteur(),
                        Stream.concat(echues, contestees(situation, langue)).toList(),
                        avoirs(situation, langue),
                        totaux(situation, demande, langue),
                        ReferenceRF.de(situation.dossier().numero()).orElse(null),
                        langue.dateLongue(jour.plusDays(delaiJours)),
                        delaiJours,
                        anterieures(situation.dossier().id(), langue),
                        taux(demande, langue))
                .en(langue);
    }

    /** A message before or on the due date: the invoices to come, no case, nothing claimed beyond their balance. */
    Lettre annonce(Debiteur debiteur, Creancier creancier, List<Facture> factures, LocalDate echeance, Langue langue) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Montant> soldes = factures.stream().map(Facture::solde).toList();
        List<Lettre.Total> totaux = soldes.stream()
                .map(Montant::devise)
                .distinct()
                .map(devise -> soldes.stream()
                        .filter(solde -> solde.devise().equals(devise))
                        .reduce(Montant.zero(devise), Montant::plus))
                .map(total -> new Lettre.Total(
                        total.devise().getCurrencyCode(),
                        langue.montant(total),
                        null,
                        null,
                        null,
                        langue.montant(total),
                        langue.montant(total),
                        total))
                .toList();
        return new Lettre(
                        langue.dateLongue(jour),
                        null,
                        creancier,
                        debiteur,
                        factures.stream()
                                .map(facture -> simple(facture, true, langue))
                                .toList(),
                        List.of(),
                        totaux,
                        ReferenceRF.de(factures.get(0).numero()).orElse(null),
                        langue.dateLongue(echeance),
                        (int) ChronoUnit.DAYS.between(jour, echeance),
                        List.of(),
                        List.of())
                .en(langue);
    }

    /** Thanks: the invoices of the case that are settled. */
    Lettre remerciement(Situation situation, Langue langue) {
        List<Lettre.LigneFacture> soldees = creances
                .duDossier(situation.dossier().id())
                .stream()
                .filter(facture -> facture.etat(situation.jour()) == EtatFacture.PAYEE)
                .map(facture -> simple(facture, true, langue))
                .toList();
        return new Lettre(
                        langue.dateLongue(situation.jour()),
                        situation.dossier().numero(),
                        situation.creancier(),
                        situation.debiteur(),
                        soldees,
                        List.of(),
                        List.of(),
                        ReferenceRF.de(situation.dossier().numero()).orElse(null),
                        langue.dateLongue(situation.jour()),
                        0,
                        anterieures(situation.dossier().id(), langue),
                        List.of())
                .en(langue);
    }

    private static Lettre.LigneFacture simple(Facture facture, boolean demandee, Langue langue) {
        Montant regle = facture.montant().moins(facture.solde());
        return new Lettre.LigneFacture(
                facture.numero(),
                langue.dateCourte(facture.dateFacture()),
                langue.dateCourte(facture.echeance()),
                langue.montant(facture.montant()),
                ouRien(regle, langue),
                langue.montant(facture.solde()),
                0,
                demandee,
                false,
                false,
                null,
                null);
    }

    private static Lettre.LigneFacture ligne(Decompte decompte, Situation situation, boolean demandee, Langue langue) {
        Facture facture = decompte.facture();
        LocalDate jour = situation.jour();
        Montant regle = facture.montant().moins(decompte.principal());
        return new Lettre.LigneFacture(
                facture.numero(),
                langue.dateCourte(facture.dateFacture()),
                langue.dateCourte(facture.echeance()),
                langue.montant(facture.montant()),
                regle.estNul() ? null : langue.montant(regle),
                langue.montant(decompte.principal()),
                facture.joursDeRetard(jour),
                demandee,
                facture.etat(jour) == EtatFacture.LITIGE,
                decompte.estPrescrite(jour),
                ouRien(decompte.interets(), langue),
                ouRien(decompte.indemnite(), langue));
    }

    /** Disputed invoices complete the account; nothing is asked for them. */
    private Stream<Lettre.LigneFacture> contestees(Situation situation, Langue langue) {
        LocalDate jour = situation.jour();
        List<Facture> contestees = creances.duDebiteur(situation.debiteur().id()).stream()
                .filter(facture -> facture.etat(jour) == EtatFacture.LITIGE && facture.joursDeRetard(jour) > 0)
                .toList();
        return contestees.isEmpty()
                ? Stream.empty()
                : creances.decompte(situation.debiteur(), contestees, jour).stream()
                        .map(decompte -> ligne(decompte, situation, false, langue));
    }

    private List<Lettre.LigneFacture> avoirs(Situation situation, Langue langue) {
        return creances.duDebiteur(situation.debiteur().id()).stream()
                .filter(facture -> facture.nature() == NatureFacture.AVOIR
                        && facture.annuleeLe() == null
                        && facture.solde().estPositif())
                .map(avoir -> new Lettre.LigneFacture(
                        avoir.numero(),
                        langue.dateCourte(avoir.dateFacture()),
                        null,
                        langue.montant(avoir.montant()),
                        null,
                        langue.montant(avoir.solde()),
                        0,
                        false,
                        false,
                        false,
                        null,
                        null))
                .toList();
    }

    private static List<Lettre.Total> totaux(Situation situation, List<Decompte> demande, Langue langue) {
        return demande.stream()
                .map(decompte -> decompte.principal().devise())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(devise -> total(situation, demande, devise, langue))
                .toList();
    }

    private static Lettre.Total total(Situation situation, List<Decompte> demande, Currency devise, Langue langue) {
        Montant principal = somme(demande, devise, Decompte::principal);
        Montant interets = somme(demande, devise, Decompte::interets);
        Montant indemnites = somme(demande, devise, Decompte::indemnite);
        Montant avoirs = situation.avoirs().stream()
                .filter(avoir -> avoir.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
        Montant brut = principal.plus(interets).plus(indemnites);
        Montant aPayer = brut.moins(avoirs.min(brut));
        return new Lettre.Total(
                devise.getCurrencyCode(),
                langue.montant(principal),
                ouRien(interets, langue),
                ouRien(indemnites, langue),
                ouRien(avoirs, langue),
                langue.montant(aPayer),
                langue.montant(somme(situation.exigibles(), devise, Decompte::principal)),
                aPayer);
    }

    private List<Lettre.Anterieure> anterieures(long dossier, Langue langue) {
        Map<String, String> libelles = contacts.libelles(dossier);
        return courriers.duDossier(dossier).stream()
                .filter(courrier -> PARTIS.contains(courrier.etat()) && courrier.expedieLe() != null)
                .sorted(Comparator.comparing(Courrier::expedieLe))
                .map(courrier -> new Lettre.Anterieure(
                        libelles.getOrDefault(Cle.contact(courrier.cle()), courrier.objet()),
                        canal(courrier, langue),
                        langue.dateLongue(
                                courrier.expedieLe().atZone(Temps.PARIS).toLocalDate()),
                        courrier.objet()))
                .toList();
    }

    private static String canal(Courrier courrier, Langue langue) {
        boolean anglais = langue == Langue.ANGLAIS;
        return switch (courrier.canal()) {
            case EMAIL -> "e-mail";
            case SMS -> anglais ? "text message" : "SMS";
            case COURRIER -> anglais ? "letter" : "lettre";
            case RECOMMANDE -> anglais ? "registered letter" : "lettre recommandée";
        };
    }

    /** Each rate once, over the whole period in which it applied to the demanded invoices. */
    private static List<Lettre.LigneTaux> taux(List<Decompte> demande, Langue langue) {
        Map<LocalDate, List<Penalites.Tranche>> parSemestre = demande.stream()
                .flatMap(decompte -> decompte.penalites().tranches().stream())
                .collect(Collectors.groupingBy(tranche -> semestre(tranche.du()), TreeMap::new, Collectors.toList()));
        return parSemestre.values().stream()
                .map(tranches -> new Lettre.LigneTaux(
                        langue.taux(tranches.get(0).taux()),
                        langue.dateLongue(tranches.stream()
                                .map(Penalites.Tranche::du)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()),
                        langue.dateLongue(tranches.stream()
                                .map(Penalites.Tranche::au)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())))
                .toList();
    }

    private static LocalDate semestre(LocalDate jour) {
        return LocalDate.of(jour.getYear(), jour.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    private static Montant somme(List<Decompte> decomptes, Currency devise, Function<Decompte, Montant> part) {
        return decomptes.stream()
                .map(part)
                .filter(montant -> montant.devise().equals(devise))
                .reduce(Montant.zero(devise), Montant::plus);
    }

    private static String ouRien(Montant montant, Langue langue) {
        return montant.estPositif() ? langue.montant(montant) : null;
    }
}
