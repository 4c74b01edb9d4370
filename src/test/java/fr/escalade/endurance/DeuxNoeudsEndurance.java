package fr.escalade.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one PostgreSQL send, and meanwhile half of the debtors pay through either of them: no demand is handed over
 * once the payment that settles it is committed (P2). The same run with nodes that do not look at the ledger before they
 * hand over must be caught by the same witness, or it would prove nothing.
 */
@Tag("endurance")
class DeuxNoeudsEndurance {

    private static final int MESSAGES = Integer.getInteger("endurance.messages", 1_000);
    private static final long GRAINE = Long.getLong("endurance.graine", 20_261_129L);
    private static final int LENTEUR = Integer.getInteger("endurance.lenteur", 150);

    /** Enough to be caught. */
    private static final int MESSAGES_A_L_AVEUGLE = Math.min(MESSAGES, 200);

    /** Payments follow the sending in its order, give or take so many debtors: most meet their message near the outbox. */
    private static final int ECART = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(45);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path dossier;

    private final Random hasard = new Random(GRAINE);

    @Test
    void rien_ne_part_apres_le_paiement_qui_solde() throws Exception {
        Compte compte = envoyerEtEncaisser(MESSAGES, List.of());
        compte.publier("deux-noeuds");
        assertThat(compte.violations()).isEmpty();
        // Both orders took place: otherwise nothing was put to the test.
        assertThat(compte.annules()).isPositive();
        assertThat(compte.payesApresRemise()).isPositive();
    }

    @Test
    void sans_le_dernier_regard_le_temoin_le_voit() throws Exception {
        Compte compte = envoyerEtEncaisser(MESSAGES_A_L_AVEUGLE, List.of("-Dendurance.sans-dernier-regard=true"));
        compte.publier("deux-noeuds-sans-dernier-regard");
        assertThat(compte.violations()).isNotEmpty();
    }

    private record Compte(
            int messages, int paiements, int arrivees, long annules, long payesApresRemise, List<String> violations) {

        void publier(String fichier) throws Exception {
            new Mesures()
                    .noter("messages", messages)
                    .noter("paiements", paiements)
                    .noter("messages arrivés, remerciements compris", arrivees)
                    .noter("demandes annulées au dernier regard", annules)
                    .noter("soldées après leur remise", payesApresRemise)
                    .noter("remises après le paiement qui les solde", violations.size())
                    .publier(fichier);
        }
    }

    private Compte envoyerEtEncaisser(int messages, List<String> options) throws Exception {
        BaseDurable.Acces acces = BaseDurable.POSTGRESQL.nouvelle(dossier);
        try (Messagerie messagerie =
                new Messagerie(Files.createDirectories(dossier.resolve("smtp")), new Plan(GRAINE, true), LENTEUR)) {
            Noeud.Installation installation =
                    new Noeud.Installation(dossier, acces, messagerie, Noeud.Installation.versDixHeures(), options);
            try (Noeud un = new Noeud(installation, "un").pret();
                    Noeud deux = new Noeud(installation, "deux").pret();
                    Connection base = acces.ouvrir()) {
                TemoinDesBaux.poser(base);
                un.api().creerLeCreancier(Portefeuille.CREANCIER);
                un.api().importer(Portefeuille.CREANCIER, new Portefeuille(messages, Noeud.Installation.jour()).csv());
                int paiements = payerLaMoitie(messages, messagerie, List.of(un.api(), deux.api()));
                attendreLeCalme(base);
                Set<String> arrivees =
                        messagerie.arrivees().stream().map(Arrivee::cle).collect(Collectors.toSet());
                assertThat(TemoinDesBaux.remis(base)).containsAll(arrivees);
                Bilan.aucunDossierNAttendSansRaison(base);
                assertThat(un.api().lire("/journal/verification").get("valide").asBoolean())
                        .isTrue();
                return new Compte(
                        messages,
                        paiements,
                        arrivees.size(),
                        combien(base, "select count(*) from courrier where etat = 'ANNULE' and factures <> ''"),
                        combien(base, """
                                select count(distinct c.id) from courrier c join temoin_bail b on b.courrier_id = c.id
                                    join temoin_solde s on cast(s.facture_id as varchar) = c.factures
                                where pg_xact_commit_timestamp(s.xid::xid) > pg_xact_commit_timestamp(b.xid::xid)"""),
                        TemoinDesBaux.violations(base));
            }
        }
    }

    /** Each of a random half pays all it owes; the answer of the API is the proof that it is booked. */
    private int payerLaMoitie(int messages, Messagerie messagerie, List<ApiDuNoeud> noeuds) throws Exception {
        while (messagerie.arrivees().size() < messages / 50) {
            Thread.sleep(100);
        }
        List<Callable<Integer>> paiements = new ArrayList<>();
        IntStream.range(0, messages)
                .filter(rang -> hasard.nextBoolean())
                .boxed()
                .sorted(Comparator.comparing(rang -> rang + hasardAutour(rang)))
                .forEach(rang -> {
                    ApiDuNoeud noeud = noeuds.get(hasard.nextInt(noeuds.size()));
                    paiements.add(() -> payer(noeud, rang));
                });
        ExecutorService caisses = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> paiement : caisses.invokeAll(paiements)) {
                assertThat(paiement.get()).isEqualTo(201);
            }
        } finally {
            caisses.shutdownNow();
        }
        return paiements.size();
    }

    /** The same for the same rank, as a comparison must be. */
    private static int hasardAutour(int rang) {
        return new Random(GRAINE + rang).nextInt(2 * ECART) - ECART;
    }

    private static int payer(ApiDuNoeud noeud, int rang) throws Exception {
        return noeud.poster("/reglements", """
                        {"reference":"VIR-%d","date":"%s","montant":"1200.00","debiteur":"%s","creancier":"%s",
                         "factures":[{"numero":"%s"}]}""".formatted(
                                rang,
                                Noeud.Installation.jour(),
                                Portefeuille.code(rang),
                                Portefeuille.CREANCIER,
                                Portefeuille.facture(rang)))
                .code();
    }

    /** Nothing to send, to tell or to execute, and it stays so. */
    private static void attendreLeCalme(Connection base) throws Exception {
        int calmes = 0;
        for (long fin = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < fin; Thread.sleep(1_500)) {
            long reste = combien(base, """
                    select (select count(*) from courrier where etat = 'A_ENVOYER')
                        + (select count(*) from annonce where dite_le is null)
                        + (select count(*) from act_ru_ext_task x
                            where not exists (select 1 from retenue r where r.tache_externe = x.id_))
                        + (select count(*) from act_ru_job where type_ <> 'timer')""");
            calmes = reste == 0 ? calmes + 1 : 0;
            if (calmes == 3) {
                return;
            }
        }
        throw new AssertionError("Il reste du travail.");
    }

    private static long combien(Connection base, String requete) throws SQLException {
        return Long.parseLong(Bilan.textes(base, requete).get(0));
    }
}
