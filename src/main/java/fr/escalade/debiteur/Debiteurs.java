package fr.escalade.debiteur;

import fr.escalade.partage.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The debtors of each creditor, found by their code; and the lock under which everything about one of them happens. */
@Component
public class Debiteurs {

    /**
     * Creates the debtor, or completes the one known by that code (fields not said are kept). E-mail, SIREN and language
     * are checked. @throws Refus with a French reason
     */
    @Transactional
    public Debiteur enregistrer(String creancier, FicheDebiteur fiche, String auteur) {
        throw new UnsupportedOperationException();
    }

    public Optional<Debiteur> trouver(String creancier, String code) {
        throw new UnsupportedOperationException();
    }

    public Debiteur parId(long id) {
        throw new UnsupportedOperationException();
    }

    /** Code, name, SIREN, e-mail or town containing {@code q} (case ignored; null or blank: all), by name. creancier null: all. */
    public Page<Debiteur> chercher(String creancier, String q, int page, int taille) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the debtor's row lock until the end of the transaction. Payments, imports, steps, sending leases and the
     * opening and closing of the case all take it first: it is the one lock of a case.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Debiteur verrouiller(long id) {
        throw new UnsupportedOperationException();
    }
}
