package fr.escalade.reception;

import fr.escalade.reception.MessageRecu.Etat;

/** Where a received message ended up; {@code attente} says what a person must decide, or is null. */
record Conclusion(Etat etat, String attente, Long debiteur, Long dossier, Long courrier, Long reponse) {

    static Conclusion classee(Rattachement a, Long reponse) {
        return new Conclusion(Etat.CLASSE, null, a.debiteur(), a.dossier(), a.courrier(), reponse);
    }

    static Conclusion aTraiter(Rattachement a, String attente) {
        return new Conclusion(Etat.A_TRAITER, attente, a.debiteur(), a.dossier(), a.courrier(), null);
    }
}
