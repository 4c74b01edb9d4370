package fr.escalade.bureau;

import fr.escalade.support.SurH2;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** The real application behind its pages, in production's profile; nothing moves by itself, the test moves the clock. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SurH2
@AutoConfigureMockMvc
@SpringBootTest(
        properties = {
            "escalade.donnees=target/essais-bureau",
            "escalade.battement.automatique=false",
            "escalade.courrier.scrutation=false",
            "escalade.admin.mot-de-passe=un mot de passe d'essai",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.root=warn"
        })
@interface Bureau {}
