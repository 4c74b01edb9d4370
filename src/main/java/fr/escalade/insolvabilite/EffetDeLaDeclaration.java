package fr.escalade.insolvabilite;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.Prescriptions;
import fr.escalade.droit.EvenementDePrescription;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A claim declared in insolvency proceedings interrupts until they are closed (art. L622-25-1 C. com.), for the debts born
 * before the judgment; what a creditor tells an over-indebtedness commission is no such declaration.
 */
@Component
class EffetDeLaDeclaration {

    private final Creances creances;
    private final Prescriptions prescriptions;

    EffetDeLaDeclaration(Creances creances, Prescriptions prescriptions) {
        this.creances = creances;
        this.prescriptions = prescriptions;
    }

    void declarer(ProcedureCollective procedure, LocalDate jour, String reference, String auteur) {
        if (procedure.type() == TypeDeProcedure.SURENDETTEMENT) {
            return;
        }
        prescriptions.interromprePour(
                origine(procedure.id()),
                anterieures(procedure),
                new EvenementDePrescription(jour, EvenementDePrescription.Nature.DECLARATION_DE_CREANCE),
                "déclaration de créance " + reference + ", art. L622-25-1 C. com.",
                auteur);
    }

    void finir(long procedure, LocalDate jour, String auteur) {
        prescriptions.finirPour(origine(procedure), jour, auteur);
    }

    private List<Long> anterieures(ProcedureCollective procedure) {
        return creances.duDebiteur(procedure.debiteur()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE
                        && facture.solde().estPositif()
                        && facture.annuleeLe() == null
                        && !facture.dateFacture().isAfter(procedure.jugement()))
                .map(Facture::id)
                .toList();
    }

    private static String origine(long procedure) {
        return "procedure-collective-" + procedure;
    }
}
