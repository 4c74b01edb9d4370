package fr.escalade;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Escalade gets unpaid invoices paid: one case per debtor, chased by a BPMN procedure that anyone can read. Beans bear
 * their full names, so that each room may call its own things by the simple word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@ConfigurationPropertiesScan
public class EscaladeApplication {

    public static void main(String[] args) {
        SpringApplication.run(EscaladeApplication.class, args);
    }
}
