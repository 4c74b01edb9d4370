package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheque;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.courrier.Lettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal notice (art. 1344 C. civ.): approved by a person for the amount that the person saw, issued as a registered
 * letter. What becomes of the letter, from its dispatch on: {@link Recommandes}.
 */
@Component
public class MisesEnDemeure {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Courriers courriers;
    private final Garde garde;
    private final Engagement engagement;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Suites suites;
    private final MiseEnDemeureRepository registre;
    private final Journal journal;
    private final Clock horloge;

    MisesEnDemeure(
            Dossiers dossiers,
            Debiteurs debiteurs,
            Courriers courriers,
            Garde garde,
            Engagement engagement,
            Redaction redaction,
            Pieces pieces,
            Suites suites,
            MiseEnDemeureRepository registre,
            Journal journal,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.courriers = courriers;
        this.garde = garde;
        this.engagement = engagement;
        this.redaction = redaction;
        this.pieces = pieces;
        this.suites = suites;
        this.registre = registre;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** A person approves the formal notice for what is owed in principal at that moment. */
    @Transactional
    public void approuver(long id, String auteur) {
        Dossier dossier = verrouiller(id);
        BigDecimal principal = Principal.exigible(situation(dossier));
        registre.approuver(dossier, principal, auteur);
        inscrire(
                dossier,
                "MISE_EN_DEMEURE_APPROUVEE",
                "Mise en demeure approuvée pour " + FormatFrancais.montant(new Montant(principal, Montant.EURO))
                        + " en principal",
                auteur);
    }

    /** Issues the letter, or says why not: never without a proven relance and an approval of the very amount. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue emettre(Etape etape, EmettreMiseEnDemeure parametres) {
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(dossier, etape, courriers);
        Optional<Courrier> deja = cle.courrierVivant();
        if (deja.isPresent()) {
            return suites.duCourrier(deja.get(), etape, parametres.palier());
        }
        Situation situation = situation(dossier);
        Optional<Issue> empechement = garde.empechement(situation, Canal.RECOMMANDE)
                .or(() -> sansPreuve(dossier))
                .or(() -> sansApprobation(dossier, situation));
        if (empechement.isPresent()) {
            return empechement.get();
        }
        Set<Long> demandees = engagement.demandables(situation, parametres.palier(), parametres.ageMinimum());
        if (demandees.isEmpty()) {
            // Passing the step would lead to posting a letter that does not exist: a person decides.
            return garde.enPaix(situation, parametres.ageMinimum())
                    .orElseGet(() -> garde.attendre(
                            "RIEN_A_METTRE_EN_DEMEURE",
                            "Aucune facture ne peut être mise en demeure (trop récentes, prescrites ou couvertes par un avoir) : décidez de la suite",
                            "DECIDER_DE_LA_SUITE"));
        }
        ModeEnvoi mode = situation.creancier().mode();
        Function<Langue, Lettre> lettre =
                langue -> redaction.lettre(situation, demandees, parametres.delaiPaiement(), langue);
        Courrier courrier = courriers.preparer(new Preparation(
                        cle.valeur(),
                        dossier.id(),
                        parametres.lettre(),
                        etape.libelle(),
                        Canal.RECOMMANDE,
                        // A registered letter leaves by a person's hand: depositing it is its confirmation.
                        mode == ModeEnvoi.ESSAI ? EtatCourrier.ESSAI : EtatCourrier.A_ENVOYER,
                        lettre.apply(Langue.FRANCAIS),
                        pieces.des(demandees),
                        List.copyOf(demandees),
                        etape.bibliotheque(),
                        Fait.ESCALADE)
                .pour(GenreDeLettre.MISE_EN_DEMEURE, lettre));
        registre.emettre(dossier, courrier.id(), parametres.delaiPaiement());
        return suites.duCourrier(courrier, etape, parametres.palier());
    }

    /** The letter as it would be issued now, kept nowhere: what a person approves. Empty when nothing could be demanded. */
    public Optional<Courriers.Apercu> apercu(long id, EmettreMiseEnDemeure parametres, Bibliotheque bibliotheque) {
        Dossier dossier = dossiers.parId(id);
        Situation situation = situation(dossier);
        Set<Long> demandees = engagement.demandables(situation, parametres.palier(), parametres.ageMinimum());
        if (demandees.isEmpty()) {
            return Optional.empty();
        }
        Function<Langue, Lettre> lettre =
                langue -> redaction.lettre(situation, demandees, parametres.delaiPaiement(), langue);
        return Optional.of(courriers.apercu(new Preparation(
                        "apercu/" + dossier.numero(),
                        dossier.id(),
                        parametres.lettre(),
                        "Mise en demeure",
                        Canal.RECOMMANDE,
                        EtatCourrier.ESSAI,
                        lettre.apply(Langue.FRANCAIS),
                        pieces.des(demandees),
                        List.copyOf(demandees),
                        bibliotheque,
                        Fait.ESCALADE)
                .pour(GenreDeLettre.MISE_EN_DEMEURE, lettre)));
    }

    private Optional<Issue> sansPreuve(Dossier dossier) {
        boolean prouvee = courriers.duDossier(dossier.id()).stream()
                .anyMatch(courrier -> courrier.canal() != Canal.RECOMMANDE
                        && (courrier.etat() == EtatCourrier.EXPEDIE || courrier.etat() == EtatCourrier.REMIS));
        return prouvee
                ? Optional.empty()
                : Optional.of(garde.attendre(
                        "SANS_RELANCE_PROUVEE",
                        "Aucune relance amiable prouvée sur ce dossier : une mise en demeure serait prématurée",
                        "RELANCER_D_ABORD"));
    }

    private Optional<Issue> sansApprobation(Dossier dossier, Situation situation) {
        boolean approuvee = registre.montantApprouve(dossier)
                .filter(montant -> montant.compareTo(Principal.exigible(situation)) == 0)
                .isPresent();
        return approuvee
                ? Optional.empty()
                : Optional.of(garde.attendre(
                        "A_APPROUVER",
                        "Le solde a changé depuis l'approbation : approuvez la mise en demeure du nouveau montant",
                        "APPROUVER"));
    }

    private Situation situation(Dossier dossier) {
        return dossiers.situationARelancer(dossier.id(), Temps.aujourdhui(horloge));
    }

    private Dossier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        return dossiers.parId(id);
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur));
    }
}
