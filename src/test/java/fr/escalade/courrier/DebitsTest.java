package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Equipe;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Three messages a minute and domain: whoever carries them, and whatever the servers ask besides. */
class DebitsTest {

    private static final AtomicInteger RANG = new AtomicInteger();

    @Nested
    @SurH2
    class H2 extends Envois {}

    @Nested
    @SurPostgresql
    class Postgresql extends Envois {}

    @SpringBootTest(
            classes = SalleDuCourrier.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "escalade.courrier.debits=*=3,rapide.example=100")
    abstract static class Envois {

        private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");

        @Autowired
        Courriers courriers;

        @Autowired
        Expedition expedition;

        @Autowired
        Bail bail;

        @Autowired
        CourrierRepository depot;

        @Autowired
        DebitRepository passages;

        @Autowired
        Facteur facteur;

        @Autowired
        Portage portage;

        @Autowired
        JavaMailSenderImpl reglages;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Horloge horloge;

        @Autowired
        TransactionTemplate transaction;

        private final ServeurCapricieux serveur = new ServeurCapricieux();
        private Creancier creancier;
        private String domaine;
        private Instant maintenant;

        @BeforeEach
        void ouvrir() {
            domaine = "lent" + RANG.incrementAndGet() + ".example";
            a(LUNDI);
            reglages.setPort(serveur.port());
            creancier = creanciers.enregistrer(Personnages.creancier(false, null), "test");
        }

        @AfterEach
        void fermer() {
            serveur.close();
            enAttente()
                    .forEach(courrier ->
                            depot.conclure(courrier.id(), EtatCourrier.ANNULE, null, null, "fin de l'essai"));
        }

        private void a(Instant moment) {
            maintenant = moment;
            horloge.figer(moment);
        }

        private void plusTard(Duration duree) {
            a(maintenant.plus(duree));
        }

        private List<Courrier> enAttente() {
            return courriers
                    .chercher(creancier.code(), EtatCourrier.A_ENVOYER, 0, 1000)
                    .contenu();
        }

        private List<Courrier> preparer(int nombre, String vers) {
            List<Courrier> prepares = new ArrayList<>();
            for (int i = 0; i < nombre; i++) {
                FicheDebiteur fiche = Personnages.debiteur(TypeDebiteur.PROFESSIONNEL, null);
                Debiteur qui = debiteurs.enregistrer(
                        creancier.code(),
                        new FicheDebiteur(
                                fiche.code(),
                                fiche.nom(),
                                fiche.type(),
                                null,
                                fiche.code().toLowerCase() + "@" + vers,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        "test");
                prepares.add(transaction.execute(etat -> courriers.preparer(preparation(qui))));
            }
            return prepares;
        }

        private Preparation preparation(Debiteur qui) {
            Lettre temoin = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
            Lettre lettre = new Lettre(
                    temoin.date(),
                    null,
                    creancier,
                    qui,
                    temoin.factures(),
                    temoin.avoirs(),
                    temoin.totaux(),
                    temoin.reference(),
                    temoin.dateLimite(),
                    8,
                    temoin.anterieures(),
                    temoin.taux());
            return new Preparation(
                    UUID.randomUUID().toString(),
                    null,
                    "relance_ferme",
                    "Relance ferme",
                    Canal.EMAIL,
                    EtatCourrier.A_ENVOYER,
                    lettre,
                    List.of(),
                    List.of(7L),
                    Bibliotheque.livree(),
                    "escalade");
        }

        @Test
        void trois_partent_les_autres_attendent_leur_tour_et_n_arretent_personne() {
            List<Courrier> lents = preparer(8, domaine);
            List<Courrier> autres = preparer(5, "rapide.example");

            expedition.vider();

            assertThat(autres)
                    .allSatisfy(autre ->
                            assertThat(courriers.parId(autre.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE));
            assertThat(enAttente()).hasSize(5).allSatisfy(courrier -> {
                assertThat(courrier.erreur()).isEqualTo("Envoi étalé : 3 par minute au plus vers " + domaine);
                assertThat(depot.parId(courrier.id()).orElseThrow().tentatives())
                        .isZero();
            });
            assertThat(expedition.vider()).as("personne ne tourne en rond").isZero();
            assertThat(expedition.prochainePlace(maintenant)).contains(LUNDI.plus(Duration.ofMinutes(1)));

            plusTard(Duration.ofMinutes(1));
            assertThat(expedition.vider()).as("un seul revient à cet instant").isEqualTo(1);
            plusTard(Duration.ofSeconds(40));
            expedition.vider();
            assertThat(serveur.recus).hasSize(5 + 6);
            plusTard(Duration.ofMinutes(1));
            expedition.vider();
            assertThat(enAttente()).isEmpty();
            assertThat(lents).allSatisfy(lent -> assertThat(serveur.pour(lent.destinataire()))
                    .hasSize(1));
        }

        @Test
        void deux_noeuds_et_trois_porteurs_ne_prennent_ensemble_que_trois_places() throws Exception {
            preparer(30, domaine);
            Expedition autreNoeud = new Expedition(depot, bail, facteur, portage, horloge);
            ExecutorService fils = Executors.newFixedThreadPool(2);
            int minutes = 0;
            while (!enAttente().isEmpty()) {
                int avant = serveur.recus.size();
                try (Tournees ici = new Tournees(facteur);
                        Tournees la = new Tournees(facteur)) {
                    List<Callable<Integer>> passages = List.of(
                            () -> expedition.viderSiLibre(Equipe.de(3, "ici"), ici),
                            () -> autreNoeud.viderSiLibre(Equipe.de(3, "la"), la));
                    for (Future<Integer> passage : fils.invokeAll(passages)) {
                        passage.get();
                    }
                }
                assertThat(serveur.recus.size() - avant).isBetween(1, 3);
                plusTard(Duration.ofMinutes(1));
                minutes++;
            }
            fils.shutdown();
            assertThat(minutes)
                    .as("trois par minute, une seule à la première reprise")
                    .isEqualTo(11);
            assertThat(serveur.recus).hasSize(30);
        }

        @Test
        void un_plafond_commun_retient_tous_les_domaines_et_libere_la_place_une_minute_apres() {
            Debits communs = new Debits(passages, new DebitsProprietes(List.of(), 2), horloge);
            a(LUNDI.plus(Duration.ofDays(RANG.get())));
            assertThat(place(communs, "a@un.example")).isEmpty();
            plusTard(Duration.ofSeconds(10));
            assertThat(place(communs, "a@deux.example")).isEmpty();
            assertThat(place(communs, "a@trois.example")).contains("Envoi étalé : 2 par minute au plus en tout");
            plusTard(Duration.ofSeconds(50));
            assertThat(place(communs, "a@trois.example")).isEmpty();
            assertThat(place(communs, "a@quatre.example")).isNotEmpty();
        }

        private java.util.Optional<String> place(Debits debits, String adresse) {
            return transaction.execute(etat -> debits.prendrePlace(adresse).map(AvantEnvoi.Attente::motif));
        }

        @Test
        void un_domaine_qui_dit_trop_est_laisse_en_paix_de_plus_en_plus_longtemps() {
            List<Courrier> trois = preparer(3, domaine);
            trois.forEach(courrier -> {
                serveur.refus.put(courrier.destinataire(), 450);
                serveur.mots.put(courrier.destinataire(), "4.7.1 Too many messages from this sender");
            });
            Courrier ailleurs = preparer(1, "rapide.example").get(0);

            expedition.vider();

            assertThat(serveur.presentes)
                    .as("le premier refus vaut pour les autres")
                    .hasSize(2);
            assertThat(courriers.parId(ailleurs.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers.parId(trois.get(2).id()).erreur())
                    .startsWith("Envoi étalé : " + domaine + " demande d'attendre : 450 4.7.1 Too many");
            plusTard(Duration.ofSeconds(59));
            expedition.vider();
            assertThat(serveur.presentes).hasSize(2);

            plusTard(Duration.ofSeconds(1));
            expedition.vider();
            assertThat(serveur.presentes)
                    .as("une minute plus tard, un seul essai")
                    .hasSize(3);
            plusTard(Duration.ofSeconds(119));
            expedition.vider();
            assertThat(serveur.presentes).as("puis deux minutes de repos").hasSize(3);

            serveur.refus.clear();
            plusTard(Duration.ofMinutes(5));
            expedition.vider();
            assertThat(enAttente()).isEmpty();
            assertThat(passages.repos(domaine))
                    .hasValueSatisfying(repos -> assertThat(repos.fois()).isZero());
        }

        @Test
        void une_liste_grise_ou_une_boite_pleine_ne_concerne_qu_un_destinataire() {
            List<Courrier> trois = preparer(3, domaine);
            serveur.refus.put(trois.get(0).destinataire(), 451);
            serveur.mots.put(trois.get(0).destinataire(), "4.7.1 Greylisting in action, please come back later");
            serveur.refus.put(trois.get(1).destinataire(), 452);
            serveur.mots.put(trois.get(1).destinataire(), "4.2.2 Mailbox full");
            expedition.vider();
            Set<Long> restent = enAttente().stream().map(Courrier::id).collect(Collectors.toSet());
            assertThat(restent)
                    .containsExactlyInAnyOrder(trois.get(0).id(), trois.get(1).id());
            assertThat(serveur.presentes).hasSize(3);
        }
    }
}
