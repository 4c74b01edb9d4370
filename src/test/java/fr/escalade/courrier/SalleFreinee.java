package fr.escalade.courrier;

import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail room with the volume brake, as in the application. */
@Import(SalleDuCourrier.class)
@ConfigurationPropertiesScan("fr.escalade.frein")
@ComponentScan("fr.escalade.frein")
class SalleFreinee {

    @Bean
    Ecritoire ecritoire(
            Courriers courriers, Creanciers creanciers, Debiteurs debiteurs, TransactionTemplate transaction) {
        return new Ecritoire(courriers, creanciers, debiteurs, transaction);
    }
}
