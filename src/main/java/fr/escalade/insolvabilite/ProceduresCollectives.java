package fr.escalade.insolvabilite;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Insolvency of the debtors: noted once, it stops every demand; the claim is declared, then followed to its end. */
@Component
public class ProceduresCollectives {

    private static final Set<EtatCourrier> PAS_PARTIS = Set.of(EtatCourrier.A_ENVOYER, EtatCourrier.A_CONFIRMER);

    private final ProcedureCollectiveRepository registre;
    private final Debiteurs debiteurs;
    private final DelaiDeDeclaration delai;
    private final Absorptions absorptions;
    private final Dossiers dossiers;
    private final Courriers courriers;
    private final EffetDeLaDeclaration prescription;
    private final Echeanciers echeanciers;
    private final Annonces annonces;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    ProceduresCollectives(
            ProcedureCollectiveRepository registre,
            Debiteurs debiteurs,
            DelaiDeDeclaration delai,
            Absorptions absorptions,
            Dossiers dossiers,
            Courriers courriers,
            EffetDeLaDeclaration prescription,
            Echeanciers echeanciers,
            Annonces annonces,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.registre = registre;
        this.debiteurs = debiteurs;
        this.delai = delai;
        this.absorptions = absorptions;
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.prescription = prescription;
        this.echeanciers = echeanciers;
        this.annonces = annonces;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** The same, without the announcement's number. */
    @Transactional
    public ProcedureCollective ouvrir(
            long id,
            TypeDeProcedure type,
            LocalDate jugement,
            LocalDate publication,
            String mandataire,
            String auteur) {
        return ouvrir(id, new Avis(type, jugement, publication, null, mandataire), auteur);
    }

    /**
     * Notes the procedure: interest stops, what has not left is taken back, the escalation is interrupted, the claim is to
     * be declared within two months of the publication, four for a creditor established outside metropolitan France
     * (art. R622-24 C. com., extended by art. 642 CPC).
     *
     * @throws Refus when it does not suit the debtor, is already noted, or the dates are not possible
     */
    @Transactional
    public ProcedureCollective ouvrir(long id, Avis avis, String auteur) {
        TypeDeProcedure type = avis.type();
        LocalDate jugement = avis.jugement();
        LocalDate publication = avis.publication();
        Debiteur debiteur = absorptions.verrouillerActuel(id);
        verifier(debiteur, type, jugement, publication);
        Optional<Dossier> dossier = dossiers.actifDuDebiteur(id);
        LocalDate limite = delai.limite(debiteur, publication);
        long procedure = registre.inserer(
                new ProcedureCollective(
                        0,
                        id,
                        dossier.map(Dossier::id).orElse(null),
                        type,
                        jugement,
                        publication,
                        avis.bodacc(),
                        avis.mandataire(),
                        limite,
                        null,
                        null,
                        ProcedureCollective.Etat.OUVERTE),
                auteur,
                Temps.aujourdhui(horloge));
        String libelle = "Procédure collective : " + type.enClair() + " du " + FormatFrancais.dateLongue(jugement)
                + (limite == null ? "" : ", créance à déclarer avant le " + FormatFrancais.dateLongue(limite));
        journal.inscrire(new Fait(
                "PROCEDURE_COLLECTIVE",
                libelle,
                auteur,
                debiteur.creancier(),
                id,
                dossier.map(Dossier::id).orElse(null),
                Map.of("procedure", procedure, "type", type.name())));
        debiteurs.gelerLesInterets(id, jugement);
        dossier.ifPresent(ouvert -> {
            reprendreCeQuiNEstPasParti(ouvert, type);
            annonces.annoncer(ouvert.id(), Annonce.Type.PROCEDURE_COLLECTIVE, procedure);
            // Told after the interruption: nothing of the case may go on in between.
            echeanciers.interrompre(ouvert.id(), type.enClair() + " du débiteur", Fait.ESCALADE);
        });
        evenements.publishEvent(new ProcedureOuverte(id, type));
        return parId(procedure);
    }

    /** The claim is declared to the mandataire on that day. @throws Refus when that day is not possible */
    @Transactional
    public void declarer(long id, LocalDate jour, String reference, String auteur) {
        ProcedureCollective procedure = verrouiller(id);
        if (jour.isAfter(Temps.aujourdhui(horloge)) || jour.isBefore(procedure.jugement())) {
            throw new Refus(
                    "date-de-declaration",
                    "La date de déclaration doit se situer entre le jugement ("
                            + FormatFrancais.dateCourte(procedure.jugement()) + ") et aujourd'hui.");
        }
        registre.declarer(id, jour, reference);
        prescription.declarer(procedure, jour, reference, auteur);
        boolean tardive = procedure.declarerAvant() != null && jour.isAfter(procedure.declarerAvant());
        inscrire(
                procedure,
                "CREANCE_DECLAREE",
                "Créance déclarée le " + FormatFrancais.dateLongue(jour)
                        + (tardive ? " : hors délai, demandez un relevé de forclusion (art. L622-26 C. com.)" : ""),
                auteur);
    }

    /** The procedure is over for us; {@code issue} is the word of how. */
    @Transactional
    public void terminer(long id, String issue, String commentaire, String auteur) {
        ProcedureCollective procedure = verrouiller(id);
        registre.terminer(id, issue);
        prescription.finir(id, Temps.aujourdhui(horloge), auteur);
        inscrire(
                procedure,
                "PROCEDURE_COLLECTIVE_TERMINEE",
                "Suivi de la procédure collective terminé : " + commentaire,
                auteur);
    }

    /** The one that binds the debtor now, if any. */
    public Optional<ProcedureCollective> enCours(long debiteur) {
        return registre.duDebiteur(debiteur).stream()
                .filter(procedure -> procedure.etat() != ProcedureCollective.Etat.TERMINEE)
                .findFirst();
    }

    /** Latest first. */
    public List<ProcedureCollective> duDebiteur(long debiteur) {
        return registre.duDebiteur(debiteur);
    }

    /** @throws Refus when there is none */
    public ProcedureCollective parId(long id) {
        return registre.parId(id).orElseThrow(() -> Refus.introuvable("La procédure collective n°", Long.toString(id)));
    }

    private ProcedureCollective verrouiller(long id) {
        debiteurs.verrouiller(parId(id).debiteur());
        return parId(id);
    }

    private void reprendreCeQuiNEstPasParti(Dossier dossier, TypeDeProcedure type) {
        for (Courrier courrier : courriers.duDossier(dossier.id())) {
            if (PAS_PARTIS.contains(courrier.etat())) {
                courriers.annuler(courrier.id(), type.enClair() + " du débiteur", Fait.ESCALADE);
            }
        }
    }

    private void verifier(Debiteur debiteur, TypeDeProcedure type, LocalDate jugement, LocalDate publication) {
        if (!type.convient(debiteur.type())) {
            throw new Refus(
                    "procedure-inadaptee",
                    "Le surendettement concerne un particulier, la procédure collective un professionnel : vérifiez le"
                            + " type du débiteur ou de la procédure.");
        }
        delai.verifier(jugement, publication);
        if (enCours(debiteur.id()).isPresent()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "procedure-deja-notee",
                    "Une procédure collective est déjà notée pour ce débiteur : suivez-la ou terminez-la d'abord.");
        }
    }

    private void inscrire(ProcedureCollective procedure, String type, String libelle, String auteur) {
        Debiteur debiteur = debiteurs.parId(procedure.debiteur());
        journal.inscrire(new Fait(
                type,
                libelle,
                auteur,
                debiteur.creancier(),
                debiteur.id(),
                procedure.dossier(),
                Map.of("procedure", procedure.id())));
    }
}
