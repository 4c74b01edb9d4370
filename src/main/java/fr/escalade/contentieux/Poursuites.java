package fr.escalade.contentieux;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.relance.Recommandes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * May this claim go to a third party or to court? Never without a proven formal notice (art. 1344 C. civ., 54 5° CPC),
 * never once it has lapsed (art. 2219 C. civ.), never while it is disputed.
 */
@Component
class Poursuites {

    /** Ceiling of the simplified procedure, principal and interest (art. R125-1 CPCE). */
    static final Montant PLAFOND_SIMPLIFIE = Montant.euros("5000.00");

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Recommandes recommandes;

    Poursuites(Creances creances, Debiteurs debiteurs, Recommandes recommandes) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.recommandes = recommandes;
    }

    Assiette assiette(Dossier dossier, LocalDate jour) {
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        List<Facture> engagees = creances.duDossier(dossier.id());
        List<Facture> echues =
                engagees.stream().filter(facture -> facture.estExigible(jour)).toList();
        List<Facture> prescrites = creances.decompte(debiteur, echues, jour).stream()
                .filter(decompte -> decompte.estPrescrite(jour))
                .map(Decompte::facture)
                .toList();
        List<Facture> poursuivables = echues.stream()
                .filter(facture -> facture.miseEnDemeureLe() != null && !prescrites.contains(facture))
                .toList();
        return new Assiette(
                creances.decompte(debiteur, poursuivables, jour),
                echues.stream()
                        .filter(facture -> facture.miseEnDemeureLe() == null)
                        .toList(),
                prescrites,
                engagees.stream()
                        .filter(facture -> facture.etat(jour) == EtatFacture.LITIGE)
                        .toList());
    }

    /** @throws Refus that says why that way is closed and what to do; a write-off needs none of this */
    Assiette exiger(Dossier dossier, Voie voie, LocalDate jour) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(Refus.Nature.CONFLIT, "dossier-clos", "Le dossier est clos : il n'y a rien à poursuivre.");
        }
        Assiette assiette = assiette(dossier, jour);
        if (voie == Voie.PASSAGE_EN_PERTE) {
            return assiette;
        }
        if (assiette.decomptes().isEmpty()) {
            throw rienAPoursuivre(assiette);
        }
        exigerLaFinDuDelai(dossier, jour);
        if (debiteurs.parId(dossier.debiteur()).type() == TypeDebiteur.PUBLIC) {
            exigerUneVoieContreUnePersonnePublique(voie);
        }
        assiette.decomptes().stream()
                .map(Decompte::semestreSansTaux)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(semestre -> {
                    throw new Refus(
                            "taux-manquant",
                            "Le taux légal du semestre commençant le " + FormatFrancais.dateLongue(semestre)
                                    + " n'est pas saisi : saisissez-le, les intérêts ne peuvent pas être réclamés.");
                });
        if (voie == Voie.PROCEDURE_SIMPLIFIEE) {
            exigerLePlafond(assiette.principalEtInterets());
        }
        return assiette;
    }

    /** What a public buyer owes on a contract is for the administrative judge (art. L6 CCP), and nothing of it is seized. */
    private static void exigerUneVoieContreUnePersonnePublique(Voie voie) {
        if (voie == Voie.INJONCTION_DE_PAYER || voie == Voie.PROCEDURE_SIMPLIFIEE) {
            throw new Refus(
                    "voie-fermee-acheteur-public",
                    "Un acheteur public ne relève ni de l'injonction de payer ni de la procédure simplifiée : demandez une"
                            + " provision au juge administratif (référé, article R541-1 du code de justice"
                            + " administrative).");
        }
    }

    /** A letter posted again, or received late, gives its days to the debtor: they are waited for. */
    private void exigerLaFinDuDelai(Dossier dossier, LocalDate jour) {
        recommandes.finDuDelai(dossier.id()).filter(fin -> !jour.isAfter(fin)).ifPresent(fin -> {
            throw new Refus(
                    "delai-en-cours",
                    "Le délai de la mise en demeure court jusqu'au " + FormatFrancais.dateLongue(fin)
                            + " : attendez sa fin.");
        });
    }

    private static void exigerLePlafond(Montant demande) {
        if (!demande.devise().equals(Montant.EURO) || demande.compareTo(PLAFOND_SIMPLIFIE) > 0) {
            throw new Refus(
                    "plafond-procedure-simplifiee",
                    "La procédure simplifiée s'arrête à " + FormatFrancais.montant(PLAFOND_SIMPLIFIE)
                            + " de principal et d'intérêts (article R125-1) : ici "
                            + FormatFrancais.montant(demande) + ". Choisissez une autre voie.");
        }
    }

    private static Refus rienAPoursuivre(Assiette assiette) {
        if (!assiette.prescrites().isEmpty()) {
            return new Refus(
                    "creance-prescrite",
                    "Créance prescrite, elle ne peut plus être portée devant un tiers ou un juge : "
                            + numeros(assiette.prescrites()) + ". Choisissez le passage en perte.");
        }
        if (!assiette.sansMiseEnDemeure().isEmpty()) {
            return new Refus(
                    "sans-mise-en-demeure",
                    "Aucune mise en demeure prouvée pour " + numeros(assiette.sansMiseEnDemeure())
                            + " : déposez d'abord le recommandé et notez son numéro de suivi.");
        }
        if (!assiette.contestees().isEmpty()) {
            return new Refus(
                    "creance-contestee",
                    "Toutes les factures engagées sont contestées (" + numeros(assiette.contestees())
                            + ") : attendez la fin du litige.");
        }
        return new Refus("rien-a-poursuivre", "Plus aucune facture engagée n'est due sur ce dossier.");
    }

    private static String numeros(List<Facture> factures) {
        return factures.stream().map(Facture::numero).collect(Collectors.joining(", "));
    }
}
