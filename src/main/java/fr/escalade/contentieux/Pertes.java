package fr.escalade.contentieux;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims given up: asked by one person, approved by another, booked with the document that recovers the tax. */
@Component
public class Pertes {

    private final PertesEnBase pertes;
    private final DocumentDePerte document;
    private final Creances creances;
    private final Pieces pieces;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;
    private final BigDecimal tauxTva;

    Pertes(
            PertesEnBase pertes,
            DocumentDePerte document,
            Creances creances,
            Pieces pieces,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Journal journal,
            Clock horloge,
            @Value("${escalade.contentieux.taux-tva:20}") BigDecimal tauxTva) {
        this.pertes = pertes;
        this.document = document;
        this.creances = creances;
        this.pieces = pieces;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
        this.tauxTva = tauxTva;
    }

    /** Asks to write the case off; a request that still waits for its decision is replaced. */
    @Transactional
    public void demander(long id, String motif, String auteur) {
        Dossier dossier = verrouiller(id);
        enAttente(id, Perte.Etat.DEMANDEE).ifPresent(ancienne -> {
            pertes.decider(ancienne.id(), Perte.Etat.REFUSEE, auteur, aujourdhui());
            inscrire(
                    dossier,
                    "PERTE_REMPLACEE",
                    "Demande de passage en perte remplacée",
                    auteur,
                    Map.of("perte", ancienne.id()));
        });
        long perte = pertes.demander(id, court(motif), auteur, aujourdhui());
        inscrire(dossier, "PERTE_DEMANDEE", "Passage en perte demandé : " + motif, auteur, Map.of("perte", perte));
    }

    /** @throws Refus when the same person asked for it, or nothing waits for a decision */
    @Transactional
    public void approuver(long id, String auteur) {
        Dossier dossier = verrouiller(id);
        Perte perte = aDecider(id);
        exigerQuatreYeux(perte.demandePar(), auteur);
        pertes.decider(perte.id(), Perte.Etat.APPROUVEE, auteur, aujourdhui());
        inscrire(
                dossier,
                "PERTE_APPROUVEE",
                "Passage en perte approuvé (demandé par " + perte.demandePar() + ")",
                auteur,
                Map.of("perte", perte.id()));
    }

    /** @throws Refus when nothing waits for a decision */
    @Transactional
    public void refuser(long id, String motif, String auteur) {
        Dossier dossier = verrouiller(id);
        Perte perte = aDecider(id);
        pertes.decider(perte.id(), Perte.Etat.REFUSEE, auteur, aujourdhui());
        inscrire(dossier, "PERTE_REFUSEE", "Passage en perte refusé : " + motif, auteur, Map.of("perte", perte.id()));
    }

    /**
     * Books the write-off that was approved: every late or disputed invoice of the case, with its document. The case
     * closes. Empty when none is approved (booked already): executed twice, it books once.
     */
    @Transactional
    public Optional<Perte> passer(long id, Perte.Nature nature) {
        Dossier dossier = verrouiller(id);
        return enAttente(id, Perte.Etat.APPROUVEE).map(perte -> enregistrer(dossier, perte, nature));
    }

    /**
     * The whole at once, for a decision taken elsewhere (abandonment, insolvency).
     *
     * @throws Refus when one person asked and approved
     */
    @Transactional
    public Perte passer(long id, String motif, String demandePar, String approuvePar) {
        exigerQuatreYeux(demandePar, approuvePar);
        demander(id, motif, demandePar);
        approuver(id, approuvePar);
        return passer(id, Perte.Nature.ABANDON).orElseThrow();
    }

    /**
     * A write-off that needs no second person, because somebody outside has decided: the certificate of a court-appointed
     * liquidator, the closing of proceedings. Booked by the next {@link #passer(long, Perte.Nature)}.
     */
    @Transactional
    public void acterIrrecouvrable(long id, String motif, String auteur) {
        demander(id, motif, auteur);
        Perte perte = aDecider(id);
        pertes.decider(perte.id(), Perte.Etat.APPROUVEE, auteur, aujourdhui());
        inscrire(
                dossiers.parId(id),
                "PERTE_APPROUVEE",
                "Passage en perte acté : créance irrécouvrable",
                auteur,
                Map.of("perte", perte.id()));
    }

    /** Oldest first. */
    public List<Perte> duDossier(long dossier) {
        return pertes.duDossier(dossier);
    }

    private Perte enregistrer(Dossier dossier, Perte perte, Perte.Nature nature) {
        LocalDate jour = aujourdhui();
        Situation situation = dossiers.situation(dossier.id(), jour);
        List<Facture> perdues = perdues(dossier, situation);
        DocumentDePerte.Imprime imprime = document.imprimer(situation, perdues, nature, tauxTva);
        long piece = pieces.conserver("perte-" + dossier.numero() + ".pdf", "application/pdf", imprime.pdf());
        pertes.passer(perte.id(), jour, tauxTva, piece);
        inscrire(
                dossier,
                "PASSE_EN_PERTE",
                "Passé en perte (" + nature.enClair() + ") : " + imprime.enClair()
                        + " ; document de l'article 272 du CGI conservé",
                perte.decidePar(),
                Map.of("perte", perte.id(), "piece", piece, "tauxTva", tauxTva.toPlainString()));
        creances.passerEnPerte(perdues.stream().map(Facture::id).toList(), jour, perte.decidePar());
        return pertes.duDossier(dossier.id()).stream()
                .filter(ligne -> ligne.id() == perte.id())
                .findFirst()
                .orElseThrow();
    }

    /** What the case has engaged, disputed or not, and what is late beside it: nothing else would keep it open. */
    private List<Facture> perdues(Dossier dossier, Situation situation) {
        LocalDate jour = situation.jour();
        return Stream.concat(
                        creances.duDossier(dossier.id()).stream(),
                        creances.duDebiteur(dossier.debiteur()).stream()
                                .filter(facture -> facture.joursDeRetard(jour) > 0))
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> facture.etat(situation.jour()) == EtatFacture.ECHUE
                        || facture.etat(situation.jour()) == EtatFacture.LITIGE)
                .distinct()
                .toList();
    }

    private Perte aDecider(long dossier) {
        return enAttente(dossier, Perte.Etat.DEMANDEE)
                .orElseThrow(() -> new Refus(
                        Refus.Nature.CONFLIT,
                        "perte-non-demandee",
                        "Aucun passage en perte n'attend de décision sur ce dossier."));
    }

    private Optional<Perte> enAttente(long dossier, Perte.Etat etat) {
        return pertes.duDossier(dossier).stream()
                .filter(perte -> perte.etat() == etat)
                .reduce((un, autre) -> autre);
    }

    private static void exigerQuatreYeux(String demandePar, String approuvePar) {
        if (demandePar.equals(approuvePar)) {
            throw new Refus(
                    Refus.Nature.INTERDIT,
                    "quatre-yeux",
                    "Vous avez demandé ce passage en perte : une autre personne doit l'approuver.");
        }
    }

    private Dossier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        return dossiers.parId(id);
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur, Map<String, Object> details) {
        journal.inscrire(
                Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, court(libelle), auteur)
                        .avec(details));
    }

    private static String court(String texte) {
        return texte.substring(0, Math.min(texte.length(), 500));
    }
}
