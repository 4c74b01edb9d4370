package fr.escalade.api;

import fr.escalade.creancier.Creanciers;
import org.springframework.stereotype.Component;

/** Which creditor a request is about. */
@Component
class CreancierVise {

    private final Creanciers creanciers;

    CreancierVise(Creanciers creanciers) {
        this.creanciers = creanciers;
    }

    /** For one object: the creditor named, or the default one. */
    String pourUn(String code) {
        return code == null || code.isBlank()
                ? creanciers.parDefaut().code()
                : creanciers.parCode(code.trim()).code();
    }

    /** For a list: the creditor named, or null for all of them. */
    String pourListe(String code) {
        return code == null || code.isBlank()
                ? null
                : creanciers.parCode(code.trim()).code();
    }
}
