package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Equipe;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/**
 * A server that takes one connection and answers 421 to every other: three hands share the one. It counts a connection
 * out before it says goodbye, so that nothing depends on who is faster.
 */
class UneSeuleConnexionTest {

    private static final String MESSAGE =
            "From: a@b.example\r\nReply-To: a@b.example\r\nSubject: %d\r\n\r\nBonjour\r\n";

    private static Facteur facteur(int port) {
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        reglages.setPort(port);
        return new Facteur(
                reglages,
                new CourrierProprietes(
                        false, 3, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), null),
                new AvisDeRemise("", ""));
    }

    @Test
    void les_autres_porteurs_attendent_leur_tour_et_tout_part_par_la_meme() throws Exception {
        try (ServeurEspionne serveur = new ServeurEspionne(1);
                Tournees tournees = new Tournees(facteur(serveur.port()))) {
            // The one place is taken, then the others ask: they are refused as surely as on a bad day.
            Tournee premiere = tournees.partir();
            Thread retour = new Thread(() -> {
                attendre(serveur.premierRefus);
                tournees.revenir(premiere);
            });
            retour.start();
            Equipe trois = Equipe.de(3, "porteur");
            trois.faire(IntStream.range(0, 30).boxed().toList(), rang -> rang, rang -> porter(tournees, rang));
            retour.join();
            assertThat(serveur.messages).hasSize(30);
            assertThat(serveur.refusees.get())
                    .as("chacun n'a demandé de trop qu'une fois")
                    .isBetween(1, 3);
            assertThat(serveur.lignes.stream().filter(ligne -> ligne.startsWith("EHLO")))
                    .hasSize(1);
        }
    }

    @Test
    void la_connexion_rendue_une_nouvelle_est_acceptee() throws Exception {
        try (ServeurEspionne serveur = new ServeurEspionne(1)) {
            for (int tour = 0; tour < 20; tour++) {
                try (Tournees tournees = new Tournees(facteur(serveur.port()))) {
                    porter(tournees, tour);
                }
            }
            assertThat(serveur.messages).hasSize(20);
            assertThat(serveur.refusees.get()).isZero();
        }
    }

    private static void porter(Tournees tournees, int rang) {
        try {
            Tournee tournee = tournees.partir();
            Remise remise = tournee.remettre(String.format(MESSAGE, rang).getBytes(), "c@d.example");
            tournees.revenir(tournee);
            assertThat(remise).isInstanceOf(Remise.Acceptee.class);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void attendre(CountDownLatch verrou) {
        try {
            verrou.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
