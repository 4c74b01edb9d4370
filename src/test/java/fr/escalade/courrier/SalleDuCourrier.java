package fr.escalade.courrier;

import fr.escalade.support.Persistance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail room on a real database, without the poller: a test empties the outbox when its story says so. */
@Import(Persistance.class)
@EnableConfigurationProperties({
    CourrierProprietes.class,
    DebitsProprietes.class,
    DkimProprietes.class,
    PortailProprietes.class,
    PorteursProprietes.class
})
@ComponentScan(
        basePackages = {"fr.escalade.droit", "fr.escalade.creancier", "fr.escalade.debiteur", "fr.escalade.courrier"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {Scrutation.class, ScrutationDesReleves.class}))
class SalleDuCourrier {

    @Bean
    JavaMailSenderImpl serveurDeMessagerie() {
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        return reglages;
    }

    @Bean
    Gardien gardien() {
        return new Gardien();
    }

    /** Stands for the ledger at the last look. */
    static final class Gardien implements AvantEnvoi {

        final List<String> soldes = new CopyOnWriteArrayList<>();
        final List<String> pannes = new CopyOnWriteArrayList<>();

        @Override
        public Optional<String> empechement(Courrier courrier) {
            if (pannes.contains(courrier.cle())) {
                throw new IllegalStateException("solde illisible");
            }
            return soldes.contains(courrier.cle()) ? Optional.of("tout est réglé") : Optional.empty();
        }
    }
}
