package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.droit.ImputationLegale;
import fr.escalade.droit.PlaceDeLIndemnite;
import fr.escalade.droit.Taux;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books payments and reverses them, under the debtor's lock. */
@Component
class Encaissements {

    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final FacturesEnBase factures;
    private final ReglementsEnBase reglements;
    private final ImputationsEnBase imputations;
    private final Comptes comptes;
    private final ControleDuReglement controle;
    private final RecitDesReglements recit;
    private final ObjectProvider<ImputationsConvenues> convenues;
    private final ApplicationEventPublisher evenements;

    Encaissements(
            Creanciers creanciers,
            Debiteurs debiteurs,
            FacturesEnBase factures,
            ReglementsEnBase reglements,
            ImputationsEnBase imputations,
            Comptes comptes,
            ControleDuReglement controle,
            RecitDesReglements recit,
            ObjectProvider<ImputationsConvenues> convenues,
            ApplicationEventPublisher evenements) {
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.factures = factures;
        this.reglements = reglements;
        this.imputations = imputations;
        this.comptes = comptes;
        this.controle = controle;
        this.recit = recit;
        this.convenues = convenues;
        this.evenements = evenements;
    }

    Encaissement encaisser(NouveauReglement presente, String auteur) {
        NouveauReglement reglement = controle.verifier(presente);
        Creancier creancier = creanciers.parCode(reglement.creancier());
        Map<String, Facture> indiquees = indiquees(reglement);
        Debiteur debiteur = debiteurs.verrouiller(controle.debiteur(reglement, indiquees));
        Optional<Reglement> connu = reglements.trouver(creancier.code(), reglement.reference());
        if (connu.isPresent()) {
            controle.memeReglement(connu.get(), reglement, debiteur);
            return rendre(connu.get(), true, imputations.duReglement(connu.get().id()));
        }
        // Read again under the lock: another payment may have come first.
        indiquees = indiquees(reglement);
        indiquees.values().forEach(facture -> controle.payable(facture, reglement, debiteur));

        Map<String, Compte> ouverts = comptes(debiteur, creancier, indiquees, reglement);
        Taux taux = comptes.taux();
        Repartition repartition =
                repartir(reglement, ouverts, conventions(debiteur, reglement), taux, creancier.placeDeLIndemnite());
        long id = reglements.inserer(reglement, debiteur.id(), repartition.reste());
        List<ImputationsEnBase.Ligne> lignes = lignes(repartition, ouverts);
        imputations.ecrireReglement(id, reglement.date(), lignes);
        factures.ecrireSoldes(lignes.stream()
                .map(ligne -> new FacturesEnBase.Solde(
                        ligne.facture(), ligne.solde(), soldeeLe(ouverts.get(ligne.numero()), ligne, reglement)))
                .toList());
        recit.recu(
                debiteur,
                reglement,
                repartition.reste(),
                lignes,
                semestreSansTaux(lignes, ouverts, reglement, taux),
                auteur);
        evenements.publishEvent(new SoldeModifie(debiteur.id(), "REGLEMENT_RECU"));
        return new Encaissement(reglement.reference(), reglement.montant(), repartition.reste(), false, parts(lignes));
    }

    void annuler(String creancier, String reference, LocalDate jour, String auteur) {
        Reglement trouve = reglements
                .trouver(creancier, reference)
                .orElseThrow(() -> Refus.introuvable("Le règlement", reference));
        Debiteur debiteur = debiteurs.verrouiller(trouve.debiteur());
        Reglement reglement = reglements.trouver(creancier, reference).orElseThrow();
        controle.annulable(reglement, jour);
        List<ImputationsEnBase.Ligne> lignes = imputations.duReglement(reglement.id());
        factures.ecrireSoldes(lignes.stream()
                .filter(ligne -> ligne.principal().estPositif())
                .map(ligne ->
                        new FacturesEnBase.Solde(ligne.facture(), ligne.solde().plus(ligne.principal()), null))
                .toList());
        imputations.annuler(reglement.id());
        reglements.annuler(reglement.id(), jour);
        recit.annule(debiteur, reglement, lignes, auteur);
        evenements.publishEvent(new SoldeModifie(debiteur.id(), "REGLEMENT_ANNULE"));
    }

    private Map<String, Facture> indiquees(NouveauReglement reglement) {
        List<String> numeros = reglement.indications().stream()
                .map(NouveauReglement.Indication::numeroFacture)
                .distinct()
                .toList();
        Map<String, Facture> trouvees = factures.parNumeros(reglement.creancier(), numeros);
        for (String numero : numeros) {
            if (!trouvees.containsKey(numero)) {
                throw Refus.introuvable("La facture", numero);
            }
        }
        return trouvees;
    }

    /** Open accounts in the payment's currency, and those that the debtor named, by invoice number. */
    private Map<String, Compte> comptes(
            Debiteur debiteur, Creancier creancier, Map<String, Facture> indiquees, NouveauReglement reglement) {
        Map<String, Facture> concernees = new LinkedHashMap<>();
        factures.ouvertes(debiteur.id()).stream()
                .filter(facture ->
                        facture.montant().devise().equals(reglement.montant().devise()))
                .forEach(facture -> concernees.put(facture.numero(), facture));
        concernees.putAll(indiquees);
        Map<String, Compte> ouverts = new LinkedHashMap<>();
        comptes.ouvrir(debiteur, creancier, concernees.values())
                .forEach(compte -> ouverts.put(compte.facture().numero(), compte));
        return ouverts;
    }

    private List<ImputationsConvenues.Convention> conventions(Debiteur debiteur, NouveauReglement reglement) {
        return convenues
                .orderedStream()
                .flatMap(accords -> accords.pour(debiteur.id(), reglement.date()).stream())
                .filter(convention ->
                        convention.reste().devise().equals(reglement.montant().devise()))
                .toList();
    }

    /** A disputed, written-off or settled invoice takes money only when the debtor names it. */
    private Repartition repartir(
            NouveauReglement reglement,
            Map<String, Compte> ouverts,
            List<ImputationsConvenues.Convention> conventions,
            Taux taux,
            PlaceDeLIndemnite place) {
        Set<String> closes = closes(reglement);
        Set<Long> convenues = conventions.stream()
                .flatMap(convention -> convention.factures().stream())
                .collect(Collectors.toSet());
        List<ImputationLegale.Poste> postes = ouverts.values().stream()
                .map(compte -> {
                    ImputationLegale.Poste poste = compte.poste(reglement.date(), taux);
                    boolean principalSeul = closes.contains(poste.cle())
                            || convenues.contains(compte.facture().id());
                    return principalSeul ? sansAccessoires(poste) : poste;
                })
                .toList();
        Repartition repartition = new Repartition(reglement.montant(), postes, place);
        repartition.selonLeDebiteur(reglement.indications());
        for (ImputationsConvenues.Convention convention : conventions) {
            repartition.selonLaConvention(
                    proposees(ouverts, facture -> convention.factures().contains(facture.id())), convention.reste());
        }
        repartition.selonLaLoi(proposees(ouverts, facture -> !convenues.contains(facture.id())));
        return repartition;
    }

    private static List<String> proposees(Map<String, Compte> ouverts, Predicate<Facture> choix) {
        return ouverts.values().stream()
                .map(Compte::facture)
                .filter(facture -> facture.solde().estPositif())
                .filter(facture -> facture.litigeDepuis() == null && facture.perteLe() == null)
                .filter(choix)
                .map(Facture::numero)
                .toList();
    }

    /** The creditor closed these invoices himself: he gives up what accrued on them (he may renounce what is his). */
    private static Set<String> closes(NouveauReglement reglement) {
        return reglement.closEnComptabilite()
                ? reglement.indications().stream()
                        .map(NouveauReglement.Indication::numeroFacture)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static ImputationLegale.Poste sansAccessoires(ImputationLegale.Poste poste) {
        Montant rien = Montant.zero(poste.principal().devise());
        return new ImputationLegale.Poste(
                poste.cle(), poste.echue(), poste.echeance(), poste.taux(), rien, poste.principal(), rien);
    }

    private static List<ImputationsEnBase.Ligne> lignes(Repartition repartition, Map<String, Compte> ouverts) {
        return repartition.parts().values().stream()
                .map(part -> {
                    Facture facture = ouverts.get(part.cle()).facture();
                    return new ImputationsEnBase.Ligne(
                            facture.id(),
                            facture.numero(),
                            facture.dossier(),
                            part.principal(),
                            part.interets(),
                            part.indemnite(),
                            facture.solde().moins(part.principal()));
                })
                .toList();
    }

    /** A payment is a fact and is never refused for want of a rate: what could not be calculated is said instead. */
    private static Optional<LocalDate> semestreSansTaux(
            List<ImputationsEnBase.Ligne> lignes, Map<String, Compte> ouverts, NouveauReglement reglement, Taux taux) {
        return lignes.stream()
                .map(ligne ->
                        ouverts.get(ligne.numero()).au(reglement.date(), taux).semestreSansTaux())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static LocalDate soldeeLe(Compte compte, ImputationsEnBase.Ligne ligne, NouveauReglement reglement) {
        LocalDate deja = compte.facture().soldeeLe();
        return deja != null || ligne.solde().estPositif() ? deja : reglement.date();
    }

    private static Encaissement rendre(Reglement reglement, boolean dejaConnu, List<ImputationsEnBase.Ligne> lignes) {
        return new Encaissement(
                reglement.reference(), reglement.montant(), reglement.disponible(), dejaConnu, parts(lignes));
    }

    private static List<Encaissement.Imputation> parts(List<ImputationsEnBase.Ligne> lignes) {
        return lignes.stream()
                .map(ligne -> new Encaissement.Imputation(
                        ligne.numero(), ligne.principal(), ligne.interets(), ligne.indemnite(), ligne.solde()))
                .toList();
    }
}
