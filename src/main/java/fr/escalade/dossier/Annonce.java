package fr.escalade.dossier;

/**
 * A fact that the procedure must still be told. {@code sujet} is the id of what it is about (a dispute, a promise, a
 * plan…), or null when the case itself is.
 */
public record Annonce(long id, long dossier, Type type, Long sujet) {

    public enum Type {
        /** The case is open: start its procedure. */
        OUVERT,
        /** Every engaged invoice is settled: interrupt the procedure and thank. */
        SOLDE,
        /** Nothing is left to pursue and nothing had been asked: interrupt without a word. */
        SANS_OBJET,
        /** The case is paused: no timer of a human task may run out meanwhile. */
        SUSPENSION,
        /** A pause ended or a hold was released: look at the held steps again. */
        REPRISE,
        /** The case need not wait out of courtesy any more: its running wait ends at the next opening. */
        ACCELERER,
        /** A call is asked for, and the debtor does not want any: pass it. */
        SANS_APPEL,
        /** The debtor promised an amount for a day; the subject is the promise. */
        PROMESSE,
        /** Invoices are disputed; the subject is the dispute. */
        LITIGE,
        /** A dispute ended otherwise than by the decision of its procedure (paid, withdrawn); the subject is the dispute. */
        LITIGE_CLOS,
        /** A payment plan is proposed; the subject is the plan. */
        ECHEANCIER_DEMANDE,
        /** A plan ended otherwise than by the watch of its instalments; the subject is the plan. */
        ECHEANCIER_CLOS,
        /** The debtor answered something that a person must read; the subject is the answer. */
        REPONSE,
        /** Insolvency or over-indebtedness of the debtor: interrupt; the subject is the collective procedure. */
        PROCEDURE_COLLECTIVE,
        /** A registered letter came back, the debtor is unknown at the address; the subject is the formal notice. */
        RECOMMANDE_REVENU,
        /** The legal deadline given to the debtor begins or is longer: what waits for its end waits for the new day. */
        DELAI,
        /** A carrier proves that the registered letter was posted: nobody has to note it any more. */
        RECOMMANDE_DEPOSE,
        /** Somebody asks to give up the claim; the subject is the request. */
        ABANDON_DEMANDE,
        /** Giving up was approved: interrupt; the subject is the request. */
        ABANDON,
        /** A discount is proposed, or an offer comes from another case; the subject is the discount. */
        REMISE,
        /** An offer ended otherwise than by the watch of its day; the subject is the discount. */
        REMISE_CLOSE,
        /** What had interrupted the procedure is over and money is owed: the case enters it again. */
        RENTREE
    }
}
