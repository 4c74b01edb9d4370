package fr.escalade.courrier;

import fr.escalade.droit.Stade;

/** What a letter is for: the diagram says so by the step that sends it; its name says so where no step does. */
public enum GenreDeLettre {
    /** Before and on the due date. */
    RAPPEL(Stade.RAPPEL),
    RELANCE(Stade.RELANCE),
    DERNIERE_RELANCE(Stade.DERNIERE_RELANCE),
    MISE_EN_DEMEURE(Stade.MISE_EN_DEMEURE),
    /** Thanks, a missed instalment: no step of the escalation, hence no word of what may follow. */
    INFORMATION(Stade.RELANCE),
    /** To a dispute, a plan, a question: it may keep the right to go to court, no more. */
    REPONSE(Stade.DERNIERE_RELANCE);

    private static final int PALIER_DE_LA_DERNIERE = 30;

    private final Stade stade;

    GenreDeLettre(Stade stade) {
        this.stade = stade;
    }

    /** The rank of a step says how far the escalation has gone: 10 courtoise, 20 ferme, 30 dernière. */
    public static GenreDeLettre duPalier(int palier) {
        return palier < PALIER_DE_LA_DERNIERE ? RELANCE : DERNIERE_RELANCE;
    }

    /** Of a letter that no step of the escalation sends, and of one of an earlier version. */
    public static GenreDeLettre duNom(String modele) {
        if (modele.equals("rappel") || modele.equals("jour_echeance")) {
            return RAPPEL;
        }
        if (modele.startsWith("relance")) {
            return RELANCE;
        }
        return switch (modele) {
            case "derniere_relance" -> DERNIERE_RELANCE;
            case "mise_en_demeure" -> MISE_EN_DEMEURE;
            case "remerciement", "rappel_echeance" -> INFORMATION;
            default -> REPONSE;
        };
    }

    Stade stade() {
        return stade;
    }

    /** Asks for payment. */
    boolean reclame() {
        return this == RAPPEL || relance();
    }

    /** Asks for what is already late. */
    boolean relance() {
        return this == RELANCE || this == DERNIERE_RELANCE || this == MISE_EN_DEMEURE;
    }
}
