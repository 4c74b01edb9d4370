package fr.escalade.importation;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Books the payments of a file, each in its own transaction: one that is refused never stops the others. */
@Component
class InscriptionDesReglements {

    private static final int HOMONYMES = 50;

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Clock horloge;

    InscriptionDesReglements(Creances creances, Debiteurs debiteurs, Clock horloge) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.horloge = horloge;
    }

    Bilan inscrire(Commande commande, ReglementLu ligne, List<RapportImport.Ligne> constats) {
        try {
            if (ligne.date().isAfter(Temps.aujourdhui(horloge))) {
                throw new Refus(
                        "date-a-venir",
                        "La date du règlement, le " + FormatFrancais.dateLongue(ligne.date()) + ", est dans le futur.");
            }
            boolean connu = creances.encaisser(reglement(commande, ligne), commande.auteur())
                    .dejaConnu();
            if (!connu) {
                return new Bilan(1, 0, 0);
            }
            constats.add(ligne.constat(Lecture.DOUBLON, null, "Règlement déjà connu : rien n'a changé."));
            return new Bilan(0, 1, 0);
        } catch (Refus refus) {
            constats.add(ligne.constat(Lecture.REJETEE, null, refus.getMessage()));
        } catch (TransientDataAccessException e) {
            constats.add(
                    ligne.constat(
                            Lecture.REJETEE,
                            null,
                            "Ce débiteur est occupé par une autre opération. Relancez l'import : rien ne sera compté deux fois."));
        }
        return new Bilan(0, 0, 1);
    }

    private NouveauReglement reglement(Commande commande, ReglementLu ligne) {
        List<NouveauReglement.Indication> indications =
                ligne.facture() == null ? List.of() : List.of(new NouveauReglement.Indication(ligne.facture(), null));
        return new NouveauReglement(
                commande.creancier(),
                ligne.reference(),
                ligne.date(),
                ligne.montant(),
                debiteur(commande.creancier(), ligne),
                indications);
    }

    /** The code as written; else the only debtor of that exact name; null: found through the invoice. */
    private String debiteur(String creancier, ReglementLu ligne) {
        if (ligne.codeClient() != null) {
            return ligne.codeClient();
        }
        if (ligne.nom() != null) {
            Optional<String> seul = seulDeCeNom(creancier, ligne.nom());
            if (seul.isPresent()) {
                return seul.get();
            }
        }
        if (ligne.facture() == null) {
            throw new Refus(
                    "debiteur-inconnu",
                    "Rien ne dit à quel débiteur appartient ce règlement : indiquez son code client ou une facture.");
        }
        return null;
    }

    private Optional<String> seulDeCeNom(String creancier, String nom) {
        List<String> codes = debiteurs.chercher(creancier, nom, 0, HOMONYMES).contenu().stream()
                .filter(debiteur -> Champ.reduire(debiteur.nom()).equals(Champ.reduire(nom)))
                .map(Debiteur::code)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
