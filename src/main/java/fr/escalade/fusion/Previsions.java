package fr.escalade.fusion;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.EnvoisEnAttente;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a merge would do, before anyone confirms it. */
@Component
class Previsions {

    private final Creances creances;
    private final Dossiers dossiers;
    private final EnvoisEnAttente envois;
    private final Promesses promesses;
    private final Litiges litiges;

    Previsions(Creances creances, Dossiers dossiers, EnvoisEnAttente envois, Promesses promesses, Litiges litiges) {
        this.creances = creances;
        this.dossiers = dossiers;
        this.envois = envois;
        this.promesses = promesses;
        this.litiges = litiges;
    }

    Fusion de(Debiteur conserve, Debiteur absorbe, List<Refus> refus) {
        List<Facture> factures = creances.duDebiteur(absorbe.id());
        List<Facture> ouvertes = factures.stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE && facture.annuleeLe() == null)
                .filter(facture -> facture.solde().estPositif() && facture.perteLe() == null)
                .toList();
        Optional<Dossier> garde = dossiers.actifDuDebiteur(conserve.id());
        Optional<Dossier> sien = dossiers.actifDuDebiteur(absorbe.id());
        int messages = envois.du(absorbe.id()).size();
        return new Fusion(
                conserve,
                absorbe,
                factures.size(),
                ouvertes.size(),
                parDevise(ouvertes),
                creances.avoirsDisponibles(absorbe.id()),
                garde,
                sien,
                messages,
                effets(conserve, absorbe, garde, sien, messages),
                refus.stream().map(Refus::getMessage).toList());
    }

    private List<String> effets(
            Debiteur conserve, Debiteur absorbe, Optional<Dossier> garde, Optional<Dossier> sien, int messages) {
        List<String> effets = new ArrayList<>();
        if (garde.isPresent() && sien.isPresent()) {
            effets.add("Le dossier " + sien.get().numero() + " est clos ; le dossier "
                    + garde.get().numero()
                    + " garde sa place dans la procédure et reprend ses factures, chacune à l’étape"
                    + " qu’elle avait atteinte.");
            reprises(sien.get(), garde.get()).forEach(effets::add);
        } else if (sien.isPresent()) {
            effets.add("Le dossier " + sien.get().numero() + " passe à « " + conserve.code()
                    + " » et garde sa place dans la procédure.");
        } else if (garde.isPresent()) {
            effets.add("Le dossier " + garde.get().numero() + " garde sa place dans la procédure.");
        }
        if (messages > 0) {
            effets.add((messages == 1 ? "Le message" : "Les " + messages + " messages") + " qui "
                    + (messages == 1 ? "attend" : "attendent") + " de partir au nom de « " + absorbe.code() + " » "
                    + (messages == 1 ? "est annulé" : "sont annulés")
                    + (garde.isEmpty() && sien.isPresent()
                            ? " ; les relances sont préparées de nouveau au nom de « " + conserve.code() + " »."
                            : "."));
        }
        effets.add("Les contacts des deux comptent ensemble : l’intervalle minimum et le nombre maximum valent pour « "
                + conserve.code() + " ».");
        effets.add("Un fichier qui nomme encore « " + absorbe.code() + " » sera enregistré sur « " + conserve.code()
                + " ».");
        return effets;
    }

    private List<String> reprises(Dossier sien, Dossier garde) {
        List<String> reprises = new ArrayList<>();
        promesses
                .enCours(sien.id())
                .ifPresent(promesse -> reprises.add("La promesse de " + FormatFrancais.montant(promesse.montant())
                        + " pour le " + FormatFrancais.dateLongue(promesse.echeance()) + " suit dans le dossier "
                        + garde.numero() + ", qu’elle met en pause."));
        long ouverts = litiges.duDossier(sien.id()).stream()
                .filter(litige -> litige.etat() == Litige.Etat.OUVERT)
                .count();
        if (ouverts > 0) {
            reprises.add((ouverts == 1 ? "Le litige ouvert est instruit" : ouverts + " litiges ouverts sont instruits")
                    + " de nouveau dans le dossier " + garde.numero() + ".");
        }
        return reprises;
    }

    private static List<Montant> parDevise(List<Facture> factures) {
        return factures.stream()
                .map(Facture::solde)
                .collect(Collectors.groupingBy(Montant::devise, Collectors.reducing(Montant::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
