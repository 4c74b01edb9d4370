package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Journal;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.Procedures;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens, in whatever order: random payments, disputes, promises, pauses, decisions and time against small
 * portfolios, and after every day what must never be is looked for. {@code -Descalade.graines=200} runs more of them;
 * {@code -Descalade.graine=17} runs one again.
 */
@Scenario
@SurH2
class ProprietesTest {

    private static final LocalDate DEBUT = LocalDate.of(2026, 1, 5);
    private static final int JOURS = 75;
    private static final int INTERVALLE = 3;
    private static final int MAXIMUM = 6;

    /** One event of a story: on that day, of that kind, on that debtor; {@code hasard} decides the rest. */
    private record Evenement(int jour, Genre genre, int debiteur, long hasard) {}

    private enum Genre {
        PAYER,
        CONTESTER,
        PROMETTRE,
        SUSPENDRE,
        REPRENDRE,
        FACTURER,
        FAIRE_UNE_TACHE
    }

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Courriers courriers;

    @Autowired
    Taches taches;

    @Autowired
    Procedures procedures;

    @Autowired
    Promesses promesses;

    @Autowired
    Litiges litiges;

    @Autowired
    Journal journal;

    @Autowired
    CalendrierOuvre calendrier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rien_d_interdit_n_arrive_jamais() {
        Integer une = Integer.getInteger("escalade.graine");
        int nombre = Integer.getInteger("escalade.graines", 3);
        for (int i = 0; i < (une == null ? nombre : 1); i++) {
            long graine = une == null ? 1_000 + i : une;
            List<Evenement> recit = recit(graine);
            try {
                jouer(recit);
            } catch (AssertionError echec) {
                throw new AssertionError(
                        "Graine " + graine + " ; le plus court récit qui échoue : " + reduire(recit), echec);
            }
        }
        assertThat(journal.verifier().valide()).isTrue();
    }

    private static List<Evenement> recit(long graine) {
        Random hasard = new Random(graine);
        List<Evenement> recit = new ArrayList<>();
        for (int jour = 20; jour < JOURS; jour++) {
            int nombre = hasard.nextInt(3);
            for (int i = 0; i < nombre; i++) {
                Genre genre = Genre.values()[hasard.nextInt(Genre.values().length)];
                recit.add(new Evenement(jour, genre, hasard.nextInt(3), hasard.nextLong()));
            }
        }
        return recit;
    }

    /** Takes events away as long as it still fails: halves first, then one by one, within a bounded number of tries. */
    private List<Evenement> reduire(List<Evenement> recit) {
        List<Evenement> court = recit;
        int essais = 0;
        for (int pas = Math.max(1, court.size() / 2); pas >= 1 && essais < 30; pas /= 2) {
            for (int debut = 0; debut < court.size() && essais < 30; essais++) {
                List<Evenement> sans = new ArrayList<>(court);
                sans.subList(debut, Math.min(sans.size(), debut + pas)).clear();
                if (echoue(sans)) {
                    court = sans;
                } else {
                    debut += pas;
                }
            }
        }
        return court;
    }

    private boolean echoue(List<Evenement> recit) {
        try {
            jouer(recit);
            return false;
        } catch (AssertionError echec) {
            return true;
        }
    }

    private void jouer(List<Evenement> recit) {
        histoire.commence(DEBUT.toString());
        List<Debiteur> debiteurs = List.of(
                histoire.debiteur("PRO", TypeDebiteur.PROFESSIONNEL),
                histoire.debiteur("PART", TypeDebiteur.PARTICULIER),
                histoire.debiteur("PUB", TypeDebiteur.PUBLIC));
        for (Debiteur debiteur : debiteurs) {
            for (int i = 1; i <= 3; i++) {
                histoire.facture(
                        debiteur,
                        debiteur.code() + "-" + i,
                        DEBUT.plusDays(10 + 5L * i).toString(),
                        i + "00.00");
            }
        }
        for (int jour = 0; jour < JOURS; jour++) {
            int aujourdhui = jour;
            recit.stream()
                    .filter(evenement -> evenement.jour() == aujourdhui)
                    .forEach(evenement -> arriver(evenement, debiteurs.get(evenement.debiteur())));
            Map<Debiteur, Set<Long>> intouchables = new HashMap<>();
            debiteurs.forEach(debiteur -> intouchables.put(debiteur, intouchables(debiteur)));
            Set<Long> deja = new HashSet<>();
            debiteurs.forEach(debiteur -> partis(debiteur).forEach(courrier -> deja.add(courrier.id())));
            histoire.jusquAu(DEBUT.plusDays(jour + 1L).toString());
            for (Debiteur debiteur : debiteurs) {
                List<Courrier> nouveaux = partis(debiteur).stream()
                        .filter(courrier -> !deja.contains(courrier.id()))
                        .toList();
                verifier(debiteur, nouveaux, intouchables.get(debiteur));
            }
        }
    }

    /** Refusals are fine: they are what a person would read. */
    private void arriver(Evenement evenement, Debiteur debiteur) {
        Random hasard = new Random(evenement.hasard());
        try {
            switch (evenement.genre()) {
                case PAYER ->
                    histoire.paie(
                            debiteur,
                            debiteur.code() + "/" + evenement.jour() + "/" + hasard.nextInt(1_000_000),
                            (20 + hasard.nextInt(300)) + ".00");
                case FACTURER ->
                    histoire.facture(
                            debiteur,
                            debiteur.code() + "-N" + evenement.jour() + "-" + hasard.nextInt(1_000_000),
                            histoire.aujourdhui().plusDays(hasard.nextInt(20)).toString(),
                            (50 + hasard.nextInt(400)) + ".00");
                case CONTESTER -> {
                    List<Facture> factures = creances.duDebiteur(debiteur.id());
                    Facture facture = factures.get(hasard.nextInt(factures.size()));
                    litiges.ouvrir(
                            dossier(debiteur).id(), List.of(facture.numero()), Motif.QUALITE, "hasard", "claire");
                }
                case PROMETTRE ->
                    promesses.recevoir(
                            dossier(debiteur).id(),
                            Montant.euros((30 + hasard.nextInt(300)) + ".00"),
                            histoire.aujourdhui().plusDays(1 + hasard.nextInt(14)),
                            "claire");
                case SUSPENDRE ->
                    dossiers.suspendre(
                            dossier(debiteur).id(),
                            "hasard",
                            histoire.aujourdhui().plusDays(hasard.nextInt(10)),
                            "claire");
                case REPRENDRE ->
                    dossiers.suspensions(dossier(debiteur).id()).stream()
                            .filter(suspension -> suspension.origine() == null)
                            .findFirst()
                            .ifPresent(suspension -> dossiers.lever(suspension.id(), "claire"));
                case FAIRE_UNE_TACHE -> faireUneTache(debiteur, hasard);
            }
        } catch (Refus refus) {
            assertThat(refus.getMessage()).isNotBlank();
        }
    }

    private Dossier dossier(Debiteur debiteur) {
        return dossiers.actifDuDebiteur(debiteur.id()).orElseThrow(() -> new Refus("sans-dossier", "Pas de dossier."));
    }

    /** Fills a task in anyhow, but as its form allows. */
    private void faireUneTache(Debiteur debiteur, Random hasard) {
        List<TacheAFaire> aFaire = taches.duDossier(dossier(debiteur).id());
        if (aFaire.isEmpty()) {
            return;
        }
        TacheAFaire tache = aFaire.get(hasard.nextInt(aFaire.size()));
        Map<String, String> champs = new HashMap<>();
        for (Formulaire.Champ champ : taches.formulaire(tache.id()).champs()) {
            String valeur =
                    switch (champ.type()) {
                        case "choix" ->
                            champ.choix()
                                    .get(hasard.nextInt(champ.choix().size()))
                                    .valeur();
                        case "montant", "nombre" -> (10 + hasard.nextInt(50)) + ".00";
                        case "date" ->
                            histoire.aujourdhui().plusDays(hasard.nextInt(5)).toString();
                        case "case" -> "true";
                        default -> "hasard";
                    };
            champs.put(champ.id(), valeur);
        }
        if (tache.formulaire().equals("depot_recommande")) {
            champs.put("date_depot", histoire.aujourdhui().toString());
        }
        taches.achever(tache.id(), champs, new Utilisateur("claire", "claire", Set.of(Role.RESPONSABLE)));
    }

    /** Settled, cancelled, disputed or paused: no message may demand them from now on. */
    private Set<Long> intouchables(Debiteur debiteur) {
        LocalDate jour = histoire.aujourdhui();
        Set<Long> intouchables = new HashSet<>(dossiers.facturesSuspendues(debiteur.id()));
        for (Facture facture : creances.duDebiteur(debiteur.id())) {
            EtatFacture etat = facture.etat(jour);
            if (etat != EtatFacture.ECHUE && etat != EtatFacture.A_ECHOIR) {
                intouchables.add(facture.id());
            }
        }
        return intouchables;
    }

    private List<Courrier> partis(Debiteur debiteur) {
        return histoire.courriers(debiteur).stream()
                .filter(courrier -> courrier.etat() == EtatCourrier.EXPEDIE)
                .toList();
    }

    private void verifier(Debiteur debiteur, List<Courrier> nouveaux, Set<Long> intouchables) {
        for (Courrier courrier : nouveaux) {
            assertThat(courrier.factures())
                    .as("jamais une facture réglée ou contestée : %s", courrier.cle())
                    .noneMatch(intouchables::contains);
            if (courrier.canal() == Canal.EMAIL) {
                assertThat(calendrier.estOuvert(courrier.expedieLe()))
                        .as("jamais hors des heures : %s le %s", courrier.cle(), courrier.expedieLe())
                        .isTrue();
            }
            if (debiteur.type() == TypeDebiteur.PARTICULIER) {
                assertThat(courrier.texte())
                        .as("jamais de frais à un particulier")
                        .doesNotContainPattern("40,00|indemnité forfaitaire|frais de recouvrement");
            }
        }
        verifierLeRythme(debiteur, nouveaux);
        verifierQueRienNEstPerdu(debiteur);
    }

    private void verifierLeRythme(Debiteur debiteur, List<Courrier> nouveaux) {
        List<LocalDate> contacts = jdbc.sql("select jour from contact where debiteur_id = ? order by jour, id")
                .param(debiteur.id())
                .query((ligne, n) -> ligne.getObject("jour", LocalDate.class))
                .list();
        Set<String> cles = Set.copyOf(jdbc.sql("select cle from contact where debiteur_id = ? and apres_echeance")
                .param(debiteur.id())
                .query(String.class)
                .list());
        for (Courrier courrier : nouveaux) {
            if (courrier.canal() == Canal.EMAIL && cles.contains(courrier.cle())) {
                LocalDate jour = courrier.expedieLe().atZone(Temps.PARIS).toLocalDate();
                assertThat(contacts.stream().filter(autre -> autre.isBefore(jour)))
                        .as("jamais deux contacts à moins de %d jours : %s", INTERVALLE, courrier.cle())
                        .allMatch(autre -> ChronoUnit.DAYS.between(autre, jour) >= INTERVALLE);
                assertThat(contacts.stream().filter(jour::equals)).hasSizeLessThanOrEqualTo(2);
            }
        }
        for (Dossier dossier : histoire.dossiers(debiteur)) {
            int nombre = jdbc.sql(
                            "select count(*) from contact where dossier_id = ? and apres_echeance and canal = 'EMAIL'")
                    .param(dossier.id())
                    .query(Integer.class)
                    .single();
            assertThat(nombre).as("jamais plus de %d contacts", MAXIMUM).isLessThanOrEqualTo(MAXIMUM);
        }
    }

    /** Every case ends, or waits for something that has a name. */
    private void verifierQueRienNEstPerdu(Debiteur debiteur) {
        for (Dossier dossier : histoire.dossiers(debiteur)) {
            boolean clos = dossiers.parId(dossier.id()).etat() == EtatDossier.CLOS;
            boolean attend = procedures
                    .position(dossier.id())
                    .map(Procedures.Position::etape)
                    .isPresent();
            assertThat(clos || attend)
                    .as("le dossier %s attend quelque chose", dossier.numero())
                    .isTrue();
        }
        assertThat(jdbc.sql("""
                        select count(*) from facture f where f.debiteur_id = ? and f.nature = 'FACTURE'
                            and f.annulee_le is null and f.montant <> f.deja_regle + f.solde + coalesce((
                                select sum(i.principal) from imputation i where i.facture_id = f.id and not i.annulee), 0)""").param(debiteur.id()).query(Integer.class).single())
                .as("montant = réglé ailleurs + imputé + solde")
                .isZero();
    }
}
