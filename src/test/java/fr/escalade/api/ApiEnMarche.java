package fr.escalade.api;

import fr.escalade.support.SurH2;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port, called through real HTTP as another program would. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SurH2
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "escalade.battement.automatique=false",
            "escalade.courrier.scrutation=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = PortsLibres.class)
@ActiveProfiles("demonstration")
@Import({Client.class, TauxAVenir.class})
@interface ApiEnMarche {}
