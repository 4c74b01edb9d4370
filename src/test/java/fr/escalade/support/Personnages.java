package fr.escalade.support;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/** Creditors and debtors for stories; codes are unique so that tests can share a database. */
public final class Personnages {

    private static final AtomicInteger COMPTEUR = new AtomicInteger();

    private Personnages() {}

    /** {@code tauxConvenu} in percent or null. */
    public static Creancier creancier(boolean renonceAccessoires, String tauxConvenu) {
        return new Creancier(
                "C" + COMPTEUR.incrementAndGet(),
                "Atelier Boisneuf",
                "SARL",
                "732829320",
                "3 rue des Tilleuls",
                "69003",
                "Lyon",
                "FR",
                "comptabilite@boisneuf.example",
                "04 72 00 00 00",
                "Claire Morin",
                "FR7630006000011234567890189",
                null,
                ModeEnvoi.AUTOMATIQUE,
                tauxConvenu == null ? null : new BigDecimal(tauxConvenu),
                renonceAccessoires,
                3,
                6,
                30);
    }

    /** {@code delaiPaiement} in days or null. */
    public static FicheDebiteur debiteur(TypeDebiteur type, Integer delaiPaiement) {
        int rang = COMPTEUR.incrementAndGet();
        return new FicheDebiteur(
                "D" + rang,
                "Menuiserie " + rang,
                type,
                null,
                "compta" + rang + "@client.example",
                null,
                "1 place du Marché",
                "21000",
                "Dijon",
                "FR",
                "fr",
                null,
                delaiPaiement);
    }
}
