package fr.escalade.creancier;

import fr.escalade.partage.Refus;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The creditors of the installation. */
@Component
public class Creanciers {

    private final JdbcClient jdbc;

    Creanciers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Creancier> tous() {
        throw new UnsupportedOperationException();
    }

    public Optional<Creancier> trouver(String code) {
        throw new UnsupportedOperationException();
    }

    /** The creditor of that code. @throws Refus when there is none */
    public Creancier parCode(String code) {
        return trouver(code).orElseThrow(() -> Refus.introuvable("Le créancier", code));
    }

    /** The creditor meant when a request names none: the only one, or the first by code. @throws Refus when there is none */
    public Creancier parDefaut() {
        throw new UnsupportedOperationException();
    }

    /** Creates or replaces; the IBAN, SIREN and rates are checked. @throws Refus with a French reason */
    @Transactional
    public Creancier enregistrer(Creancier creancier, String auteur) {
        throw new UnsupportedOperationException();
    }
}
