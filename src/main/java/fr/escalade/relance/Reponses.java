package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.courrier.Lettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers to a debtor (a dispute decided, a plan agreed or refused): each at most once per step and subject. */
@Component
public class Reponses {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Garde garde;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Courriers courriers;
    private final Journal journal;
    private final Clock horloge;

    Reponses(
            Dossiers dossiers,
            Debiteurs debiteurs,
            Garde garde,
            Redaction redaction,
            Pieces pieces,
            Courriers courriers,
            Journal journal,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.garde = garde;
        this.redaction = redaction;
        this.pieces = pieces;
        this.courriers = courriers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Executed twice, it answers once. {@code complement}: what the letter is about, or null, in a language. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue repondre(Etape etape, Repondre parametres, Function<Langue, Lettre.Complement> complement) {
        return ecrire(
                etape,
                parametres,
                complement,
                facture -> true,
                situation -> garde.empechementDeReponse(situation, parametres.canal()));
    }

    /** The same, about these late invoices only (ids): the others are shown, not asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue ecrireSur(
            Collection<Long> factures,
            Etape etape,
            Repondre parametres,
            Function<Langue, Lettre.Complement> complement) {
        return ecrire(
                etape,
                parametres,
                complement,
                factures::contains,
                situation -> garde.empechementDeReponse(situation, parametres.canal()));
    }

    /** Sends at once, whatever the hour, what the debtor is asking for at this moment; an address is needed all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue repondreALaDemande(Etape etape, Repondre parametres) {
        return ecrire(
                etape,
                parametres,
                langue -> null,
                facture -> true,
                situation -> garde.sansAdresse(situation, parametres.canal()));
    }

    private Issue ecrire(
            Etape etape,
            Repondre parametres,
            Function<Langue, Lettre.Complement> complement,
            Predicate<Long> concernees,
            Function<Situation, Optional<Issue>> question) {
        debiteurs.verrouiller(dossiers.parId(etape.dossier()).debiteur());
        Dossier dossier = dossiers.parId(etape.dossier());
        Cle cle = Cle.de(dossier, etape, courriers);
        if (cle.courrierVivant().isPresent()) {
            return new Issue.Emise(cle.courrierVivant().get().id());
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        Optional<Issue> empechement = question.apply(situation);
        if (empechement.isPresent()) {
            return empechement.get();
        }
        Set<Long> citees = situation.exigibles().stream()
                .map(decompte -> decompte.facture().id())
                .filter(concernees)
                .collect(Collectors.toSet());
        Function<Langue, Lettre> lettre =
                langue -> redaction.lettre(situation, citees, 0, langue).avec(complement.apply(langue));
        Courrier courrier = courriers.preparer(new Preparation(
                        cle.valeur(),
                        dossier.id(),
                        parametres.lettre(),
                        etape.libelle(),
                        parametres.canal(),
                        Relances.etatInitial(situation.creancier().mode()),
                        lettre.apply(Langue.FRANCAIS),
                        pieces.des(citees),
                        List.of(),
                        etape.bibliotheque(),
                        Fait.ESCALADE)
                .pour(GenreDeLettre.duNom(parametres.lettre()), lettre));
        journal.inscrire(Fait.duDossier(
                        dossier.id(),
                        dossier.debiteur(),
                        dossier.creancier(),
                        "REPONSE_ENVOYEE",
                        etape.libelle() + " : « " + courrier.objet() + " »",
                        Fait.ESCALADE)
                .avec(Map.of("courrier", courrier.id(), "cle", courrier.cle(), "sha256", courrier.sha256())));
        return new Issue.Emise(courrier.id());
    }
}
