package fr.escalade.fusion;

import static fr.escalade.fusion.EngagementsEnCours.si;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.EnvoisEnAttente;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why two debtors cannot be merged, or not now: everything at once, so that a person sees what is to be done. */
@Component
class EmpechementsDeFusion {

    private final Dossiers dossiers;
    private final EngagementsEnCours engagements;
    private final Promesses promesses;
    private final EnvoisEnAttente envois;

    EmpechementsDeFusion(
            Dossiers dossiers, EngagementsEnCours engagements, Promesses promesses, EnvoisEnAttente envois) {
        this.dossiers = dossiers;
        this.engagements = engagements;
        this.promesses = promesses;
        this.envois = envois;
    }

    List<Refus> entre(Debiteur conserve, Debiteur absorbe) {
        List<Refus> refus = new ArrayList<>();
        Optional<Dossier> garde = dossiers.actifDuDebiteur(conserve.id());
        Optional<Dossier> sien = dossiers.actifDuDebiteur(absorbe.id());
        Stream.of(conserve, absorbe)
                .flatMap(debiteur -> engagements.procedureCollective(debiteur).stream())
                .forEach(refus::add);
        refus.addAll(identite(conserve, absorbe));
        for (Dossier dossier : Stream.of(garde, sien).flatMap(Optional::stream).toList()) {
            engagements.echeancier(dossier).ifPresent(refus::add);
            engagements.remise(dossier).ifPresent(refus::add);
            engagements.poursuite(dossier).ifPresent(refus::add);
            engagements.decisionAttendue(dossier).ifPresent(refus::add);
        }
        if (garde.isPresent() && sien.isPresent()) {
            refus.addAll(deuxDossiers(garde.get(), sien.get(), absorbe));
        } else {
            recommandeADeposer(absorbe, sien).ifPresent(refus::add);
        }
        return refus;
    }

    private static List<Refus> identite(Debiteur conserve, Debiteur absorbe) {
        return Stream.of(
                        si(
                                conserve.type() != absorbe.type(),
                                "types-differents",
                                "Ces débiteurs ne sont pas de même type (professionnel, particulier, public) : le droit qui"
                                        + " leur est applicable n'est pas le même. Corrigez la fiche de l'un des deux, si"
                                        + " c'est elle qui se trompe."),
                        si(
                                conserve.siren() != null
                                        && absorbe.siren() != null
                                        && !conserve.siren().equals(absorbe.siren()),
                                "siren-differents",
                                "Deux SIREN (" + conserve.siren() + " et " + absorbe.siren()
                                        + ") sont deux personnes : l'une ne doit pas les dettes de l'autre. Corrigez le"
                                        + " SIREN s'il est faux, ou déplacez les factures une à une."),
                        si(
                                !Objects.equals(conserve.interetsGelesLe(), absorbe.interetsGelesLe()),
                                "interets-geles",
                                "Les intérêts de l'un sont arrêtés par une procédure collective et pas ceux de l'autre :"
                                        + " les réunir changerait ce qui est dû."))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Refus> deuxDossiers(Dossier garde, Dossier sien, Debiteur absorbe) {
        return Stream.of(
                        engagements.reponseALire(sien),
                        si(
                                promesses.enCours(garde.id()).isPresent()
                                        && promesses.enCours(sien.id()).isPresent(),
                                "deux-promesses",
                                "Une promesse court sur chacun des dossiers " + garde.numero() + " et " + sien.numero()
                                        + " : attendez l'issue de l'une d'elles."),
                        si(
                                sien.etat() == EtatDossier.CONTENTIEUX && garde.etat() != EtatDossier.CONTENTIEUX,
                                "contentieux",
                                "Le dossier " + sien.numero() + " est au contentieux et le dossier " + garde.numero()
                                        + " n'y est pas : faites la fusion dans l'autre sens, en conservant « "
                                        + absorbe.code() + " »."))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The procedure stands at this letter's dispatch: it cannot be taken back without losing the place. */
    private Optional<Refus> recommandeADeposer(Debiteur absorbe, Optional<Dossier> sien) {
        return si(
                sien.isPresent()
                        && envois.du(absorbe.id()).stream().anyMatch(courrier -> courrier.canal() == Canal.RECOMMANDE),
                "recommande-a-deposer",
                "Une mise en demeure au nom de « " + absorbe.code()
                        + " » attend d'être déposée : notez d'abord son dépôt.");
    }
}
