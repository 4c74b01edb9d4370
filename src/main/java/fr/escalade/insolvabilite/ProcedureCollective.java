package fr.escalade.insolvabilite;

import java.time.LocalDate;

/**
 * An insolvency procedure of a debtor. {@code jugement}: the opening judgment (or the admissibility), from which interest
 * stops and prior debts may neither be paid nor pursued (art. L622-7, L622-21, L622-28 C. com.; L722-5 and L722-14 C.
 * conso.); {@code publication} at the BODACC, and the
 * number of its announcement there; {@code declarerAvant} the last day to declare the claim, null for a consumer.
 */
public record ProcedureCollective(
        long id,
        long debiteur,
        Long dossier,
        TypeDeProcedure type,
        LocalDate jugement,
        LocalDate publication,
        String bodacc,
        String mandataire,
        LocalDate declarerAvant,
        LocalDate declareeLe,
        String reference,
        Etat etat) {

    public enum Etat {
        OUVERTE,
        DECLAREE,
        TERMINEE
    }
}
