package fr.escalade.scenarios;

import fr.escalade.support.SurH2;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;

/** A story in which debtors have a space: the installation has a public address, and little room for attachments. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Scenario
@SurH2
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "escalade.portail.adresse=https://factures.maison.example/",
            "escalade.courrier.pieces-maximum=20KB",
            "escalade.admin.mot-de-passe=un mot de passe d'essai"
        })
@interface Portail {}
