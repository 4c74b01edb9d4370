package fr.escalade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Pieces;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An outbox full of relances, each with its attachment and for a debtor of its own, emptied by the hands that run in
 * production: last look, lease, mail server, proof. The reference is a loop of Jakarta Mail that sends the same bytes over
 * as many kept connections and keeps nothing. The memory is what lives after each collection while it goes on.
 */
@Tag("bench")
class CourrielsBench {

    private static final int MESSAGES = Integer.getInteger("bench.messages", 1_000);
    private static final int BEAUCOUP = Integer.getInteger("bench.beaucoup", 10_000);
    private static final int PIECE = 60 * 1024;

    private static Tableau debits;
    private static Tableau memoire;

    @TempDir
    Path dossier;

    @BeforeAll
    static void commencer() {
        debits = new Tableau(
                "E-mails : %d messages d'une pièce jointe de 60 Ko".formatted(MESSAGES),
                "base",
                "connexions",
                "e-mails/s",
                "Jakarta Mail seul, e-mails/s",
                "rapport");
        memoire = new Tableau(
                "Mémoire pendant l'envoi, pièce jointe de 60 Ko, 4 connexions",
                "base",
                "messages",
                "vivant avant, Mo",
                "vivant au plus pendant l'envoi, Mo",
                "octets confiés, Mo");
    }

    @AfterAll
    static void publier() throws Exception {
        debits.publier("courriels");
        memoire.publier("memoire-des-envois");
    }

    static Stream<Arguments> debits() {
        return Stream.of(BaseMesuree.values())
                .flatMap(base -> Stream.of(1, 4).map(connexions -> Arguments.of(base, connexions)));
    }

    static Stream<Arguments> memoires() {
        return Stream.of(BaseMesuree.values())
                .flatMap(base -> Stream.of(BEAUCOUP / 10, BEAUCOUP).map(nombre -> Arguments.of(base, nombre)));
    }

    @ParameterizedTest
    @MethodSource
    void debits(BaseMesuree base, int connexions) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = installation(acces, boite, connexions);
                Connection connexion = acces.ouvrir()) {
            remplir(installation, boite, connexion, MESSAGES);
            double nu = JakartaMailNu.debit(boite, contenu(connexion), MESSAGES, connexions);
            boite.vider();
            liberer(connexion);
            boite.attendre(MESSAGES);
            double debit = (MESSAGES - 1) / boite.secondes();
            debits.ligne(acces.produit(), connexions, debit, nu, debit / nu);
        }
    }

    @ParameterizedTest
    @MethodSource("memoires")
    void memoire(BaseMesuree base, int messages) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = installation(acces, boite, 4);
                Connection connexion = acces.ouvrir()) {
            remplir(installation, boite, connexion, messages);
            long octets = contenu(connexion).length;
            try (MemoireVivante vivante = new MemoireVivante()) {
                liberer(connexion);
                boite.attendre(messages);
                memoire.ligne(
                        acces.produit(),
                        messages,
                        vivante.avant(),
                        vivante.auPlus(),
                        octets * messages / (1024.0 * 1024));
            }
        }
    }

    private Installation installation(BaseMesuree.Acces acces, BoiteAuxLettres boite, int connexions) {
        return new Installation(acces, dossier, boite, "--escalade.courrier.porteurs=" + connexions);
    }

    /** One relance is written and sent; the others are its copies, each to its own debtor. */
    private static void remplir(Installation installation, BoiteAuxLettres boite, Connection connexion, int messages)
            throws Exception {
        byte[] piece = new byte[PIECE];
        new Random(7).nextBytes(piece);
        long id = installation.piece(Pieces.class).conserver("facture.pdf", "application/pdf", piece);
        String numero = new Campagne(installation, boite).ouvrirUn("BENCH", Campagne.ENTREE, 16, id);
        DossiersEnAttente copies = DossiersEnAttente.avecContenu(connexion);
        copies.multiplier(numero, messages);
        copies.recompter();
    }

    /** Puts the copies into the outbox: from then on they leave. */
    private static void liberer(Connection connexion) throws Exception {
        try (Statement ordre = connexion.createStatement()) {
            ordre.executeUpdate(
                    "update courrier set etat = 'A_ENVOYER', expedie_le = null, preuve = null, tentatives = 0 where id > "
                            + Copies.PAS);
        }
    }

    private static byte[] contenu(Connection connexion) throws Exception {
        try (Statement ordre = connexion.createStatement();
                ResultSet ligne = ordre.executeQuery("select contenu from courrier where id < " + Copies.PAS)) {
            ligne.next();
            byte[] octets = ligne.getBytes(1);
            assertThat(octets.length).isGreaterThan(PIECE);
            return octets;
        }
    }
}
