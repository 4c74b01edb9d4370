package fr.escalade.scenarios;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.escalade.EscaladeApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A dated story on the real application: engine, domain, database and a real SMTP server. Nothing moves by itself: the
 * story advances the one clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = EscaladeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "escalade.battement.automatique=false",
            "escalade.courrier.scrutation=false",
            "camunda.bpm.job-execution.enabled=false",
            "escalade.smtp.tls-exige=false",
            "logging.level.root=warn"
        })
@Import({Scenario.Outils.class, Histoire.class, Aleas.class, TachesAuHasard.class, Interdits.class, Rejeu.class})
@ExtendWith(Releve.class)
public @interface Scenario {

    /** A real SMTP server on a free port of this machine, and an ear on the arrows of the diagrams. */
    class Outils {

        @Bean
        FluxSuivis fluxSuivis() {
            return new FluxSuivis();
        }

        @Bean(initMethod = "start", destroyMethod = "stop")
        GreenMail serveurSmtp() {
            return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }

        @Bean
        @Primary
        JavaMailSenderImpl expediteurDeTest(GreenMail serveur) {
            JavaMailSenderImpl expediteur = new JavaMailSenderImpl();
            expediteur.setHost("127.0.0.1");
            expediteur.setPort(serveur.getSmtp().getPort());
            return expediteur;
        }
    }
}
