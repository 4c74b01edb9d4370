package fr.escalade.frein;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many messages are usual in a day: worked out from what was there before that day, so that a mistake of the day does
 * not widen its own limit.
 */
@Component
class Limites {

    /** The scope of all creditors together. */
    static final String INSTALLATION = "*";

    private static final int PAR_DOSSIER = 2;
    private static final int FOIS_LA_PLUS_FORTE = 3;
    private static final int JOURS_D_ANCIENNETE = 7;
    private static final int JOURS_REGARDES = 45;

    private final FreinRepository frein;
    private final FreinProprietes proprietes;
    private final Map<String, Limite> duJour = new ConcurrentHashMap<>();

    Limites(FreinRepository frein, FreinProprietes proprietes) {
        this.frein = frein;
        this.proprietes = proprietes;
    }

    /** In force for that scope on that day, before what a person added. */
    Limite de(String portee, LocalDate jour) {
        Limite usuelle = duJour.compute(
                portee,
                (qui, connue) -> connue != null && connue.jour().equals(jour) ? connue : calculer(portee, jour));
        return frein.maximum(portee).map(usuelle::fixee).orElse(usuelle);
    }

    private Limite calculer(String portee, LocalDate jour) {
        boolean tout = portee.equals(INSTALLATION);
        int dossiers = frein.dossiersOuverts(tout ? null : portee, jour.minusDays(JOURS_D_ANCIENNETE));
        int journee = frein.plusForteJournee(portee, jour.minusDays(JOURS_REGARDES), jour);
        int plancher = tout ? proprietes.installation() : proprietes.creancier();
        int nombre = Math.max(plancher, Math.max(PAR_DOSSIER * dossiers, FOIS_LA_PLUS_FORTE * journee));
        return new Limite(jour, nombre, plancher, dossiers, journee, false);
    }
}
