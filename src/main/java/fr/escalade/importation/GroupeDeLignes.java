package fr.escalade.importation;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Enregistrement;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.creance.Reglement;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the lines of one debtor change in the ledger: the debtor, the invoices, then the payments that the file tells. */
@Component
class GroupeDeLignes {

    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Pieces pieces;
    private final Rapprochement rapprochement;
    private final Clock horloge;

    GroupeDeLignes(Debiteurs debiteurs, Creances creances, Pieces pieces, Rapprochement rapprochement, Clock horloge) {
        this.debiteurs = debiteurs;
        this.rapprochement = rapprochement;
        this.creances = creances;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    record Resultat(Bilan bilan, List<RapportImport.Ligne> constats) {}

    /** The ledger refused the payment of that line: the transaction is lost. */
    static final class ReglementRefuse extends RuntimeException {
        private final transient LigneLue ligne;

        ReglementRefuse(LigneLue ligne, Refus cause) {
            super(cause.getMessage(), cause);
            this.ligne = ligne;
        }

        LigneLue ligne() {
            return ligne;
        }
    }

    /**
     * Runs in the caller's transaction. {@code sansReglement}: lines whose payment must not be tried, with the reason.
     *
     * @throws ReglementRefuse when a payment is refused: start again without it
     */
    Resultat inscrire(Commande commande, Fichier fichier, List<LigneLue> lignes, Map<LigneLue, String> sansReglement) {
        Debiteur debiteur = debiteurs.enregistrer(
                commande.creancier(), rapprochement.fiche(commande.creancier(), lignes), commande.auteur());
        List<NouvelleFacture> factures = factures(lignes, fichier);
        List<Enregistrement> reponses = creances.enregistrer(debiteur, factures, commande.auteur());
        Etat etat = new Etat(commande, debiteur, sansReglement, dejaConnues(debiteur, lignes, reponses));
        for (int i = 0; i < lignes.size(); i++) {
            etat.conclure(lignes.get(i), factures.get(i).piece(), reponses.get(i));
        }
        return new Resultat(new Bilan(etat.acceptees, etat.doublons, etat.rejetees), etat.constats);
    }

    private List<NouvelleFacture> factures(List<LigneLue> lignes, Fichier fichier) {
        return lignes.stream()
                .map(ligne -> ligne.piece() ? avecPiece(ligne.facture(), fichier) : ligne.facture())
                .toList();
    }

    private NouvelleFacture avecPiece(NouvelleFacture facture, Fichier fichier) {
        String type = fichier.commencePar(LecteurFacturX.PDF) ? "application/pdf" : "application/xml";
        long piece = pieces.conserver(fichier.nom(), type, fichier.contenu());
        return new NouvelleFacture(
                facture.numero(),
                facture.nature(),
                facture.dateFacture(),
                facture.echeance(),
                facture.montant(),
                facture.dejaRegle(),
                facture.litige(),
                facture.factureLiee(),
                piece);
    }

    /** Invoices that were there before, by id, where the file says something of their payment. */
    private Map<Long, Facture> dejaConnues(Debiteur debiteur, List<LigneLue> lignes, List<Enregistrement> reponses) {
        for (int i = 0; i < lignes.size(); i++) {
            boolean dite = lignes.get(i).regle() != null || lignes.get(i).solde() != null;
            if (dite && reponses.get(i) instanceof Enregistrement.Doublon) {
                return creances.duDebiteur(debiteur.id()).stream()
                        .collect(Collectors.toMap(Facture::id, facture -> facture));
            }
        }
        return Map.of();
    }

    /** Concludes line after line. */
    private final class Etat {

        private final Commande commande;
        private final Debiteur debiteur;
        private final Map<LigneLue, String> sansReglement;
        private final Map<Long, Facture> connues;
        private final Set<String> references;
        private final List<RapportImport.Ligne> constats = new ArrayList<>();
        private int acceptees;
        private int doublons;
        private int rejetees;

        Etat(Commande commande, Debiteur debiteur, Map<LigneLue, String> sansReglement, Map<Long, Facture> connues) {
            this.commande = commande;
            this.debiteur = debiteur;
            this.sansReglement = sansReglement;
            this.connues = connues;
            this.references = connues.isEmpty()
                    ? Set.of()
                    : creances.reglements(debiteur.id()).stream()
                            .map(Reglement::reference)
                            .collect(Collectors.toSet());
        }

        void conclure(LigneLue ligne, Long piece, Enregistrement reponse) {
            if (reponse instanceof Enregistrement.Rejetee rejet) {
                rejetees++;
                constats.add(ligne.constat(Lecture.REJETEE, rejet.champ(), rejet.message()));
                return;
            }
            Facture connue = reponse instanceof Enregistrement.Doublon deja ? connues.get(deja.facture()) : null;
            boolean nouvelle = reponse instanceof Enregistrement.Acceptee;
            if (encaisser(ligne, connue, nouvelle) || nouvelle) {
                acceptees++;
                return;
            }
            doublons++;
            signalerSiDeplacee(ligne, reponse, connue);
            boolean jointe = reponse instanceof Enregistrement.Doublon doublon
                    && piece != null
                    && creances.joindre(doublon.facture(), piece);
            constats.add(ligne.constat(
                    Lecture.DOUBLON,
                    null,
                    jointe
                            ? "Déjà connue : ce fichier lui est joint, rien d'autre n'a changé."
                            : "Déjà connue : rien n'a changé."));
            comparerLeSolde(ligne, connue);
        }

        /** The money that the file tells of goes with the invoice, which this debtor does not owe any more. */
        private void signalerSiDeplacee(LigneLue ligne, Enregistrement reponse, Facture connue) {
            if (connue == null && ligne.regle() != null && reponse instanceof Enregistrement.Doublon doublon) {
                Debiteur autre =
                        debiteurs.parId(creances.parId(doublon.facture()).debiteur());
                constats.add(ligne.constat(
                        Lecture.AVERTISSEMENT,
                        Champ.NUMERO.libelle,
                        "Facture déplacée vers « " + autre.code() + " » : enregistrez son règlement sur ce débiteur."));
            }
        }

        /** True when money was booked. On a known invoice, never more than it still needs: it may have been paid here. */
        private boolean encaisser(LigneLue ligne, Facture connue, boolean nouvelle) {
            if (ligne.regle() == null || !nouvelle && (connue == null || !reste(ligne, connue))) {
                return false;
            }
            String motif = ligne.regleLe().isAfter(Temps.aujourdhui(horloge))
                    ? "La date du règlement, le " + FormatFrancais.dateLongue(ligne.regleLe()) + ", est dans le futur."
                    : sansReglement.get(ligne);
            if (motif != null) {
                constats.add(ligne.constat(
                        Lecture.AVERTISSEMENT,
                        Champ.DATE_REGLEMENT.libelle,
                        "Le règlement n'est pas enregistré : " + motif));
                return false;
            }
            Montant montant = nouvelle ? ligne.regle() : ligne.regle().min(connue.solde());
            try {
                return !creances.encaisser(reglement(ligne, montant), commande.auteur())
                        .dejaConnu();
            } catch (Refus refus) {
                throw new ReglementRefuse(ligne, refus);
            }
        }

        private boolean reste(LigneLue ligne, Facture connue) {
            return connue.solde().estPositif() && connue.annuleeLe() == null && !references.contains(reference(ligne));
        }

        private NouveauReglement reglement(LigneLue ligne, Montant montant) {
            return new NouveauReglement(
                    commande.creancier(),
                    reference(ligne),
                    ligne.regleLe(),
                    montant,
                    debiteur.code(),
                    List.of(new NouveauReglement.Indication(ligne.numero(), montant)),
                    true);
        }

        private static String reference(LigneLue ligne) {
            return ligne.numero() + "/REGLEMENT";
        }

        private void comparerLeSolde(LigneLue ligne, Facture connue) {
            if (connue != null
                    && ligne.regle() == null
                    && ligne.solde() != null
                    && connue.solde().compareTo(ligne.solde()) > 0) {
                constats.add(ligne.constat(
                        Lecture.AVERTISSEMENT,
                        Champ.SOLDE.libelle,
                        "Le fichier dit qu'il reste " + FormatFrancais.montant(ligne.solde()) + ", Escalade "
                                + FormatFrancais.montant(connue.solde())
                                + " : enregistrez le règlement reçu entre-temps."));
            }
        }
    }
}
