package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;

/** Writes and prints the shipped letters as production does, one debtor after the other: what benches measure. */
public final class Imprimerie {

    private final Redaction redaction = new Redaction(new Modeles());
    private final Pdf pdf = new Pdf(Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), ZoneId.of("Europe/Paris")));
    private final String modele;
    private final Lettre temoin;

    private Imprimerie(String modele, Lettre temoin) {
        this.modele = modele;
        this.temoin = temoin;
    }

    /** A letter about one invoice. */
    public static Imprimerie simple(String modele) {
        return new Imprimerie(modele, LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, modele));
    }

    /** A letter about a whole account. */
    public static Imprimerie complete(String modele) {
        return new Imprimerie(modele, LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, modele));
    }

    /** A letter about 120 invoices. */
    public static Imprimerie longue(String modele) {
        return new Imprimerie(
                modele, Extreme.CENT_VINGT_FACTURES.de(new LettreLivree(modele, TypeDebiteur.PROFESSIONNEL, "fr")));
    }

    /** The page of the letter to that debtor, before it is printed. */
    public Document ecrire(int debiteur) {
        return redaction
                .rediger(
                        modele,
                        Canal.COURRIER,
                        Variantes.nomDuDebiteur(temoin, "Menuiserie n° " + debiteur),
                        Bibliotheque.livree(),
                        List.of("Facture.pdf"),
                        List.of())
                .page();
    }

    /** The letter to that debtor, as a file. */
    public byte[] imprimer(int debiteur) {
        return pdf.imprimer(ecrire(debiteur));
    }
}
