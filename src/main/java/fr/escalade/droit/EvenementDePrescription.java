package fr.escalade.droit;

import java.time.LocalDate;

/**
 * Something that happened to a claim, as prescription sees it. {@code fin} is the day a case, an insolvency or a
 * suspension ended: null while it goes on, and meaningless for what happens in a day.
 */
public record EvenementDePrescription(LocalDate jour, Nature nature, LocalDate fin) {

    public EvenementDePrescription(LocalDate jour, Nature nature) {
        this(jour, nature, null);
    }

    /** What an event does to the period that runs. */
    enum Effet {
        /** A new full period from that day (art. 2231 C. civ.). */
        INTERROMPT,
        /** A new full period once it has ended (art. 2242 C. civ.). */
        INTERROMPT_JUSQU_A_LA_FIN,
        /** Ten years from that day, and again after every later interruption (art. L111-4 CPCE). */
        DIX_ANS,
        /** The period stops and goes on afterwards (art. 2230 C. civ.). */
        SUSPEND,
        /** The same, and at least six months are left afterwards (art. 2238 C. civ.). */
        SUSPEND_ET_LAISSE_SIX_MOIS,
        /** Interrupts against a public body only (art. 2 of the law of 31 December 1968). */
        RECLAMATION
    }

    public enum Nature {
        /** A written request for time, a signed schedule, any acknowledgment by the debtor (art. 2240 C. civ.). */
        RECONNAISSANCE(Effet.INTERROMPT),
        /** Part payment by the debtor, which acknowledges the debt that it pays (art. 2240 C. civ.). */
        PAIEMENT_PARTIEL(Effet.INTERROMPT),
        /** A conservatory measure or an act of enforcement (art. 2244 C. civ.). */
        ACTE_D_EXECUTION(Effet.INTERROMPT),
        /**
         * A court claim, even summary, even before the wrong court, until the end of the case (art. 2241 and 2242
         * C. civ.). One that was withdrawn or definitively rejected never interrupted (art. 2243): cancel the event.
         */
        DEMANDE_EN_JUSTICE(Effet.INTERROMPT_JUSQU_A_LA_FIN),
        /** A court decision that became enforceable: it may be enforced for ten years (art. L111-4 CPCE). */
        TITRE_EXECUTOIRE(Effet.DIX_ANS),
        /** A claim declared in insolvency, until the closing of the proceedings (art. L622-25-1 C. com.). */
        DECLARATION_DE_CREANCE(Effet.INTERROMPT_JUSQU_A_LA_FIN),
        /** Mediation or conciliation agreed on by the parties (art. 2238 al. 1 C. civ.). */
        MEDIATION(Effet.SUSPEND_ET_LAISSE_SIX_MOIS),
        /** The debtor's accord to the simplified procedure of art. L125-1 CPCE (art. 2238 al. 2 C. civ.). */
        PROCEDURE_SIMPLIFIEE(Effet.SUSPEND_ET_LAISSE_SIX_MOIS),
        /** An insolvency judgment or another impossibility to act by law (art. 2234 C. civ.). */
        IMPOSSIBILITE_D_AGIR(Effet.SUSPEND),
        /** A reminder, e-mail or plain or registered letter: not in the list of art. 2240 to 2244 C. civ. */
        RELANCE(Effet.RECLAMATION),
        /** The formal notice neither. */
        MISE_EN_DEMEURE(Effet.RECLAMATION);

        private final Effet effet;

        Nature(Effet effet) {
            this.effet = effet;
        }

        Effet effet() {
            return effet;
        }

        /** True for what goes on for a time, and is recorded again when it ends. */
        public boolean dure() {
            return effet != Effet.INTERROMPT && effet != Effet.DIX_ANS && effet != Effet.RECLAMATION;
        }
    }
}
