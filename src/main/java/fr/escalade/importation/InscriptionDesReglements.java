package fr.escalade.importation;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Books the payments of a file, each in its own transaction: one that the ledger refuses never stops the others. What the
 * debtor wrote is his own imputation (art. 1342-10 al. 1 C. civ.), so an invoice number found in it counts as named.
 */
@Component
class InscriptionDesReglements {

    private static final int HOMONYMES = 20;
    private static final Map<String, Champ> CHAMPS = Map.of(
            "date-future", Champ.DATE_REGLEMENT,
            "montant-invalide", Champ.MONTANT,
            "devises-differentes", Champ.DEVISE,
            "facture-d-un-autre", Champ.NUMERO,
            "avoir-non-payable", Champ.NUMERO,
            "facture-annulee", Champ.NUMERO,
            "plusieurs-debiteurs", Champ.NUMERO,
            "debiteur-obligatoire", Champ.CODE_CLIENT,
            "reference-deja-utilisee", Champ.REFERENCE);

    private final Debiteurs debiteurs;
    private final Creances creances;
    private final RapprochementBancaire rapprochement;

    InscriptionDesReglements(Debiteurs debiteurs, Creances creances, RapprochementBancaire rapprochement) {
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.rapprochement = rapprochement;
    }

    Bilan inscrire(Commande commande, ReglementLu lu, List<RapportImport.Ligne> constats) {
        try {
            return encaisser(commande, lu, constats);
        } catch (Refus refus) {
            return rejeter(lu, CHAMPS.get(refus.type()), refus.getMessage(), constats);
        } catch (TransientDataAccessException e) {
            return rejeter(
                    lu,
                    null,
                    "Ce débiteur est occupé par une autre opération. Relancez l'import : rien ne sera compté deux fois.",
                    constats);
        }
    }

    private Bilan encaisser(Commande commande, ReglementLu lu, List<RapportImport.Ligne> constats) {
        return lu.source() == ReglementLu.Source.BANQUE
                ? encaisserDeLaBanque(commande, lu, constats)
                : encaisserDeLaListe(commande, lu, constats);
    }

    /** Not everything that a bank receives is for us to book: what nobody recognises is said, with what it says. */
    private Bilan encaisserDeLaBanque(Commande commande, ReglementLu lu, List<RapportImport.Ligne> constats) {
        Optional<RapprochementBancaire.Trouve> trouve = rapprochement.chercher(commande.creancier(), lu);
        if (trouve.isEmpty()) {
            String payeur = lu.debiteur() == null ? "" : " de " + lu.debiteur();
            return rejeter(
                    lu,
                    null,
                    "Encaissement" + payeur + " du " + FormatFrancais.dateCourte(lu.date()) + ", "
                            + FormatFrancais.montant(lu.montant()) + " (« " + lu.libelle()
                            + " ») : ni facture, ni dossier, ni débiteur reconnu. S'il règle une facture, saisissez-le"
                            + " sur la page des règlements.",
                    constats);
        }
        return inscrire(commande, lu, trouve.get().debiteur(), trouve.get().factures(), constats);
    }

    private Bilan encaisserDeLaListe(Commande commande, ReglementLu lu, List<RapportImport.Ligne> constats) {
        String creancier = commande.creancier();
        List<String> factures = factures(creancier, lu);
        for (String numero : factures) {
            if (creances.trouver(creancier, numero).isEmpty()) {
                return rejeter(
                        lu,
                        Champ.NUMERO,
                        "La facture « " + numero + " » n'existe pas : importez-la d'abord, ou corrigez son numéro.",
                        constats);
            }
        }
        String code = null;
        if (lu.debiteur() != null) {
            Optional<Debiteur> debiteur = debiteur(creancier, lu.debiteur());
            if (debiteur.isEmpty()) {
                return rejeter(
                        lu,
                        Champ.CODE_CLIENT,
                        "Aucun débiteur, ou plusieurs, pour « " + lu.debiteur() + " » : indiquez son code client.",
                        constats);
            }
            code = debiteur.get().code();
        }
        return inscrire(commande, lu, code, factures, constats);
    }

    private Bilan inscrire(
            Commande commande,
            ReglementLu lu,
            String debiteur,
            List<String> factures,
            List<RapportImport.Ligne> constats) {
        NouveauReglement reglement = new NouveauReglement(
                commande.creancier(),
                lu.reference(),
                lu.date(),
                lu.montant(),
                debiteur,
                factures.stream()
                        .map(numero -> new NouveauReglement.Indication(numero, null))
                        .toList());
        if (creances.encaisser(reglement, commande.auteur()).dejaConnu()) {
            constats.add(lu.constat(Lecture.DOUBLON, null, "Déjà enregistré : rien n'a changé."));
            return new Bilan(0, 1, 0);
        }
        return new Bilan(1, 0, 0);
    }

    private List<String> factures(String creancier, ReglementLu lu) {
        if (!lu.factures().isEmpty()) {
            return lu.factures();
        }
        return lu.numerosPossibles()
                .filter(mot -> creances.trouver(creancier, mot).isPresent())
                .toList();
    }

    /** By its code, else by its name when only one has it. */
    private Optional<Debiteur> debiteur(String creancier, String dit) {
        Optional<Debiteur> parCode = debiteurs.trouver(creancier, dit);
        if (parCode.isPresent()) {
            return parCode;
        }
        List<Debiteur> homonymes = debiteurs.chercher(creancier, dit, 0, HOMONYMES).contenu().stream()
                .filter(debiteur -> Champ.reduire(debiteur.nom()).equals(Champ.reduire(dit)))
                .toList();
        return homonymes.size() == 1 ? Optional.of(homonymes.get(0)) : Optional.empty();
    }

    private static Bilan rejeter(ReglementLu lu, Champ champ, String message, List<RapportImport.Ligne> constats) {
        constats.add(lu.constat(Lecture.REJETEE, champ, message));
        return new Bilan(0, 0, 1);
    }
}
