package fr.escalade.relance;

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
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The relances of a case and its thanks, each at most once per step, cycle and occurrence. */
@Component
public class Relances {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Garde garde;
    private final Engagement engagement;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Courriers courriers;
    private final Suites suites;
    private final EnvoisPrepares envois;
    private final Clock horloge;

    Relances(
            Dossiers dossiers,
            Debiteurs debiteurs,
            Garde garde,
            Engagement engagement,
            Redaction redaction,
            Pieces pieces,
            Courriers courriers,
            Suites suites,
            EnvoisPrepares envois,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.garde = garde;
        this.engagement = engagement;
        this.redaction = redaction;
        this.pieces = pieces;
        this.courriers = courriers;
        this.suites = suites;
        this.envois = envois;
        this.horloge = horloge;
    }

    /** Sends the relance of this step, or says why not (yet). Executed twice, it sends once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue envoyer(Etape etape, EnvoyerRelance parametres, Scenario duDossier) {
        Dossier dossier = verrouiller(etape.dossier());
        List<Courrier> deja = dejaPrepares(dossier, etape);
        if (!deja.isEmpty()) {
            return suites.desCourriers(deja, etape, parametres.palier());
        }
        Situation situation = dossiers.situationARelancer(dossier.id(), Temps.aujourdhui(horloge));
        Scenario scenario = parametres.selon(duDossier);
        List<Canal> canaux = scenario.canaux();
        List<Canal> possibles = canaux.stream()
                .filter(canal -> garde.sansAdresse(situation, canal).isEmpty())
                .distinct()
                .toList();
        Optional<Issue> empechement =
                garde.empechement(situation, possibles.isEmpty() ? canaux.get(0) : possibles.get(0));
        if (empechement.isPresent()) {
            return empechement.get();
        }
        direLesCanauxPasses(situation, etape, canaux, possibles);
        return emettre(Cle.racine(dossier, etape), situation, etape, parametres, scenario.par(possibles));
    }

    private List<Courrier> dejaPrepares(Dossier dossier, Etape etape) {
        String racine = Cle.racine(dossier, etape);
        return Stream.concat(Stream.of(racine), Arrays.stream(Canal.values()).map(canal -> Cle.par(racine, canal)))
                .flatMap(une -> Cle.de(une, courriers).courrierVivant().stream())
                .toList();
    }

    private void direLesCanauxPasses(Situation situation, Etape etape, List<Canal> canaux, List<Canal> possibles) {
        canaux.stream().filter(canal -> !possibles.contains(canal)).forEach(canal -> garde.sansAdresse(situation, canal)
                .ifPresent(issue ->
                        suites.canalPasse(situation.dossier(), etape, canal, ((Issue.Retenue) issue).explication())));
    }

    /** The first channel has the step's own key, the others have theirs beside it. */
    private Issue emettre(
            String racine, Situation situation, Etape etape, EnvoyerRelance parametres, Scenario scenario) {
        if (engagement
                .demandables(situation, parametres.palier(), parametres.ageMinimum())
                .isEmpty()) {
            return garde.enPaix(situation, parametres.ageMinimum())
                    .orElseGet(() -> new Issue.SansObjet(
                            engagement.pourquoiRien(situation, parametres.palier(), parametres.ageMinimum())));
        }
        List<Canal> canaux = scenario.canaux();
        List<Courrier> prepares = new ArrayList<>();
        for (int i = 0; i < canaux.size(); i++) {
            String une = i == 0 ? racine : Cle.par(racine, canaux.get(i));
            prepares.add(preparer(
                    Cle.de(une, courriers), situation, etape, parametres, scenario.par(List.of(canaux.get(i)))));
        }
        return suites.desCourriers(prepares, etape, parametres.palier());
    }

    /**
     * Prepares again, under the same root key, the message of a step that was cancelled before it left: what is owed has
     * changed, the contact is the same. When nothing may be asked any more, there was no contact.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void remplacer(EnvoisPrepares.Envoi envoi) {
        Etape etape = envoi.etape();
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(envoi.racine(), courriers);
        if (cle.courrierVivant().isPresent()) {
            return;
        }
        Situation situation = dossiers.situationARelancer(dossier.id(), Temps.aujourdhui(horloge));
        Issue issue = garde.empechementDeRemplacement(situation, canal(envoi))
                .orElseGet(() -> emettre(envoi.racine(), situation, etape, envoi.relance(), envoi.scenario()));
        boolean seul = dejaPrepares(dossier, etape).isEmpty();
        suites.duRemplacement(dossier, etape, envoi.racine(), seul, issue);
    }

    /**
     * Prepares again, under the new identity of the debtor, a message taken back by a merge. The contacts of both count: it
     * leaves once the minimum interval has passed since the other one's last.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void refaireApresFusion(EnvoisPrepares.Envoi envoi) {
        Etape etape = envoi.etape();
        Dossier dossier = verrouiller(etape.dossier());
        Situation situation = dossiers.situationARelancer(dossier.id(), Temps.aujourdhui(horloge));
        Optional<LocalDate> pasAvant = garde.pasAvant(situation);
        if (pasAvant.isPresent() && situation.creancier().mode() != ModeEnvoi.AUTOMATIQUE) {
            // Its step still waits for a confirmation, and prepares it when the interval allows.
            return;
        }
        Issue issue = garde.empechementDApresFusion(situation, canal(envoi))
                .orElseGet(() -> emettre(envoi.racine(), situation, etape, envoi.relance(), envoi.scenario()));
        if (issue instanceof Issue.Emise emise) {
            pasAvant.ifPresent(jour -> suites.differer(emise.courrier(), envoi.racine(), jour));
        }
        boolean seul = dejaPrepares(dossier, etape).isEmpty();
        suites.duRemplacement(dossier, etape, envoi.racine(), seul, issue);
    }

    private static Canal canal(EnvoisPrepares.Envoi envoi) {
        return envoi.scenario().canaux().get(0);
    }

    private Courrier preparer(Cle cle, Situation situation, Etape etape, EnvoyerRelance parametres, Scenario scenario) {
        Dossier dossier = situation.dossier();
        Set<Long> demandees = engagement.demandables(situation, parametres.palier(), parametres.ageMinimum());
        envois.retenir(cle.valeur(), dossier.debiteur(), etape, parametres, scenario);
        Function<Langue, Lettre> lettre = langue -> redaction
                .lettre(situation, demandees, parametres.delaiPaiement(), langue)
                .avec(scenario.ton());
        return courriers.preparer(new Preparation(
                        cle.valeur(),
                        dossier.id(),
                        parametres.lettre(),
                        etape.libelle(),
                        scenario.canaux().get(0),
                        etatInitial(situation.creancier().mode().auPlus(scenario.validation())),
                        lettre.apply(Langue.FRANCAIS),
                        pieces.des(demandees),
                        List.copyOf(demandees),
                        etape.bibliotheque(),
                        Fait.ESCALADE)
                .pour(GenreDeLettre.duPalier(parametres.palier()), lettre));
    }

    /** Thanks for a settled case; it is an answer, so neither interval nor maximum applies to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue remercier(Etape etape, Remercier parametres) {
        Dossier dossier = verrouiller(etape.dossier());
        Cle cle = Cle.de(dossier, etape, courriers);
        if (cle.courrierVivant().isPresent()) {
            return new Issue.Emise(cle.courrierVivant().get().id());
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        if (!engagement.aDejaDemande(dossier.id())) {
            return new Issue.SansObjet("rien n'avait encore été demandé");
        }
        Optional<Issue> empechement = garde.empechementDeReponse(situation);
        if (empechement.isPresent()) {
            return empechement.get();
        }
        Lettre merci = redaction.remerciement(situation, Langue.FRANCAIS);
        if (merci.factures().isEmpty()) {
            return new Issue.SansObjet("le règlement a été annulé entre-temps : plus rien n'est soldé");
        }
        Courrier courrier = courriers.preparer(new Preparation(
                        cle.valeur(),
                        dossier.id(),
                        parametres.lettre(),
                        etape.libelle(),
                        Canal.EMAIL,
                        etatInitial(situation.creancier().mode()),
                        merci,
                        List.of(),
                        List.of(),
                        etape.bibliotheque(),
                        Fait.ESCALADE)
                .pour(GenreDeLettre.INFORMATION, langue -> redaction.remerciement(situation, langue)));
        return new Issue.Emise(courrier.id());
    }

    private Dossier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        return dossiers.parId(id);
    }

    static EtatCourrier etatInitial(ModeEnvoi mode) {
        return Map.of(
                        ModeEnvoi.ESSAI, EtatCourrier.ESSAI,
                        ModeEnvoi.A_CONFIRMER, EtatCourrier.A_CONFIRMER,
                        ModeEnvoi.AUTOMATIQUE, EtatCourrier.A_ENVOYER)
                .get(mode);
    }
}
