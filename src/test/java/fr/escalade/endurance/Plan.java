package fr.escalade.endurance;

import java.util.List;
import java.util.Random;

/**
 * What the mail server has in store, decided by a seed alone: for each address its whims in order and then acceptance,
 * for one in fifty refusal for ever, and for each connection whether it is answered at all. {@code sage}: none of that.
 */
record Plan(long graine, boolean sage) {

    private static final List<Caprice> PASSAGERS = List.of(
            Caprice.ACCEPTE_PUIS_COUPE,
            Caprice.ACCEPTE_TROP_TARD,
            Caprice.COUPE_AVANT_LE_DESTINATAIRE,
            Caprice.MEURT_DANS_LE_CONTENU,
            Caprice.OCCUPE_AU_DESTINATAIRE,
            Caprice.OCCUPE_APRES_LE_CONTENU,
            Caprice.S_ARRETE);

    /** {@code essai} counts from 0. */
    Caprice pour(String adresse, int essai) {
        Random hasard = hasard(adresse);
        if (sage) {
            return Caprice.ACCEPTE;
        }
        if (hasard.nextInt(50) == 0) {
            return hasard.nextBoolean() ? Caprice.REFUSE_LE_DESTINATAIRE : Caprice.REFUSE_LE_CONTENU;
        }
        int tirage = hasard.nextInt(100);
        int caprices = tirage < 55 ? 0 : tirage < 80 ? 1 : tirage < 95 ? 2 : 3;
        if (essai >= caprices) {
            return Caprice.ACCEPTE;
        }
        for (int i = 0; i < essai; i++) {
            hasard.nextInt(PASSAGERS.size());
        }
        return PASSAGERS.get(hasard.nextInt(PASSAGERS.size()));
    }

    boolean refusePourToujours(String adresse) {
        Caprice premier = pour(adresse, 0);
        return premier == Caprice.REFUSE_LE_DESTINATAIRE || premier == Caprice.REFUSE_LE_CONTENU;
    }

    /** One connection in thirty is closed without a word. */
    boolean raccroche(int connexion) {
        return !sage && new Random(graine * 31 + connexion).nextInt(30) == 0;
    }

    private Random hasard(String adresse) {
        Random hasard = new Random(graine * 1_000_003 + adresse.hashCode());
        // Close seeds give close first numbers.
        hasard.nextLong();
        return hasard;
    }
}
